import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

const cutSets = graphql(
  `
  fragment CutSetFigures on CutSets @_unmask {
    count
    countedUpTo
    byOrder { order count }
    sets { members { ...EntityRef } probability }
    probability { low high }
    importance { component { ...EntityRef } birnbaum criticality fussellVesely raw rrw }
    unavailabilities { component { id } value usual }
    unestablished
    gaps
  }
`,
  [entityRef],
);

/** Components whose joint outage fells a workload, however late, in one reading. */
export const workloadCutSetsQuery = graphql(
  `
  query WorkloadCutSets($key: String!, $reading: Reading!, $first: Int!) {
    workload(key: $key) { cutSets(reading: $reading, first: $first) { ...CutSetFigures } }
  }
`,
  [cutSets],
);

export const serviceCutSetsQuery = graphql(
  `
  query ServiceCutSets($key: String!, $reading: Reading!, $first: Int!) {
    service(key: $key) { cutSets(reading: $reading, first: $first) { ...CutSetFigures } }
  }
`,
  [cutSets],
);

/** The logic as an Open-PSA model; asked for when somebody takes it. */
export const workloadModelQuery = graphql(`
  query WorkloadModel($key: String!, $reading: Reading!) { workload(key: $key) { cutSets(reading: $reading, first: 0) { openPsa } } }
`);
export const serviceModelQuery = graphql(`
  query ServiceModel($key: String!, $reading: Reading!) { service(key: $key) { cutSets(reading: $reading, first: 0) { openPsa } } }
`);
