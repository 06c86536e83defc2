import { Figure } from "../parts/Interval";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { type Kind, kinds } from "../words/kinds";
import { count, counted } from "../words/numbers";
import { fallenAtFirst } from "./fallenPage";
import { blastQuery, scopeSummaryQuery, serviceQuery, workloadQuery } from "./queries";
import { scopeSorts } from "./ScopeActions";

/** What follows from what is on record, with its range, in a sentence or two. */
export function FindingSentence({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  if (kind === "Workload") return <WorkloadSentence entityKey={entityKey} />;
  if (kind === "Service") return <ServiceSentence entityKey={entityKey} />;
  if (kinds[kind].component) return <ComponentSentence kind={kind} entityKey={entityKey} />;
  const sort = scopeSorts[kind];
  return sort ? <ScopeSentence sort={sort} entityKey={entityKey} /> : null;
}

function WorkloadSentence({ entityKey }: { entityKey: string }) {
  const [{ data }] = useAnswer({ query: workloadQuery, variables: { key: entityKey } });
  if (!data?.workload) return <Pending />;
  const { singlePointsOfFailure: points, deniers } = data.workload;
  if (points.possible === 0 && deniers.possible === 0)
    return (
      <p>
        {points.gaps.length + deniers.gaps.length > 0
          ? "Nothing on record takes it down alone, and nobody on record can switch it off alone. Whether anything can cannot be told: facts are missing beneath it."
          : "No component takes it down alone, and nobody outside can switch it off alone; what should be on record is there."}
      </p>
    );
  return (
    <p>
      <Figure {...points} /> {points.possible === 1 ? "component takes" : "components take"} it down alone, and <Figure {...deniers} />{" "}
      {deniers.possible === 1 ? "jurisdiction or vendor" : "jurisdictions and vendors"} can switch it off alone.
      {points.gaps.length + deniers.gaps.length > 0 && " More may: facts are missing beneath it."}
    </p>
  );
}

function ServiceSentence({ entityKey }: { entityKey: string }) {
  const [{ data }] = useAnswer({ query: serviceQuery, variables: { key: entityKey } });
  const points = data?.service?.singlePointsOfFailure;
  return (
    <>
      <ComponentSentence kind="Service" entityKey={entityKey} />
      {points && (
        <p>
          {points.possible === 0 ? (
            points.gaps.length > 0 ? (
              "No other component on record takes it down alone. Whether one does cannot be told: facts are missing beneath it."
            ) : (
              "No other component takes it down alone; what should be on record is there."
            )
          ) : (
            <>
              <Figure {...points} /> other {points.possible === 1 ? "component takes" : "components take"} it down alone.
              {points.gaps.length > 0 && " More may: facts are missing beneath it."}
            </>
          )}
        </p>
      )}
    </>
  );
}

function ComponentSentence({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const [{ data }] = useAnswer({ query: blastQuery, variables: { kind, key: entityKey, hazard: "OUTAGE", ...fallenAtFirst } });
  if (!data?.entity || !("blastRadius" in data.entity)) return <Pending />;
  const { workloads, horizonHours } = data.entity.blastRadius;
  const { of, onRecord, possible, cannotTell } = workloads;
  return (
    <p>
      If it stops, <Figure {...workloads} /> of {counted(of, "workload", "workloads")} {possible === 1 ? "falls" : "fall"}
      {horizonHours !== null && ` within ${hoursInWords(horizonHours)}`}.{" "}
      {possible > onRecord && onRecord > 0 && `The other ${count(possible - onRecord)} stay up only if what is assumed is real. `}
      {possible > onRecord && onRecord === 0 && "None falls on the record; they do if what is assumed turns out badly. "}
      {cannotTell > 0 && `Cannot tell for ${count(cannotTell)}.`}
    </p>
  );
}

function ScopeSentence({ sort, entityKey }: { sort: "jurisdiction" | "sector" | "ministry"; entityKey: string }) {
  const [{ data }] = useAnswer({ query: scopeSummaryQuery, variables: { scope: { [sort]: [entityKey] } } });
  if (!data) return <Pending />;
  const { of, workloadsWithSinglePoint: points, workloadsDeniableFromAbroad: abroad } = data.scope;
  if (of === 0) return <p>No live workload of its own is on record.</p>;
  return (
    <p>
      Of its {counted(of, "live workload", "live workloads")}, <Figure {...points} /> {points.possible === 1 ? "goes" : "go"} down with a
      single component and <Figure {...abroad} /> can be switched off from abroad. Cannot tell for {count(points.cannotTell)} and{" "}
      {count(abroad.cannotTell)} of them.
    </p>
  );
}

/** Keeps the line's height while the analysis runs. */
const Pending = () => <p className="pending">{"\u00a0"}</p>;
