import type { Layer } from "../../../schema/model/layers";
import type { Analysis } from "../../analysis/analysis";
import { endsOf, ministriesOf } from "../../analysis/homes";
import { type LoadPath, loadPath } from "../../analysis/loadPath";
import { relationCode } from "../../analysis/snapshot";
import type { Interval, ScopeChoice } from "./findings";
import { rankingOf } from "./ranking";
import { workloadsIn } from "./scopes";

/** A stretch of a layer: one thing, several folded into one, or what reaches nothing on record. */
export interface Block {
  readonly id: string;
  readonly sort: "THING" | "OTHERS" | "NOTHING";
  /** The thing; of workloads, the ministry that they are the responsibility of. Null for others and nothing. */
  readonly entity: string | null;
  /** Things in the block. */
  readonly count: number;
  readonly share: number;
  readonly recorded: number;
  readonly traced: number;
  /** Share of the workloads that reach it, unsplit; null for several things folded into one. */
  readonly unsplit: number | null;
  /** Share lost when it fails alone; null for several things folded into one. */
  readonly alone: Interval | null;
}

export interface PathLayer {
  readonly layer: Layer;
  readonly things: number;
  readonly blocks: readonly Block[];
  readonly onRecord: number;
  /** The thing that takes the most down alone; null where none takes anything down. */
  readonly worst: { readonly entity: string; readonly alone: Interval } | null;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly traced: number;
}

export interface LoadPathPicture {
  readonly of: number;
  readonly layers: readonly PathLayer[];
  readonly flows: readonly Flow[];
  readonly traced: { readonly entity: string; readonly workloads: number; readonly share: number } | null;
}

const partOf = relationCode("PART_OF");

/** The whole body that answers for a workload: up from the first ministry responsible. -1 if none is on record. */
function wholeBodyOf(a: Analysis, workload: number): number {
  let [body = -1] = ministriesOf(a, workload, "ON_RECORD");
  const seen = new Set<number>();
  while (body >= 0 && !seen.has(body)) {
    seen.add(body);
    const [whole] = endsOf(a, body, "out", partOf, "ON_RECORD");
    if (whole === undefined) break;
    body = whole;
  }
  return body;
}

/** The load path of a scope with each layer folded to at most `blocks` stretches beside the others and the nothing. */
export function loadPathOf(a: Analysis, scope: ScopeChoice, traced: string | null, blocks: number): LoadPathPicture {
  return a.recent(`load path ${traced} ${blocks} ${JSON.stringify(scope)}`, () => fold(a, scope, traced, blocks));
}

function fold(a: Analysis, scope: ScopeChoice, traced: string | null, most: number): LoadPathPicture {
  const workloads = workloadsIn(a, scope);
  const tracedIndex = traced === null ? -1 : a.snapshot.indexOf(traced);
  const path: LoadPath = loadPath(a, workloads, tracedIndex < 0 ? null : tracedIndex);
  const { ranked } = rankingOf(a, scope, "OUTAGE", 72);
  const alone = new Map(ranked.map((r) => [r.culprit, r.criticalityLost]));
  const idOf = (index: number) => a.snapshot.facts.entities[index].id;

  /** Block that a thing of a layer lies in, by index; -1 is nothing. */
  const blockOf: Map<number, string>[] = [];
  const layers = path.layers.map(({ layer, things, nothing, nothingTraced }, i): PathLayer => {
    const grouped = layer === "WORKLOAD";
    const groups = new Map<number, { things: number[]; share: number; recorded: number; traced: number; unsplit: number }>();
    for (const t of things) {
      const key = grouped ? wholeBodyOf(a, t.entity) : t.entity;
      const group = groups.get(key) ?? { things: [], share: 0, recorded: 0, traced: 0, unsplit: 0 };
      groups.set(key, group);
      group.things.push(t.entity);
      group.share += t.share;
      group.recorded += t.recorded;
      group.traced += t.traced;
      group.unsplit += t.unsplit;
    }
    const order = [...groups].sort(([p, x], [q, y]) => y.share - x.share || p - q);
    // The traced thing has a stretch of its own, however small.
    const shown = order.filter(([key], rank) => key >= 0 && (rank < most || key === tracedIndex));
    const rest = order.filter((entry) => !shown.includes(entry));
    const where = new Map<number, string>();
    const blocks: Block[] = shown.map(([key, g]) => {
      for (const thing of g.things) where.set(thing, `${i}:${idOf(key)}`);
      return {
        id: `${i}:${idOf(key)}`,
        sort: "THING",
        entity: idOf(key),
        count: g.things.length,
        share: g.share,
        recorded: g.recorded,
        traced: g.traced,
        unsplit: grouped ? null : g.unsplit,
        alone: grouped ? null : (alone.get(key) ?? null),
      };
    });
    if (rest.length) {
      const sum = (of: "share" | "recorded" | "traced") => rest.reduce((s, [, g]) => s + g[of], 0);
      for (const [, g] of rest) for (const thing of g.things) where.set(thing, `${i}:others`);
      const count = grouped ? rest.length : rest.reduce((s, [, g]) => s + g.things.length, 0);
      const folded = { share: sum("share"), recorded: sum("recorded"), traced: sum("traced"), unsplit: null, alone: null };
      blocks.push({ id: `${i}:others`, sort: "OTHERS", entity: null, count, ...folded });
    }
    where.set(-1, `${i}:nothing`);
    if (nothing > 0) {
      const rest = { share: nothing, recorded: 0, traced: nothingTraced, unsplit: null, alone: null };
      blocks.push({ id: `${i}:nothing`, sort: "NOTHING", entity: null, count: 0, ...rest });
    }
    blockOf.push(where);
    let worst: PathLayer["worst"] = null;
    for (const { entity } of things) {
      const loss = alone.get(entity);
      const worse = !worst || (loss && (loss.onRecord - worst.alone.onRecord || loss.possible - worst.alone.possible) > 0);
      if (loss && worse && layer !== "WORKLOAD") worst = { entity: idOf(entity), alone: loss };
    }
    return { layer, things: things.length, blocks, onRecord: things.reduce((s, t) => s + t.recorded, 0), worst };
  });

  const flows = new Map<string, Flow>();
  for (const [i, between] of path.flows.entries()) {
    for (const { from, to, share, traced: part } of between) {
      const [x, y] = [blockOf[i].get(from)!, blockOf[i + 1].get(to)!];
      const known = flows.get(`${x} ${y}`);
      flows.set(`${x} ${y}`, { from: x, to: y, share: share + (known?.share ?? 0), traced: part + (known?.traced ?? 0) });
    }
  }
  return {
    of: workloads.length,
    layers,
    flows: [...flows.values()],
    traced: tracedIndex < 0 ? null : { entity: traced!, workloads: path.tracedWorkloads, share: path.tracedShare },
  };
}
