import { useMemo } from "react";
import { type AnyVariables, type UseQueryArgs, type UseQueryResponse, useQuery } from "urql";

/**
 * Asks the API, and gives its answer to what is asked now. Left to itself the client goes on giving the last answer
 * while it fetches the next; a figure beside another question than its own is a wrong figure, so until the right answer
 * is there, neither data nor an error is. The one place that asks (a test holds that); suggestions while one types may lag.
 */
export function useAnswer<Data, Variables extends AnyVariables>(asked: UseQueryArgs<Variables, Data>): UseQueryResponse<Data, Variables> {
  const [state, again] = useQuery<Data, Variables>(asked);
  const answers = JSON.stringify(state.operation?.variables ?? {}) === JSON.stringify(asked.variables ?? {});
  const answer = useMemo(() => (answers ? state : { ...state, data: undefined, error: undefined }), [answers, state]);
  return [answer, again];
}
