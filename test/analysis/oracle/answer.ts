import { type Case, type CaseAsk, defaultDay, type Hazard, type Reading, readings } from "./caseForm";
import { homesOf, hourUnderDenial, protectionsOf } from "./denial";
import { falls, lossHours, withoutUnknownSupply } from "./fall";
import { type Group, statedTopology } from "./groups";
import { gapsOf, isComponent, type World, worldOf } from "./present";

/** One reading of one hazard on one day. */
export interface Scene {
  world: World;
  reading: Reading;
  topology: Map<string, Group[]>;
}

export const sceneOf = (world: World, hazard: Hazard, reading: Reading): Scene => ({
  world,
  reading,
  topology: withoutUnknownSupply(statedTopology(world, hazard, reading)).topology,
});

const both = <T>(world: World, hazard: Hazard, answer: (scene: Scene) => T) =>
  Object.fromEntries(readings.map((reading) => [reading, answer(sceneOf(world, hazard, reading))])) as Record<Reading, T>;

const hoursAfter = (scene: Scene, failed: Iterable<string>) => lossHours(scene.topology, new Map([...failed].map((key) => [key, 0])));
const components = (world: World, target: string) =>
  [...world.entities.values()].filter((e) => isComponent(e) && e.key !== target).map((e) => e.key);

/** §3. */
function fallen(scene: Scene, failed: string[], horizon: number | null): Record<string, number> {
  return Object.fromEntries([...hoursAfter(scene, failed)].filter(([, hour]) => falls(hour, horizon)));
}

/** §3. */
const singlePoints = (scene: Scene, target: string, horizon: number | null) =>
  components(scene.world, target)
    .filter((key) => falls(hoursAfter(scene, [key]).get(target)!, horizon))
    .sort();

/** §3: every set of components, by order, that fells the target and holds no smaller one that does. */
function minimalCutSets(scene: Scene, target: string, maxOrder: number | undefined, horizon: number | null): string[] {
  const all = components(scene.world, target).sort();
  const cuts: string[][] = [];
  for (let order = 1; order <= Math.min(maxOrder ?? all.length, all.length); order++) {
    for (const set of subsets(all, order)) {
      if (cuts.some((cut) => cut.every((key) => set.includes(key)))) continue;
      if (falls(hoursAfter(scene, set).get(target)!, horizon)) cuts.push(set);
    }
  }
  return cuts.map((cut) => cut.join("+")).sort();
}

function* subsets(keys: string[], order: number, from = 0): Generator<string[]> {
  if (order === 0) yield [];
  else for (let i = from; i < keys.length; i++) for (const rest of subsets(keys, order - 1, i + 1)) yield [keys[i], ...rest];
}

/** §4: the hour at which the workload is lost when these withdraw; its homes cannot. */
export function deniedAt(scene: Scene, workload: string, withdrawn: string[], agreementsCount = true): number {
  const homes = homesOf(scene.world, workload, scene.reading);
  const protections = agreementsCount ? protectionsOf(scene.world, workload, scene.reading) : [];
  return hourUnderDenial(scene.topology, protections, workload, new Set(withdrawn.filter((key) => !homes.has(key))));
}

const ofKind = (world: World, kind: string) => [...world.entities.values()].filter((e) => e.kind === kind).map((e) => e.key);

/** §4. */
const deniers = (scene: Scene, target: string, horizon: number | null, agreementsCount = true) =>
  [...ofKind(scene.world, "Jurisdiction"), ...ofKind(scene.world, "Vendor")]
    .filter((key) => falls(deniedAt(scene, target, [key], agreementsCount), horizon))
    .sort();

/** §4. */
const standsAlone = (scene: Scene, target: string, horizon: number | null, agreementsCount = true) =>
  !falls(deniedAt(scene, target, ofKind(scene.world, "Jurisdiction"), agreementsCount), horizon);

