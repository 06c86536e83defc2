import { jurisdiction, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, ref } from "../factSet";
import type { Sources } from "../rows";

/** Data centres that governments run themselves. */
export function importGovernmentSites(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/government_sites.csv", [
    ...["key", "name", "country_iso2", "operator_vendor_id", "place", "grid_zone", "basis"],
  ]);
  facts.read("curated", "government_sites", rows.length);
  for (const row of rows) {
    const said = curatedRow("government_sites", row.basis!);
    const id = facts.entity("DataCentre", row.key!, row.name!, said, { fields: { place: row.place } });
    facts.relate("LOCATED_IN", id, jurisdiction(row.country_iso2!), said);
    if (row.operator_vendor_id) facts.relate("OPERATED_BY", id, vendor(row.operator_vendor_id), said);
    if (row.grid_zone) facts.relate("POWERED_BY", id, ref("GridPoint", row.grid_zone), said);
  }
}
