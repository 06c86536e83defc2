import { graphql } from "../graphql";

/** What a scope can be narrowed to, each with its workloads. */
export const scopesQuery = graphql(`
  query Scopes($jurisdiction: [String!]) {
    scopes {
      jurisdictions { key name workloads }
      sectors(jurisdiction: $jurisdiction) { key name workloads }
      ministries(jurisdiction: $jurisdiction) { key name workloads }
    }
  }
`);
