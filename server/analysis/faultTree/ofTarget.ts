import type { FaultTree, Formula } from "../../../schema/model/faultTree";
import { eachComponent } from "../cycles";
import { closureOf } from "../singlePoints";
import type { Topology } from "../topology";

/** The logic by which one entity is lost, sooner or later, with the entity of each basic event. */
export interface TargetTree {
  readonly tree: FaultTree;
  /** By place in `tree.events`: index of the entity whose own failure the event is. */
  readonly entities: readonly number[];
}

const constant = (value: boolean): Formula => ({ op: "constant", value });

/** At least `min` of them, without constants, which not every reader of such trees takes. */
function atLeast(min: number, of: readonly Formula[]): Formula {
  const open = of.filter(({ op }) => op !== "constant");
  const left = min - of.filter((part) => part.op === "constant" && part.value).length;
  if (left <= 0) return constant(true);
  if (left > open.length) return constant(false);
  return open.length === 1 ? open[0] : { op: "atleast", min: left, of: open };
}

/**
 * The fault tree of a target for ever: what joint failures of others fell it, whenever. Gates are named after entities.
 *
 * A thing is lost when it fails itself or one of its groups has lost too many members. Where things rest on each other in
 * a circle, the gates of the circle are unrolled as often as it has things, which is enough for any loss or feed to go all
 * the way: of things that merely rest on each other nothing is lost at first (the least solution of losing); of supply
 * nothing is fed at first, so that what feeds only itself is lost (the least solution of being fed; MEANING §3). Supply
 * that is unknown is left out, as in the topology.
 *
 * @param fails   whether an entity can fail by itself; the target does not, it is what is asked about
 * @param nameOf  a name for the event and gates of an entity: distinct, and without a full stop
 */
export function treeOfTarget(
  topology: Topology,
  target: number,
  fails: (entity: number) => boolean,
  nameOf: (entity: number) => string,
  probabilityOf: (entity: number) => number | null = () => null,
): TargetTree {
  const { size, firstGroup, endGroup, firstMember, endMember, breaks, tracked, target: named } = topology;
  const groupsOf = (x: number) => {
    const found: number[] = [];
    for (let g = firstGroup[x]; g < endGroup[x]; g++) if (breaks[g] <= endMember[g] - firstMember[g]) found.push(g);
    return found;
  };
  const membersOf = (g: number) => named.subarray(firstMember[g], endMember[g]);
  const gates: { name: string; formula: Formula }[] = [];
  const lost = new Map<number, Formula>();
  const own = (x: number): Formula[] => (x !== target && fails(x) ? [{ op: "event", name: nameOf(x) }] : []);
  const formulaOf = (x: number, broken: readonly Formula[]): Formula => {
    return atLeast(1, [...own(x), ...broken]);
  };
  /** The formula by the name of a gate of its own, unless it is a single event or constant. */
  const gated = (name: string, formula: Formula): Formula => {
    if (formula.op === "event" || formula.op === "constant") return formula;
    gates.push({ name, formula });
    return { op: "gate", name };
  };

  const next = (x: number) => groupsOf(x).flatMap((g) => [...membersOf(g)]);
  eachComponent(closureOf(topology, target), size, next, (component, cyclic) => {
    if (!cyclic) {
      const [x] = component;
      const broken = groupsOf(x).map((g) =>
        atLeast(
          breaks[g],
          Array.from(membersOf(g), (y) => lost.get(y)!),
        ),
      );
      lost.set(x, gated(`${nameOf(x)}.lost`, formulaOf(x, broken)));
      return;
    }
    const within = new Set(component);
    const outside = new Map<number, Formula>();
    /** Of a group all of which must be lost, what lies outside the circle: a gate of its own, the same at every turn. */
    const outsideOf = (g: number, members: readonly number[]): Formula => {
      const known = outside.get(g);
      if (known) return known;
      const beyond = members.filter((y) => !within.has(y)).map((y) => lost.get(y)!);
      const made = beyond.length === 1 ? beyond[0] : gated(`${nameOf(topology.owner[g])}.fed.${g}`, atLeast(beyond.length, beyond));
      outside.set(g, made);
      return made;
    };
    let before: Map<number, Formula> | null = null;
    for (let turn = 1; turn <= component.length; turn++) {
      const earlier: Map<number, Formula> | null = before;
      const now = new Map<number, Formula>();
      const member = (y: number, g: number): Formula => {
        if (!within.has(y)) return lost.get(y)!;
        return earlier ? earlier.get(y)! : constant(tracked[g] === 1);
      };
      const brokenNow = (g: number): Formula => {
        const members = [...membersOf(g)];
        const inside = members.filter((y) => within.has(y));
        if (breaks[g] < members.length || inside.length > members.length - 2) {
          return atLeast(
            breaks[g],
            members.map((y) => member(y, g)),
          );
        }
        return atLeast(inside.length + 1, [outsideOf(g, members), ...inside.map((y) => member(y, g))]);
      };
      const end = turn === component.length;
      for (const x of component) now.set(x, gated(`${nameOf(x)}.lost${end ? "" : `.${turn}`}`, formulaOf(x, groupsOf(x).map(brokenNow))));
      before = now;
    }
    for (const [x, formula] of before!) lost.set(x, formula);
  });

  const top = `${nameOf(target)}.lost`;
  const found = lost.get(target)!;
  if (found.op !== "gate") gates.push({ name: top, formula: found });
  const needed = neededFor(gates, top);
  const events = [...new Set(needed.flatMap(({ events: all }) => all))];
  const entityOf = new Map(Array.from(closureOf(topology, target), (x) => [nameOf(x), x]));
  const entities = events.map((name) => entityOf.get(name)!).sort((p, q) => p - q);
  return {
    tree: {
      name: nameOf(target),
      top,
      gates: needed.map(({ gate }) => gate),
      events: entities.map((x) => ({ name: nameOf(x), probability: probabilityOf(x) })),
    },
    entities,
  };
}

type NamedGate = FaultTree["gates"][number];

/** The gates that the top needs, arguments first, with the events that each names. */
function neededFor(gates: readonly NamedGate[], top: string): { readonly gate: NamedGate; readonly events: readonly string[] }[] {
  const needed = new Set([top]);
  const found: { gate: NamedGate; events: string[] }[] = [];
  for (const gate of gates.toReversed()) {
    if (!needed.has(gate.name)) continue;
    const events: string[] = [];
    const open: Formula[] = [gate.formula];
    for (let at = open.pop(); at; at = open.pop()) {
      if (at.op === "gate") needed.add(at.name);
      else if (at.op === "event") events.push(at.name);
      else if (at.op === "not") open.push(at.of);
      else if ("of" in at) open.push(...at.of);
    }
    found.push({ gate, events });
  }
  return found.reverse();
}
