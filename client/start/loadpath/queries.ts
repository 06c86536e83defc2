import { graphql } from "../../graphql";
import { entityRef } from "../../parts/entityRef";

/** Stretches of a layer before the rest is folded. */
export const blocksShown = 8;

/** The seven layers with what rests on each, what flows between them, and the traced part of both. */
export const loadPathQuery = graphql(
  `
  query LoadPath($scope: ScopeInput, $traced: TraceInput, $blocks: Int!) {
    scope(scope: $scope) {
      loadPath(traced: $traced, blocks: $blocks) {
        of
        layers {
          layer
          label
          things
          onRecord
          worst { entity { ...EntityRef } alone { onRecord possible } }
          blocks {
            id
            sort
            entity { ...EntityRef ... on Ministry { acronym } }
            count
            share
            recorded
            traced
            unsplit
            alone { onRecord possible }
          }
        }
        flows { from to share traced }
        traced { entity { ...EntityRef } workloads share }
      }
    }
  }
`,
  [entityRef],
);
