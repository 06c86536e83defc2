import { graphql } from "../graphql";
import { entityRef, whyChain } from "../parts/entityRef";

export const controlLayer = graphql(
  `
  fragment ControlLayerRows on ControlLayer @_unmask {
    layer
    hands {
      hand
      share { onRecord possible cannotTell of }
      jurisdictions(first: 5) { entity { ...EntityRef } share { onRecord possible cannotTell of } }
    }
  }
`,
  [entityRef],
);

/** What a scope is exposed to from abroad, as a whole. */
export const exposureQuery = graphql(
  `
  query Exposure($scope: ScopeInput, $horizonHours: Float) {
    scope(scope: $scope) {
      words
      of
      withheld
      unstatedCriticality
      exposure(horizonHours: $horizonHours) {
        horizonHours
        deniable { onRecord possible cannotTell of }
        deniableByVendor { onRecord possible cannotTell of }
        notStandingAlone { onRecord possible cannotTell of }
        verdicts { verdict designation workloads }
        control { ...ControlLayerRows }
      }
    }
  }
`,
  [controlLayer],
);

export const findCoalitions = graphql(`
  mutation FindCoalitions($scope: ScopeInput, $horizonHours: Float, $kind: EntityKind!, $budget: Int!) {
    findCoalitions(scope: $scope, horizonHours: $horizonHours, kind: $kind, budget: $budget) { id }
  }
`);

/** What a job found of sets of two or more. */
export const coalitionsQuery = graphql(
  `
  query FoundCoalitions($job: ID!, $first: Int!) {
    job(id: $job) {
      id
      revision
      isCurrent
      result {
        ... on FoundCoalitions {
          coalitions(minSize: 2, first: $first) {
            total
            complete
            completeUpTo
            words
            items {
              members { ...EntityRef }
              workloads { onRecord possible cannotTell of }
              together { onRecord possible cannotTell of }
              criticalityLost { onRecord possible cannotTell of }
              unsettled { workloads }
              example { workload { ...EntityRef } why { ...Chain } }
            }
          }
        }
      }
    }
  }
`,
  [entityRef, whyChain],
);

/** Workloads that breach their designation, most critical first, each with the chain that offends. */
export const breachesQuery = graphql(
  `
  query Breaches($scope: ScopeInput, $undecided: Boolean!, $first: Int!, $offset: Int!) {
    scope(scope: $scope) {
      exposure {
        breaches(undecided: $undecided, first: $first, offset: $offset) {
          total
          items { workload { ...EntityRef } designation verdict why { ...Chain } }
        }
      }
    }
  }
`,
  [entityRef, whyChain],
);

/** Agreements that hold off a withdrawal from workloads of the scope. */
export const agreementsQuery = graphql(
  `
  query ProtectingAgreements($scope: ScopeInput, $horizonHours: Float, $first: Int!) {
    scope(scope: $scope) {
      exposure(horizonHours: $horizonHours) {
        agreements(first: $first) {
          total
          items { agreement { ...EntityRef ... on Agreement { ends nonInterruption } } workloads holdsUntilHours }
        }
      }
    }
  }
`,
  [entityRef],
);
