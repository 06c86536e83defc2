import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const remedyRow = graphql(
  `
  fragment RemedyRow on Remedy @_unmask {
    kind
    cost
    words
    changes
    draft
    owner { ...EntityRef }
    members { ...EntityRef }
  }
`,
  [entityRef],
);

const hardening = graphql(
  `
  fragment HardeningOfTarget on Hardening @_unmask {
    words
    smallest
    before { ...EntityRef }
    remedies { ...RemedyRow }
    unanswered { ...EntityRef }
    leftOnRecord { ...EntityRef }
    leftPossible { ...EntityRef }
  }
`,
  [entityRef, remedyRow],
);

export const workloadHardeningQuery = graphql(
  `
  query WorkloadHardening($key: String!, $hazard: Hazard!, $horizon: Float!) {
    workload(key: $key) { id hardening(hazard: $hazard, horizonHours: $horizon) { ...HardeningOfTarget } }
  }
`,
  [hardening],
);

export const serviceHardeningQuery = graphql(
  `
  query ServiceHardening($key: String!, $hazard: Hazard!, $horizon: Float!) {
    service(key: $key) { id hardening(hazard: $hazard, horizonHours: $horizon) { ...HardeningOfTarget } }
  }
`,
  [hardening],
);

export const scopeHardeningQuery = graphql(
  `
  query ScopeHardening($scope: ScopeInput, $budget: Float!, $horizon: Float!) {
    scope(scope: $scope) {
      words
      of
      withheld
      hardening(budget: $budget, horizonHours: $horizon) {
        pairs
        leftOnRecord
        leftPossible
        items { before after candidates tried remedy { ...RemedyRow } }
      }
    }
  }
`,
  [remedyRow],
);

/** What keeps most from falling with what fails in each of two scenarios; for one without failures, nothing. */
export const scopeRemediesQuery = graphql(
  `
  query RoomRemedies($scope: ScopeInput, $horizon: Float, $budget: Float!, $a: [EntityRefInput!]!, $b: [EntityRefInput!]!) {
    scope(scope: $scope) {
      a: hardening(budget: $budget, horizonHours: $horizon, against: $a) { items { remedy { ...RemedyRow } } }
      b: hardening(budget: $budget, horizonHours: $horizon, against: $b) { items { remedy { ...RemedyRow } } }
    }
  }
`,
  [remedyRow],
);
