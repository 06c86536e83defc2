import { Link } from "react-router";
import { graphql } from "../graphql";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";

const worklistSizeQuery = graphql(`
  query WorklistSize($scope: ScopeInput) { scope(scope: $scope) { worklist(first: 1) { total } } }
`);

/** To what is missing, with how much that is once it has been counted. */
export function WorklistLink({ scope, query }: { scope: Partial<Record<Sort, string[]>>; query: string }) {
  const [{ data }] = useAnswer({ query: worklistSizeQuery, variables: { scope } });
  return <Link to={`/worklist${query}`}>{data ? `Worklist of ${count(data.scope.worklist.total)}` : "Worklist"}</Link>;
}
