import type { Analysis } from "../analysis";
import { deniers } from "../deniers";
import { overlayOf } from "../overlay";
import { singlePointsOfFailure } from "../singlePoints";
import { type Hazard, kindCode } from "../snapshot";
import { foreignAmong, withdrawalOf } from "../withdrawal";
import { changesOf, couldMatter, coveredFor, lostBeneath, nameOf, type Remedy, type RemedyKind, remediesAt, signerOf } from "./changes";
import { type Budget, cheapestHittingSet } from "./hittingSet";

export type Costs = Readonly<Record<RemedyKind, number>>;
export const evenCosts: Costs = { ALTERNATIVE: 1, HOLDOVER: 1, AGREEMENT: 1 };

export interface Asked {
  readonly hazard: Hazard;
  readonly horizon: number | null;
  readonly costs: Costs;
  /** Steps that it may cost: one for each run of a cascade or branch of the search. */
  readonly budget: number;
}

export interface Hardening {
  /** Components (of a denial: deniers) that fell the target alone as things are, on record. */
  readonly before: readonly number[];
  /** A set of changes after which none does; null: none was found. Dearest first, then in order of the facts. */
  readonly remedies: readonly Remedy[] | null;
  readonly cost: number | null;
  /** No set of changes costs less than this. With a set found and no less to be had, it is the smallest there is. */
  readonly atLeast: number;
  readonly smallest: boolean;
  /** Those that no change of these kinds answers. */
  readonly unanswered: readonly number[];
  /** Checked again with the changes laid over the facts: who still fells it, in each reading. Null without a set. */
  readonly after: { readonly onRecord: readonly number[]; readonly possible: readonly number[] } | null;
}

const vendor = kindCode("Vendor");
const jurisdiction = kindCode("Jurisdiction");

/**
 * The cheapest set of changes that leaves the target, on record, without a component that fells it alone (of a denial:
 * without a denier): exact.
 *
 * A set of changes is laid over the facts. If some component still fells the target, the target's loss was derived from
 * losses of things that it rests on; as long as none of their needs is changed further, that derivation holds. So every
 * set that helps must hold one more change at the needs of what is lost there (or an agreement with who withdraws): a
 * conflict. The cheapest set that answers all conflicts found so far is tried next; the first that leaves nobody is a
 * cheapest one of all. Conflicts are made small by leaving out changes that do not help even together.
 *
 * Source  Reiter 1987; Moreno-Centeno & Karp 2013 (implicit hitting sets).
 * Time    a run of all single points of the target for each set tried; the number of sets is bounded by the budget alone.
 */
