import { useSearchParams } from "react-router";
import type { TypedDocumentNode } from "urql";
import { useAnswer } from "../useAnswer";
import type { RegistryKind } from "../words/kinds";
import { statuses } from "./columns";
import { pageQueries } from "./pageQueries";

const pageSize = 50;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly retired: boolean;
  readonly [field: string]: unknown;
}

interface Page {
  readonly page: {
    readonly totalCount: number;
    readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
    readonly edges: readonly { readonly node: Row }[];
  };
}

/**
 * One page of a kind as the address says: text, status, order, cursor. Rows before this page are counted in the address too,
 * so that "51 to 100 of 1,196" can be said without asking for what came before.
 */
export function useList(kind: RegistryKind) {
  const [params, setParams] = useSearchParams();
  const text = params.get("name") ?? "";
  const status = params.get("status");
  const descending = params.get("order") === "za";
  const after = params.get("after");
  const before = after ? null : params.get("before");
  const skipped = after || before ? Math.max(0, Number(params.get("skip")) || 0) : 0;
  const narrow = statuses[kind];
  const where: Record<string, unknown> = {};
  if (text) where.name = { contains: text };
  if (narrow && status && narrow.values.includes(status)) where[narrow.field] = { in: [status] };
  // The queries differ by kind in their filter types alone; what a filter holds here exists in each that is asked.
  const query = pageQueries[kind] as unknown as TypedDocumentNode<Page, Record<string, unknown>>;
  const [{ data, error, fetching, stale }, again] = useAnswer({
    query,
    variables: { ...(before ? { last: pageSize, before } : { first: pageSize, after }), where, orderBy: [{ field: "NAME", descending }] },
  });
  // From the address as it is now: typed text arrives later than it was typed, and must not undo what was chosen meanwhile.
  const change = (changes: Record<string, string | null>, replace = false) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace, preventScrollReset: replace });
  };
  const restart = { after: null, before: null, skip: null };
  const page = data?.page;
  return {
    text,
    status,
    descending,
    page,
    skipped,
    error,
    fetching: fetching || stale,
    again,
    filter: (name: string) => change({ name, ...restart }, true),
    narrow: (value: string | null) => change({ status: value, ...restart }),
    turnOrder: () => change({ order: descending ? null : "za", ...restart }),
    next: page?.pageInfo.hasNextPage
      ? () => change({ ...restart, after: page.pageInfo.endCursor, skip: String(skipped + page.edges.length) })
      : undefined,
    // The first page has an address without a cursor, so that what is added before it shows there.
    previous: !page?.pageInfo.hasPreviousPage
      ? undefined
      : skipped <= pageSize
        ? () => change(restart)
        : () => change({ ...restart, before: page.pageInfo.startCursor, skip: String(skipped - pageSize) }),
    clear: () => change({ name: null, status: null, ...restart }),
  };
}
