import type { UseQueryState } from "urql";

/**
 * What a query answered, if that is the answer to what is asked now. The client goes on showing the last answer while it
 * fetches the next; a figure that stands beside another question than its own is a wrong figure.
 */
export function answered<Data, Variables extends object>(
  { data, operation }: Pick<UseQueryState<Data>, "data" | "operation">,
  asked: Variables,
): Data | undefined {
  return operation && JSON.stringify(operation.variables) === JSON.stringify(asked) ? data : undefined;
}
