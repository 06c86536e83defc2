import type { EntityFact, RelationshipFact } from "../../../schema/model/topology";
import type { Analysis } from "../analysis";
import { homes, ministriesOf, sectorsOf } from "../homes";
import type { FactChanges } from "../overlaySnapshot";
import { carries, type Hazard, hazardBit, isControl, isPool, isSupply, kindCode, kindName, relationCode } from "../snapshot";
import type { Topology } from "../topology";

/** Something that could be changed so that fewer components fell a target. Entities and relationships by index. */
export type Remedy =
  /** One more in the group of a need: the relationships of the group as stated; `copy` counts from 1. */
  | { readonly kind: "ALTERNATIVE"; readonly owner: number; readonly group: readonly number[]; readonly copy: number }
  /** The dependent keeps going without for longer than the horizon. */
  | { readonly kind: "HOLDOVER"; readonly owner: number; readonly relationship: number }
  /** Whoever could withdraw signs not to, for what the target's sector does. */
  | { readonly kind: "AGREEMENT"; readonly denier: number };

export type RemedyKind = Remedy["kind"];

const developedBy = relationCode("DEVELOPED_BY");
const vendor = kindCode("Vendor");

/** One name for the same change, however it was come by. */
export const nameOf = (remedy: Remedy): string =>
  remedy.kind === "ALTERNATIVE"
    ? `alternative ${remedy.group[0]} ${remedy.copy}`
    : remedy.kind === "HOLDOVER"
      ? `holdover ${remedy.relationship}`
      : `agreement ${remedy.denier}`;

/** The groups of relationships out of an entity that carry the hazard, as stated; one without a name is a group of its own. */
export function statedGroups(a: Analysis, owner: number, hazard: Hazard): number[][] {
  const { snapshot: s, day } = a;
  const named = new Map<string, number[]>();
  for (let i = day.out.start[owner]; i < day.out.end[owner]; i++) {
    const r = day.out.item[i];
    const kind = s.relation[r];
    if (!(carries[kind] & hazardBit(hazard))) continue;
    const name = isPool[kind] ? "pool" : s.group[r] < 0 ? `alone ${r}` : `group ${s.group[r]} ${isSupply[kind]}`;
    if (!named.has(name)) named.set(name, []);
    named.get(name)!.push(r);
  }
  return [...named.values()].map((rows) => rows.sort((p, q) => p - q));
}

/**
 * What could be changed at the needs of an entity. Whose law binds somebody, who owns them and where a thing stands is
 * nothing that an alternative changes; nor has a model a second maker. A pool has no holdover, and where any loss counts,
 * however late, none helps.
 */
export function remediesAt(a: Analysis, owner: number, hazard: Hazard, horizon: number | null): Remedy[] {
  const { snapshot: s } = a;
  return statedGroups(a, owner, hazard).flatMap((group): Remedy[] => {
    const found: Remedy[] = [];
    if (group.every((r) => !isControl[s.relation[r]] && s.relation[r] !== developedBy)) {
      const quorum = Math.max(1, ...group.map((r) => s.quorum[r]));
      for (let copy = 1; copy <= quorum; copy++) found.push({ kind: "ALTERNATIVE", owner, group, copy });
    }
    if (horizon !== null) {
      for (const relationship of group) {
        if (!isPool[s.relation[relationship]] && !isControl[s.relation[relationship]])
          found.push({ kind: "HOLDOVER", owner, relationship });
      }
    }
    return found;
  });
}

/**
 * Whether a change at a need could matter to a run in which these things are lost: as long as nothing that the need names
 * is lost, the run is the same with it. Supply may fail for want of ground, so that a change there always could.
 */
export function couldMatter({ snapshot: s }: Analysis, remedy: Remedy, isLost: (entity: number) => boolean): boolean {
  if (remedy.kind === "AGREEMENT") return true;
  const rows = remedy.kind === "ALTERNATIVE" ? remedy.group : [remedy.relationship];
  return rows.some((r) => isSupply[s.relation[r]] || isLost(s.to[r]));
}

/** What is lost beneath something lost, itself included: all that its loss can have been derived from. */
export function lostBeneath(topology: Topology, target: number, isLost: (entity: number) => boolean): ReadonlySet<number> {
  const { firstGroup, endGroup, firstMember, endMember, target: member } = topology;
  const found = new Set([target]);
  for (const x of found) {
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      for (let e = firstMember[g]; e < endMember[g]; e++) if (isLost(member[e])) found.add(member[e]);
    }
  }
  return found;
}

/** The facts that are otherwise once the remedies are taken. `target` is whose agreements they are. */
export function changesOf(a: Analysis, remedies: readonly Remedy[], target: number, horizon: number | null): FactChanges {
  const entities = new Map<string, EntityFact>();
  const relationships = new Map<string, RelationshipFact>();
  const factOf = (r: number): RelationshipFact => {
    const fact = a.snapshot.facts.relationships[r];
    return relationships.get(fact.id) ?? fact;
  };
  for (const remedy of remedies) {
    if (remedy.kind === "ALTERNATIVE") takeAlternative(a, remedy, homes(a, target, "POSSIBLE")[0] ?? null, entities, relationships, factOf);
    else if (remedy.kind === "HOLDOVER") {
      const fact = factOf(remedy.relationship);
      relationships.set(fact.id, { ...fact, holdoverHours: longerThan(horizon, fact.holdoverHours), holdoverBasis: "CURATED" });
    } else takeAgreement(a, remedy.denier, target, entities, relationships);
  }
  return { entities, relationships };
}

