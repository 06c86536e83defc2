import { Fragment, useId, useState } from "react";
import { WhyButton } from "../parts/Disclosure";
import { CountRange, RangeBar, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { TwinName } from "../parts/TwinName";
import type { EntityRef, Interval } from "../parts/types";
import type { Sort } from "../scope/scope";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";
import type { Side, SideName } from "./address";
import { FallList } from "./Falls";
import type { Asked } from "./Reason";
import { ScenarioMark } from "./ScenarioMark";

interface Loss {
  readonly of: EntityRef;
  readonly workloads: Interval;
  readonly criticalityLost: Interval;
}

const atFirst = 8;

/** What each of several parts of the scope loses, most first, side by side; each row opens the workloads that fall in it. */
export function Losses({
  title,
  what,
  caption,
  sort,
  losses,
  sides,
  asked,
  busy,
}: {
  title: string;
  what: string;
  caption: string;
  sort: Sort;
  losses: readonly (readonly Loss[])[];
  sides: readonly (readonly [SideName, Side])[];
  asked: Asked;
  busy: boolean;
}) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const rows = merged(losses);
  const shown = all ? rows : rows.slice(0, atFirst);
  const twins = repeated(rows.map(({ of }) => of.name));
  const full = Math.max(...rows.flatMap(({ by }) => by.map((loss) => loss?.criticalityLost.possible ?? 0)));
  const both = sides.length > 1;
  return (
    <Section title={title} caption={caption}>
      {rows.length === 0 ? (
        <div className="empty">
          <p>None loses anything by then, on what is on record.</p>
        </div>
      ) : (
        <table className={both ? "losses of-two" : "losses"} aria-busy={busy}>
          <thead>
            <tr>
              <th>{what}</th>
              {sides.map(([name]) => (
                <Fragment key={name}>
                  {!both && <th className="n wide-only">Workloads</th>}
                  <th className="bar-head wide-only">
                    <span className="unseen">Bar of the criticality lost</span>
                  </th>
                  <th className="n">{both && <ScenarioMark of={name} small />} Criticality lost</th>
                </Fragment>
              ))}
              <th>
                <span className="unseen">Reason</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ of, by }, i) => {
              const isOpen = open === of.id;
              return (
                <Fragment key={of.id}>
                  <tr className={isOpen ? "selected" : undefined}>
                    <td className="name-cell">
                      <TwinName entity={of} twins={twins} />
                    </td>
                    {sides.map(([name], s) => (
                      <LossCells key={name} name={both ? name : null} loss={by[s]} full={full} />
                    ))}
                    <td className="n">
                      {of.key !== null && (
                        <WhyButton open={isOpen} about={of.name} controls={`${id}-${i}`} toggle={() => setOpen(isOpen ? null : of.id)} />
                      )}
                    </td>
                  </tr>
                  {isOpen && of.key !== null && (
                    <tr className="reason">
                      <td colSpan={both ? 6 : 5} id={`${id}-${i}`}>
                        <div className="reasons">
                          {sides.map(([name, side]) => (
                            <div key={name} className="reasons-side">
                              {both && <ScenarioMark of={name} small />}
                              <div className="reasons-list">
                                <FallList side={side} {...asked} scope={{ ...asked.scope, [sort]: [of.key!] }} first={5} />
                              </div>
                            </div>
                          ))}
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
      {rows.length > atFirst && (
        <p className="table-foot">
          {count(shown.length)} of {count(rows.length)} that lose something are shown.{" "}
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? "Show fewer" : "Show all"}
          </button>
        </p>
      )}
    </Section>
  );
}

/** `name` where two stand side by side: there is room for the share alone. */
function LossCells({ name, loss, full }: { name: SideName | null; loss: Loss | undefined; full: number }) {
  const head = name?.toUpperCase();
  if (!loss)
    return (
      <>
        {name === null && <td className="n wide-only q">none on record</td>}
        <td className="bar-cell wide-only" />
        <td className="n q" data-head={head}>
          none on record
        </td>
      </>
    );
  return (
    <>
      {name === null && (
        <td className="n wide-only">
          <CountRange {...loss.workloads} />
        </td>
      )}
      <td className="bar-cell wide-only">
        <RangeBar {...loss.criticalityLost} full={full} width={56} tone="bar" />
      </td>
      <td className="n" data-head={head}>
        <ShareRange {...loss.criticalityLost} />
      </td>
    </>
  );
}

/** Rows of all sides together, in the order of the first, then of the next. */
function merged(losses: readonly (readonly Loss[])[]) {
  const rows = new Map<string, { of: EntityRef; by: (Loss | undefined)[] }>();
  for (const [side, list] of losses.entries())
    for (const loss of list) {
      const row = rows.get(loss.of.id) ?? { of: loss.of, by: [] };
      row.by[side] = loss;
      rows.set(loss.of.id, row);
    }
  const most = (row: { by: (Loss | undefined)[] }) => Math.max(...row.by.map((loss) => loss?.criticalityLost.onRecord ?? 0));
  const might = (row: { by: (Loss | undefined)[] }) => Math.max(...row.by.map((loss) => loss?.criticalityLost.possible ?? 0));
  return [...rows.values()].sort((x, y) => most(y) - most(x) || might(y) - might(x));
}
