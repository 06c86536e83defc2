import { entityKind } from "../../../schema/model/entityKinds";
import type { Reading } from "../../../schema/model/hazards";
import type { Analysis } from "../../analysis/analysis";
import { analyseFaultTree } from "../../analysis/faultTree/analyse";
import { type TargetTree, treeOfTarget } from "../../analysis/faultTree/ofTarget";
import { gaps } from "../../analysis/gaps";
import { closureOf, singlePointsOfFailure } from "../../analysis/singlePoints";
import { isComponent } from "../../analysis/snapshot";
import { openPsaText } from "../../transfer/openPsaText";
import type { Registry } from "../registry";
import type { ReaderRegistry } from "./readerRegistry";
import { isWithheld, type Seen } from "./seen";

/** Steps that one answer may take: a second or two. */
const budget = 3_000_000;
/** Gates up to which a tree is analysed while others wait; beyond, rewriting it alone takes seconds. */
const mostGates = 10_000;

export interface CutSetsAsked {
  readonly target: string;
  readonly reading: Reading;
  readonly maxOrder: number | null;
  readonly first: number;
}

/** The chance that a component is down by itself, as the answer reckons with it. */
export interface Unavailability {
  readonly component: string;
  readonly value: number;
  /** The kind's usual one, since none is stated that the reader may see. */
  readonly usual: boolean;
}

export interface SeenImportance extends Unavailability {
  readonly birnbaum: number;
  readonly criticality: number | null;
  readonly fussellVesely: number | null;
  readonly raw: number | null;
  readonly rrw: number | null;
}

/** Minimal cut sets of a target for ever, with ids of components. */
export interface SeenCutSets {
  readonly count: string | null;
  readonly countedUpTo: number | null;
  readonly byOrder: readonly { readonly order: number; readonly count: string }[];
  readonly sets: readonly { readonly members: readonly string[]; readonly probability: number }[];
  /** Both ends are the same where it is exact. */
  readonly probability: readonly [number, number];
  readonly importance: readonly SeenImportance[] | null;
  readonly unavailabilities: readonly Unavailability[];
  readonly unestablished: readonly string[];
  /** Things beneath the target that lack something which should be on record: what that would add is in no figure. */
  readonly gaps: number;
}

