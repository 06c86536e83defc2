import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";
import { relationshipRow } from "../parts/relationshipRow";

/** One page of what the registry finds about its own facts beneath a scope. */
export const findingsQuery = graphql(
  `
  query RegistryFindings($scope: ScopeInput, $kinds: [FindingKind!], $first: Int!, $offset: Int!) {
    scope(scope: $scope) {
      words
      of
      withheld
      findings(kinds: $kinds, first: $first, offset: $offset) {
        total
        staleAfterDays
        cannotTell
        counts { kind total }
        items {
          kind
          words
          workloads
          asOf
          entity { ...EntityRef }
          cause { ...EntityRef }
          anyOf { relationship to }
          relationship { ...RelationshipRow words(direction: RESTS_ON) }
        }
      }
    }
  }
`,
  [entityRef, relationshipRow],
);
