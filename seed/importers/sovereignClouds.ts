import { jurisdiction, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, ref } from "../factSet";
import type { Sources } from "../rows";

const table = "sovereign_clouds";

/** Hours that licensed technology is taken to keep running once its maker withdraws: a guess, as long as equipment does. */
const licenceHours = 4320;

/** Sites of the Dutch government that its own cloud is offered from. */
const governmentSites = ["nl-odc-apeldoorn", "nl-odc-noord", "nl-odc-rijswijk"];

/** European sovereign cloud offerings with their operator and, where that is another, the maker of their technology. */
export function importSovereignClouds(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`curated/${table}.csv`, [
    ...["key", "name", "country_iso2", "operator_vendor_id", "technology_vendor_id", "region_ids", "status", "basis", "note"],
  ]);
  facts.read("curated", table, rows.length);
  for (const row of rows) {
    if (row.status !== "operational") {
      facts.drop("curated", table, "planned: not offered yet");
      continue;
    }
    const said = curatedRow(table, row.basis!, row.note ? { note: row.note } : {});
    const market = row.country_iso2 === "GB" || row.country_iso2 === "CH" ? row.country_iso2 : "EU";
    const id = facts.entity("Service", `sovereign:${row.key}`, row.name!, said, { fields: { market, deployment: "sovereign cloud" } });
    facts.relate("PROVIDED_BY", id, vendor(row.operator_vendor_id!), said);
    if (row.technology_vendor_id) {
      const technology = { ...said, note: "makes the technology that the operator runs" };
      facts.relate("PROVIDED_BY", id, vendor(row.technology_vendor_id), technology, {
        holdoverHours: licenceHours,
        holdoverBasis: "ASSUMED",
      });
    }
    const regions = row.key === "nl-odc" ? governmentSites : row.region_ids!.split(";").filter((part) => part !== "");
    for (const region of regions) {
      const site = facts.entities.get(ref("DataCentre", region));
      if (!site) continue;
      facts.entity("DataCentre", site.key, site.name, said, { fields: { sovereignCloud: true }, fieldSaid: { sovereignCloud: said } });
      const more = regions.length > 1 ? ({ group: "site", quorum: 1, groupBasis: "ASSUMED" } as const) : {};
      facts.relate("HOSTED_AT", id, ref("DataCentre", region), said, more);
    }
    if (regions.length === 0) facts.lacks("curated", table, "no site on record");
    if (facts.has(jurisdiction(row.country_iso2!)) === false) facts.lacks("curated", table, "unknown country");
  }
}
