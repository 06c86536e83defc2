import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const policyChoicesQuery = graphql(
  `
  query PolicyChoices($nation: String!) {
    capacityPolicyChoices(nation: $nation) { sectors { ...EntityRef } dataClasses }
  }
`,
  [entityRef],
);

/** What of a nation's demand is served on a day, in a scenario, by a policy. */
export const capacityQuery = graphql(
  `
  query Capacity(
    $nation: String!
    $year: Int
    $scenario: ScenarioInput
    $horizon: Float
    $policy: CapacityPolicyInput
    $demand: DemandOf
  ) {
    capacity(nation: $nation, year: $year, scenario: $scenario, horizonHours: $horizon, policy: $policy, demand: $demand) {
      nation { ...EntityRef }
      on
      horizonHours
      needs
      unstated
      undecided
      withheld
      policy { tiers sectorsFirst undecided sovereignData sectors { ...EntityRef } }
      total { demand served { onRecord possible } unmet { onRecord possible } }
      byTier { tier demand served { onRecord possible } unmet { onRecord possible } }
      bySector {
        sector { ...EntityRef }
        needs
        unstated
        demand
        served { onRecord possible }
        unmet { onRecord possible }
        tiers { tier demand served { onRecord possible } unmet { onRecord possible } }
      }
      sources(first: 100) {
        kind
        thing { ...EntityRef }
        agreement { ...EntityRef }
        amount { onRecord possible }
        unbounded
        drawn { onRecord possible }
        down { onRecord possible }
        gain { onRecord { tier amount } possible { tier amount } }
      }
      conflicts { words site { ...EntityRef } }
    }
  }
`,
  [entityRef],
);
