import { useState } from "react";
import { AmountRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { FluidBar } from "../plots/FluidBar";
import { day } from "../words/dates";
import { equivalents } from "../words/numbers";
import type { Compute } from "./ComputePage";

/** What public bodies may use at the end of each year, with what is planned to open: bars on one axis, or as a table. */
export function Years({
  years,
  chosen,
  choose,
  on,
}: {
  years: Compute["byYear"];
  chosen: number | null;
  choose: (year: number | null) => void;
  on: string;
}) {
  const [asTable, setAsTable] = useState(false);
  const full = Math.max(0, ...years.map(({ sum }) => sum.open?.possible ?? 0));
  return (
    <Section
      title="Year by year"
      caption="H100e for inference by public bodies, at the end of the year"
      end={
        <>
          {chosen !== null && (
            <button type="button" className="text-button" onClick={() => choose(null)}>
              Today
            </button>
          )}{" "}
          <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            As a table
          </button>
        </>
      }
    >
      <table className={asTable ? "years" : "years years-plot"}>
        <thead>
          <tr>
            <th>Year</th>
            {asTable ? (
              <th className="n">Sites</th>
            ) : (
              <th className="bar-head">
                <span className="unseen">Bar of what public bodies may use</span>
              </th>
            )}
            {asTable && <th className="n">All machines</th>}
            <th className="n">For public bodies</th>
            <th className="n years-sovereign">Sovereign of it</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, sum }) => (
            <tr key={year} className={chosen === year ? "selected" : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-pressed={chosen === year}
                  aria-label={`Show the sites as at the end of ${year}`}
                  onClick={() => choose(chosen === year ? null : year)}
                >
                  {year}
                </button>
              </th>
              {asTable ? (
                <>
                  <td className="n">{sum.sites}</td>
                  <td className="n">
                    <Sum of={sum.all} />
                  </td>
                </>
              ) : (
                <td className="bar-cell">{sum.open && <FluidBar {...sum.open} full={full} tone="bar" />}</td>
              )}
              <td className="n">
                <Sum of={sum.open} />
              </td>
              <td className="n years-sovereign">
                <Sum of={sum.sovereign} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Solid on record, hatched as far as it is possible; all bars to {equivalents(full)}&nbsp;H100e. Sites below as on {day(on)}.
      </p>
    </Section>
  );
}

/** A sum, or that it is left out: a site in it is withheld. */
const Sum = ({ of }: { of: Compute["total"]["open"] }) => (of ? <AmountRange {...of} /> : "Withheld");
