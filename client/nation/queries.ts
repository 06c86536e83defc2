import { graphql } from "../graphql";

/** Nations of whose strategy, compute and capacity something is on record. */
export const nationsQuery = graphql(`
  query ComputeNations { computeNations { key name workloads sites } }
`);
