import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const searchQuery = graphql(
  `
  query Search($text: String!, $first: Int!, $kinds: [EntityKind!]) {
    search(text: $text, first: $first, kinds: $kinds) { matchedField matchedText entity { ...EntityRef } }
  }
`,
  [entityRef],
);
