import { useSyncExternalStore } from "react";
import type { Placement } from "../graph/layout";
import { nounOf, type Thing } from "../graph/model";
import type { Picture, Plate } from "../graph/picture";
import { signWords } from "../graph/plateWords";
import type { Overlay } from "../graph/style";
import { Icon } from "../signs/Icon";
import { basisWords } from "../words/enumerations";
import { counted } from "../words/numbers";
import type { ViewStore } from "./viewStore";

/** Name, finding and links of the plate that is pointed at or focused. All of it stands in the panel and in the table as well. */
export function HoverCard({
  plate,
  placement,
  picture,
  things,
  overlay,
  views,
}: {
  plate: Plate;
  placement: Placement;
  picture: Picture;
  things: ReadonlyMap<string, Thing>;
  overlay: Overlay;
  views: ViewStore;
}) {
  const seen = useSyncExternalStore(views.follow, views.get);
  const at = placement.plates.get(plate.id);
  if (!seen || !at) return null;
  const { view, size } = seen;
  const left = Math.max(8, Math.min(size.width - 296, at.x * view.zoom + view.pan.x - 144));
  const foot = (at.y + at.height / 2) * view.zoom + view.pan.y + 10;
  const above = foot > size.height - 130;
  const style = above ? { left, bottom: size.height - ((at.y - at.height / 2) * view.zoom + view.pan.y) + 10 } : { left, top: foot };
  const first = things.get(plate.members[0] ?? "");
  const sign = signWords(plate, overlay);
  const links = picture.lines
    .filter((l) => (l.from === plate.id || l.to === plate.id) && l.links.length > 0)
    .flatMap((l) => l.links.map((s) => ({ ...s, down: l.from === plate.id })))
    .slice(0, 3);
  return (
    <div className="hover-card" style={style} aria-hidden="true">
      <p className="hover-name">
        {plate.what === "gate" ? (
          plate.label[0]
        ) : plate.what === "missing" ? (
          <>
            <Icon of="nothing" className="sign-unknown" /> Nothing on record
          </>
        ) : (
          <>
            <Icon of={plate.withheld ? "withheld" : plate.kind!} className={plate.withheld ? "sign-quiet" : `kind-${plate.kind}`} />
            {plate.what === "stack" && first
              ? counted(plate.members.length, nounOf(first).toLowerCase(), nounOf(first, 2).toLowerCase())
              : first?.name}
          </>
        )}
      </p>
      {sign && <p>{sign[0]!.toUpperCase() + sign.slice(1)}.</p>}
      {plate.what === "gate" && <p>{plate.assumed ? "That these are alternatives is assumed." : "These are alternatives on record."}</p>}
      {plate.what === "missing" && first && (
        <p>Beneath {plate.members.length > 1 ? counted(plate.members.length, "thing", "things") : first.name}.</p>
      )}
      <ul>
        {links.map(({ link, down, skipped }) => (
          <li key={link.id}>
            {down ? link.words : link.backwards} {things.get(down ? link.to : link.from)?.name} · {basisWords[link.basis]}
            {skipped > 0 && ` · ${counted(skipped, "thing", "things")} between filtered out`}
          </li>
        ))}
      </ul>
    </div>
  );
}
