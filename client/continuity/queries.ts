import { graphql } from "../graphql";
import { entityRef, whyChain } from "../parts/entityRef";

export const continuityQuery = graphql(
  `
  query ContinuityMatrix($scope: ScopeInput, $shocks: [ShockInput!], $each: Int, $supposing: ScenarioInput, $horizon: Float) {
    continuity(scope: $scope, shocks: $shocks, each: $each, supposing: $supposing, horizonHours: $horizon) {
      horizonHours
      withoutSector
      scope { words of withheld }
      columns { standard kind words entity { ...EntityRef } }
      rows {
        criticality
        targetsWithheld
        sector { ...EntityRef }
        target { share hours assumed requirement { id kind key name } }
        cells {
          kept { onRecord possible cannotTell of }
          workloads { onRecord possible cannotTell of }
          firstLoss { onRecord possible }
          belowTarget { onRecord possible }
          standing
        }
      }
    }
  }
`,
  [entityRef],
);

/** Why one cell loses what it does: the first of its workloads to fall, and how. */
export const cellWhyQuery = graphql(
  `
  query ContinuityWhy($scope: ScopeInput, $shocks: [ShockInput!], $supposing: ScenarioInput, $horizon: Float) {
    continuity(scope: $scope, shocks: $shocks, supposing: $supposing, horizonHours: $horizon) {
      rows { sector { id } cells { first { ...EntityRef } why { ...Chain } } }
    }
  }
`,
  [entityRef, whyChain],
);
