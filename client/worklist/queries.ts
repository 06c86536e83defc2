import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

/** One page of what is missing beneath a scope, by how far stating it could move the result. */
export const worklistQuery = graphql(
  `
  query Worklist($scope: ScopeInput, $hazard: Hazard, $layer: Layer, $first: Int!, $offset: Int!) {
    scope(scope: $scope) {
      words
      of
      withheld
      worklist(hazard: $hazard, layer: $layer, first: $first, offset: $offset) {
        total
        cannotTell
        items {
          rank
          missing
          words
          hazard
          workloads
          alone
          criticality
          couldMove
          anyOf { relationship to }
          entity { ...EntityRef }
        }
      }
    }
  }
`,
  [entityRef],
);
