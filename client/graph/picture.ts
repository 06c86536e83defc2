import type { Kind } from "../words/kinds";
import { bandOf, bandOfMissing, bands, inOrder } from "./bands";
import { type Folded, foldOf, pictureLimit } from "./fold";
import { type Graph, type LinkClass, nounOf, type Sign, type Signs, type Thing } from "./model";
import { cut, plateSize, stackCount, wrapped } from "./plateText";
import type { Shown, Visible } from "./visible";

/** What is drawn as one: a thing, a stack of things, a gate, or what is missing. */
export interface Plate {
  readonly id: string;
  readonly what: "thing" | "stack" | "gate" | "missing";
  /** Kind of the things on it; of the thing that lacks something; null for a gate. */
  readonly kind: Kind | null;
  readonly band: number;
  /** Lines of its label. */
  readonly label: readonly string[];
  /** How many things a stack holds: "+9", in a box of its own. */
  readonly count?: string;
  /** Ids of the things on it, in order. */
  readonly members: readonly string[];
  readonly withheld: boolean;
  /** The overlay's sign, with how many of the members it holds for. */
  readonly sign: (Sign & { readonly count: number }) | null;
  /** A gate that is merely assumed. */
  readonly assumed: boolean;
  readonly width: number;
  readonly height: number;
}

/** What is drawn between two plates. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly class: LinkClass | "missing";
  /** Whether every fact behind it is assumed. */
  readonly assumed: boolean;
  readonly links: readonly Shown[];
  /** Least number of things filtered out of the middle. */
  readonly skipped: number;
}

export interface Picture {
  readonly centre: string;
  /** The visible things, by id. */
  readonly things: ReadonlyMap<string, Thing>;
  readonly plates: ReadonlyMap<string, Plate>;
  readonly lines: readonly Line[];
  /** Plate of each visible thing. */
  readonly plateOf: ReadonlyMap<string, string>;
}

/** Most hatched plates in a band before they become one. */
const missingLimit = 4;

/**
 * The picture of what is visible, folded so that with its gates it holds no more than 300 plates; and its ground, the same
 * with every stack closed.
 */
export function drawn(
  graph: Graph,
  visible: Visible,
  signs: Signs,
  open: ReadonlySet<string>,
): { readonly ground: Picture; readonly picture: Picture } {
  const ground = pictureOf(graph, visible, foldOf(visible, graph.centre, signs, new Set()), signs);
  if (open.size === 0) return { ground, picture: ground };
  // Things that lack something may bring hatched plates of their own.
  const spare = bands.length * missingLimit;
  const folded = foldOf(visible, graph.centre, signs, open, pictureLimit - ground.plates.size - spare);
  return { ground, picture: pictureOf(graph, visible, folded, signs) };
}

interface Gate {
  readonly from: string;
  readonly needed: number;
  readonly sizes: Set<number>;
  assumed: boolean;
  readonly links: Shown[];
}

/** Whether the members of a link's group are alternatives: fewer are needed than there are. */
const isAlternative = ({ link, skipped }: Shown): boolean =>
  skipped === 0 && link.groupSize !== null && link.groupSize > 1 && (link.quorum ?? 1) < link.groupSize;

/** Puts plates, gates and lines together from what is visible and how it is folded. */
function pictureOf(graph: Graph, visible: Visible, folded: Folded, signs: Signs): Picture {
  const plates = new Map<string, Plate>();
  const { plateOf } = folded;
  for (const [id, thing] of visible.things) if (plateOf.get(id) === id) plates.set(id, thingPlate(thing, signs));
  for (const { id, members } of folded.stacks.values()) {
    const things = members.map((m) => visible.things.get(m)!).sort(inOrder);
    plates.set(id, stackPlate(id, things, signs));
  }

  const lines = new Map<string, { from: string; to: string; class: Line["class"]; links: Shown[] }>();
  const draw = (from: string, to: string, cls: Line["class"], link: Shown | null) => {
    if (from === to) return;
    const id = `${from} > ${to} ${cls}`;
    const line = lines.get(id) ?? { from, to, class: cls, links: [] };
    if (link) line.links.push(link);
    lines.set(id, line);
  };
  for (const shown of visible.links) {
    if (!isAlternative(shown)) draw(plateOf.get(shown.from)!, plateOf.get(shown.to)!, shown.link.class, shown);
  }
  for (const [id, gate] of gatesOf(visible.links.filter(isAlternative), plateOf)) {
    const to = [...new Set(gate.links.map((l) => plateOf.get(l.to)!))];
    if (to.length === 1 && to[0] === gate.from) continue;
    plates.set(
      id,
      gatePlate(
        id,
        gate,
        plates.get(gate.from)!,
        to.map((t) => plates.get(t)!),
      ),
    );
    for (const link of gate.links) {
      draw(gate.from, id, link.link.class, link);
      draw(id, plateOf.get(link.to)!, link.link.class, link);
    }
  }
  addMissing(graph, visible, plateOf, plates, draw);
  return {
    centre: plateOf.get(graph.centre)!,
    things: visible.things,
    plates,
    plateOf,
    lines: [...lines].map(([id, line]) => ({
      id,
      ...line,
      assumed: line.links.length > 0 && line.links.every((l) => l.link.basis === "ASSUMED"),
      skipped: line.links.length > 0 ? Math.min(...line.links.map((l) => l.skipped)) : 0,
    })),
  };
}

