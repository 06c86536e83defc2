import type { ResultOf } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { WouldRemove } from "../remedies/WouldRemove";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { counted } from "../words/numbers";
import { FindingList } from "./FindingList";
import { Gaps } from "./Gaps";
import { type findingRows, serviceQuery, workloadQuery } from "./queries";
import { WorkloadExposure } from "./WorkloadExposure";

type Findings = ResultOf<typeof findingRows>;

const within = (hours: number | null) => (hours === null ? "ever" : `within ${hoursInWords(hours)}`);

/** A list of findings, or on how much its emptiness rests. */
function List({ findings, head, tone, none }: { findings: Findings; head: string; tone: "fail" | "expose"; none: string }) {
  if (findings.items.length > 0) return <FindingList findings={findings} head={head} tone={tone} />;
  return (
    <div className="empty">
      <h3>{none}</h3>
      <p>
        {findings.gaps.length > 0
          ? `Cannot tell whether there is one: ${counted(findings.gaps.length, "expected fact is", "expected facts are")} missing beneath it. This is no all-clear.`
          : "Everything that should be on record beneath it is there."}
      </p>
    </div>
  );
}

const SinglePoints = ({ findings }: { findings: Findings }) => (
  <Section title="Single points of failure" caption={`each takes it down alone ${within(findings.horizonHours)}`}>
    <List findings={findings} head="Component" tone="fail" none="No single point of failure on record" />
  </Section>
);

export function WorkloadFindings({ entityKey, name }: { entityKey: string; name: string }) {
  const [{ data, error }, again] = useAnswer({ query: workloadQuery, variables: { key: entityKey } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const workload = data?.workload;
  if (!workload) return <Skeleton lines={8} what="Analysing what it rests on" />;
  const { singlePointsOfFailure: points, deniers, standsAlone, homes } = workload;
  const missing = [...points.gaps, ...deniers.gaps].filter(
    (gap, i, all) => all.findIndex((other) => other.entity.id === gap.entity.id && other.missing === gap.missing) === i,
  );
  return (
    <>
      <SinglePoints findings={points} />
      <Section title="Who can switch it off" caption={`each alone ${within(deniers.horizonHours)}, by withdrawing`}>
        <List findings={deniers} head="Jurisdiction or vendor" tone="expose" none="Nobody on record who can switch it off alone" />
        <p className="caption">
          Home:{" "}
          {homes.length === 0
            ? "nothing on record. "
            : homes.map((home, i) => (
                <span key={home.id}>
                  {i > 0 && ", "}
                  <EntityLink entity={home} wrap />
                </span>
              ))}
          {" · "}
          {alone(standsAlone)}
        </p>
      </Section>
      <WouldRemove kind="Workload" entityKey={entityKey} name={name} />
      <WorkloadExposure entityKey={entityKey} />
      <Section title="What is missing" caption="each of these widens the results above">
        <Gaps gaps={missing} />
      </Section>
    </>
  );
}

/** Whether it keeps going when everybody abroad withdraws at once. */
function alone({ onRecord, possible, gaps }: { onRecord: boolean; possible: boolean; gaps: readonly unknown[] }): string {
  if (!onRecord) return "It does not stand alone when everybody abroad withdraws at once.";
  if (!possible) return "It stands alone on the record, but only if what is assumed is real.";
  return gaps.length > 0
    ? "Nothing on record stops it from standing alone, but facts are missing."
    : "It stands alone when everybody abroad withdraws at once.";
}

export function ServiceFindings({ entityKey, name }: { entityKey: string; name: string }) {
  const [{ data, error }, again] = useAnswer({ query: serviceQuery, variables: { key: entityKey } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const points = data?.service?.singlePointsOfFailure;
  if (!points) return <Skeleton lines={6} what="Analysing what it rests on" />;
  return (
    <>
      <SinglePoints findings={points} />
      <WouldRemove kind="Service" entityKey={entityKey} name={name} />
      <Section title="What is missing" caption="each of these widens the results above">
        <Gaps gaps={points.gaps} />
      </Section>
    </>
  );
}