export function hardenTarget(a: Analysis, target: number, { hazard, horizon, costs, budget: steps }: Asked): Hardening {
  const budget: Budget = { left: steps };
  const culprits = (world: Analysis): number[] =>
    hazard === "OUTAGE" ? singlePointsOfFailure(world, target, "ON_RECORD", horizon) : deniers(world, target, "ON_RECORD", horizon);
  /** Whether the one culprit is among them. */
  const fellsIn = (world: Analysis, culprit: number): boolean => {
    if (hazard === "DENIAL")
      return (
        foreignAmong(world, target, [culprit], "ON_RECORD").includes(culprit) &&
        withdrawalOf(world, [culprit], "ON_RECORD", horizon, { agreements: true }).hoursFor(target) !== Number.POSITIVE_INFINITY
      );
    const run = world.cascade("OUTAGE", "ON_RECORD");
    run.run([culprit], horizon ?? Number.POSITIVE_INFINITY);
    return run.hourOf(target) !== Number.POSITIVE_INFINITY;
  };
  const candidates: Remedy[] = [];
  const known = new Map<string, number>();
  const numberOf = (remedy: Remedy): number => {
    const name = nameOf(remedy);
    if (!known.has(name)) known.set(name, candidates.push(remedy) - 1);
    return known.get(name)!;
  };
  const costOf = (c: number): number => costs[candidates[c].kind];
  const worldOf = (set: readonly number[]): Analysis =>
    set.length === 0
      ? a
      : overlayOf(
          a,
          changesOf(
            a,
            set.map((c) => candidates[c]),
            target,
            horizon,
          ),
        );

  const before = culprits(a);
  const unanswered = new Set<number>();
  const conflicts: number[][] = [];
  let set: readonly number[] = [];
  let cost = 0;
  let left = before;
  while (left.some((x) => !unanswered.has(x))) {
    const culprit = left.find((x) => !unanswered.has(x))!;
    const conflict = conflictOf(culprit);
    if (conflict === null)
      return { before, remedies: null, cost: null, atLeast: cost, smallest: false, unanswered: [...unanswered], after: null };
    if (conflict.length === 0) {
      unanswered.add(culprit);
      continue;
    }
    conflicts.push(conflict);
    const next = cheapestHittingSet(conflicts, costOf, budget);
    if (!next || budget.left <= 0)
      return { before, remedies: null, cost: null, atLeast: cost, smallest: false, unanswered: [...unanswered], after: null };
    ({ set, cost } = next);
    budget.left--;
    left = culprits(worldOf(set));
  }
  const remedies = set.map((c) => candidates[c]).sort((p, q) => costs[q.kind] - costs[p.kind] || (nameOf(p) < nameOf(q) ? -1 : 1));
  const world = worldOf(set);
  const possible =
    hazard === "OUTAGE" ? singlePointsOfFailure(world, target, "POSSIBLE", horizon) : deniers(world, target, "POSSIBLE", horizon);
  const ofBase = (list: readonly number[]) => list.filter((x) => x < a.snapshot.entityCount);
  return {
    before,
    remedies,
    cost,
    atLeast: cost,
    smallest: unanswered.size === 0,
    unanswered: [...unanswered],
    after: { onRecord: ofBase(culprits(world)), possible: ofBase(possible) },
  };

  /**
   * Changes of which one more is needed against the culprit than the set has; empty: none helps. Null: out of budget.
   * From all that touches what is lost, parts are left out, halves first, that do not help even with all else in place.
   */
  function conflictOf(culprit: number): number[] | null {
    const world = worldOf(set);
    const run = world.cascade(hazard, "ON_RECORD");
    run.run([culprit], horizon ?? Number.POSITIVE_INFINITY);
    const isLost = (x: number) => run.hourOf(x) !== Number.POSITIVE_INFINITY;
    const lost = [...lostBeneath(world.topology(hazard, "ON_RECORD"), target, isLost)].filter((x) => x < a.snapshot.entityCount);
    const open = new Map<string, number>();
    const taken = new Set(set);
    for (const x of lost) {
      if (x === culprit) continue;
      for (const remedy of remediesAt(a, x, hazard, horizon)) {
        if (!couldMatter(a, remedy, isLost)) continue;
        const c = numberOf(remedy);
        if (taken.has(c)) continue;
        // Of several alternatives that could join one group, the next is enough to name.
        const name = remedy.kind === "ALTERNATIVE" ? `group ${remedy.group[0]}` : nameOf(remedy);
        if (!open.has(name)) open.set(name, c);
      }
    }
    const kind = a.snapshot.kind[culprit];
    if (
      hazard === "DENIAL" &&
      (kind === vendor || kind === jurisdiction) &&
      coveredFor(a, target) !== null &&
      signerOf(a, target) !== null
    ) {
      const c = numberOf({ kind: "AGREEMENT", denier: culprit });
      if (!taken.has(c)) open.set("agreement", c);
    }
    const all = [...open.values()];
    const everyCopy = (kept: readonly number[]): number[] =>
      kept.flatMap((c) => {
        const remedy = candidates[c];
        return remedy.kind === "ALTERNATIVE" ? copiesOf(remedy) : [c];
      });
    /** Whether the culprit fells the target still with all these changes in place. */
    const fells = (extra: readonly number[]): boolean => {
      budget.left--;
      return fellsIn(worldOf([...new Set([...set, ...everyCopy(extra)])]), culprit);
    };
    if (fells(all)) return [];
    // Grow a set of changes that does not help; what cannot join it is the conflict.
    let useless: number[] = [];
    const needed: number[] = [];
    const place = (part: readonly number[]): boolean => {
      if (budget.left <= 0) return false;
      if (fells([...useless, ...part])) {
        useless = [...useless, ...part];
        return true;
      }
      if (part.length === 1) {
        needed.push(part[0]);
        return true;
      }
      const half = part.length >> 1;
      return place(part.slice(0, half)) && place(part.slice(half));
    };
    return place(all) ? needed : null;
  }

  function copiesOf(remedy: Extract<Remedy, { kind: "ALTERNATIVE" }>): number[] {
    const quorum = Math.max(1, ...remedy.group.map((r) => a.snapshot.quorum[r]));
    return Array.from({ length: quorum }, (_, i) => numberOf({ ...remedy, copy: i + 1 }));
  }
}
