import type { Analysis } from "../../analysis/analysis";
import { fallen } from "../../analysis/fallen";
import { gapsOfAll } from "../../analysis/gaps";
import { sectorsOf } from "../../analysis/homes";
import { allThatCount, hoursOfScope, lossOf } from "../../analysis/shares";
import type { Hazard, Reading } from "../../analysis/snapshot";
import { timelineOf } from "../../analysis/timeline";
import type { BlastRadius } from "./findings";

const nothing = { onRecord: 0, possible: 0, cannotTell: 0, of: 0 };

/** What falls with one component, by hour, and what that takes from all live workloads and from each sector. */
export function blastRadiusOf(a: Analysis, component: string, hazard: Hazard, horizonHours: number | null): BlastRadius {
  const index = a.snapshot.indexOf(component);
  if (index < 0) return { hazard, horizonHours, fallen: [], timeline: [], workloads: nothing, criticalityLost: nothing, bySector: [] };
  const id = (i: number) => a.snapshot.facts.entities[i].id;
  const all = allThatCount(a);
  const run = (reading: Reading) => ({
    hours: fallen(a, [index], hazard, reading, horizonHours),
    lost: hoursOfScope(a, [index], all, hazard, reading, horizonHours),
  });
  const [onRecord, possible] = [run("ON_RECORD"), run("POSSIBLE")];
  const down = { onRecord: new Set(onRecord.lost.keys()), possible: new Set(possible.lost.keys()) };
  const last = Number.POSITIVE_INFINITY;
  const order = [...new Set([...onRecord.hours.keys(), ...possible.hours.keys()])]
    .filter((i) => i !== index)
    .sort(
      (p, q) =>
        (onRecord.hours.get(p) ?? last) - (onRecord.hours.get(q) ?? last) ||
        (possible.hours.get(p) ?? last) - (possible.hours.get(q) ?? last) ||
        p - q,
    );
  const loss = lossOf(a, all, hazard, down.onRecord, down.possible);

  const bySector = new Map<number, number[]>();
  for (const w of all) for (const s of sectorsOf(a, w, "ON_RECORD")) bySector.set(s, [...(bySector.get(s) ?? []), w]);
  const sectors = [...bySector]
    .filter(([, workloads]) => workloads.some((w) => down.possible.has(w)))
    .map(([sector, workloads]) => ({ sector: id(sector), ...lossOf(a, workloads, hazard, down.onRecord, down.possible) }))
    .sort(
      (p, q) =>
        q.workloads.onRecord - p.workloads.onRecord || q.workloads.possible - p.workloads.possible || (p.sector < q.sector ? -1 : 1),
    );
  return {
    hazard,
    horizonHours,
    fallen: order.map((i) => ({
      entity: id(i),
      hoursOnRecord: onRecord.hours.get(i) ?? null,
      hoursPossible: possible.hours.get(i) ?? null,
    })),
    timeline: timelineOf(a, all, gapsOfAll(a, hazard), onRecord.lost, possible.lost).map(({ hours, share, workloads }) => ({
      hours,
      onRecord: share.onRecord,
      possible: share.possible,
      workloadsOnRecord: workloads.onRecord,
      workloadsPossible: workloads.possible,
    })),
    workloads: loss.workloads,
    criticalityLost: loss.share,
    bySector: sectors.map(({ sector, share, workloads }) => ({ sector, workloads, criticalityLost: share })),
  };
}
