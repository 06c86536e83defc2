import { deniedAt, sceneOf } from "./answer";
import type { Case, CaseRelationship, Hazard, Reading } from "./caseForm";
import { homesOf, targetsOf } from "./denial";
import { falls, lossHours } from "./fall";
import { carries, isComponent, isRecorded, type World, worldOf } from "./present";

/*
 * Who can deny, in whose hands, how concentrated and what is missing, worked out from the words of docs/exposure.md by
 * trying everything. Slow, and none of it shared with the product.
 */

const ofKind = (world: World, kind: string) => [...world.entities.values()].filter((e) => e.kind === kind).map((e) => e.key);

function* subsets(keys: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) yield [];
  else for (let i = from; i < keys.length; i++) for (const rest of subsets(keys, size - 1, i + 1)) yield [keys[i], ...rest];
}

/** Every set of a kind up to a size, no home among them, that fells the workload and holds no smaller one that does. */
export function coalitionsOf(world: World, workload: string, kind: string, reading: Reading, maxSize: number, horizon: number | null) {
  const scene = sceneOf(world, "DENIAL", reading);
  const homes = homesOf(world, workload, reading);
  const candidates = ofKind(world, kind).filter((key) => !homes.has(key));
  const found: string[][] = [];
  for (let size = 1; size <= maxSize; size++) {
    for (const set of subsets(candidates.sort(), size)) {
      if (found.some((known) => known.every((key) => set.includes(key)))) continue;
      if (falls(deniedAt(scene, workload, set), horizon)) found.push(set);
    }
  }
  return found.map((set) => set.join("+")).sort();
}

/** Workloads that live, in pilot or of unstated status. */
export const counting = (world: World) => [...world.entities.values()].filter((e) => e.kind === "Workload" && e.status !== "PLANNED");
export const weight = (tier: number | undefined) => ({ 1: 8, 2: 4, 3: 2, 4: 1 })[tier ?? 3]!;

/** What is reached from here over relationships that pass the test, here included. */
function reach(world: World, from: Iterable<string>, passes: (r: CaseRelationship) => boolean): Set<string> {
  const reached = new Set(from);
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const r of world.relationships) if (reached.has(r.from) && passes(r)) reached.add(r.to);
  }
  return reached;
}

const leads = (world: World, r: CaseRelationship) => r.kind === "DEVELOPED_BY" || carries(world, r, "OUTAGE", "possible");

/** The things of a layer beneath a workload: grid points only if power comes straight from them, and no plants or interconnectors. */
export function layerBeneath(world: World, workload: string, kind: string, recordedOnly: boolean): Set<string> {
  const counts = (r: CaseRelationship) => !recordedOnly || isRecorded(r);
  const reached = reach(world, [workload], (r) => counts(r) && leads(world, r));
  const powered = new Set(world.relationships.filter((r) => r.kind === "POWERED_BY" && counts(r) && reached.has(r.from)).map((r) => r.to));
  const inLayer = (key: string) => {
    const e = world.entities.get(key)!;
    if (e.kind !== kind) return false;
    return kind !== "GridPoint" || (powered.has(key) && e.class !== "PLANT" && e.class !== "INTERCONNECTOR");
  };
  return new Set([...reached].filter(inLayer));
}

const controlKinds = ["LOCATED_IN", "OPERATED_BY", "DEVELOPED_BY", "SUBJECT_TO", "OWNED_BY"];

/** Jurisdictions with a hold on a thing, and whether somebody in between should say more than they do. */
function holders(world: World, thing: string, reading: Reading): { jurisdictions: string[]; incomplete: boolean } {
  const reached = reach(
    world,
    [thing],
    (r) => controlKinds.includes(r.kind) && (reading === "possible" || isRecorded(r)) && carries(world, r, "DENIAL", reading),
  );
  const keys = [...reached];
  return {
    jurisdictions: keys.filter((key) => world.entities.get(key)!.kind === "Jurisdiction"),
    incomplete: keys.some((key) => missingOf(world, key, "DENIAL").length > 0),
  };
}

const order = ["HOME", "ALLIED", "OTHER"];

