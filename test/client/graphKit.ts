import { asFirst, type Shown } from "../../client/explorer/address";
import { classOf, type Graph, type Link, type Sign, type Signs, type Thing } from "../../client/graph/model";
import { drawn, type Picture } from "../../client/graph/picture";
import { type Visible, visibleOf } from "../../client/graph/visible";
import type { Kind } from "../../client/words/kinds";

/** A graph from handles, `Workload:w@0` with the level, and links, `Workload:w USES Service:s`, with what is said of them. */
export function graph(
  handles: readonly string[],
  links: readonly (readonly [string, Partial<Link>?])[],
  more: { readonly withheld?: readonly string[]; readonly missing?: readonly string[] } = {},
): Graph {
  const things = new Map(
    handles.map((handle): [string, Thing] => {
      const [ref = "", level = "0"] = handle.split("@");
      const withheld = more.withheld?.includes(ref) ?? false;
      return [
        ref,
        {
          id: ref,
          ref,
          kind: ref.split(":")[0] as Kind,
          key: withheld ? null : ref.slice(ref.indexOf(":") + 1),
          name: ref.slice(ref.indexOf(":") + 1),
          apart: null,
          withheld,
          class: null,
          level: Number(level),
          restsOnLeftOut: null,
          carriesLeftOut: null,
        },
      ];
    }),
  );
  return {
    centre: [...things.values()].find((t) => t.level === 0)!.id,
    things,
    links: links.map(([text, said], i): Link => {
      const [from = "", kind = "", to = ""] = text.split(" ");
      return {
        id: `r${i}`,
        from,
        to,
        kind,
        class: classOf(kind),
        words: kind.toLowerCase(),
        backwards: `${kind.toLowerCase()} of`,
        basis: "SOURCED",
        group: null,
        quorum: null,
        groupSize: null,
        groupBasis: null,
        ...said,
      };
    }),
    missing: (more.missing ?? []).map((of) => ({ of, words: "what it uses" })),
  };
}

export const none: ReadonlySet<string> = new Set();

export const seen = (
  g: Graph,
  filter: Partial<Shown> = {},
  shut: ReadonlySet<string> = none,
  opened: ReadonlySet<string> = none,
): Visible => visibleOf(g, { ...asFirst, ...filter }, shut, opened);

export const signsFor = (...signs: readonly (readonly [string, boolean])[]): Signs =>
  new Map(signs.map(([id, onRecord]): [string, Sign] => [id, { onRecord, hours: 0 }]));

export const pictureOf = (g: Graph, signs: Signs = new Map(), open: ReadonlySet<string> = none, visible: Visible = seen(g)): Picture =>
  drawn(g, visible, signs, open).picture;

/** n handles of one kind. */
export const many = (kind: Kind, n: number, level: number): string[] =>
  Array.from({ length: n }, (_, i) => `${kind}:${kind[0]!.toLowerCase()}${i}@${level}`);
export const ref = (handle: string): string => handle.split("@")[0]!;
