import { Control } from "../exposure/Control";
import { Members } from "../exposure/Members";
import type { ResultOf } from "../graphql";
import { Certainty } from "../parts/Certainty";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { VerdictTag } from "../parts/VerdictTag";
import { WhyChain } from "../parts/WhyChain";
import { useAnswer } from "../useAnswer";
import { enumerated } from "../words/enumerations";
import { workloadExposureQuery } from "./queries";

type Workload = NonNullable<ResultOf<typeof workloadExposureQuery>["workload"]>;
type Sets = Workload["vendors"];

const atMost = 12;

/** How a workload stands against its designation and why, who can switch it off only together, and in whose hands it is. */
export function WorkloadExposure({ entityKey }: { entityKey: string }) {
  const [{ data, error }, again] = useAnswer({ query: workloadExposureQuery, variables: { key: entityKey } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const workload = data?.workload;
  if (!workload) return <Skeleton lines={6} what="Looking for who can switch it off together" />;
  return (
    <>
      <Verdict {...workload} />
      <Section title="Only together" caption="smallest sets of two or three, none of whose members can alone, within 30 days">
        <Together sets={workload.jurisdictions} who="jurisdictions" />
        <Together sets={workload.vendors} who="vendors" />
      </Section>
      <Control control={workload.control} of={1} />
    </>
  );
}

/** The verdict, whose designation it is held against, and the chain that offends, or would. */
function Verdict({ verdict, designation, verdictWhy }: Pick<Workload, "verdict" | "designation" | "verdictWhy">) {
  const asked = designation ? enumerated("designation", designation).toLowerCase() : null;
  return (
    <Section
      title="Verdict"
      caption={asked ? `designated: ${asked}` : "nobody has stated a designation"}
      end={<VerdictTag verdict={verdict} />}
    >
      {verdictWhy ? (
        <>
          <p className="why-head">
            {verdict === "BREACHED"
              ? "This chain offends: it does not stand alone."
              : verdict === "MET"
                ? "It may be external. It would not stand alone by this chain."
                : verdictWhy.reading === "ON_RECORD"
                  ? "It would be in breach by this chain if it had to be sovereign."
                  : "It may not stand alone: this chain fells it if assumptions turn out badly."}
          </p>
          <WhyChain chain={verdictWhy} />
        </>
      ) : (
        <p className="caption">{withoutChain(verdict, asked)}</p>
      )}
    </Section>
  );
}

function withoutChain(verdict: Workload["verdict"], asked: string | null): string {
  if (verdict === "MET") return "What its designation asks for holds.";
  if (asked === null || asked === "undecided")
    return "Nobody has decided what it must be, and nothing on record stops it from standing alone.";
  return "Nothing on record stops it from standing alone, but something beneath it is not on record.";
}

/** Sets on record, then those that are only possible. */
function Together({ sets, who }: { sets: Sets; who: string }) {
  const key = (set: Sets["onRecord"][number]) => set.map((member) => member.id).join(" ");
  const onRecord = new Set(sets.onRecord.map(key));
  const all = [...sets.onRecord, ...sets.possible.filter((set) => !onRecord.has(key(set)))].filter((set) => set.length > 1);
  if (all.length === 0)
    return (
      <p className="caption">
        No two or three {who} that can only together. {sets.words}
      </p>
    );
  return (
    <>
      <ul className="gaps">
        {all.slice(0, atMost).map((set) => (
          <li key={key(set)}>
            <Members members={set} />
            <Certainty onRecord={onRecord.has(key(set))} tone="expose" />
          </li>
        ))}
      </ul>
      <p className="caption">
        {all.length > atMost && `${atMost} of ${all.length} sets of ${who} shown. `}
        {sets.words}
      </p>
    </>
  );
}
