import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const declaredField = graphql(`
  fragment DeclaredField on MetamodelField @_unmask { name label description type unit required min max values { value description } }
`);

/** The thing that is spoken of, and what the registry lets one state. */
export const stateQuery = graphql(
  `
  query State($kind: EntityKind!, $key: String!) {
    entity(kind: $kind, key: $key) { ...EntityRef ... on StatedEntity { retired } }
    metamodel {
      relationshipKinds {
        kind
        forward
        unknown
        description
        ends { from to }
        fields { ...DeclaredField }
        properties { ...DeclaredField }
      }
    }
  }
`,
  [entityRef, declaredField],
);

export const commitMutation = graphql(`
  mutation Commit($changes: [ChangeInput!]!, $message: String!) {
    commit(changes: $changes, message: $message) {
      __typename
      ... on Committed { revision { number at } }
      ... on Conflict { code conflicts { path expectedVersion currentVersion } }
      ... on InvalidInput { problems { code message path mend } }
    }
  }
`);
