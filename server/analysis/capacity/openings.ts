import type { EntityFact } from "../../../schema/model/topology";
import { type Analysis, analysisOf } from "../analysis";
import { overlayOf } from "../overlay";
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

/** The same with what is planned to be open by its day. */
export const opened = (a: Analysis, today: string): Analysis => overlayOf(a, openings(a, today));

/** The same facts on another day. */
const onDay = ({ over, snapshot }: Analysis, on: string): Analysis =>
  over ? overlayOf(onDay(over.base, on), over.changes) : analysisOf(snapshot, on);

/** Days that are kept with an analysis: as many as an outlook over years asks for. Of each only what is there that day is built. */
const daysKept = 16;

/** The same facts on another day, or on its own, with what is planned to be open by then. Entities keep their index. */
export function plannedOn(a: Analysis, on: string): Analysis {
  const days = a.kept("planned days", () => new Map<string, Analysis>());
  const found = days.get(on) ?? opened(on === a.day.on ? a : onDay(a, on), a.day.on);
  days.delete(on);
  days.set(on, found);
  for (const oldest of days.keys()) if (days.size > daysKept) days.delete(oldest);
  return found;
}
