import { graphql } from "../graphql";
import { entityRef, whyChain } from "../parts/entityRef";

export const scopeFindings = graphql(
  `
  fragment ScopeRows on ScopeFindings @_unmask {
    total
    cannotTell
    of
    horizonHours
    items {
      rank
      component { ...EntityRef }
      criticalityLost { onRecord possible cannotTell of }
      workloads { onRecord possible cannotTell of }
    }
  }
`,
  [entityRef],
);

export const startQuery = graphql(
  `
  query Start($scope: ScopeInput) {
    scope(scope: $scope) {
      words
      of
      unstatedCriticality
      unstatedStatus
      withheld
      workloadsWithSinglePoint { onRecord possible cannotTell of }
      workloadsDeniableFromAbroad { onRecord possible cannotTell of }
      singlePointsOfFailure(first: 10) { ...ScopeRows }
      jurisdictions: deniers(first: 6, kinds: [Jurisdiction]) { ...ScopeRows }
      vendors: deniers(first: 6, kinds: [Vendor]) { ...ScopeRows }
      coverage { layer label onRecord assumed of }
    }
  }
`,
  [scopeFindings],
);

/** One page of all findings of a sort. */
export const allSinglePointsQuery = graphql(
  `
  query AllSinglePoints($scope: ScopeInput, $first: Int!, $offset: Int!) {
    scope(scope: $scope) { words withheld findings: singlePointsOfFailure(first: $first, offset: $offset) { ...ScopeRows } }
  }
`,
  [scopeFindings],
);

export const allDeniersQuery = graphql(
  `
  query AllDeniers($scope: ScopeInput, $horizonHours: Float, $first: Int!, $offset: Int!, $kinds: [EntityKind!]) {
    scope(scope: $scope) {
      words
      withheld
      findings: deniers(horizonHours: $horizonHours, first: $first, offset: $offset, kinds: $kinds) { ...ScopeRows }
    }
  }
`,
  [scopeFindings],
);

/** The most critical workload that one finding fells, and why. */
export const exampleOfSinglePointQuery = graphql(
  `
  query ExampleOfSinglePoint($scope: ScopeInput, $offset: Int!) {
    scope(scope: $scope) {
      findings: singlePointsOfFailure(first: 1, offset: $offset) {
        items { component { id } example { workload { ...EntityRef } why { ...Chain } } }
      }
    }
  }
`,
  [entityRef, whyChain],
);

export const exampleOfDenierQuery = graphql(
  `
  query ExampleOfDenier($scope: ScopeInput, $horizonHours: Float, $offset: Int!, $kinds: [EntityKind!]) {
    scope(scope: $scope) {
      findings: deniers(horizonHours: $horizonHours, first: 1, offset: $offset, kinds: $kinds) {
        items { component { id } example { workload { ...EntityRef } why { ...Chain } } }
      }
    }
  }
`,
  [entityRef, whyChain],
);
