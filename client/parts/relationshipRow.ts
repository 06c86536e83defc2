import { graphql, type ResultOf } from "../graphql";
import { entityRef, provenanceLine } from "./entityRef";

/** A relationship as a table shows it; in words from its dependent on. */
export const relationshipRow = graphql(
  `
  fragment RelationshipRow on Relationship @_unmask {
    id
    kind
    carries
    group
    quorum
    groupSize
    groupBasis
    holdoverHours
    holdoverBasis
    validFrom
    validTo
    from { ...EntityRef }
    to { ...EntityRef }
    provenance { ...ProvenanceLine }
  }
`,
  [entityRef, provenanceLine],
);

export type RelationshipRow = ResultOf<typeof relationshipRow>;