/** How near a jurisdiction is to a workload. */
function nearness(world: World, workload: string, j: string, reading: Reading): string {
  const homes = homesOf(world, workload, reading);
  if (homes.has(j)) return "HOME";
  const blocs = (of: string) =>
    targetsOf(world, "MEMBER_OF", of, reading).filter((b) => {
      const bloc = world.entities.get(b)!;
      return (bloc.blocKind === "UNION" || bloc.blocKind === "ALLIANCE") && (reading === "onRecord" || isRecorded(bloc));
    });
  return [...homes].some((home) => blocs(home).some((b) => blocs(j).includes(b))) ? "ALLIED" : "OTHER";
}

/** The farthest of those with a hold. */
export function handOf(world: World, workload: string, thing: string, reading: Reading): string {
  if (homesOf(world, workload, "onRecord").size === 0) return "UNKNOWN";
  const e = world.entities.get(thing)!;
  if (e.kind === "Model" && e.weights === "OPEN") return "HOME";
  const { jurisdictions, incomplete } = holders(world, thing, reading);
  const near = jurisdictions.map((j) => nearness(world, workload, j, reading));
  if (near.includes("OTHER")) return "OTHER";
  return incomplete || near.length === 0 ? "UNKNOWN" : near.includes("ALLIED") ? "ALLIED" : "HOME";
}

/** Per hand, least and greatest share of a scope's criticality in one layer. */
export function controlOf(world: World, workloads: readonly { key: string; criticality?: number }[], kind: string) {
  const total = workloads.reduce((sum, w) => sum + weight(w.criticality), 0);
  const shares = Object.fromEntries([...order, "UNKNOWN"].map((hand) => [hand, { onRecord: 0, possible: 0 }]));
  for (const w of workloads) {
    const part = weight(w.criticality) / total;
    const all = layerBeneath(world, w.key, kind, false);
    const recorded = layerBeneath(world, w.key, kind, true);
    if (all.size === 0) {
      shares.UNKNOWN.onRecord += part;
      shares.UNKNOWN.possible += part;
    }
    for (const thing of all) {
      const [first, last] = [handOf(world, w.key, thing, "onRecord"), handOf(world, w.key, thing, "possible")];
      const may = new Set([first, last]);
      if (first !== "UNKNOWN" && last !== "UNKNOWN") {
        const [p, q] = [order.indexOf(first), order.indexOf(last)];
        for (const hand of order.slice(Math.min(p, q), Math.max(p, q) + 1)) may.add(hand);
      }
      if (!recorded.has(thing)) may.add("UNKNOWN");
      for (const hand of may) shares[hand].possible += part / all.size;
      if (may.size === 1) shares[first].onRecord += part / all.size;
    }
  }
  return shares;
}

/** The suppliers of a workload if these relationships are all there are. */
export function suppliersIn(world: World, workload: string, by: string): Set<string> {
  const from = (keys: Iterable<string>, kind: string) => reach(world, keys, (r) => r.kind === kind);
  const services = [workload, ...layerBeneath(world, workload, "Service", false)];
  const providers = new Set(services.flatMap((key) => targetsOf(world, "PROVIDED_BY", key, "onRecord")));
  switch (by) {
    case "PROVIDER":
      return providers;
    case "ULTIMATE_PARENT": {
      const groups = from(providers, "OWNED_BY");
      // At the top is whom everybody above also has above: nobody, or the others of a ring; of a ring, the first.
      const above = (key: string) => from([key], "OWNED_BY");
      const atTop = [...groups].filter((key) => [...above(key)].every((other) => above(other).has(key)));
      return new Set(atTop.map((key) => [...above(key)].sort()[0]));
    }
    case "JURISDICTION": {
      const things = [...layerBeneath(world, workload, "Vendor", false), ...layerBeneath(world, workload, "DataCentre", false)];
      return new Set(things.flatMap((thing) => holders(world, thing, "possible").jurisdictions));
    }
    case "DATA_CENTRE":
      return layerBeneath(world, workload, "DataCentre", false);
    default: {
      const isZone = (key: string) => world.entities.get(key)!.class === "ZONE";
      const grid = layerBeneath(world, workload, "GridPoint", false);
      return new Set([...reach(world, grid, (r) => r.kind === "FED_BY" && !isZone(r.from))].filter(isZone));
    }
  }
}

