import { useRef, useState } from "react";
import { BlockCard } from "./BlockCard";
import { type BlockData, foot, type LayerData, type PlacedBlock } from "./picture";
import { isTraced, type Trace } from "./useTrace";
import { blockName, blockSentence, shortName, spokenName } from "./words";

const cardDelayMs = 300;
const graceMs = 120;

/** One stretch of a layer. What is assumed of it has half the tint and a dashed upper edge; what is unknown is hatched. */
export function Block({
  placed: { block, at, width },
  layer,
  traced,
  tracing,
  trace,
  reached,
  onFocus,
}: {
  placed: PlacedBlock;
  layer: LayerData["layer"];
  traced: Trace | null;
  tracing: boolean;
  trace: (thing: Trace | null) => void;
  reached: boolean;
  onFocus: () => void;
}) {
  const [card, setCard] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (open: boolean, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(open), after);
  };
  const chosen = isTraced(traced, block.entity);
  const thing = block.sort === "THING" && block.entity?.key && !block.entity.withheld ? block.entity : null;
  const name = blockName(block, layer);
  return (
    <li
      className={`block block-${block.sort}${chosen ? " block-chosen" : ""}`}
      style={{ left: `${at * 100}%`, width: `${width * 100}%` }}
      onPointerEnter={(event) => event.pointerType === "mouse" && soon(true, cardDelayMs)}
      onPointerLeave={() => soon(false, graceMs)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && soon(false, 0)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !card) return;
        setCard(false);
        if (!traced) event.stopPropagation();
      }}
    >
      <button
        type="button"
        data-block={block.id}
        tabIndex={reached ? 0 : -1}
        aria-pressed={thing ? chosen : undefined}
        aria-disabled={thing ? undefined : true}
        aria-label={`${spokenName(block, layer)}: ${blockSentence(block, tracing)}`}
        onFocus={(event) => {
          onFocus();
          if (event.currentTarget.matches(":focus-visible")) soon(true, 0);
        }}
        onClick={() => thing?.key && trace({ kind: thing.kind, key: thing.key })}
      >
        <Stretch block={block} />
        <span className="block-name">
          <span>{shortName(block, layer)}</span>
        </span>
      </button>
      {card && <BlockCard block={block} layer={layer} name={name} tracing={tracing} right={at + width / 2 > 0.5} />}
    </li>
  );
}

const percent = (part: number) => `${part * 100}%`;

/** The fill of a block: recorded part, assumed part, traced part, and at its foot what has nothing to fall back on. */
function Stretch({ block }: { block: BlockData }) {
  const part = (of: number) => (block.share > 0 ? Math.min(1, of / block.share) : 0);
  const recorded = part(block.recorded);
  const loss = foot(block);
  return (
    <span className="stretch" aria-hidden="true">
      {block.sort === "NOTHING" ? (
        <svg className="stretch-unknown" aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#hatch-soft)" />
        </svg>
      ) : (
        <>
          {recorded > 0 && <span className="stretch-recorded" style={{ width: percent(recorded) }} />}
          {recorded < 0.9995 && <span className="stretch-assumed" style={{ left: percent(recorded), width: percent(1 - recorded) }} />}
        </>
      )}
      {block.traced > 0 && <span className="stretch-traced" style={{ width: percent(part(block.traced)) }} />}
      {loss && loss.onRecord > 0 && <span className="stretch-foot" style={{ width: percent(loss.onRecord) }} />}
      {loss && loss.possible > loss.onRecord && (
        <svg
          className="stretch-foot-possible"
          style={{ left: percent(loss.onRecord), width: percent(loss.possible - loss.onRecord) }}
          aria-hidden="true"
        >
          <rect width="100%" height="100%" fill="url(#hatch-fail)" />
        </svg>
      )}
    </span>
  );
}
