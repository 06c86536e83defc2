import { graphql } from "../graphql";

/** What it takes to name an entity and link to it. */
export const entityRef = graphql(`
  fragment EntityRef on Entity @_unmask { id kind key name withheld }
`);

/** Where a fact comes from, as the source line shows it. */
export const provenanceLine = graphql(`
  fragment ProvenanceLine on Provenance @_unmask { basis sourceKey asOf confidence note source { key name link } }
`);

/** A chain of reasons from a target down to the culprit. */
export const whyChain = graphql(
  `
  fragment Chain on WhyChain @_unmask {
    reading
    weakest
    links {
      words
      basis
      group
      quorum
      groupSize
      needed
      hours
      from { ...EntityRef }
      to { ...EntityRef }
      relationship { id holdoverHours holdoverBasis groupBasis provenance { ...ProvenanceLine } }
    }
  }
`,
  [entityRef, provenanceLine],
);
