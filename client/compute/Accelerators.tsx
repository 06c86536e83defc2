import type { ResultOf } from "../graphql";
import { BasisSign } from "../parts/BasisSign";
import { Section } from "../parts/Section";
import { number } from "../words/numbers";
import type { computeQuery } from "./queries";

/** The documented table by which chips become H100 equivalents. */
export function Accelerators({ factors }: { factors: ResultOf<typeof computeQuery>["acceleratorFactors"] }) {
  return (
    <Section title="What counts as one H100" caption="H100 equivalents of one accelerator">
      <table className="factors">
        <thead>
          <tr>
            <th>Accelerator</th>
            <th className="n">H100e</th>
            <th>Basis</th>
          </tr>
        </thead>
        <tbody>
          {factors.map(({ name, factor, basis }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="n">{number(factor)}</td>
              <td>
                <BasisSign basis={basis as "CURATED"} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Dense 16-bit operations per second over those of an H100 SXM (989.5 TFLOP/s). Curated: the ratio in Epoch AI’s table of GPU
        clusters. Assumed: the peak that the maker publishes. What is not in the table does not convert; state its H100 equivalents instead.
      </p>
    </Section>
  );
}
