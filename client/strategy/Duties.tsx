import { EntityLink } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { TakeAway } from "../parts/TakeAway";
import { useAddress, useOffset } from "../scope/address";
import { OffsetPager } from "../scope/OffsetPager";
import { useAnswer } from "../useAnswer";
import { day } from "../words/dates";
import { counted } from "../words/numbers";
import { dutiesQuery } from "./queries";
import { type Duty, type DutyFunction, functionWords, rangeOf, reasonWords } from "./words";

const pageSize = 20;
const everything = "ALL";
type Choice = DutyFunction | typeof everything;

/** What is left to do, by function, with who owes it and by when. */
export function Duties({ jurisdiction }: { jurisdiction: string }) {
  const { params, change } = useAddress();
  const { offset, turn } = useOffset();
  const given = params.get("function")?.toUpperCase() ?? "";
  const chosen: Choice = given in functionWords ? (given as DutyFunction) : everything;
  const [{ data, error, fetching }, again] = useAnswer({
    query: dutiesQuery,
    variables: { jurisdiction, function: chosen === everything ? null : chosen, first: pageSize, offset },
  });
  const duties = data?.strategy.duties;
  const total = (of: DutyFunction) => duties?.counts.find((c) => c.function === of)?.total;
  const options: (readonly [Choice, string])[] = [
    [everything, "All"],
    ...(Object.keys(functionWords) as DutyFunction[]).map(
      (of) => [of, total(of) === undefined ? functionWords[of] : `${functionWords[of]} ${total(of)}`] as const,
    ),
  ];
  return (
    <Section
      title="What is owed"
      caption="by who has to act"
      end={
        duties && (
          <TakeAway
            name="strategy-owed"
            head={["function", "subject kind", "subject", "what", "against", "workloads", "year", "owed by", "due by"]}
            rows={duties.items.map((d) => [
              functionWords[d.function],
              d.subject.kind,
              d.subject.name,
              reasonWords[d.reason],
              d.against?.name ?? null,
              d.workloads,
              d.year,
              d.owedBy?.name ?? null,
              d.dueBy,
            ])}
          />
        )
      }
    >
      <Segments
        label="Function"
        options={options}
        chosen={chosen}
        choose={(of) => change({ function: of === everything ? null : of.toLowerCase() })}
      />
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !duties ? (
        <Skeleton lines={8} what="Looking for what is left to do" />
      ) : duties.items.length === 0 ? (
        <p>Nothing is left to do here, as far as is on record. That says something only where requirements and designations are.</p>
      ) : (
        <div aria-busy={fetching}>
          <table className="strategy-duties">
            <thead>
              <tr>
                <th>What</th>
                <th className="wide-only">Function</th>
                <th>Owed by</th>
                <th className="n">By</th>
              </tr>
            </thead>
            <tbody>
              {duties.items.map((duty, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one subject may stand here for several reasons and years
                <tr key={`${duty.reason} ${duty.subject.id} ${duty.year} ${i}`}>
                  <td>
                    <What duty={duty} />
                  </td>
                  <td className="wide-only">{functionWords[duty.function]}</td>
                  <td>{duty.owedBy ? <EntityLink entity={duty.owedBy} wrap /> : <span className="q2">Nobody on record</span>}</td>
                  <td className="n">{duty.dueBy ? day(duty.dueBy) : <span className="q2">No day</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <OffsetPager offset={offset} shown={duties.items.length} total={duties.total} size={pageSize} what="lines" turn={turn} />
        </div>
      )}
    </Section>
  );
}

function What({ duty }: { duty: Duty }) {
  const unit = duty.function === "ENERGY" ? "MW" : "H100e";
  return (
    <>
      <EntityLink entity={duty.subject} wrap /> {reasonWords[duty.reason]}
      {duty.against && duty.reason !== "ALLOCATION_SHORT" && duty.reason !== "NO_PATHWAY" && (
        <>
          {": "}
          <EntityLink entity={duty.against} wrap />
        </>
      )}
      {duty.missing && `: ${rangeOf(duty.missing, unit)} missing`}
      {duty.workloads > 1 && ` (${counted(duty.workloads, "workload", "workloads")})`}
      {duty.year !== null && duty.function === "ENERGY" && `, from ${duty.year} on`}
    </>
  );
}
