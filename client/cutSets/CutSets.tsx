import { Fragment, useState } from "react";
import { useClient } from "urql";
import { EntityLink } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { TakeAway } from "../parts/TakeAway";
import { useAddress } from "../scope/address";
import { useAnswer } from "../useAnswer";
import { counted } from "../words/numbers";
import "./cutSets.css";
import { Importance } from "./Importance";
import { serviceCutSetsQuery, serviceModelQuery, workloadCutSetsQuery, workloadModelQuery } from "./queries";
import { bigCount, type CutSetsFound, chance, chanceRange, magnitude } from "./words";

const shown = 20;
type Reading = "ON_RECORD" | "POSSIBLE";

/** Components whose joint outage fells a workload or service, how likely that is, and which of them matter most. */
export function CutSets({ kind, entityKey }: { kind: "Workload" | "Service"; entityKey: string }) {
  const { params, change } = useAddress();
  const reading: Reading = params.get("reading") === "possible" ? "POSSIBLE" : "ON_RECORD";
  const variables = { key: entityKey, reading, first: shown };
  const [workload, workloadAgain] = useAnswer({ query: workloadCutSetsQuery, variables, pause: kind !== "Workload" });
  const [service, serviceAgain] = useAnswer({ query: serviceCutSetsQuery, variables, pause: kind !== "Service" });
  const { error } = kind === "Workload" ? workload : service;
  const thing = kind === "Workload" ? workload.data?.workload : service.data?.service;
  const found = thing?.cutSets;
  return (
    <div className="cut-sets">
      <Segments
        label="Reading"
        options={[
          ["ON_RECORD", "On record"],
          ["POSSIBLE", "Possible"],
        ]}
        chosen={reading}
        choose={(to) => change({ reading: to === "POSSIBLE" ? "possible" : null })}
      />
      {error ? (
        <Problem error={error} retry={() => (kind === "Workload" ? workloadAgain : serviceAgain)({ requestPolicy: "network-only" })} />
      ) : thing === undefined ? (
        <Skeleton lines={12} what="Looking for what takes it down together" />
      ) : !found ? (
        <p>It is not there today, so nothing takes it down.</p>
      ) : (
        <Found found={found} kind={kind} entityKey={entityKey} reading={reading} />
      )}
    </div>
  );
}

function Found({
  found,
  kind,
  entityKey,
  reading,
}: {
  found: CutSetsFound;
  kind: "Workload" | "Service";
  entityKey: string;
  reading: Reading;
}) {
  const { probability, unavailabilities, unestablished, importance, gaps } = found;
  const usual = unavailabilities.filter((u) => u.usual).length;
  return (
    <>
      <p className="cut-sets-words">
        <Counted found={found} /> However late counts.{" "}
        {unavailabilities.length > 0 && (
          <>
            At a moment picked at random it is down with a chance of <b>{chanceRange(probability.low, probability.high)}</b>, if components
            fail independently; for {usual} of {counted(unavailabilities.length, "component", "components")} the chance is the usual one of
            their kind, a convention, since none is on record.
          </>
        )}
        {unavailabilities.length > 0 && gaps > 0 && (
          <> Facts are missing at {counted(gaps, "thing", "things")} beneath it: there may be more such sets, and a higher chance.</>
        )}
      </p>
      {unestablished.length > 0 && (
        <ul className="cut-sets-open">
          {unestablished.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {found.byOrder.length > 0 && <Orders found={found} />}
      {found.sets.length > 0 && <Sets found={found} entityKey={entityKey} />}
      {importance && importance.length > 0 && <Importance rows={importance} unavailabilities={unavailabilities} entityKey={entityKey} />}
      <Model kind={kind} entityKey={entityKey} reading={reading} />
    </>
  );
}

function Counted({ found: { count, countedUpTo, unavailabilities } }: { found: CutSetsFound }) {
  if (unavailabilities.length === 0)
    return <>Nothing that could fail is on record beneath it. That is no sign that nothing takes it down.</>;
  if (count === null) return <>How many sets of components take it down together was not established.</>;
  const upTo = countedUpTo === null ? "" : ` of at most ${counted(countedUpTo, "member", "members")}`;
  return (
    <>
      <b>{bigCount(count)}</b> {count === "1" ? "set" : "sets"} of components{upTo} take it down together, while no part of them does.
    </>
  );
}

function Orders({ found: { byOrder } }: { found: CutSetsFound }) {
  const full = Math.max(1, ...byOrder.map(({ count }) => magnitude(count) + 1));
  const width = 160;
  return (
    <Section title="By number of members" caption="bars on a scale of powers of ten">
      <table className="cut-sets-orders">
        <thead>
          <tr>
            <th className="n">Members</th>
            <th className="bar-head">
              <span className="unseen">Bar of the number of sets</span>
            </th>
            <th className="n">Sets</th>
          </tr>
        </thead>
        <tbody>
          {byOrder.map(({ order, count }) => (
            <tr key={order}>
              <th scope="row" className="n">
                {order}
              </th>
              <td className="bar-cell">
                <svg className="bar" width={width} height="10" aria-hidden="true">
                  {count !== "0" && <rect y="1" width={((magnitude(count) + 1) / full) * width} height="8" fill="var(--plot-bar)" />}
                </svg>
              </td>
              <td className="n">{bigCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Sets({ found: { sets, count }, entityKey }: { found: CutSetsFound; entityKey: string }) {
  return (
    <Section
      title="The smallest"
      caption={
        count !== null && BigInt(count) > BigInt(sets.length)
          ? `${sets.length} of ${bigCount(count)}, then the likelier first`
          : "then the likelier first"
      }
      end={
        <TakeAway
          name={`cut-sets-${entityKey}`}
          head={["rank", "members", "probability", "components"]}
          rows={sets.map(({ members, probability }, i) => [i + 1, members.length, probability, members.map((m) => m.name).join(" + ")])}
        />
      }
    >
      <table className="cut-sets-list">
        <thead>
          <tr>
            <th className="n rank">
              <span className="unseen">Rank</span>
            </th>
            <th>Components</th>
            <th className="n">Chance</th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ members, probability }, i) => (
            <tr key={members.map((m) => m.id).join()}>
              <td className="n rank">{i + 1}</td>
              <td>
                {members.map((member, j) => (
                  <Fragment key={member.id}>
                    {j > 0 && <span className="q"> and </span>}
                    <EntityLink entity={member} wrap />
                  </Fragment>
                ))}
              </td>
              <td className="n">{chance(probability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The logic as a file that other tools of the field read. */
function Model({ kind, entityKey, reading }: { kind: "Workload" | "Service"; entityKey: string; reading: Reading }) {
  const client = useClient();
  const [said, setSaid] = useState("");
  const take = async () => {
    setSaid("");
    const variables = { key: entityKey, reading };
    const answer =
      kind === "Workload"
        ? (await client.query(workloadModelQuery, variables).toPromise()).data?.workload?.cutSets
        : (await client.query(serviceModelQuery, variables).toPromise()).data?.service?.cutSets;
    if (!answer?.openPsa) {
      setSaid("The model is for those who may see all that it rests on.");
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([answer.openPsa], { type: "application/xml" }));
    link.download = `${entityKey.replaceAll(/[^\w.-]+/g, "-")}.xml`;
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid("Model saved");
  };
  return (
    <p className="caption">
      <button type="button" className="text-button" onClick={take}>
        Save the model
      </button>{" "}
      as Open-PSA, for tools such as SCRAM. <span role="status">{said}</span>
    </p>
  );
}
