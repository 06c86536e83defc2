import type { Case, CaseEntity, CaseRelationship, Hazard, Reading } from "./caseForm";

/** §1, first table. */
const outageKinds = ["USES", "SERVES", "HOSTED_AT", "PROVIDED_BY", "OPERATED_BY", "SUBCONTRACTS_TO", "POWERED_BY", "FED_BY"];
const denialKinds = [...outageKinds, "DEVELOPED_BY", "EQUIPPED_BY", "OWNED_BY", "SUBJECT_TO", "LOCATED_IN"];
const componentKinds = ["Workload", "Service", "Model", "Vendor", "DataCentre", "GridPoint"];

/** What is there on one day. */
export interface World {
  day: string;
  entities: Map<string, CaseEntity>;
  relationships: CaseRelationship[];
}

/** §1: "An entity or relationship counts if the day lies in its validity (validFrom ≤ day < validTo; open ends count)." */
const inValidity = (thing: { validFrom?: string; validTo?: string }, day: string) =>
  (thing.validFrom === undefined || thing.validFrom <= day) && (thing.validTo === undefined || day < thing.validTo);

/** §1: "Retired and closed things, and planned data centres and grid points, are not there". */
function hasAbsentStatus(entity: CaseEntity): boolean {
  if (entity.status === "RETIRED" || entity.status === "CLOSED") return true;
  return entity.status === "PLANNED" && (entity.kind === "DataCentre" || entity.kind === "GridPoint");
}

export function worldOf(theCase: Case, day: string): World {
  const entities = new Map<string, CaseEntity>();
  for (const entity of theCase.entities) if (inValidity(entity, day) && !hasAbsentStatus(entity)) entities.set(entity.key, entity);
  // §1: "nor are relationships to them".
  const relationships = theCase.relationships.filter((r) => inValidity(r, day) && entities.has(r.from) && entities.has(r.to));
  return { day, entities, relationships };
}

export const isComponent = (entity: CaseEntity) => componentKinds.includes(entity.kind);
export const isRecorded = (fact: { basis?: string }) => fact.basis !== "ASSUMED";
export const carriesOutage = (r: CaseRelationship) => outageKinds.includes(r.kind);
export const isSupply = (r: CaseRelationship) => r.kind === "POWERED_BY" || r.kind === "FED_BY";

/**
 * §1: whether the relationship carries the hazard. "DEVELOPED_BY carries denial for closed weights, nothing for open ones;
 * where nobody states which, nothing on record and denial in the possible reading."
 */
export function carries(world: World, r: CaseRelationship, hazard: Hazard, reading: Reading): boolean {
  if (!(hazard === "OUTAGE" ? outageKinds : denialKinds).includes(r.kind)) return false;
  if (r.kind !== "DEVELOPED_BY") return true;
  const weights = world.entities.get(r.from)!.weights;
  if (weights === "OPEN") return false;
  return weights === "CLOSED" || reading === "possible";
}

/** §2, second table: whether the entity lacks a relationship that it should have, on whatever basis. */
export function lacks(world: World, key: string, hazard: Hazard): boolean {
  const entity = world.entities.get(key)!;
  const has = (kind: string, toKind?: string) =>
    world.relationships.some(
      (r) => r.from === key && r.kind === kind && (toKind === undefined || world.entities.get(r.to)!.kind === toKind),
    );
  if (hazard === "OUTAGE") {
    if (entity.kind === "Workload") return !(has("USES", "Service") || has("HOSTED_AT"));
    if (entity.kind === "Service") return !(has("USES") || has("HOSTED_AT"));
    if (entity.kind === "DataCentre") return !has("POWERED_BY");
    if (entity.kind === "GridPoint") return entity.class === "ZONE" && !has("FED_BY");
    return false;
  }
  if (entity.kind === "Workload") return !(has("USES", "Service") || has("HOSTED_AT") || has("PROVIDED_BY"));
  if (entity.kind === "Service") return !(has("PROVIDED_BY") && (has("USES") || has("HOSTED_AT")));
  if (entity.kind === "DataCentre") return !has("LOCATED_IN");
  if (entity.kind === "Vendor") return !has("SUBJECT_TO");
  if (entity.kind === "Model") return entity.weights !== "OPEN" && !has("DEVELOPED_BY");
  return false;
}

/**
 * §5: "the components reached from the target over the hazard's relationships, itself included, that lack what they should
 * have; and the target itself if it reaches no data centre." Through any basis, weights that nobody states included.
 */
export function gapsOf(world: World, target: string, hazard: Hazard): string[] {
  const reached = new Set([target]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const r of world.relationships) {
      if (!reached.has(r.from) || reached.has(r.to) || !carries(world, r, hazard, "possible")) continue;
      reached.add(r.to);
      grew = true;
    }
  }
  const gaps = [...reached].filter((key) => isComponent(world.entities.get(key)!) && lacks(world, key, hazard));
  const reachesSite = [...reached].some((key) => world.entities.get(key)!.kind === "DataCentre");
  if (!reachesSite && !gaps.includes(target)) gaps.push(target);
  return gaps.sort();
}
