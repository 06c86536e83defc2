/** The kinds of entity as places of the app: their address, their names, whether they can be a single point of failure. */
export const kinds = {
  Sector: { slug: "sectors", one: "Sector", many: "Sectors", component: false },
  Workload: { slug: "workloads", one: "Workload", many: "Workloads", component: true },
  Service: { slug: "services", one: "Service", many: "Services", component: true },
  Model: { slug: "models", one: "Model", many: "Models", component: true },
  Vendor: { slug: "vendors", one: "Vendor", many: "Vendors", component: true },
  DataCentre: { slug: "data-centres", one: "Data centre", many: "Data centres", component: true },
  GridPoint: { slug: "grid", one: "Grid connection", many: "Grid connections", component: true },
  Jurisdiction: { slug: "jurisdictions", one: "Jurisdiction", many: "Jurisdictions", component: false },
  Ministry: { slug: "ministries", one: "Ministry", many: "Ministries", component: false },
  Agreement: { slug: "agreements", one: "Agreement", many: "Agreements", component: false },
  Bloc: { slug: "blocs", one: "Bloc", many: "Blocs", component: false },
  BlocShare: { slug: "bloc-shares", one: "Shared figure", many: "Shared figures", component: false },
  Reservation: { slug: "reservations", one: "Reservation", many: "Reservations", component: false },
  Requirement: { slug: "requirements", one: "Requirement", many: "Requirements", component: false },
  Framework: { slug: "frameworks", one: "Framework", many: "Frameworks", component: false },
  Assessment: { slug: "assessments", one: "Assessment", many: "Assessments", component: false },
  Source: { slug: "sources", one: "Source", many: "Sources", component: false },
  Scenario: { slug: "scenarios", one: "Scenario", many: "Scenarios", component: false },
} as const;

export type Kind = keyof typeof kinds;

/** All kinds: the layers from what is carried to what carries, then what stands around. */
export const kindNames = Object.keys(kinds) as Kind[];

/** Kinds with a place of their own outside the registry's pages. */
const ownPlaces = { Scenario: "/scenarios", Framework: "/frameworks" } as const;
type OwnPlace = keyof typeof ownPlaces;
const hasOwnPlace = (kind: Kind): kind is OwnPlace => kind in ownPlaces;

/** What the registry's own pages hold. */
export type RegistryKind = Exclude<Kind, OwnPlace>;
export const registryKinds = kindNames.filter((kind): kind is RegistryKind => !hasOwnPlace(kind));

export const kindOfSlug = (slug: string | undefined): RegistryKind | undefined => registryKinds.find((kind) => kinds[kind].slug === slug);

/** Address of an entity's page. */
export const entityPath = (kind: Kind, key: string): string =>
  `${hasOwnPlace(kind) ? ownPlaces[kind] : `/registry/${kinds[kind].slug}`}/${encodeURIComponent(key)}`;
