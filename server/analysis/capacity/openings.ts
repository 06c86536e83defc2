import type { EntityFact } from "../../../schema/model/topology";
import type { Analysis } from "../analysis";
import type { FactChanges } from "../overlaySnapshot";
import { dayNumber, firstDay } from "../snapshot";

/**
 * Sites and grid connections that are planned to work by the day, as facts of that day: operational, and marked as
 * opened by plan. What has no date may have opened by any later year, which `opening` tells apart.
 * @param today the day on which the plans are read; nothing undated opens before the turn of its year
 */
export function openings(a: Analysis, today: string): FactChanges {
  const entities = new Map<string, EntityFact>();
  const later = a.day.on.slice(0, 4) > today.slice(0, 4);
  for (const fact of a.snapshot.facts.entities) {
    if (
      !fact ||
      a.over?.changes.entities.get(fact.id) === null ||
      (fact.kind !== "DataCentre" && fact.kind !== "GridPoint") ||
      fact.fields.status !== "PLANNED"
    )
      continue;
    const { expectedOn } = fact.fields;
    const due = typeof expectedOn === "string" ? dayNumber(firstDay(expectedOn)) <= dayNumber(a.day.on) : later;
    if (due) entities.set(fact.id, { ...fact, fields: { ...fact.fields, status: "OPERATIONAL", opens: true } });
  }
  return { entities, relationships: new Map() };
}
