import type { Analysis } from "./analysis";
import { commonCauses } from "./commonCauses";
import { findings } from "./findings";
import type { Missing } from "./gaps";
import { restingCounts } from "./resting";
import { clausesIn, hazards, isComponent, isControl, isPool, lastDay } from "./snapshot";

/** What people should look at, in the order in which it is told. */
export const findingKinds = [
  "MISSING_RELATIONSHIP",
  "UNKNOWN_SUPPLY",
  "COMMON_CAUSE",
  "QUORUM_LOWERED",
  "QUORUM_EQUALS_SIZE",
  "NO_HOLDOVER",
  "STALE",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A fact is stale once the last day that it may speak of lies more days back than this: three years. */
export const staleAfterDays = 1_095;

/** One finding. Entities and relationships by index. */
export interface Unknown {
  readonly kind: FindingKind;
  readonly entity: number;
  readonly relationship: number | null;
  /** What is missing: any one of these. */
  readonly anyOf?: Missing;
  /** What a common cause is, and whether recorded facts alone make it one. */
  readonly cause?: number;
  readonly onRecord?: boolean;
  /** Of a group: how many were asked for, and how many there are. */
  readonly quorum?: number;
  readonly members?: number;
  /** Of a stale fact: the day, month or year that it speaks of. */
  readonly asOf?: string;
}

/** All findings of the day, kind by kind. Kept per analysis. */
export function unknowns(a: Analysis): readonly Unknown[] {
  return a.kept("unknowns", () => [...missing(a), ...supply(a), ...causes(a), ...groups(a), ...holdovers(a), ...stale(a)]);
}

/** Each thing that lacks something, once for each thing that it lacks: of two clauses the narrower, which fills both. */
function missing(a: Analysis): Unknown[] {
  const { snapshot: s, day } = a;
  const found: Unknown[] = [];
  const within = (p: Missing, q: Missing) => p.every((m) => q.some((n) => n.relationship === m.relationship && n.to === m.to));
  for (let x = 0; x < s.entityCount; x++) {
    if (!day.entityThere[x] || !isComponent[s.kind[x]]) continue;
    const clauses = hazards.flatMap((hazard) => clausesIn(day.lacking[x], s.kind[x], hazard)).map((c) => c.anyOf);
    for (const [i, anyOf] of clauses.entries()) {
      const implied = clauses.some((other, j) => j !== i && within(other, anyOf) && (!within(anyOf, other) || j < i));
      if (!implied) found.push({ kind: "MISSING_RELATIONSHIP", entity: x, relationship: null, anyOf });
    }
  }
  return found;
}

const supply = (a: Analysis): Unknown[] =>
  findings(a).unknownSupply.map((entity) => ({ kind: "UNKNOWN_SUPPLY", entity, relationship: null }));

/** What says who controls is left out: nobody does without the law of the place for some hours. */
const holdovers = (a: Analysis): Unknown[] =>
  findings(a)
    .noHoldover.filter((r) => !isControl[a.snapshot.relation[r]])
    .map((relationship) => ({ kind: "NO_HOLDOVER", entity: a.snapshot.from[relationship], relationship }));

/** On record first; a cause that only assumptions make one is told as possible. */
function causes(a: Analysis): Unknown[] {
  const found = new Map<string, Unknown>();
  for (const reading of ["ON_RECORD", "POSSIBLE"] as const) {
    for (const { entity, relationship, cause, needed, members } of commonCauses(a, reading)) {
      const name = `${entity} ${a.snapshot.group[relationship]} ${cause}`;
      if (found.has(name)) continue;
      const onRecord = reading === "ON_RECORD";
      found.set(name, { kind: "COMMON_CAUSE", entity, relationship, cause, onRecord, quorum: needed, members });
    }
  }
  return [...found.values()];
}

/** Groups that need all their members, so that nothing is redundant, and groups that ask for more than there are. */
function groups(a: Analysis): Unknown[] {
  const { snapshot: s } = a;
  const found = new Map<string, Unknown>();
  for (const hazard of hazards) {
    const t = a.topology(hazard, "POSSIBLE");
    for (let x = 0; x < t.size; x++) {
      for (let g = t.firstGroup[x]; g < t.endGroup[x]; g++) {
        const relationship = t.relationship[t.firstMember[g]];
        if (isPool[s.relation[relationship]]) continue;
        const [size, quorum, largest] = [t.statedSize[g], t.statedQuorum[g], t.largestQuorum[g]];
        const lowered = largest > size;
        if (!lowered && !(size > 1 && quorum === size)) continue;
        const kind = lowered ? "QUORUM_LOWERED" : "QUORUM_EQUALS_SIZE";
        const group = s.group[relationship] < 0 ? `r${relationship}` : s.group[relationship];
        const name = `${kind} ${x} ${group}`;
        if (!found.has(name)) found.set(name, { kind, entity: x, relationship, quorum: largest, members: size });
      }
    }
  }
  return [...found.values()].sort((p, q) => findingKinds.indexOf(p.kind) - findingKinds.indexOf(q.kind));
}

/** Facts of every kind, sources aside, that speak of a day longer ago than `staleAfterDays`; of a month or year, its last day. */
function stale(a: Analysis): Unknown[] {
  const { facts, from } = a.snapshot;
  const before = new Date(Date.parse(`${a.day.on}T00:00:00Z`) - staleAfterDays * 86_400_000).toISOString().slice(0, 10);
  const found: Unknown[] = [];
  for (const [x, { asOf, kind }] of facts.entities.entries()) {
    if (a.day.entityThere[x] && kind !== "Source" && asOf && lastDay(asOf) < before)
      found.push({ kind: "STALE", entity: x, relationship: null, asOf });
  }
  for (const [r, { asOf }] of facts.relationships.entries()) {
    if (a.day.relationshipThere[r] && asOf && lastDay(asOf) < before) found.push({ kind: "STALE", entity: from[r], relationship: r, asOf });
  }
  return found;
}

export interface Ranked extends Unknown {
  /** Workloads of the scope that rest on the entity; it is one of them if it is a workload. */
  readonly workloads: number;
}

/**
 * The findings that concern a scope: those about what its workloads rest on, or, `all` said, every one. Kind by kind, of
 * each first what most workloads rest on.
 */
export function unknownsOf(a: Analysis, scope: readonly number[], all: boolean): Ranked[] {
  const counts = restingCounts(a, scope);
  return unknowns(a)
    .map((found) => ({ ...found, workloads: counts[found.entity] }))
    .filter(({ workloads }) => all || workloads > 0)
    .sort((p, q) => findingKinds.indexOf(p.kind) - findingKinds.indexOf(q.kind) || q.workloads - p.workloads || p.entity - q.entity);
}
