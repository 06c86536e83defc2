import type { ResultOf } from "../graphql";
import { count, counted, share } from "../words/numbers";
import type { worklistQuery } from "./queries";

/** How much is missing, what the first of it could move, on how many workloads. */
export function WorklistLede({ scope, filtered }: { scope: ResultOf<typeof worklistQuery>["scope"]; filtered: boolean }) {
  const { worklist, of, words } = scope;
  if (of === 0) return <p>No live workload is on record for {words}, so nothing can be told of what is missing beneath one.</p>;
  const [first] = worklist.items;
  return (
    <p>
      <b>{count(worklist.total)}</b> {worklist.total === 1 ? "fact is" : "facts are"} missing beneath{" "}
      {counted(of, "live workload", "live workloads")}
      {filtered ? ", with this filter" : ""}.{" "}
      {first && first.rank === 1 && (
        <>
          Stating the first could move the result by up to <b>{share(first.couldMove)}</b> of the criticality.
        </>
      )}{" "}
      Something is missing beneath <b>{count(worklist.cannotTell)}</b> of the workloads.
    </p>
  );
}
