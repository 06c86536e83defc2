import { useId, useState } from "react";
import { ShareRange } from "../parts/Interval";
import { Icon } from "../signs/Icon";
import { byWhen } from "../words/dates";
import { empty, type Side, type SideName } from "./address";
import { Composer } from "./Composer";
import { ItemWords } from "./ItemWords";
import { itemText } from "./items";
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
  const words = outcome?.shocks.length === side.items.length && side.items.length <= 2 ? outcome.shocks.map((shock) => shock.words) : null;
  const called = title ?? side.name ?? words?.join(", and ") ?? sideName(side);
  return (
    <section className={`head head-${name}`} aria-label={`Scenario ${name.toUpperCase()}`}>
      <ScenarioMark of={name} />
      <div className="head-words">
        <h2>{side.items.length === 0 ? "Nothing in it yet" : called}</h2>
        <ul className="head-items">
          {side.items.map((item) => (
            <li key={itemText(item)}>
              <ItemWords item={item} />
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
      {side.items.length > 0 && (
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
            {open ? "Done" : side.items.length === 0 ? `Compose ${name.toUpperCase()}` : "Change"}
          </button>
          {side.items.length > 0 && (
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
