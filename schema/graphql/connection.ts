import { LoadpathError, problem } from "../model/errors/catalogue";

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** Largest page. */
export const pageLimit = 100;

/** Checks page arguments: one of `first` and `last`, from 1 to 100. Throws LP-6001. */
export function pageOf({ first, last }: PageArgs): { limit: number; backwards: boolean } {
  const refuse = (message: string): never => {
    throw new LoadpathError(problem("LP-6001", message));
  };
  const limit = first ?? last;
  if (limit === null || limit === undefined) return refuse("Neither `first` nor `last` is given.");
  if (first != null && last != null) return refuse("Both `first` and `last` are given.");
  if (limit < 1 || limit > pageLimit) return refuse(`${limit} is not from 1 to ${pageLimit}.`);
  return { limit, backwards: first == null };
}

/** Points of a connection: one for the page and one for each record that it may hold. */
export const pageCost = ({ first, last }: PageArgs) => ({ field: 1, multiplier: Math.min(Math.max(first ?? last ?? 1, 1), pageLimit) });

export const toCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString("base64url");

/** Reads a cursor that `toCursor` made. Throws LP-6003 for anything else. */
export function fromCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new LoadpathError(problem("LP-6003", `${JSON.stringify(cursor.slice(0, 60))} is no cursor of this API.`));
  }
}

interface Cut<T> {
  readonly edges: { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly totalCount: number;
}

/** A page cut from a list that is held whole; cursors are ids of items. */
export function cut<T extends { readonly id: string }>(list: readonly T[], args: PageArgs): Cut<T> {
  const { limit, backwards } = pageOf(args);
  const at = (cursor: string) => {
    const index = list.findIndex((item) => item.id === fromCursor(cursor));
    if (index < 0) throw new LoadpathError(problem("LP-6003", "The cursor names nothing in this list."));
    return index;
  };
  const start = args.after != null ? at(args.after) + 1 : 0;
  const end = args.before != null ? at(args.before) : list.length;
  const from = backwards ? Math.max(start, end - limit) : start;
  const to = backwards ? end : Math.min(end, start + limit);
  const edges = list.slice(from, Math.max(from, to)).map((node) => ({
    node,
    get cursor() {
      return toCursor(node.id);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: to < list.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}
