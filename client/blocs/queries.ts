import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const blocsQuery = graphql(`
  query BlocList {
    blocs(first: 100) {
      totalCount
      edges { node { id key name blocKind sharedPool pooled { members sharing closedRound } } }
    }
  }
`);

export const blocQuery = graphql(
  `
  query BlocPage($key: String!) {
    bloc(key: $key) {
      id
      key
      name
      sharedPool
      pooled {
        standing
        groupSize
        closedRound
        sharing
        members
        words
        demand { year modelClass pooled { sum members round } }
        expiry { year members }
        gaps { provision members }
        shed { sum members }
      }
      vendorCapacity { vendor { ...EntityRef } capacity sites unstated years { year demand share } }
      bestClauses { consenting clauses { provision value holders { ...EntityRef } } }
      slices {
        guaranteed
        split
        withoutClaim
        withheld
        slices { agreement { ...EntityRef } allocation }
        rows { member { ...EntityRef } claim priority proportional byPriority shapley }
      }
      calendar {
        capacity
        withheld
        cannotTell
        reservations { reservation { id key name starts ends compute use } member { ...EntityRef } }
        conflictsWithheld
        conflicts { from to reservedOnRecord reservedPossible over onRecord reservations { ...EntityRef } }
      }
      mayViewAs { ...EntityRef }
    }
  }
`,
  [entityRef],
);

export const ownQuery = graphql(`
  query OwnBlocView($key: String!, $member: String!) {
    bloc(key: $key) {
      id
      own(member: $member) {
        horizonHours
        withheld
        figures { id round aspect year modelClass compute provision workloads named }
        withoutBloc { byVendor { onRecord possible cannotTell of } byJurisdiction { onRecord possible cannotTell of } }
        withBloc { byVendor { onRecord possible cannotTell of } byJurisdiction { onRecord possible cannotTell of } }
      }
    }
  }
`);