/** The quantitative reading of what a thing rests on: cut sets, probability, importance. They run on everything, as analyses do. */
export class CutSetReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  private get a(): Analysis {
    return this.registry.analyses.current;
  }

  private id(index: number): string {
    return this.a.snapshot.facts.entities[index].id;
  }

  /** The target's cut sets; null if it is not there on the day. */
  async cutSets({ target, reading, maxOrder, first }: CutSetsAsked): Promise<SeenCutSets | null> {
    const reckoned = await this.reckoned(target, reading, String);
    if (!reckoned) return null;
    const { tree, entities, unavailability } = reckoned;
    if (tree.gates.length > mostGates) return this.singlesOnly(target, reading, first, tree.gates.length, entities.map(unavailability));
    const found = analyseFaultTree(tree, { maxOrder, list: first, importance: true, budget });
    const of = (event: number) => unavailability(entities[event]!);
    return {
      count: found.count === null ? null : String(found.count),
      countedUpTo: found.upTo,
      byOrder: found.byOrder.map(({ order, count }) => ({ order, count: String(count) })),
      sets: found.sets.map(({ events, probability }) => ({
        members: events.map((event) => this.id(entities[event]!)),
        probability: probability!,
      })),
      probability: found.probability!,
      importance: found.importance?.map(({ event, ...measures }) => ({ ...of(event), ...measures })) ?? null,
      unavailabilities: entities.map(unavailability),
      unestablished: found.unestablished,
      gaps: this.gaps(target),
    };
  }

  /**
   * What can be told at once of a target beneath which too much hangs together: its single points, which are exact, and
   * that it is down at least as often as one of them is.
   */
  private singlesOnly(target: string, reading: Reading, first: number, gates: number, unavailabilities: Unavailability[]): SeenCutSets {
    const of = new Map(unavailabilities.map((u) => [u.component, u.value]));
    const singles = singlePointsOfFailure(this.a, this.a.snapshot.indexOf(target), reading, null)
      .map((x) => this.id(x))
      .map((id) => ({ members: [id], probability: of.get(id)! }))
      .sort((p, q) => q.probability - p.probability || (p.members[0]! < q.members[0]! ? -1 : 1));
    return {
      count: String(singles.length),
      countedUpTo: 1,
      byOrder: singles.length > 0 ? [{ order: 1, count: String(singles.length) }] : [],
      sets: singles.slice(0, first),
      probability: [1 - singles.reduce((up, { probability }) => up * (1 - probability), 1), 1],
      importance: null,
      unavailabilities,
      unestablished: [
        `Minimal cut sets of more than 1 event: what it rests on hangs together in ${gates.toLocaleString("en")} gates, more than the ${mostGates.toLocaleString("en")} that are worked out while others wait. \`loadpath fault-tree --target\` takes longer and goes further.`,
        "The exact probability: it is at least that of the single points.",
        "Importance: it needs the exact probability.",
      ],
      gaps: this.gaps(target),
    };
  }

  private gaps(target: string): number {
    return gaps(this.a, this.a.snapshot.indexOf(target), "OUTAGE").length;
  }

  /**
   * The target's logic as an Open-PSA model. Null if it is not there on the day, or if the reader may not see all that it
   * rests on, since gates would tell how hidden things hang together.
   */
  async openPsa(target: string, reading: Reading): Promise<string | null> {
    const index = this.a.snapshot.indexOf(target);
    if (index < 0 || !this.a.day.entityThere[index]) return null;
    const beneath = [...closureOf(this.a.topology("OUTAGE", reading), index)];
    const things = await this.reads.entities(beneath.map((x) => this.id(x)));
    if (!things.every((e) => e && !isWithheld(e)) || !(await this.seesAllOf(beneath))) return null;
    const named = new Map(things.map((e, i) => [beneath[i]!, e as Exclude<Seen, { withheld: true }>]));
    const nameOf = (x: number) => `${named.get(x)!.kind} ${named.get(x)!.key}`;
    const reckoned = await this.reckoned(target, reading, nameOf);
    const labels = new Map(beneath.map((x) => [nameOf(x), named.get(x)!.name]));
    return reckoned && openPsaText(reckoned.tree, labels);
  }

  private async seesAllOf(indices: readonly number[]): Promise<boolean> {
    if (this.reads.seesAll) return true;
    for (const x of indices) {
      const all = await this.registry.records.around(this.id(x), "out");
      if ((await this.reads.relationships(this.id(x), "out")).length < all.length) return false;
    }
    return true;
  }

  /** The target's tree with the unavailability of each component that it names. */
  private async reckoned(target: string, reading: Reading, nameOf: (entity: number) => string) {
    const { a } = this;
    const index = a.snapshot.indexOf(target);
    if (index < 0 || !a.day.entityThere[index]) return null;
    const beneath = closureOf(a.topology("OUTAGE", reading), index);
    const stated = new Map<number, number>();
    for (const x of beneath) {
      const value = a.snapshot.facts.entities[x].fields.unavailability;
      // What is stated of a thing that the reader may not see is not told by way of a probability.
      if (typeof value === "number" && (await this.reads.visible(this.id(x)))) stated.set(x, value);
    }
    const unavailability = (x: number): Unavailability => {
      const value = stated.get(x) ?? entityKind(a.snapshot.facts.entities[x].kind)!.usualUnavailability!;
      return { component: this.id(x), value, usual: !stated.has(x) };
    };
    const fails = (x: number) => isComponent[a.snapshot.kind[x]] === 1;
    const built: TargetTree = treeOfTarget(a.topology("OUTAGE", reading), index, fails, nameOf, (x) => unavailability(x).value);
    return { ...built, unavailability };
  }
}
