import { useEffect, useMemo, useRef, useState } from "react";
import { type CombinedError, useClient } from "urql";
import type { Graph } from "../graph/model";
import { useAnswer } from "../useAnswer";
import type { Kind } from "../words/kinds";
import { graphOf, type Neighbourhood } from "./merge";
import { missingQuery, neighbourhoodQuery, thingLimit } from "./queries";

export interface Fetched {
  readonly graph: Graph | null;
  /** The same without what was opened further: the part whose arrangement the rest is added to. */
  readonly base: Graph | null;
  /** There is no such thing that this reader may see. */
  readonly absent: boolean;
  readonly error: CombinedError | null;
  /** Something newer is on its way; what is shown still holds. */
  readonly busy: boolean;
  /** Whether the answer was cut at its limit. */
  readonly cut: boolean;
  readonly again: () => void;
}

/** Kind and key of a ref; null for a withheld thing, of which nothing more can be asked. */
function named(ref: string): { kind: Kind; key: string } | null {
  const at = ref.indexOf(":");
  return at < 1 || ref.startsWith("Withheld:") ? null : { kind: ref.slice(0, at) as Kind, key: ref.slice(at + 1) };
}

/** The neighbourhood of the centre, with that of each thing opened further. Keeps what it had until the new is whole. */
export function useGraph(
  kind: Kind,
  key: string,
  reach: { readonly up: number; readonly down: number },
  more: ReadonlySet<string>,
): Fetched {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ answers: Neighbourhood[]; absent: boolean; error: CombinedError | null; asked: string }>({
    answers: [],
    absent: false,
    error: null,
    asked: "",
  });
  const asked = JSON.stringify([kind, key, reach.up, reach.down, [...more].sort(), turn]);
  const current = useRef("");
  useEffect(() => {
    current.current = asked;
    const [, , up, down, further, round] = JSON.parse(asked) as [string, string, number, number, string[], number];
    const ask = (variables: { kind: Kind; key: string; up: number; down: number }) =>
      client
        .query(neighbourhoodQuery, { ...variables, limit: thingLimit }, { requestPolicy: round > 0 ? "network-only" : "cache-first" })
        .toPromise();
    const questions = [
      ask({ kind, key, up, down }),
      ...further.flatMap((ref) => named(ref) ?? []).map((n) => ask({ ...n, up: 1, down: 1 })),
    ];
    void Promise.all(questions).then((results) => {
      if (current.current !== asked) return;
      const error = results.find((r) => r.error)?.error ?? null;
      const answers = results.flatMap((r) => r.data?.neighbourhood ?? []);
      setState({ answers, error, absent: !error && results[0]!.data?.neighbourhood === null, asked });
    });
  }, [asked, client, kind, key]);

  const [missing] = useAnswer({ query: missingQuery, variables: { kind, key } });
  const gaps = useMemo(() => {
    const entity = missing.data?.entity;
    // That no data centre is reached says something of what runs on machines, nothing of a vendor or a grid zone.
    const tells = (words: string) => kind === "Workload" || kind === "Service" || !words.startsWith("any way down");
    return entity && "gaps" in entity
      ? entity.gaps.filter((gap) => tells(gap.missing)).map((gap) => ({ of: gap.entity.id, words: gap.missing }))
      : [];
  }, [missing.data, kind]);
  // What is missing belongs to the picture: without it, plates would move once it arrives.
  const whole = state.answers[0] && !state.error && !missing.fetching ? state.answers : null;
  const base = useMemo(() => (whole ? graphOf(whole[0]!, [], gaps) : null), [whole, gaps]);
  const graph = useMemo(() => (whole && whole.length > 1 ? graphOf(whole[0]!, whole.slice(1), gaps) : base), [whole, base, gaps]);
  return {
    graph,
    base,
    absent: state.absent,
    error: state.error,
    busy: state.asked !== asked,
    cut: (state.answers[0]?.things.length ?? 0) >= thingLimit,
    again: () => setTurn((t) => t + 1),
  };
}
