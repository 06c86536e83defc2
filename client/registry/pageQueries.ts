import { graphql } from "../graphql";
import type { RegistryKind } from "../words/kinds";

/** One page of each kind with the columns that its list shows. The kinds differ in filter, order and fields, so each has its own query. */
export const pageQueries = {
  Sector: graphql(`
    query SectorsPage($first: Int, $last: Int, $after: String, $before: String, $where: SectorFilter, $orderBy: [SectorOrder!]) {
      page: sectors(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired criticality critical taxonomy } }
      }
    }
  `),
  Workload: graphql(`
    query WorkloadsPage($first: Int, $last: Int, $after: String, $before: String, $where: WorkloadFilter, $orderBy: [WorkloadOrder!]) {
      page: workloads(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired status criticality designation } }
      }
    }
  `),
  Service: graphql(`
    query ServicesPage($first: Int, $last: Int, $after: String, $before: String, $where: ServiceFilter, $orderBy: [ServiceOrder!]) {
      page: services(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired market impactLevel } }
      }
    }
  `),
  Model: graphql(`
    query ModelsPage($first: Int, $last: Int, $after: String, $before: String, $where: ModelFilter, $orderBy: [ModelOrder!]) {
      page: models(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired family weights released } }
      }
    }
  `),
  Vendor: graphql(`
    query VendorsPage($first: Int, $last: Int, $after: String, $before: String, $where: VendorFilter, $orderBy: [VendorOrder!]) {
      page: vendors(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired roles ultimateParent } }
      }
    }
  `),
  DataCentre: graphql(`
    query DataCentresPage($first: Int, $last: Int, $after: String, $before: String, $where: DataCentreFilter, $orderBy: [DataCentreOrder!]) {
      page: dataCentres(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired status place power } }
      }
    }
  `),
  GridPoint: graphql(`
    query GridPointsPage($first: Int, $last: Int, $after: String, $before: String, $where: GridPointFilter, $orderBy: [GridPointOrder!]) {
      page: gridPoints(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired class status capacity } }
      }
    }
  `),
  Jurisdiction: graphql(`
    query JurisdictionsPage($first: Int, $last: Int, $after: String, $before: String, $where: JurisdictionFilter, $orderBy: [JurisdictionOrder!]) {
      page: jurisdictions(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired iso2 region } }
      }
    }
  `),
  Ministry: graphql(`
    query MinistriesPage($first: Int, $last: Int, $after: String, $before: String, $where: MinistryFilter, $orderBy: [MinistryOrder!]) {
      page: ministries(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired acronym level } }
      }
    }
  `),
  Agreement: graphql(`
    query AgreementsPage($first: Int, $last: Int, $after: String, $before: String, $where: AgreementFilter, $orderBy: [AgreementOrder!]) {
      page: agreements(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired agreementKind starts ends } }
      }
    }
  `),
  Bloc: graphql(`
    query BlocsPage($first: Int, $last: Int, $after: String, $before: String, $where: BlocFilter, $orderBy: [BlocOrder!]) {
      page: blocs(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired blocKind sharedPool } }
      }
    }
  `),
  BlocShare: graphql(`
    query BlocSharesPage($first: Int, $last: Int, $after: String, $before: String, $where: BlocShareFilter, $orderBy: [BlocShareOrder!]) {
      page: blocShares(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired round aspect year } }
      }
    }
  `),
  Reservation: graphql(`
    query ReservationsPage($first: Int, $last: Int, $after: String, $before: String, $where: ReservationFilter, $orderBy: [ReservationOrder!]) {
      page: reservations(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired starts ends compute } }
      }
    }
  `),
  Requirement: graphql(`
    query RequirementsPage($first: Int, $last: Int, $after: String, $before: String, $where: RequirementFilter, $orderBy: [RequirementOrder!]) {
      page: requirements(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired year compute } }
      }
    }
  `),
  Assessment: graphql(`
    query AssessmentsPage($first: Int, $last: Int, $after: String, $before: String, $where: AssessmentFilter, $orderBy: [AssessmentOrder!]) {
      page: assessments(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired criterion answer judgedOn } }
      }
    }
  `),
  Source: graphql(`
    query SourcesPage($first: Int, $last: Int, $after: String, $before: String, $where: SourceFilter, $orderBy: [SourceOrder!]) {
      page: sources(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id key name retired licence retrievedOn } }
      }
    }
  `),
} as const satisfies Record<RegistryKind, unknown>;
