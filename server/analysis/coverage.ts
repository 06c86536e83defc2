import type { Analysis } from "./analysis";
import { carries, classCode, hazardBit, type Layer, layerOf, layers, relationCode } from "./snapshot";

/** How much of a layer is on record for a scope. Counts of workloads; the rest of `of` reaches nothing there. */
export interface LayerCoverage {
  readonly layer: Layer;
  /** Workloads that reach a thing of the layer through recorded relationships alone. */
  readonly onRecord: number;
  /** Workloads that do so only with assumed ones. */
  readonly assumed: number;
  readonly of: number;
}

const developedBy = relationCode("DEVELOPED_BY");
const poweredBy = relationCode("POWERED_BY");
const reliesOn = relationCode("RELIES_ON");

/**
 * Per layer, how many of the scope's workloads reach a thing of it over outage relationships and `DEVELOPED_BY`. Of the
 * grid, what powers a site counts: zones and connections, not plants and interconnectors. Sectors are those that rely on
 * the workload. O(n + m) once per analysis, then O(scope).
 */
export function coverage(a: Analysis, scope: readonly number[]): LayerCoverage[] {
  return layers.map((layer) => {
    const recorded = reaching(a, layer, true);
    const any = reaching(a, layer, false);
    let onRecord = 0;
    let assumed = 0;
    for (const w of scope) {
      if (recorded[w]) onRecord++;
      else if (any[w]) assumed++;
    }
    return { layer, onRecord, assumed, of: scope.length };
  });
}

/** 1 for what reaches a thing of the layer, over recorded relationships alone or over any. */
function reaching(a: Analysis, layer: Layer, recordedOnly: boolean): Uint8Array {
  return a.kept(`reaching ${layer} ${recordedOnly}`, () => {
    const { snapshot: s, day } = a;
    const counts = (r: number) => day.relationshipThere[r] === 1 && !(recordedOnly && s.assumed[r]);
    const above = new Uint8Array(s.entityCount);
    const queue: number[] = [];
    const add = (x: number) => {
      if (above[x]) return;
      above[x] = 1;
      queue.push(x);
    };
    if (layer === "SECTOR" || layer === "GRID") {
      for (let r = 0; r < s.relationshipCount; r++) {
        if (!counts(r)) continue;
        if (layer === "SECTOR" && s.relation[r] === reliesOn) above[s.to[r]] = 1;
        const gridClass = layer === "GRID" && s.relation[r] === poweredBy ? s.gridClass[s.to[r]] : -1;
        if (gridClass >= 0 && gridClass !== classCode.PLANT && gridClass !== classCode.INTERCONNECTOR) add(s.from[r]);
      }
    } else {
      for (let x = 0; x < s.entityCount; x++) if (day.entityThere[x] && layerOf[s.kind[x]] === layer) add(x);
    }
    const outage = hazardBit("OUTAGE");
    for (const x of queue) {
      for (let i = day.into.start[x]; i < day.into.end[x]; i++) {
        const r = day.into.item[i];
        if (counts(r) && (carries[s.relation[r]] & outage || s.relation[r] === developedBy)) add(s.from[r]);
      }
    }
    return above;
  });
}