/** Whole hours, longer than the horizon and than what is stated. */
export const longerThan = (horizon: number | null, stated: number | null): number => Math.max(stated ?? 0, Math.floor(horizon ?? 0) + 1);

const blank = { validFrom: null, validTo: null, asOf: null } as const;
const noGroup = { group: null, quorum: null, groupBasis: null, holdoverHours: null, holdoverBasis: null } as const;

/** A need without a group becomes a group of which any one will do; what joins it is of the members' kind and stands on ground of its own. */
function takeAlternative(
  a: Analysis,
  { owner, group, copy }: Extract<Remedy, { kind: "ALTERNATIVE" }>,
  home: number | null,
  entities: Map<string, EntityFact>,
  relationships: Map<string, RelationshipFact>,
  factOf: (r: number) => RelationshipFact,
): void {
  const { snapshot: s } = a;
  const first = factOf(group[0]);
  const kind = s.kind[s.to[group[0]]];
  const id = `remedy ${first.id} ${copy}`;
  stand(a, id, kindName(kind), home, entities, relationships);
  const name = first.group ?? `remedy ${first.id}`;
  if (first.group === null && !isPool[s.relation[group[0]]])
    relationships.set(first.id, { ...first, group: name, quorum: 1, groupBasis: "CURATED" });
  relationships.set(id, {
    id,
    kind: first.kind,
    from: s.facts.entities[owner].id,
    to: id,
    basis: "CURATED",
    ...blank,
    ...noGroup,
    group: name,
    quorum: Math.max(1, ...group.map((r) => s.quorum[r])),
    groupBasis: "CURATED",
  });
}

/**
 * A thing that is not there yet, with what its kind should have on record: a remedy is taken with its ground known. All of it
 * is its own, so that it shares no cause with anything; what stands under law stands under the target's.
 */
function stand(
  a: Analysis,
  id: string,
  kind: EntityFact["kind"],
  home: number | null,
  entities: Map<string, EntityFact>,
  relationships: Map<string, RelationshipFact>,
): void {
  const fields: EntityFact["fields"] = kind === "Model" ? { weights: "OPEN" } : kind === "GridPoint" ? { class: "CONNECTION" } : {};
  entities.set(id, { id, kind, key: id, basis: "CURATED", ...blank, fields });
  const rest = (relation: RelationshipFact["kind"], to: string) =>
    relationships.set(`${id} ${relation}`, {
      id: `${id} ${relation}`,
      kind: relation,
      from: id,
      to,
      basis: "CURATED",
      ...blank,
      ...noGroup,
    });
  const own = (relation: RelationshipFact["kind"], of: EntityFact["kind"]) => {
    stand(a, `${id} ${of}`, of, home, entities, relationships);
    rest(relation, `${id} ${of}`);
  };
  if (kind === "Service") {
    own("HOSTED_AT", "DataCentre");
    own("PROVIDED_BY", "Vendor");
  } else if (kind === "DataCentre") {
    own("POWERED_BY", "GridPoint");
    if (home !== null) rest("LOCATED_IN", a.snapshot.facts.entities[home].id);
  } else if (kind === "Vendor" && home !== null) rest("SUBJECT_TO", a.snapshot.facts.entities[home].id);
}

/** Who of the target's side would sign: a home, else a body responsible for it. Null: nobody is at home in it. */
export const signerOf = (a: Analysis, target: number): number | null =>
  homes(a, target, "POSSIBLE")[0] ?? ministriesOf(a, target, "POSSIBLE")[0] ?? null;

/** What the agreement would cover: a sector that relies on the target. Null: none does, so nothing can be covered that is the target itself. */
export const coveredFor = (a: Analysis, target: number): number | null => sectorsOf(a, target, "POSSIBLE")[0] ?? null;

/** An agreement without end and with a clause of non-interruption, for all that the target's sector relies on. */
function takeAgreement(
  a: Analysis,
  denier: number,
  target: number,
  entities: Map<string, EntityFact>,
  relationships: Map<string, RelationshipFact>,
): void {
  const { entities: known } = a.snapshot.facts;
  const id = `remedy agreement ${known[denier].id}`;
  entities.set(id, { id, kind: "Agreement", key: id, basis: "CURATED", ...blank, fields: { nonInterruption: "YES" } });
  const relate = (kind: RelationshipFact["kind"], from: string, to: string) => {
    const name = `${id} ${kind} ${from}`;
    relationships.set(name, { id: name, kind, from, to, basis: "CURATED", ...blank, ...noGroup });
  };
  relate("PARTY_TO", known[signerOf(a, target)!].id, id);
  relate("COVERS", id, known[coveredFor(a, target)!].id);
  if (a.snapshot.kind[denier] === vendor) relate("BINDS", id, known[denier].id);
  else relate("PARTY_TO", known[denier].id, id);
}
