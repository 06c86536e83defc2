import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

/** Most things that one question brings. */
export const thingLimit = 400;

/** What a thing rests on and what rests on it, as many levels as asked, in one answer. */
export const neighbourhoodQuery = graphql(
  `
  query Neighbourhood($kind: EntityKind!, $key: String!, $up: Int!, $down: Int!, $limit: Int!) {
    neighbourhood(kind: $kind, key: $key, up: $up, down: $down, limit: $limit) {
      limit
      withheld
      things { level restsOnLeftOut carriesLeftOut entity { ...EntityRef ... on GridPoint { class } } }
      relationships {
        id
        kind
        words(direction: RESTS_ON)
        backwards: words(direction: CARRIES)
        group
        quorum
        groupSize
        groupBasis
        from { id }
        to { id }
        provenance { basis }
      }
    }
  }
`,
  [entityRef],
);

/** What should be on record beneath a thing and is not. */
export const missingQuery = graphql(`
  query Missing($kind: EntityKind!, $key: String!) {
    entity(kind: $kind, key: $key) { id ... on Component { gaps { missing entity { id } } } }
  }
`);

/** Texts of the queries, for those who want to ask the same themselves. */
export const neighbourhoodText = `query Neighbourhood($kind: EntityKind!, $key: String!, $up: Int!, $down: Int!, $limit: Int!) {
  neighbourhood(kind: $kind, key: $key, up: $up, down: $down, limit: $limit) {
    things { level restsOnLeftOut carriesLeftOut entity { id kind key name withheld } }
    relationships {
      kind words group quorum groupSize groupBasis
      from { id } to { id }
      provenance { basis asOf source { key name } }
    }
  }
}`;
