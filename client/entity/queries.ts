import { controlLayer } from "../exposure/queries";
import { graphql } from "../graphql";
import { entityRef, provenanceLine, whyChain } from "../parts/entityRef";
import { relationshipRow } from "../parts/relationshipRow";

/** What any entity says of itself. */
export const entityQuery = graphql(
  `
  query Entity($kind: EntityKind!, $key: String!) {
    entity(kind: $kind, key: $key) {
      ...EntityRef
      ... on StatedEntity {
        aliases
        externalIds
        owner
        marking
        validFrom
        validTo
        version
        retired
        provenance { ...ProvenanceLine }
        facts { field label description value unit known provenance { ...ProvenanceLine } }
        expected { hazard anyOf met }
        restsOn: relationships(direction: RESTS_ON, first: 1) { totalCount }
        carries: relationships(direction: CARRIES, first: 1) { totalCount }
      }
    }
  }
`,
  [entityRef, provenanceLine],
);

/** One page of relationships out of an entity, or into it. */
export const relationshipsQuery = graphql(
  `
  query Relationships($kind: EntityKind!, $key: String!, $direction: Direction!, $first: Int, $after: String, $last: Int, $before: String) {
    entity(kind: $kind, key: $key) {
      id
      ... on StatedEntity {
        relationships(direction: $direction, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges {
            node {
              ...RelationshipRow
              words(direction: $direction)
            }
          }
        }
      }
    }
  }
`,
  [relationshipRow],
);

export const findingRows = graphql(
  `
  fragment FindingRows on Findings @_unmask {
    onRecord
    possible
    horizonHours
    withheld
    gaps { missing anyOf { relationship to } entity { ...EntityRef } }
    items { onRecord possible hoursOnRecord hoursPossible component { ...EntityRef } why { ...Chain } }
  }
`,
  [entityRef, whyChain],
);

/** What takes a workload down, who can switch it off, and how it stands by its designation. */
export const workloadQuery = graphql(
  `
  query WorkloadFindings($key: String!) {
    workload(key: $key) {
      id
      singlePointsOfFailure { ...FindingRows }
      deniers { ...FindingRows }
      standsAlone { onRecord possible gaps { missing anyOf { relationship to } entity { ...EntityRef } } }
      verdict
      homes { ...EntityRef }
    }
  }
`,
  [findingRows, entityRef],
);

export const serviceQuery = graphql(
  `
  query ServiceFindings($key: String!) {
    service(key: $key) { id singlePointsOfFailure { ...FindingRows } }
  }
`,
  [findingRows],
);

/** What falls with a component. */
export const blastQuery = graphql(
  `
  query BlastRadius($kind: EntityKind!, $key: String!, $hazard: Hazard!, $first: Int!, $offset: Int!) {
    entity(kind: $kind, key: $key) {
      id
      ... on Component {
        gaps(hazard: $hazard) { missing anyOf { relationship to } entity { ...EntityRef } }
        blastRadius(hazard: $hazard) {
          horizonHours
          total
          falls: total(kind: Workload)
          withheld
          workloads { onRecord possible cannotTell of }
          criticalityLost { onRecord possible cannotTell of }
          bySector { sector { ...EntityRef } workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
          fallen(first: $first, offset: $offset, kind: Workload) {
            hoursOnRecord
            hoursPossible
            entity {
              ...EntityRef
              ... on Workload {
                responsible: relationships(direction: CARRIES, kinds: [RESPONSIBLE_FOR], first: 1) {
                  edges { node { from { name ... on Ministry { acronym } } } }
                }
              }
            }
          }
        }
        ever: blastRadius(hazard: $hazard, horizonHours: null) {
          timeline { hours onRecord possible workloadsOnRecord workloadsPossible }
        }
      }
    }
  }
`,
  [entityRef],
);

/** Who can switch a workload off only together, in whose hands it is, and what offends its designation. */
export const workloadExposureQuery = graphql(
  `
  query WorkloadExposure($key: String!) {
    workload(key: $key) {
      id
      verdict
      designation
      verdictWhy { ...Chain }
      jurisdictions: coalitions(kind: Jurisdiction) { onRecord { ...EntityRef } possible { ...EntityRef } complete words }
      vendors: coalitions(kind: Vendor) { onRecord { ...EntityRef } possible { ...EntityRef } complete words }
      control { ...ControlLayerRows }
    }
  }
`,
  [entityRef, whyChain, controlLayer],
);

/** Who can switch a component off alone. */
export const deniersQuery = graphql(
  `
  query ComponentDeniers($kind: EntityKind!, $key: String!) {
    entity(kind: $kind, key: $key) {
      id
      ... on Component { deniers { ...FindingRows } }
    }
  }
`,
  [findingRows],
);

/** The first few relationships to what it rests on, with their sources. */
export const keyFactsQuery = graphql(
  `
  query KeyFacts($kind: EntityKind!, $key: String!, $first: Int!) {
    entity(kind: $kind, key: $key) {
      id
      ... on StatedEntity {
        relationships(direction: RESTS_ON, first: $first) {
          edges { node { id words(direction: RESTS_ON) to { ...EntityRef } provenance { ...ProvenanceLine } } }
        }
      }
    }
  }
`,
  [entityRef, provenanceLine],
);

/** Agreements that cover a thing. */
export const protectionQuery = graphql(
  `
  query Protection($kind: EntityKind!, $key: String!) {
    entity(kind: $kind, key: $key) {
      id
      ... on StatedEntity {
        relationships(direction: CARRIES, kinds: [COVERS], first: 25) {
          totalCount
          edges { node { id from { ...EntityRef ... on Agreement { ends nonInterruption } } } }
        }
      }
    }
  }
`,
  [entityRef],
);

/** What the workloads of a jurisdiction, sector or public body come to. */
export const scopeSummaryQuery = graphql(`
  query ScopeSummary($scope: ScopeInput) {
    scope(scope: $scope) {
      of
      withheld
      workloadsWithSinglePoint { onRecord possible cannotTell of }
      workloadsDeniableFromAbroad { onRecord possible cannotTell of }
    }
  }
`);
