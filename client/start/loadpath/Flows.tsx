import { gap, type Ribbon } from "./picture";

/** What runs between two layers; the traced part in the strong colour. */
export function Flows({ ribbons }: { ribbons: readonly Ribbon[] }) {
  return (
    <svg className="flows" viewBox={`0 0 ${gap.width} ${gap.height}`} preserveAspectRatio="none" aria-hidden="true">
      {ribbons.map(({ id, path, traced }) => (
        <path key={id} className={traced ? "flow-traced" : "flow"} d={path} />
      ))}
    </svg>
  );
}
