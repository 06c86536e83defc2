import { Icon } from "../signs/Icon";
import { basisWords } from "../words/enumerations";

type Basis = keyof typeof basisWords;

/** Who says so: disc, ring, half disc or dashed ring, always with its word. */
export function BasisSign({ basis }: { basis: Basis }) {
  return (
    <span className="basis">
      <Icon of={basis} size={14} />
      <span className={basis === "ASSUMED" ? "basis-assumed" : undefined}>{basisWords[basis]}</span>
    </span>
  );
}
