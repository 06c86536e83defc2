import { type Protection, protectionsOf } from "./agreements";
import { type Analysis, horizonOf, withdrawersOf } from "./analysis";
import { type Cascade, cascadeOf } from "./cascade";
import { homes } from "./homes";
import { type MinimalSets, minimalSets, noSets } from "./minimalSets";
import { protectedWorld } from "./protectedWorld";
import { kindCode, type Reading } from "./snapshot";
import { unwatched } from "./watch";
import { foreignAmong } from "./withdrawal";

/** Who can join in a withdrawal: states with states, vendors with vendors. */
export type CoalitionKind = "Jurisdiction" | "Vendor";

export interface CoalitionQuestion {
  readonly kind: CoalitionKind;
  readonly maxSize: number;
  /** Hours; null is ever. */
  readonly horizon: number | null;
  /** Cascades and candidate sets that the search for one workload may cost. */
  readonly budget: number;
}

export type Coalitions = MinimalSets;

/** An answer with the budget that it was given. */
interface Kept extends Coalitions {
  readonly budget: number;
}

const withdrawers = (a: Analysis, kind: CoalitionKind): number[] => {
  const code = kindCode(kind);
  return [...withdrawersOf(a)].filter((x) => a.snapshot.kind[x] === code);
};

/**
 * The minimal denying coalitions of a workload: sets of vendors, or of jurisdictions that are no home of it, whose joint
 * withdrawal fells it within the horizon while that of no proper subset does; homes and agreements counted, as for
 * deniers, which are the sets of one. All of them up to `maxSize`, unless the budget runs out: then all of one member, and
 * of the larger ones those that were found, `upTo` telling to which size they are all. Workloads with one structure share
 * an answer. What was looked at whole under a smaller budget is not looked for again. Entities by index.
 *
 * @param over  asked at every step; true ends the search where it is, before anything is known of one not yet begun
 */
export function coalitionsOf(
  a: Analysis,
  workload: number,
  reading: Reading,
  question: CoalitionQuestion,
  over = unwatched.over,
): Coalitions {
  const { kind, maxSize, horizon, budget } = question;
  if (!a.day.entityThere[workload]) return noSets(maxSize);
  const { answers, lost } = a.recent(`coalitions ${kind} ${maxSize} ${horizon} ${reading}`, () => ({
    answers: new Map<string, Kept>(),
    lost: new Map<string, Uint8Array>(),
  }));
  const structure = structureOf(a, workload, reading);
  const known = answers.get(structure);
  // An answer must not depend on what was asked before: one that a fresh search on this budget would give is the same.
  if (known && (known.budget === budget || (known.complete && known.spent <= budget))) return known;
  if (over()) return { ...noSets(0), complete: false, ending: "TIME" };
  const answer = search(a, workload, reading, question, lost, over);
  if (answer.ending !== "TIME") answers.set(structure, { ...answer, budget });
  return answer;
}

/**
 * What decides who can deny a workload, as a text: its homes, its groups, and its agreements. Nothing rests on a workload,
 * so two of one structure have the same coalitions.
 */
export function structureOf(a: Analysis, workload: number, reading: Reading): string {
  return a.kept(`structure ${reading} ${workload}`, () => {
    const { firstGroup, endGroup, firstMember, endMember, needed, target, holdover } = a.topology("DENIAL", reading);
    const groups: string[] = [];
    for (let g = firstGroup[workload]; g < endGroup[workload]; g++) {
      const members: string[] = [];
      for (let e = firstMember[g]; e < endMember[g]; e++) members.push(`${target[e]}+${holdover[e]}`);
      groups.push(`${needed[g]}/${members.sort()}`);
    }
    const self = (x: number) => (x === workload ? "self" : x);
    const protections = protectionsOf(a, workload, reading).map((p) => `${p.agreement}:${p.signatories}:${p.covers.map(self)}`);
    return `${homes(a, workload, reading)} ${groups.sort().join(" ")} ${protections.join(" ")}`;
  });
}

function search(
  a: Analysis,
  workload: number,
  reading: Reading,
  { kind, maxSize, horizon, budget }: CoalitionQuestion,
  known: Map<string, Uint8Array>,
  over: () => boolean,
): Coalitions {
  const foreign = foreignAmong(a, workload, withdrawers(a, kind), reading);
  const own = homes(a, workload, reading).join();
  const lost = known.get(own) ?? lostWith(a, foreign, reading, horizon);
  known.set(own, lost);
  if (!lost[workload]) return noSets(maxSize);
  const world = worldOfAll(a, workload, reading, foreign, protectionsOf(a, workload, reading), lost);
  const limit = horizonOf(horizon);
  const fells = (set: readonly number[]) => world.fells(set, limit);
  const alone: number[] = [];
  const others: number[] = [];
  for (const x of world.candidates) (fells([x]) ? alone : others).push(x);
  const singles = alone.map((x) => [x]);
  if (maxSize < 2) return { ...noSets(maxSize), sets: singles };
  const larger = minimalSets(others, fells, maxSize, budget, over);
  return { ...larger, sets: [...singles, ...larger.sets], upTo: Math.max(1, larger.upTo) };
}

/** 1 for what falls when all of them withdraw at once and nothing is held off: nothing else can fall with some of them. */
function lostWith(a: Analysis, foreign: readonly number[], reading: Reading, horizon: number | null): Uint8Array {
  const cascade = a.cascade("DENIAL", reading);
  const count = cascade.run(foreign, horizonOf(horizon));
  const lost = new Uint8Array(a.snapshot.entityCount);
  for (let i = 0; i < count; i++) lost[cascade.order[i]] = 1;
  return lost;
}

/** The workload's own world, built once for all who might withdraw, and asked for any of them. */
function worldOfAll(
  a: Analysis,
  workload: number,
  reading: Reading,
  foreign: readonly number[],
  protections: readonly Protection[],
  lost: Uint8Array,
): { readonly candidates: number[]; readonly fells: (set: readonly number[], limit: number) => boolean } {
  const world = protectedWorld(a.topology("DENIAL", reading), lost, workload, foreign, protections);
  const cascade: Cascade = cascadeOf(world.topology);
  const statesOf = new Map<number, number[]>();
  for (const [i, state] of world.failed.entries()) {
    const x = world.entity[state];
    statesOf.set(x, [...(statesOf.get(x) ?? []), i]);
  }
  return {
    candidates: [...statesOf.keys()].sort((p, q) => p - q),
    fells(set, limit) {
      const places = set.flatMap((x) => statesOf.get(x) ?? []);
      cascade.run(
        places.map((i) => world.failed[i]),
        limit,
        places.map((i) => world.at[i]),
      );
      return cascade.hourOf(0) !== Number.POSITIVE_INFINITY;
    },
  };
}