/** Every world that some of the assumed relationships of a case make; null where there are too many to try. */
export function worldsOf(theCase: Case, day: string, most: number): World[] | null {
  const assumed = theCase.relationships.filter((r) => !isRecorded(r));
  if (2 ** assumed.length > most) return null;
  return Array.from({ length: 2 ** assumed.length }, (_, choice) => {
    const left = new Set(assumed.filter((_r, i) => !(choice & (1 << i))));
    return worldOf({ ...theCase, relationships: theCase.relationships.filter((r) => !left.has(r)) }, day);
  });
}

/** The clauses of the second table of MEANING §2 that an entity does not meet. */
export function missingOf(world: World, key: string, hazard: Hazard): string[] {
  const e = world.entities.get(key)!;
  const has = (kind: string, toKind?: string) =>
    world.relationships.some((r) => r.from === key && r.kind === kind && (!toKind || world.entities.get(r.to)!.kind === toKind));
  const site = (met: boolean) => (met ? [] : ["site"]);
  if (e.kind === "Workload") {
    return site(has("USES", "Service") || has("HOSTED_AT") || (hazard === "DENIAL" && has("PROVIDED_BY")));
  }
  if (e.kind === "Service") {
    const provider = hazard === "DENIAL" && !has("PROVIDED_BY") ? ["provider"] : [];
    return [...provider, ...site(has("USES") || has("HOSTED_AT"))];
  }
  if (e.kind === "DataCentre") return has(hazard === "OUTAGE" ? "POWERED_BY" : "LOCATED_IN") ? [] : ["place"];
  if (e.kind === "GridPoint") return hazard === "OUTAGE" && e.class === "ZONE" && !has("FED_BY") ? ["feed"] : [];
  if (hazard === "OUTAGE") return [];
  if (e.kind === "Vendor") return has("SUBJECT_TO") ? [] : ["law"];
  if (e.kind === "Model") return e.weights !== "OPEN" && !has("DEVELOPED_BY") ? ["maker"] : [];
  return [];
}

/** What each open workload misses, as "entity clause"; the way to a site where none of what is missing would lead there. */
export function openWork(world: World, hazard: Hazard): Map<string, string[]> {
  const scene = sceneOf(world, hazard, "onRecord");
  const open = new Map<string, string[]>();
  const components = [...world.entities.values()].filter(isComponent).map((e) => e.key);
  for (const { key } of counting(world)) {
    const settled =
      hazard === "OUTAGE"
        ? components.some((c) => c !== key && falls(lossHours(scene.topology, new Map([[c, 0]])).get(key)!, 72))
        : falls(deniedAt(scene, key, ofKind(world, "Jurisdiction")), 720);
    if (settled) continue;
    const beneath = reach(world, [key], (r) => carries(world, r, hazard, "possible"));
    const missing = [...beneath]
      .filter((x) => isComponent(world.entities.get(x)!))
      .flatMap((x) => missingOf(world, x, hazard).map((clause) => `${x} ${clause}`));
    const grounded = [...beneath].some((x) => world.entities.get(x)!.kind === "DataCentre") || missing.some((m) => m.endsWith(" site"));
    if (!grounded) missing.push(`${key} way`);
    if (missing.length > 0) open.set(key, missing);
  }
  return open;
}

/** How many counting workloads rest on each entity over relationships of either hazard. */
export function restingOn(world: World): Map<string, number> {
  const counts = new Map<string, number>();
  const passes = (r: CaseRelationship) => carries(world, r, "OUTAGE", "possible") || carries(world, r, "DENIAL", "possible");
  for (const { key } of counting(world)) for (const x of reach(world, [key], passes)) counts.set(x, (counts.get(x) ?? 0) + 1);
  return counts;
}

/** Redundant groups with the components that break them alone within 72 hours, as "owner <cause needed/members". */
export function commonCauses(world: World, reading: Reading): string[] {
  const { topology } = sceneOf(world, "OUTAGE", reading);
  const components = [...world.entities.values()].filter(isComponent).map((e) => e.key);
  const found: string[] = [];
  for (const cause of components) {
    const lost = lossHours(topology, new Map([[cause, 0]]));
    for (const [owner, groups] of topology) {
      if (owner === cause) continue;
      for (const group of groups) {
        if (group.need >= group.members.length || group.pool) continue;
        const down = group.members.filter((m) => lost.get(m.to)! + m.holdover <= 72).length;
        if (group.members.length - down < group.need) found.push(`${owner} < ${cause} ${group.need}/${group.members.length}`);
      }
    }
  }
  return found.sort();
}
