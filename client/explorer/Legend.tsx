import type { ReactNode } from "react";
import type { Picture } from "../graph/picture";
import type { Overlay } from "../graph/style";
import { Icon } from "../signs/Icon";

const line = (className: string, d = "M0 5H26") => (
  <svg width="26" height="10" aria-hidden="true" className="key-line">
    <path d={d} className={className} />
  </svg>
);
const box = (className: string) => (
  <svg width="26" height="14" aria-hidden="true" className="key-line">
    <rect x="1" y="1" width="24" height="12" rx={className === "key-gate" ? 6 : 0} className={className} />
  </svg>
);

/** Explains the signs that are on screen, and no other. */
export function Legend({ picture, overlay, hasPath }: { picture: Picture; overlay: Overlay; hasPath: boolean }) {
  const plates = [...picture.plates.values()];
  const { lines } = picture;
  const denied = overlay === "deniers";
  const signs = plates.filter((p) => p.sign);
  const keys: [boolean, string, ReactNode][] = [
    [
      signs.length > 0,
      denied ? "can switch it off alone" : "single point of failure",
      <Icon key="sign" of={denied ? "denied" : "singlePoint"} size={14} className={denied ? "sign-expose" : "sign-fail"} />,
    ],
    [signs.some((p) => !p.sign!.onRecord), "if the assumption holds", box(denied ? "key-ring key-ring-expose" : "key-ring")],
    [lines.some((l) => l.class === "needs" && !l.assumed), "needs", line("key-needs")],
    [lines.some((l) => l.assumed), "assumed", line("key-assumed")],
    [lines.some((l) => l.class === "maker" || l.class === "control"), "made or controlled by", line("key-control", "M0 3.5H26M0 6.5H26")],
    [lines.some((l) => l.class === "around"), "no dependency", line("key-around")],
    [hasPath, "chain in focus", line("key-path")],
    [plates.some((p) => p.what === "gate"), "any one will do", box("key-gate")],
    [plates.some((p) => p.what === "gate" && p.assumed), "assumed to be alternatives", box("key-gate key-dashed")],
    [plates.some((p) => p.what === "stack"), "stack of things", box("key-stack")],
    [plates.some((p) => p.what === "missing"), "nothing on record", box("key-missing")],
    [plates.some((p) => p.withheld), "withheld", <Icon key="withheld" of="withheld" size={14} className="sign-quiet" />],
    [lines.some((l) => l.skipped > 0), "things between filtered out", box("key-indirect")],
  ];
  return (
    <ul className="legend" aria-label="Legend">
      {keys
        .filter(([there]) => there)
        .map(([, words, drawing]) => (
          <li key={words}>
            {drawing}
            {words}
          </li>
        ))}
    </ul>
  );
}
