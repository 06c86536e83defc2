import { Facts } from "../entity/Facts";
import { entityQuery } from "../entity/queries";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import type { Kind } from "../words/kinds";

/** What is on record of the selected thing, with who says so. */
export function FactsTab({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const [{ data, error }, again] = useAnswer({ query: entityQuery, variables: { kind, key: entityKey } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const entity = data?.entity;
  if (!entity || !("facts" in entity)) return <Skeleton lines={6} what="Reading the record" />;
  return <Facts stated={entity} />;
}
