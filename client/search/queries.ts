import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

export const searchQuery = graphql(
  `
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) { matchedField matchedText entity { ...EntityRef } }
  }
`,
  [entityRef],
);