function gatesOf(links: readonly Shown[], plateOf: ReadonlyMap<string, string>): Map<string, Gate> {
  const groups = new Map<string, Shown[]>();
  for (const shown of links) {
    const { link } = shown;
    const name = `${shown.from} ${link.kind === "FED_BY" ? "feeds" : link.group}`;
    const members = groups.get(name);
    if (members) members.push(shown);
    else groups.set(name, [shown]);
  }
  // Groups of one stack that lead to one band are one gate, and so are groups of a thing that lead to the same plates.
  const gates = new Map<string, Gate>();
  for (const members of groups.values()) {
    const { link, from } = members[0]!;
    const plate = plateOf.get(from)!;
    const targets = [...new Set(members.map((m) => (plate === from ? plateOf.get(m.to)! : m.to.slice(0, m.to.indexOf(":")))))].sort();
    const id = `gate:${plate} ${targets.join("|")}`;
    const gate = gates.get(id) ?? { from: plate, needed: link.quorum ?? 1, sizes: new Set<number>(), assumed: true, links: [] };
    gate.sizes.add(link.groupSize!);
    gate.assumed &&= members.some((m) => m.link.groupBasis === "ASSUMED");
    gate.links.push(...members);
    gates.set(id, gate);
  }
  return gates;
}

function signOf(members: readonly string[], signs: Signs): Plate["sign"] {
  const found = members.flatMap((m) => signs.get(m) ?? []);
  if (found.length === 0) return null;
  const hours = found.map((s) => s.hours).filter((h) => h !== null);
  return { onRecord: found.some((s) => s.onRecord), hours: hours.length > 0 ? Math.min(...hours) : null, count: found.length };
}

function thingPlate(thing: Thing, signs: Signs): Plate {
  const label = thing.withheld
    ? [thing.name]
    : thing.apart
      ? [wrapped(thing.name, thing.kind)[0]!, cut(thing.apart)]
      : wrapped(thing.name, thing.kind);
  return {
    id: thing.id,
    what: "thing",
    kind: thing.kind,
    band: bandOf(thing.kind),
    label,
    members: [thing.id],
    withheld: thing.withheld,
    sign: signOf([thing.id], signs),
    assumed: false,
    ...plateSize("thing", thing.kind, label),
  };
}

function stackPlate(id: string, things: readonly Thing[], signs: Signs): Plate {
  const first = things[0]!;
  const noun = first.withheld ? `Withheld: ${nounOf(first, 2).toLowerCase()}` : nounOf(first, things.length);
  const label = [noun];
  const count = stackCount(things.length);
  const members = things.map((t) => t.id);
  return {
    id,
    what: "stack",
    kind: first.kind,
    band: bandOf(first.kind),
    label,
    members,
    withheld: first.withheld,
    sign: signOf(members, signs),
    assumed: false,
    count,
    ...plateSize("stack", first.kind, label, count),
  };
}

function gatePlate(id: string, { needed, sizes, assumed, links }: Gate, from: Plate, to: readonly Plate[]): Plate {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const label = [`any ${needed} of ${least === most ? least : `${least}–${most}`}`];
  const below = to.map((t) => t.band).filter((band) => band > from.band);
  return {
    id,
    what: "gate",
    kind: null,
    band: below.length > 0 ? Math.min(...below) : from.band,
    label,
    members: [...new Set(links.map((l) => l.to))],
    withheld: false,
    sign: null,
    assumed,
    ...plateSize("gate", null, label),
  };
}

/** One hatched plate for each plate that lacks something; one for a whole band where there are many. */
function addMissing(
  { missing }: Graph,
  visible: Visible,
  plateOf: ReadonlyMap<string, string>,
  plates: Map<string, Plate>,
  draw: (from: string, to: string, cls: Line["class"], link: null) => void,
) {
  const lacking = new Map<number, Map<string, Set<string>>>();
  for (const { of, words } of missing) {
    const thing = visible.things.get(of);
    if (!thing) continue;
    const band = words.startsWith("any way down") ? bandOf("DataCentre") : bandOfMissing(thing.kind);
    const plate = plateOf.get(of)!;
    const here = lacking.get(band) ?? new Map<string, Set<string>>();
    here.set(plate, (here.get(plate) ?? new Set<string>()).add(of));
    lacking.set(band, here);
  }
  for (const [band, here] of lacking) {
    const parts = here.size > missingLimit ? [[...here]] : [...here].map((one) => [one]);
    for (const part of parts) {
      const members = part.flatMap(([, of]) => [...of]);
      const id = `missing:${band} ${part.length > 1 ? "" : part[0]![0]}`;
      const label = [members.length > 1 ? `Nothing on record  ×${members.length}` : "Nothing on record"];
      const kind = plates.get(part[0]![0])!.kind;
      plates.set(id, {
        id,
        what: "missing",
        kind,
        band,
        label,
        members,
        withheld: false,
        sign: null,
        assumed: false,
        ...plateSize("missing", null, label),
      });
      for (const [plate] of part) draw(plate, id, "missing", null);
    }
  }
}
