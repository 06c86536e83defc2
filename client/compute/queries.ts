import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

/** The compute that stands in a nation, by site and by year. */
export const computeQuery = graphql(
  `
  query Compute($nation: String!, $year: Int, $first: Int!, $offset: Int!) {
    compute(nation: $nation, year: $year) {
      nation { ...EntityRef }
      on
      withheld
      total {
        sites
        unstated
        all { onRecord possible }
        inference { onRecord possible }
        open { onRecord possible }
        sovereign { onRecord possible }
      }
      byYear(years: 6) { year sum { sites all { onRecord possible } open { onRecord possible } sovereign { onRecord possible } } }
      sites(first: $first, offset: $offset) {
        total
        items {
          there { onRecord possible }
          sovereign { onRecord possible }
          compute { all { onRecord possible } inference { onRecord possible } open { onRecord possible } unknown }
          site {
            ...EntityRef
            ... on DataCentre {
              status
              expectedOn
              accelerators
              acceleratorModel
              acceleratorCount
              inferenceShare
              publicShare
              power
              highAvailability
              sovereignCloud
              grid: relationships(direction: RESTS_ON, kinds: [POWERED_BY], first: 5) { totalCount edges { node { id basis: provenance { basis } to { ...EntityRef } } } }
              operator: relationships(direction: RESTS_ON, kinds: [OPERATED_BY], first: 3) { totalCount edges { node { id to { ...EntityRef } } } }
            }
          }
        }
      }
    }
    acceleratorFactors { name factor basis }
  }
`,
  [entityRef],
);
