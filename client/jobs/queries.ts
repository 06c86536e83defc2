import { graphql } from "../graphql";

export const jobState = graphql(`
  fragment JobState on Job @_unmask {
    id
    state
    what
    revision
    isCurrent
    progress { done of words }
    problem { code message mend }
  }
`);

export const followJob = graphql(
  `
  subscription FollowJob($id: ID!) {
    job(id: $id) { ...JobState }
  }
`,
  [jobState],
);

export const cancelJob = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) { id state }
  }
`);
