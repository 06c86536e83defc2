import type { Placement, Point } from "./layout";
import type { Plate } from "./picture";
import { ringPath } from "./shapes";

/** Rings around the selected and the focused plate, and the numbers of the chain in focus. */
export function Marks({
  placement,
  selected,
  focused,
  path,
}: {
  placement: Placement;
  selected: Plate | undefined;
  focused: Plate | undefined;
  path: ReadonlyMap<string, readonly number[]>;
}) {
  return (
    <>
      {selected && <Ring plate={selected} placement={placement} by={5.5} className="ring-selected" />}
      {focused && (
        <>
          <Ring plate={focused} placement={placement} by={selected?.id === focused.id ? 9 : 4} className="ring-gap" />
          <Ring plate={focused} placement={placement} by={selected?.id === focused.id ? 9 : 4} className="ring-focus" />
        </>
      )}
      {[...path].map(([line, numbers]) => {
        const points = placement.lines.get(line);
        if (!points || points.length === 0 || numbers.length === 0) return null;
        const { x, y } = middleOf(points);
        const text = numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : String(numbers[0]);
        const half = text.length > 1 ? 5 + text.length * 3.4 : 9;
        return (
          <g key={line} transform={`translate(${x} ${y})`}>
            <g className="disc">
              <rect x={-half} y="-9" width={2 * half} height="18" rx="9" />
              <text textAnchor="middle" dy="0.35em">
                {text}
              </text>
            </g>
          </g>
        );
      })}
    </>
  );
}

function Ring({ plate, placement, by, className }: { plate: Plate; placement: Placement; by: number; className: string }) {
  const at = placement.plates.get(plate.id);
  return at ? <path className={className} d={ringPath(plate, by)} transform={`translate(${at.x} ${at.y})`} /> : null;
}

/** The point half way along a line. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y));
  let left = lengths.reduce((sum, l) => sum + l, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [a, b] = [points[i]!, points[i + 1]!];
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    }
    left -= length;
  }
  return points[0]!;
}
