import { Icon } from "../signs/Icon";
import { KeptBar } from "./KeptBar";
import { type Cell, keptDigits, type Row } from "./words";

const spoken = { KEPT: "keeps its target", BREACHED: "below its target", UNKNOWN: "cannot tell whether it keeps its target" } as const;

/** One cell: the range that is kept, its bar with the target, and a sign; the whole opens its reason. */
export function MatrixCell({
  cell,
  target,
  about,
  open,
  controls,
  toggle,
}: {
  cell: Cell;
  target: Row["target"];
  about: string;
  open: boolean;
  controls: string;
  toggle: () => void;
}) {
  const { kept, standing } = cell;
  if (kept.of === 0) return <span className="q">no workload</span>;
  const [low, high] = [keptDigits(kept.possible), keptDigits(kept.onRecord)];
  const unsure = standing === "UNKNOWN" || (standing === null && kept.cannotTell > 0);
  const verdict = standing ? spoken[standing] : unsure ? `cannot tell for ${kept.cannotTell}` : "no target stated";
  return (
    <button type="button" className="matrix-open" aria-expanded={open} aria-controls={open ? controls : undefined} onClick={toggle}>
      <span className="unseen">{about}: </span>
      <span className="matrix-range">
        {low === high ? (
          high
        ) : (
          <>
            <b>{low}</b>–{high}
          </>
        )}
      </span>
      <span className="unseen"> per cent kept, {verdict}</span>
      <KeptBar low={kept.possible} high={kept.onRecord} target={target?.share ?? null} breached={standing === "BREACHED"} />
      <span className="matrix-sign" aria-hidden="true">
        {standing === "BREACHED" ? <Icon of="cross" size={12} className="sign-fail" /> : unsure ? "?" : null}
      </span>
    </button>
  );
}
