import { hoursInWords } from "../words/dates";
import { counted } from "../words/numbers";
import { nounOf, type Thing } from "./model";
import type { Picture, Plate } from "./picture";
import type { Overlay } from "./style";

/** What the overlay says of a plate: "single point of failure", "can deny if an assumption holds"; null without a sign. */
export function signWords({ sign, what }: Pick<Plate, "sign" | "what">, overlay: Overlay): string | null {
  if (!sign || overlay === "off") return null;
  const one = overlay === "deniers" ? "can switch it off alone" : "single point of failure";
  const many =
    overlay === "deniers"
      ? `${sign.count} that can switch it off alone`
      : counted(sign.count, "single point of failure", "single points of failure");
  const words = what === "stack" ? many : one;
  const when =
    sign.hours === null || what === "stack" ? "" : `, lost ${sign.hours === 0 ? "at once" : `after ${hoursInWords(sign.hours)}`}`;
  return `${words}${sign.onRecord ? "" : " only if an assumption turns out badly"}${when}`;
}

/** Name of a plate for those who hear it: what it is, its sign, how many lines lead down and up. */
export function plateWords(plate: Plate, picture: Picture, things: ReadonlyMap<string, Thing>, overlay: Overlay): string {
  const down = picture.lines.filter((l) => l.from === plate.id).length;
  const up = picture.lines.filter((l) => l.to === plate.id).length;
  const lines = [down > 0 ? `${counted(down, "line", "lines")} down` : "", up > 0 ? `${counted(up, "line", "lines")} up` : ""]
    .filter(Boolean)
    .join(", ");
  const parts: (string | null)[] = [];
  if (plate.what === "gate") parts.push(`${plate.label[0]} will do`, plate.assumed ? "assumed to be alternatives" : null);
  else if (plate.what === "missing") parts.push("Nothing on record", missingWords(plate, things));
  else if (plate.what === "stack")
    parts.push(
      `Stack of ${plate.members.length} ${nounOf(things.get(plate.members[0]!)!, 2).toLowerCase()}`,
      plate.withheld ? "withheld" : null,
    );
  else {
    const thing = things.get(plate.members[0]!)!;
    parts.push(thing.name, thing.apart, thing.withheld ? null : nounOf(thing).toLowerCase());
    if (plate.id === picture.centre) parts.push("at the centre");
  }
  parts.push(signWords(plate, overlay), lines || null);
  return parts.filter(Boolean).join(", ");
}

/** Of what nothing is on record: "beneath AWS GovCloud". */
function missingWords(plate: Plate, things: ReadonlyMap<string, Thing>): string {
  const first = things.get(plate.members[0]!)?.name ?? "";
  return plate.members.length > 1 ? `beneath ${plate.members.length} things` : `beneath ${first}`;
}
