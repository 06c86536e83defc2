import { Fragment } from "react";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import "../plots/plots.css";
import { useWidth } from "../plots/useWidth";
import { day } from "../words/dates";
import { count } from "../words/numbers";
import { type Range, rangeOf, type Strategy } from "./words";

type Year = Strategy["outlook"][number];
const sum = (parts: readonly (Range | null)[]): Range | null =>
  parts.includes(null)
    ? null
    : (parts as Range[]).reduce(
        (all, part) => ({ least: all.least + part.least, most: all.most === null || part.most === null ? null : all.most + part.most }),
        {
          least: 0,
          most: 0,
        },
      );
const supplyOf = (year: Year) => sum([year.sovereignCloud, year.otherDomestic, year.agreements]);

/** What the years ask and what there is for them: bars of supply, marks of need, and what comes and lapses. */
export function Outlook({ years }: { years: readonly Year[] }) {
  const full = Math.max(1, ...years.map((year) => Math.max(year.asked ?? 0, supplyOf(year)?.most ?? supplyOf(year)?.least ?? 0)));
  return (
    <Section
      title="Over the years"
      caption="compute asked against compute in place, H100e"
      end={
        <TakeAway
          name="strategy-years"
          head={["year", "asked", "sovereign clouds from", "to", "other domestic from", "to", "agreements from", "to"]}
          rows={years.map((year) => [
            year.year,
            year.asked,
            ...[year.sovereignCloud, year.otherDomestic, year.agreements].flatMap((r) => [r?.least ?? null, r?.most ?? null]),
          ])}
        />
      }
    >
      <table className="strategy-years">
        <thead>
          <tr>
            <th>Year</th>
            <th className="bar-head wide-only">
              <span className="unseen">Bar of what is in place, with a tick at what is asked</span>
            </th>
            <th className="n">Asked</th>
            <th className="n">In place</th>
            <th className="wide-only">What comes and what lapses</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => {
            const supply = supplyOf(year);
            return (
              <tr key={year.year}>
                <th scope="row" className="n">
                  {year.year}
                </th>
                <td className="bar-cell wide-only">{supply && <SupplyBar supply={supply} asked={year.asked} full={full} />}</td>
                <td className="n">
                  {year.asked === null ? (
                    "Withheld"
                  ) : year.asked === 0 && !year.withoutFigure ? (
                    <span className="q">Nothing</span>
                  ) : (
                    count(year.asked)
                  )}
                </td>
                <td className="n">{supply ? rangeOf(supply, "").trim() : "Withheld"}</td>
                <td className="wide-only">
                  {[...year.opening.map((c) => ({ ...c, word: "opens" })), ...year.lapsing.map((c) => ({ ...c, word: "lapses" }))].map(
                    (c, i) => (
                      <Fragment key={c.entity.id}>
                        {i > 0 && <br />}
                        <EntityLink entity={c.entity} wrap /> {c.word}
                        {c.on && ` ${day(c.on)}`}
                        {c.compute && c.compute.most !== 0 && `: ${rangeOf(c.compute, "H100e")}`}
                      </Fragment>
                    ),
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        In place on the first day of the year; this year, today. Solid: sure. Hatched: may be, where a share or a date is missing, something
        is assumed, or a bloc shares it. Planned sites without a day may be there from next year on. The tick: what is asked.
      </p>
    </Section>
  );
}

function SupplyBar({ supply, asked, full }: { supply: Range; asked: number | null; full: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(160);
  const x = (n: number) => (Math.min(n, full) / full) * (width - 3);
  const [low, high] = [x(supply.least), x(supply.most ?? full)];
  return (
    <div ref={ref} className="fluid-bar">
      <svg width={width} height={16} aria-hidden="true">
        <rect y={4} width={Math.max(supply.least > 0 ? 1.5 : 0, low)} height={8} fill="var(--plot-bar)" />
        {high > low && <rect x={low} y={4} width={high - low} height={8} fill="url(#hatch-bar)" stroke="var(--plot-bar)" />}
        {asked !== null && asked > 0 && <path d={`M${x(asked) + 1} 0V16`} stroke="var(--ink)" strokeWidth="2" />}
      </svg>
    </div>
  );
}
