import { useState } from "react";
import type { ResultOf } from "../graphql";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { count } from "../words/numbers";
import { RemedyLine } from "./RemedyLine";
import { Names } from "./RemedyWords";
import "./remedies.css";
import { serviceHardeningQuery, workloadHardeningQuery } from "./queries";
import { keysOf, type Remedy, remedyRoom } from "./remedy";
import { TakenAlong } from "./TakenAlong";

type Hardening = NonNullable<ResultOf<typeof workloadHardeningQuery>["workload"]>["hardening"];

const hazards = { OUTAGE: { horizon: 72, does: "fail" }, DENIAL: { horizon: 720, does: "deny" } } as const;
type Hazard = keyof typeof hazards;

/** The cheapest changes after which nothing takes a workload or service down alone, or nobody can switch it off alone. */
export function WouldRemove({ kind, entityKey, name }: { kind: "Workload" | "Service"; entityKey: string; name: string }) {
  const [hazard, setHazard] = useState<Hazard>("OUTAGE");
  const { horizon, does } = hazards[hazard];
  const variables = { key: entityKey, hazard, horizon };
  const [workload, workloadAgain] = useAnswer({ query: workloadHardeningQuery, variables, pause: kind !== "Workload" });
  const [service, serviceAgain] = useAnswer({ query: serviceHardeningQuery, variables, pause: kind !== "Service" });
  const [{ error }, again] = kind === "Workload" ? [workload, workloadAgain] : [service, serviceAgain];
  const found = (kind === "Workload" ? workload.data?.workload : service.data?.service)?.hardening;
  return (
    <Section
      title="What would remove most"
      caption={`the cheapest changes, each at a cost of 1; losses within ${hoursInWords(horizon)} count`}
      end={
        <Segments
          label="Against"
          options={[
            ["OUTAGE", "Failures"],
            ["DENIAL", "Withdrawals"],
          ]}
          chosen={hazard}
          choose={setHazard}
        />
      }
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={5} what="Looking for the cheapest changes" />
      ) : (
        <Found found={found} name={name} room={{ does, horizon }} />
      )}
      {kind === "Service" && hazard === "DENIAL" && (
        <p className="caption">
          A service is at home in no jurisdiction: nobody would sign for it, and what is new is taken as standing under nobody’s law. Look
          at the workloads that use it for what their own side can do.
        </p>
      )}
    </Section>
  );
}

function Found({ found, name, room }: { found: Hardening; name: string; room: { does: "fail" | "deny"; horizon: number } }) {
  const { words, before, remedies, unanswered } = found;
  // The loss of what a change answers shows best what it does: one of what the need has now, if it is named.
  const culpritOf = ({ owner, members }: Remedy) =>
    before.find(({ id, key }) => key !== null && [owner, ...members].some((thing) => thing.id === id)) ??
    before.find(({ key }) => key !== null);
  const keys = keysOf(remedies ?? []);
  const whole = remedies?.length ? remedyRoom(remedies, { ...room, culprit: before.find(({ key }) => key !== null) }) : null;
  return (
    <>
      <p className="remedy-words">{words}</p>
      {remedies && remedies.length > 0 && (
        <>
          <ol className="remedies">
            {remedies.map((remedy, i) => (
              <li key={keys[i]}>
                <RemedyLine remedy={remedy} room={remedyRoom([remedy], { ...room, culprit: culpritOf(remedy) })} />
              </li>
            ))}
          </ol>
          <TakenAlong remedies={remedies} room={whole} message={`Draft: harden ${name}`} />
          <p className="caption">
            What is new is taken here as standing on ground of its own. In a scenario and in the draft nothing beneath it is stated yet: it
            holds on record, and the possible reading cannot tell.
          </p>
        </>
      )}
      {unanswered.length > 0 && (
        <p className="caption">
          No such change answers <Names of={unanswered} first={6} />.
        </p>
      )}
      <Left found={found} />
    </>
  );
}

/** What is left with the changes laid over the facts, in both readings. */
function Left({ found: { leftOnRecord, leftPossible, remedies } }: { found: Hardening }) {
  if (!leftOnRecord || !leftPossible) return null;
  const possible = leftPossible.filter(({ id }) => leftOnRecord.every((other) => other.id !== id));
  const changed = remedies && remedies.length > 0;
  return (
    <>
      <dl className="remedy-left">
        <div>
          <dt>{changed ? "Left with them on record" : "On record"}</dt>
          <dd>{leftOnRecord.length === 0 ? "nothing" : <Names of={leftOnRecord} first={6} />}</dd>
        </div>
        <div>
          <dt>{changed ? "Left if assumptions turn out badly" : "If assumptions turn out badly"}</dt>
          <dd>
            {possible.length === 0 ? (
              "nothing more"
            ) : (
              <>
                {count(possible.length)} more: <Names of={possible} first={6} />
              </>
            )}
          </dd>
        </div>
      </dl>
      <p className="caption">What is not on record beneath it could take it down as well: see what is missing. This is no all-clear.</p>
    </>
  );
}
