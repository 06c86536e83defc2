import { FactSet } from "./factSet";
import { stateEuCloudFramework } from "./frameworks/euCloud";
import { importAgreements } from "./importers/agreements";
import { importAzureModels } from "./importers/azureModels";
import { importBlocs } from "./importers/blocs";
import { importCloudRegions } from "./importers/cloudRegions";
import { importCloudServices } from "./importers/cloudServices";
import { importClusters } from "./importers/clusters";
import { importControlPlanes } from "./importers/controlPlanes";
import { importCountries } from "./importers/countries";
import { importEpochModels } from "./importers/epochModels";
import { importGovernmentSites } from "./importers/governmentSites";
import { importGrid, importPlants } from "./importers/grid";
import { importInterconnectors } from "./importers/interconnectors";
import { importModelProviders } from "./importers/modelProviders";
import { importModels } from "./importers/models";
import { importNationalCompute } from "./importers/nationalCompute";
import { importProducts } from "./importers/products";
import { importBodyHosting, importRegisterFacts } from "./importers/registerFacts";
import { importAtrs, importNlRegister } from "./importers/registers";
import { importSectors } from "./importers/sectors";
import { importSites } from "./importers/sites";
import { importSourceRecords } from "./importers/sourceRecords";
import { importSovereignClouds } from "./importers/sovereignClouds";
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
  importBlocs(sources, facts);
  importModels(sources, facts);
  importEpochModels(sources, facts);
  importGrid(sources, facts);
  importPlants(sources, facts);
  importCloudRegions(sources, facts);
  importGovernmentSites(sources, facts);
  importInterconnectors(sources, facts);
  importCloudServices(sources, facts);
  importSovereignClouds(sources, facts);
  importMarketplace(sources, facts);
  importControlPlanes(sources, facts);
  importProducts(sources, facts);
  importUseCases(sources, facts);
  importOffTheShelf(sources, facts);
  importUsWorkloadFacts(sources, facts);
  const workloads = { GB: importAtrs(sources, facts), NL: importNlRegister(sources, facts) };
  importBodyHosting(sources, facts, workloads);
  importRegisterFacts(sources, facts);
  importAzureModels(sources, facts);
  importModelProviders(sources, facts);
  importSites(sources, facts);
  importNationalCompute(sources, facts);
  importClusters(sources, facts);
  importAgreements(sources, facts);
  leaveUndecided(facts);
  stateEuCloudFramework(facts);
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
