import { useId, useState } from "react";
import { ShareRange } from "../parts/Interval";
import { Icon } from "../signs/Icon";
import { byWhen } from "../words/dates";
import { rangeInTable } from "../words/numbers";
import { empty, type Side, type SideName } from "./address";
import { Composer } from "./Composer";
import { ItemWords } from "./ItemWords";
import { isShock, itemText } from "./items";
import { ScenarioMark } from "./ScenarioMark";
import { sideName } from "./sideName";
import type { Outcome } from "./useOutcome";

/** One of the two scenarios: what it is, what is in it, what it costs, and where it is changed. */
export function Head({
  name,
  side,
  outcome,
  open: openAtFirst,
  fixed = false,
  title,
  busy = false,
  change,
}: {
  name: SideName;
  side: Side;
  outcome: Outcome | undefined;
  open: boolean;
  /** What is in it cannot be changed here. */
  fixed?: boolean;
  title?: string;
  busy?: boolean;
  change?: (side: Side) => void;
}) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const called = title ?? side.name;
  // Outcomes name shocks alone, in the order in which they were asked.
  const alone = new Map(side.items.filter(isShock).map((item, i) => [item, outcome?.shocks[i]?.workloads]));
  const filled = side.items.length > 0;
  return (
    <section className={`head head-${name}`} aria-label={`Scenario ${name.toUpperCase()}`}>
      <ScenarioMark of={name} />
      <div className="head-words">
        <h2 className={filled && !called ? "unseen" : undefined}>{filled ? (called ?? sideName(side)) : "Nothing in it yet"}</h2>
        <ul className={called ? "head-items" : "head-items head-items-first"}>
          {side.items.map((item) => (
            <li key={itemText(item)}>
              <ItemWords item={item} />
              {alone.size > 1 && alone.get(item) && (
                <span className="head-alone">alone {rangeInTable(alone.get(item)!.onRecord, alone.get(item)!.possible)}</span>
              )}
              {!fixed && change && (
                <button
                  type="button"
                  className="take-back"
                  aria-label="Take back"
                  onClick={() => change({ name: null, items: side.items.filter((other) => other !== item) })}
                >
                  <Icon of="cross" size={12} />
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {filled && (
        <p className="head-cost" aria-busy={busy}>
          {outcome ? (
            <>
              <span className="head-figure">
                <ShareRange {...outcome.criticalityLost} />
              </span>
              <span>of criticality lost {byWhen(outcome.horizonHours)}</span>
            </>
          ) : null}
        </p>
      )}
      {!fixed && change && (
        <p className="head-actions">
          <button
            type="button"
            className="text-button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {open ? "Done" : !filled ? `Compose ${name.toUpperCase()}` : "Change"}
          </button>
          {filled && (
            <button type="button" className="text-button" onClick={() => change(empty)}>
              Clear
            </button>
          )}
        </p>
      )}
      {open && !fixed && change && (
        <div id={id} className="head-composer">
          <Composer side={side} name={name} change={change} />
        </div>
      )}
    </section>
  );
}
