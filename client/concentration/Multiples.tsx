import { Link, useSearchParams } from "react-router";
import type { ResultOf } from "../graphql";
import { Section } from "../parts/Section";
import { withQuery } from "../scope/scope";
import { KindIcon } from "../signs/KindIcon";
import { count, numberRange } from "../words/numbers";
import { EffectivePlot } from "./EffectivePlot";
import type { allConcentrationsQuery } from "./queries";
import { type viewOf, views } from "./views";

/** Where the shared axis ends: past every end that there is. */
const axisEnd = (all: readonly { least: number; greatest: number | null }[]): number =>
  Math.max(10, ...all.map(({ least, greatest }) => greatest ?? least * 2));

/** The effective number by each of the five ways on one axis; each leads to its view. */
export function Multiples({
  scope,
  chosen,
}: {
  scope: ResultOf<typeof allConcentrationsQuery>["scope"];
  chosen: ReturnType<typeof viewOf>;
}) {
  const [params] = useSearchParams();
  const kept = new URLSearchParams(params);
  kept.delete("from");
  const end = axisEnd(views.map(({ field }) => scope[field].effective));
  return (
    <Section
      title="As if on so many equal ones"
      caption="effective number, 1 ÷ HHI, each step ten times as many; hatched as far as it is not known"
    >
      <nav aria-label="Concentration by">
        <ul className="multiples">
          {views.map((view) => {
            const { effective, shares } = scope[view.field];
            return (
              <li key={view.by}>
                <Link
                  to={withQuery(kept.toString(), { by: view.slug })}
                  aria-current={view === chosen ? "page" : undefined}
                  preventScrollReset
                >
                  <span className="name">
                    <KindIcon kind={view.kind} />
                    <span>{view.name}</span>
                  </span>
                  <span className="multiple-figure n">
                    {shares.total === 0 ? <span className="q">nothing on record</span> : numberRange(effective.least, effective.greatest)}
                    <span className="unseen"> equal ones</span>
                  </span>
                  <EffectivePlot {...effective} end={end} />
                  <span className="q multiple-of">of {count(shares.total)} on record</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </Section>
  );
}
