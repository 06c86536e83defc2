import { h100Equivalents } from "../../schema/model/accelerators";
import { type EntityKind, type EntityKindName, type Expectation, entityKinds } from "../../schema/model/entityKinds";
import { type Code, LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { criticalityWeights, defaultHorizonHours, type Hazard, hazards, type Reading, unstatedTier } from "../../schema/model/hazards";
import { type Layer, layers } from "../../schema/model/layers";
import { firstDay, lastDay } from "../../schema/model/partialDate";
import { mayJoin, type RelationshipKind, type RelationshipKindName, relationshipKinds } from "../../schema/model/relationshipKinds";
import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import { type Column, roomy } from "./room";

/*
 * What the analyses take from the metamodel, as small numbers. No other file of this folder reads the metamodel's values.
 */
const kindsOfEntity: readonly EntityKind[] = entityKinds;
const kindsOfRelationship: readonly RelationshipKind[] = relationshipKinds;
const entityCode = new Map(kindsOfEntity.map((k, code) => [k.kind, code]));
const relationshipCode = new Map(kindsOfRelationship.map((k, code) => [k.kind, code]));

export const kindCode = (kind: EntityKindName): number => entityCode.get(kind)!;
export const kindName = (code: number): EntityKindName => kindsOfEntity[code].kind as EntityKindName;
export const relationCode = (kind: RelationshipKindName): number => relationshipCode.get(kind)!;

/** Per entity kind, by code: 1 if it can fail and be a single point of failure. */
export const isComponent = Uint8Array.from(kindsOfEntity, (k) => (k.component ? 1 : 0));
/** Per entity kind, by code: its layer of the load path, or null. */
export const layerOf: readonly (Layer | null)[] = kindsOfEntity.map((k) => k.layer);
/** Per relationship kind, by code: bit 1 carries outage, bit 2 carries denial. */
export const carries = Uint8Array.from(kindsOfRelationship, (k) => k.carries.reduce((bits, h) => bits | hazardBit(h), 0));
export const isSupply = Uint8Array.from(kindsOfRelationship, (k) => (k.supply ? 1 : 0));
export const isControl = Uint8Array.from(kindsOfRelationship, (k) => (k.control ? 1 : 0));
export const isPool = Uint8Array.from(kindsOfRelationship, (k) => (k.pool ? 1 : 0));
export const defaultHoldover = Float64Array.from(kindsOfRelationship, (k) => k.defaultHoldoverHours);

export function hazardBit(hazard: Hazard): number {
  return hazard === "OUTAGE" ? 1 : 2;
}
export type { Hazard, Layer, Reading };
export { criticalityWeights, defaultHorizonHours, firstDay, h100Equivalents, hazards, lastDay, layers };
/** The tier that a workload counts as. */
export const tierOf = (stated: number): number => stated || unstatedTier;

/** Weight of a workload in shares; 0 stands for a tier that nobody has stated. */
export const weightOf = (tier: number): number => criticalityWeights[tier || unstatedTier];

/** Refuses with a numbered error: what could not be answered, and how to ask instead. */
export function refuse(code: Code, message: string, mend?: string): never {
  throw new LoadpathError(problem(code, message, null, mend));
}

/**
 * What an entity should have is a list of clauses over its kind. In masks, clause c of the outage list is bit c and
 * clause c of the denial list is bit 8 + c.
 */
const clauseShift: Record<Hazard, number> = { OUTAGE: 0, DENIAL: 8 };
export const clauseMask: Record<Hazard, number> = { OUTAGE: 0x00ff, DENIAL: 0xff00 };

/** The clauses of a hazard in a mask of an entity of this kind. */
export const clausesIn = (mask: number, kind: number, hazard: Hazard): Expectation[] =>
  kindsOfEntity[kind].shouldHave[hazard].filter((_, c) => mask & (1 << (clauseShift[hazard] + c)));

/** satisfies[(relationship · K + from) · K + to]: clauses of kind `from` that a relationship of the kind to `to` meets. */
const K = kindsOfEntity.length;
const satisfiesTable = new Uint16Array(kindsOfRelationship.length * K * K);
const joinsTable = new Uint8Array(kindsOfRelationship.length * K * K);
for (const [r, relationship] of kindsOfRelationship.entries()) {
  for (const [f, from] of kindsOfEntity.entries()) {
    for (const [t, to] of kindsOfEntity.entries()) {
      let met = 0;
      for (const hazard of hazards) {
        for (const [c, clause] of from.shouldHave[hazard].entries()) {
          if (clause.anyOf.some((a) => a.relationship === relationship.kind && (!a.to || a.to === to.kind))) {
            met |= 1 << (clauseShift[hazard] + c);
          }
        }
      }
      satisfiesTable[(r * K + f) * K + t] = met;
      joinsTable[(r * K + f) * K + t] = mayJoin(relationship, from.kind, to.kind) ? 1 : 0;
    }
  }
}
export const satisfied = (relationship: number, from: number, to: number): number => satisfiesTable[(relationship * K + from) * K + to];

function expectedOf(kind: EntityKind, fields: Facts["entities"][number]["fields"]): number {
  const when = kind.shouldHaveWhen;
  if (when && !when.values.includes((fields[when.field] ?? null) as string | null)) return 0;
  let mask = 0;
  for (const hazard of hazards) for (const c of kind.shouldHave[hazard].keys()) mask |= 1 << (clauseShift[hazard] + c);
  return mask;
}

/** A day as one number that keeps their order: 2026-11-22 is 20261122. Of a month or a year, its first day. */
export const dayNumber = (date: string): number => Number(firstDay(date).replaceAll("-", ""));
const neverEnds = 99_999_999;

/** Position of a field's value in a short list, from 1; 0 is "not stated". */
const code = (values: readonly string[], value: unknown): number => values.indexOf(value as string) + 1;
export const weightsCode = { OPEN: 1, CLOSED: 2 } as const;
const statusValues = ["PLANNED", "PILOT", "LIVE", "RETIRED"];
export const plannedStatus = 1;
const classValues = ["CONNECTION", "ZONE", "INTERCONNECTOR", "PLANT"];
export const classCode = { CONNECTION: 1, ZONE: 2, INTERCONNECTOR: 3, PLANT: 4 } as const;
/** Blocs that make their members allies; who computes or buys together is none yet. */
const alliances = ["UNION", "ALLIANCE"];
export const designationValues = ["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", "EXTERNAL_ALLOWED", "UNDECIDED"] as const;

/**
 * The registry at one revision, interned: entities and relationships are numbered as the facts list them, and what
 * analyses read of them stands in one typed array per property. It knows neither day nor reading.
 */
export interface Snapshot {
  readonly facts: Facts;
  readonly entityCount: number;
  readonly relationshipCount: number;
  /** Index of an entity by id, or by kind and key; -1 if there is none. */
  readonly indexOf: (id: string) => number;
  readonly byKey: (kind: EntityKindName, key: string) => number;
  /** Per entity: code of its kind; 1 if its status says that it is not there; days from and to which it counts. */
  readonly kind: Uint8Array;
  readonly absent: Uint8Array;
  readonly entityFrom: Int32Array;
  readonly entityTo: Int32Array;
  /** Per entity: clauses that it should meet; criticality tier (0 unstated); codes of status, weights, class and designation (0 unstated). */
  readonly expected: Uint16Array;
  readonly tier: Uint8Array;
  readonly status: Uint8Array;
  readonly weights: Uint8Array;
  readonly gridClass: Uint8Array;
  readonly designation: Uint8Array;
  /** Per entity: 1 for a bloc whose members are allies. */
  readonly alliance: Uint8Array;
  /** Per relationship: code of its kind, its ends (-1: no such entity, or the kind does not join these), whether it is assumed. */
  readonly relation: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly assumed: Uint8Array;
  /** Per relationship: number of its group's name (-1: none), its quorum (0: none), whether its alternatives are assumed. */
  readonly group: Int32Array;
  readonly groupNames: readonly string[];
  /** Number of a group's name; a new one is added to the names. */
  readonly groupNumber: (name: string) => number;
  readonly quorum: Int32Array;
  readonly groupAssumed: Uint8Array;
  /** Per relationship: hours stated (NaN: none), whether they are assumed, days from and to which it counts. */
  readonly holdover: Float64Array;
  readonly holdoverAssumed: Uint8Array;
  readonly relationshipFrom: Int32Array;
  readonly relationshipTo: Int32Array;
}

type ColumnName = { [K in keyof Snapshot]: Snapshot[K] extends Column ? K : never }[keyof Snapshot];
export type Columns = Pick<Snapshot, ColumnName>;

/** Of what each column has one item. */
export const columns: Readonly<Record<ColumnName, "entity" | "relationship">> = {
  kind: "entity",
  absent: "entity",
  entityFrom: "entity",
  entityTo: "entity",
  expected: "entity",
  tier: "entity",
  status: "entity",
  weights: "entity",
  gridClass: "entity",
  designation: "entity",
  alliance: "entity",
  relation: "relationship",
  from: "relationship",
  to: "relationship",
  assumed: "relationship",
  group: "relationship",
  quorum: "relationship",
  groupAssumed: "relationship",
  holdover: "relationship",
  holdoverAssumed: "relationship",
  relationshipFrom: "relationship",
  relationshipTo: "relationship",
};

/** Writes what analyses read of an entity into row i. */
export function setEntity(s: Columns, i: number, { kind, validFrom, validTo, fields }: EntityFact): void {
  const k = entityCode.get(kind)!;
  s.kind[i] = k;
  s.absent[i] = kindsOfEntity[k].absentStatus?.includes(fields.status as string) ? 1 : 0;
  s.entityFrom[i] = validFrom ? dayNumber(validFrom) : 0;
  s.entityTo[i] = validTo ? dayNumber(validTo) : neverEnds;
  s.expected[i] = expectedOf(kindsOfEntity[k], fields);
  s.tier[i] = typeof fields.criticality === "number" ? fields.criticality : 0;
  s.status[i] = code(statusValues, fields.status);
  s.weights[i] = code(Object.keys(weightsCode), fields.weights);
  s.gridClass[i] = code(classValues, fields.class);
  s.designation[i] = code(designationValues, fields.designation);
  s.alliance[i] = alliances.includes(fields.blocKind as string) ? 1 : 0;
}

/** Writes what analyses read of a relationship into row i. */
export function setRelationship(
  s: Columns,
  i: number,
  fact: RelationshipFact,
  ends: { readonly indexOf: (id: string) => number; readonly kind: Uint8Array },
  groupNumber: (name: string) => number,
): void {
  const r = relationshipCode.get(fact.kind)!;
  const from = ends.indexOf(fact.from);
  const to = ends.indexOf(fact.to);
  const joined = from >= 0 && to >= 0 && joinsTable[(r * K + ends.kind[from]) * K + ends.kind[to]] === 1;
  s.relation[i] = r;
  s.from[i] = joined ? from : -1;
  s.to[i] = joined ? to : -1;
  s.assumed[i] = fact.basis === "ASSUMED" ? 1 : 0;
  s.group[i] = fact.group === null ? -1 : groupNumber(fact.group);
  s.quorum[i] = fact.quorum ?? 0;
  s.groupAssumed[i] = fact.groupBasis === "ASSUMED" ? 1 : 0;
  s.holdover[i] = fact.holdoverHours ?? Number.NaN;
  s.holdoverAssumed[i] = (fact.holdoverBasis ?? fact.basis) === "ASSUMED" ? 1 : 0;
  s.relationshipFrom[i] = fact.validFrom ? dayNumber(fact.validFrom) : 0;
  s.relationshipTo[i] = fact.validTo ? dayNumber(fact.validTo) : neverEnds;
}

/** Interns the facts once per revision. O(n + m). */
export function snapshotOf(facts: Facts): Snapshot {
  const n = facts.entities.length;
  const m = facts.relationships.length;
  const indices = new Map<string, number>();
  const keys = new Map<string, number>();
  const groups = new Map<string, number>();
  const groupNames: string[] = [];
  const groupNumber = (name: string): number => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    groups.set(name, groups.size);
    return groupNames.push(name) - 1;
  };
  const s = {
    kind: new Uint8Array(n),
    absent: new Uint8Array(n),
    entityFrom: new Int32Array(n),
    entityTo: new Int32Array(n),
    expected: new Uint16Array(n),
    tier: new Uint8Array(n),
    status: new Uint8Array(n),
    weights: new Uint8Array(n),
    gridClass: new Uint8Array(n),
    designation: new Uint8Array(n),
    alliance: new Uint8Array(n),
    relation: roomy(Uint8Array, m),
    from: roomy(Int32Array, m),
    to: roomy(Int32Array, m),
    assumed: roomy(Uint8Array, m),
    group: roomy(Int32Array, m),
    quorum: roomy(Int32Array, m),
    groupAssumed: roomy(Uint8Array, m),
    holdover: roomy(Float64Array, m),
    holdoverAssumed: roomy(Uint8Array, m),
    relationshipFrom: roomy(Int32Array, m),
    relationshipTo: roomy(Int32Array, m),
  };
  for (let i = 0; i < n; i++) {
    const fact = facts.entities[i];
    indices.set(fact.id, i);
    keys.set(`${fact.kind}/${fact.key}`, i);
    setEntity(s, i, fact);
  }
  const ends = { indexOf: (id: string) => indices.get(id) ?? -1, kind: s.kind };
  for (let i = 0; i < m; i++) setRelationship(s, i, facts.relationships[i], ends, groupNumber);
  return {
    ...s,
    facts,
    entityCount: n,
    relationshipCount: m,
    groupNames,
    groupNumber,
    indexOf: ends.indexOf,
    byKey: (kind, key) => keys.get(`${kind}/${key}`) ?? -1,
  };
}
