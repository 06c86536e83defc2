import { curatedRow } from "../curatedRow";
import { type FactSet, ref } from "../factSet";
import type { Sources } from "../rows";
import { ProductCatalogue } from "./products";

/** Control planes that cloud offerings need in the long run: what runs keeps running for a guessed number of hours. */
export function importControlPlanes(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/offering_control_planes.csv", ["fedramp_id", "service", "holdover_hours", "basis"]);
  const catalogue = new ProductCatalogue(sources);
  facts.read("curated", "offering_control_planes", rows.length);
  for (const row of rows) {
    const offering = ref("Service", `fedramp:${row.fedramp_id}`);
    if (!facts.has(offering)) {
      facts.drop("curated", "offering_control_planes", "names an offering that is not listed");
      continue;
    }
    const said = curatedRow("offering_control_planes", row.basis!);
    facts.relate("USES", offering, catalogue.platformService(facts, row.service!, "US"), said, {
      holdoverHours: Number(row.holdover_hours),
      holdoverBasis: "ASSUMED",
    });
  }
}
