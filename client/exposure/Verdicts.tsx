import type { ResultOf } from "../graphql";
import { Section } from "../parts/Section";
import { enumerated, verdictWords } from "../words/enumerations";
import { count } from "../words/numbers";
import type { exposureQuery } from "./queries";
import { VerdictBar } from "./VerdictBar";

type Row = ResultOf<typeof exposureQuery>["scope"]["exposure"]["verdicts"][number];

const designations = ["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", "EXTERNAL_ALLOWED", "UNDECIDED", null] as const;
const verdictsInOrder = ["MET", "BREACHED", "UNKNOWN"] as const;

/** How the workloads stand against what each is designated to be. */
export function Verdicts({ verdicts, of }: { verdicts: readonly Row[]; of: number }) {
  const found = (designation: (typeof designations)[number], verdict: (typeof verdictsInOrder)[number]) =>
    verdicts
      .filter((row) => row.verdict === verdict && (row.designation === designation || (designation === null && !row.designation)))
      .reduce((sum, row) => sum + row.workloads, 0);
  const rows = designations
    .map((designation) => ({
      designation,
      counts: verdictsInOrder.map((verdict) => found(designation, verdict)),
    }))
    .filter(({ counts }) => counts.some((n) => n > 0));
  const all = verdictsInOrder.map((_, i) => rows.reduce((sum, { counts }) => sum + counts[i]!, 0));
  const most = Math.max(1, ...rows.map(({ counts }) => counts.reduce((a, b) => a + b, 0)));
  return (
    <Section title="Verdicts" caption="workloads against their designation, within 30 days">
      <table className="verdicts">
        <thead>
          <tr>
            <th>Designation</th>
            {verdictsInOrder.map((verdict) => (
              <th key={verdict} className="n">
                {verdictWords[verdict]}
              </th>
            ))}
            <th className="bar-head wide-only">
              <span className="unseen">Bar of met, breached and unknown</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ designation, counts }) => (
            <tr key={designation ?? "none"}>
              <th scope="row">{designation ? enumerated("designation", designation) : "Nothing on record"}</th>
              {counts.map((n, i) => (
                <td key={verdictsInOrder[i]} className={n === 0 ? "n q" : "n"}>
                  {count(n)}
                </td>
              ))}
              <td className="bar-cell wide-only">
                <VerdictBar met={counts[0]!} breached={counts[1]!} unknown={counts[2]!} full={most} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All workloads</th>
            {all.map((n, i) => (
              <td key={verdictsInOrder[i]} className="n">
                {count(n)}
              </td>
            ))}
            <td className="wide-only" />
          </tr>
        </tfoot>
      </table>
      <p className="caption">
        Of {count(of)} workloads. Outlined: met. Solid: breached. Hatched: unknown, because nobody has decided, or what is on record does
        not tell.
      </p>
    </Section>
  );
}