/** §4, with the default horizon of denial. */
function verdict(world: World, target: string): string {
  const { designation } = world.entities.get(target)!;
  if (designation === "EXTERNAL_ALLOWED") return "MET";
  if (designation === undefined || designation === "UNDECIDED" || homesOf(world, target, "onRecord").size === 0) return "UNKNOWN";
  const agreementsCount = designation === "SOVEREIGN_PREFERRED";
  const stands = both(world, "DENIAL", (scene) => standsAlone(scene, target, 720, agreementsCount));
  if (!stands.onRecord) return "BREACHED";
  return !stands.possible || gapsOf(world, target, "DENIAL").length > 0 ? "UNKNOWN" : "MET";
}

/** §5. */
function shareLost(world: World, failed: string[], hazard: Hazard, horizon: number | null) {
  const weight = (tier: number | undefined) => ({ 1: 8, 2: 4, 3: 2, 4: 1 })[tier ?? 3]!;
  // "Live, pilot and unstated status count, planned and retired do not."
  const scope = [...world.entities.values()].filter((e) => e.kind === "Workload" && e.status !== "PLANNED");
  const sum = (keys: typeof scope) => keys.reduce((total, e) => total + weight(e.criticality), 0);
  const lost = both(world, hazard, (scene) => {
    const outage = hoursAfter(scene, failed);
    return scope.filter((w) => falls(hazard === "OUTAGE" ? outage.get(w.key)! : deniedAt(scene, w.key, failed), horizon));
  });
  const cannotTell = scope.filter((w) => !lost.possible.includes(w) && gapsOf(world, w.key, hazard).length > 0).length;
  const share = (keys: typeof scope) => (scope.length === 0 ? 0 : sum(keys) / sum(scope));
  return { onRecord: share(lost.onRecord), possible: share(lost.possible), cannotTell, of: scope.length };
}

/** The answer to one ask of a case, in the form of `expect`. */
export function oracleAnswer(theCase: Case, ask: CaseAsk): unknown {
  const world = worldOf(theCase, ask.on ?? defaultDay);
  const hazard = ask.hazard ?? "OUTAGE";
  const horizon = (fallback: number | null) => (ask.horizonHours === undefined ? fallback : ask.horizonHours);
  const target = ask.target!;
  switch (ask.ask) {
    case "fallen":
      return both(world, hazard, (scene) => fallen(scene, ask.failed!, horizon(hazard === "OUTAGE" ? 72 : 720)));
    case "singlePointsOfFailure":
      return both(world, "OUTAGE", (scene) => singlePoints(scene, target, horizon(72)));
    case "minimalCutSets":
      return both(world, "OUTAGE", (scene) => minimalCutSets(scene, target, ask.maxOrder, horizon(null)));
    case "deniers":
      return both(world, "DENIAL", (scene) => deniers(scene, target, horizon(720)));
    case "standsAlone":
      return both(world, "DENIAL", (scene) => standsAlone(scene, target, horizon(720)));
    case "verdict":
      return verdict(world, target);
    case "gaps":
      return gapsOf(world, target, hazard);
    case "shareLost":
      return shareLost(world, ask.failed!, hazard, horizon(hazard === "OUTAGE" ? 72 : 720));
    default:
      throw new Error(`oracle: no ask of the name ${ask.ask}`);
  }
}

/** For measuring how much the random models exercise: the deniers as if there were no agreements, and what supply is unknown. */
export const withoutAgreements = (theCase: Case, ask: CaseAsk) =>
  both(worldOf(theCase, ask.on ?? defaultDay), "DENIAL", (scene) =>
    deniers(scene, ask.target!, ask.horizonHours === undefined ? 720 : ask.horizonHours, false),
  );
export const unknownSupply = (theCase: Case, day = defaultDay) =>
  withoutUnknownSupply(statedTopology(worldOf(theCase, day), "OUTAGE", "onRecord")).unknown;
