import { FactSet } from "./factSet";
import { importCloudRegions } from "./importers/cloudRegions";
import { importControlPlanes } from "./importers/controlPlanes";
import { importCountries } from "./importers/countries";
import { importGovernmentSites } from "./importers/governmentSites";
import { importGrid, importPlants } from "./importers/grid";
import { importProducts } from "./importers/products";
import { importBodyHosting, importRegisterFacts } from "./importers/registerFacts";
import { importAtrs, importNlRegister } from "./importers/registers";
import { importSectors } from "./importers/sectors";
import { importSourceRecords } from "./importers/sourceRecords";
import { importMarketplace } from "./importers/us/marketplace";
import { importOffTheShelf } from "./importers/us/offTheShelf";
import { importUseCases } from "./importers/us/useCases";
import { importUsWorkloadFacts } from "./importers/us/workloadFacts";
import { importVendors } from "./importers/vendors";
import type { Sources } from "./rows";

/** All facts that the importers make of the sources. Order matters: what a later importer joins to must be there. */
export function derive(sources: Sources): FactSet {
  const facts = new FactSet();
  importCountries(facts);
  importSectors(sources, facts);
  importVendors(sources, facts);
  importGrid(sources, facts);
  importPlants(sources, facts);
  importCloudRegions(sources, facts);
  importGovernmentSites(sources, facts);
  importMarketplace(sources, facts);
  importControlPlanes(sources, facts);
  importProducts(sources, facts);
  importUseCases(sources, facts);
  importOffTheShelf(sources, facts);
  importUsWorkloadFacts(sources, facts);
  const workloads = { GB: importAtrs(sources, facts), NL: importNlRegister(sources, facts) };
  importBodyHosting(sources, facts, workloads);
  importRegisterFacts(sources, facts);
  leaveUndecided(facts);
  importSourceRecords(facts);
  return facts;
}

/** No source says whether a workload must stand on sovereign ground: that is for its owner to decide. */
function leaveUndecided(facts: FactSet): void {
  for (const entity of facts.entities.values()) {
    if (entity.kind !== "Workload") continue;
    entity.fields.set("designation", "UNDECIDED");
    entity.fieldSaid.set("designation", { basis: "CURATED", note: "no source states one" });
  }
}
