import { type Analysis, workloadsOf } from "./analysis";
import { standsAloneOfAll } from "./deniers";
import { gapsOfAll, type Missing } from "./gaps";
import { eachResting } from "./resting";
import { criticalityOf } from "./shares";
import { singlePointsOfAll } from "./singlePoints";
import { clausesIn, defaultHorizonHours, type Hazard, isComponent, kindCode } from "./snapshot";

/** Something that nobody has stated, with what hangs on it. */
export interface Work {
  readonly entity: number;
  readonly hazard: Hazard;
  /** Any one of these relationships out of the entity would fill it. */
  readonly anyOf: Missing;
  /** Open workloads of the scope that rest on it, and those of them for which it is all that is missing. */
  readonly workloads: number;
  readonly alone: number;
  /** Sum of their weights, and its share of the scope's. */
  readonly criticality: number;
  readonly couldMove: number;
}

/** A thing that lacks something, and the workloads that rest on it. */
interface Lack {
  readonly entity: number;
  readonly anyOf: Missing;
  readonly above: number[];
}

const dataCentre = kindCode("DataCentre");
/** What would lead a workload down to a site, where nothing beneath it is left open. */
const wayDown: Missing = [
  { relationship: "USES", to: "Service" },
  { relationship: "HOSTED_AT", to: "DataCentre" },
];
const leadsToSite = (anyOf: Missing) => anyOf.some((m) => m.relationship === "HOSTED_AT");

/** Everything that some workload lacks, with the workloads above it. Kept per analysis. */
function lacksOf(a: Analysis, hazard: Hazard): readonly Lack[] {
  return a.kept(`lacks ${hazard}`, () => {
    const { snapshot: s, day } = a;
    const workloads = [...workloadsOf(a)];
    const byEntity = new Map<number, Lack[]>();
    for (let x = 0; x < s.entityCount; x++) {
      if (!day.entityThere[x] || !isComponent[s.kind[x]]) continue;
      const clauses = clausesIn(day.lacking[x], s.kind[x], hazard);
      if (clauses.length > 0)
        byEntity.set(
          x,
          clauses.map(({ anyOf }) => ({ entity: x, anyOf, above: [] })),
        );
    }
    const grounded = new Set<number>();
    eachResting(
      a,
      hazard,
      workloads,
      (x) => byEntity.has(x) || s.kind[x] === dataCentre,
      (x, places) => {
        for (const lack of byEntity.get(x) ?? []) for (const i of places) lack.above.push(workloads[i]);
        if (s.kind[x] === dataCentre) for (const i of places) grounded.add(workloads[i]);
      },
    );
    const lacks = [...byEntity.values()].flat().filter(({ above }) => above.length > 0);
    // Where something on the way down lacks its site, that is the gap; filling it grounds all above.
    for (const { anyOf, above } of lacks) if (leadsToSite(anyOf)) for (const w of above) grounded.add(w);
    for (const w of workloads) if (!grounded.has(w)) lacks.push({ entity: w, anyOf: wayDown, above: [w] });
    return lacks;
  });
}

/** 1 for workloads whose worst is settled on record: some component fells them alone; under denial, they do not stand alone. */
function settledOf(a: Analysis, hazard: Hazard): Uint8Array {
  return a.kept(`settled ${hazard}`, () => {
    const settled = new Uint8Array(a.snapshot.entityCount);
    if (hazard === "OUTAGE") {
      for (const x of singlePointsOfAll(a, hazard, "ON_RECORD", defaultHorizonHours[hazard]).item) settled[x] = 1;
      return settled;
    }
    const workloads = [...workloadsOf(a)];
    const alone = standsAloneOfAll(a, workloads, "ON_RECORD", defaultHorizonHours[hazard]);
    for (const w of workloads) settled[w] = 1 - alone[w];
    return settled;
  });
}

/**
 * What is missing beneath a scope, by how far stating it could move the result.
 *
 * A workload is *open* for a hazard if something is missing beneath it, and recorded facts do not settle the worst: that
 * some component fells it alone, or, under denial, that it does not stand alone. Whatever is missing beneath an open
 * workload could settle it, so an entry could move as much as the open workloads that rest on it weigh in the scope. First
 * comes what could move most; of equals, what is all that is missing for more workloads, which stating it would close.
 * Usual horizons. O(what is missing · workloads above it), once per analysis.
 */
export function worklist(a: Analysis, scope: readonly number[], hazard: Hazard): Work[] {
  const settled = settledOf(a, hazard);
  const gap = gapsOfAll(a, hazard);
  const open = new Uint8Array(a.snapshot.entityCount);
  let total = 0;
  for (const w of scope) {
    total += criticalityOf(a, w);
    open[w] = gap[w] && !settled[w] ? 1 : 0;
  }
  const lacks = lacksOf(a, hazard);
  const missing = new Int32Array(a.snapshot.entityCount);
  for (const { above } of lacks) for (const w of above) missing[w]++;
  const found: Work[] = [];
  for (const { entity, anyOf, above } of lacks) {
    let workloads = 0;
    let alone = 0;
    let criticality = 0;
    for (const w of above) {
      if (!open[w]) continue;
      workloads++;
      criticality += criticalityOf(a, w);
      if (missing[w] === 1) alone++;
    }
    if (workloads > 0) found.push({ entity, hazard, anyOf, workloads, alone, criticality, couldMove: criticality / total });
  }
  return found.sort(inOrder);
}

/** Most could move first, then what alone closes more, then in the order of the registry. */
export const inOrder = (p: Work, q: Work): number =>
  q.criticality - p.criticality || q.alone - p.alone || p.entity - q.entity || p.hazard.localeCompare(q.hazard);
