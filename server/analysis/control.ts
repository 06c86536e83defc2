import type { Analysis } from "./analysis";
import { circleOf, distanceOf, type Hand, handOf, hands, holdersOf } from "./holders";
import { reachOf } from "./loadPath";
import { criticalityOf } from "./shares";
import { type Layer, layers } from "./snapshot";

/** What control is asked of, each a layer of the load path. */
export const controlLayers = { COMPUTE: "DATA_CENTRE", MODEL: "MODEL", VENDOR: "VENDOR", ENERGY: "GRID" } as const satisfies Record<
  string,
  Layer
>;
export type ControlName = keyof typeof controlLayers;

/** Bounds of a share of a scope's criticality, 0 to 1. */
export interface Share {
  readonly onRecord: number;
  readonly possible: number;
}

export interface HandShare extends Share {
  readonly hand: Hand;
  /** Jurisdictions that put things into this hand, largest share first; a thing under two of them counts for both. */
  readonly jurisdictions: readonly (Share & { readonly entity: number })[];
}

export interface LayerControl {
  readonly layer: ControlName;
  /** One for each hand, nearest first. */
  readonly hands: readonly HandShare[];
  /** Share whose hand is not settled by recorded facts: 1 less what the hands have on record. */
  readonly open: number;
  /** Workloads that reach nothing of the layer, and workloads in the scope. */
  readonly nothing: number;
  readonly of: number;
}

interface Sum {
  onRecord: number;
  possible: number;
}

/** Between two hands that are known lie those between; what is unknown in one reading is that hand or unknown. */
function between(onRecord: Hand, possible: Hand): Hand[] {
  if (onRecord === "UNKNOWN" || possible === "UNKNOWN") return onRecord === possible ? [onRecord] : [onRecord, possible];
  const [p, q] = [hands.indexOf(onRecord), hands.indexOf(possible)];
  return hands.slice(Math.min(p, q), Math.max(p, q) + 1);
}

/**
 * In whose hands the compute, models, vendors and energy of a scope are. Each workload's criticality is split evenly over
 * the things of a layer that it reaches, as in the load path; what reaches nothing there is in unknown hands.
 *
 * As possible, a hand has all that may be in it: what either reading puts there or between them; and what is reached by way
 * of assumptions alone may be unknown as well. On record, it has what may be in no other. So the shares on record and
 * `open` sum to 1, and those possible to 1 or more.
 * O(reach of the scope).
 */
export function control(a: Analysis, scope: readonly number[]): LayerControl[] {
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  return (Object.keys(controlLayers) as ControlName[]).map((layer) => {
    const place = layers.indexOf(controlLayers[layer]);
    const sums = new Map<Hand, Sum>(hands.map((hand) => [hand, { onRecord: 0, possible: 0 }]));
    const holders = new Map<Hand, Map<number, Sum>>(hands.map((hand) => [hand, new Map()]));
    let nothing = 0;
    for (const w of scope) {
      const { things, recorded } = reachOf(a, w);
      const weight = criticalityOf(a, w) / total;
      if (things[place].length === 0) {
        nothing++;
        add(sums.get("UNKNOWN")!, weight, true);
        continue;
      }
      const part = weight / things[place].length;
      const [low, high] = [circleOf(a, w, "ON_RECORD"), circleOf(a, w, "POSSIBLE")];
      for (const x of things[place]) {
        const [known, all] = [holdersOf(a, x, "ON_RECORD"), holdersOf(a, x, "POSSIBLE")];
        const [first, last] = [handOf(known, low), handOf(all, high)];
        const maybe = new Set(between(first, last));
        if (!recorded.has(x)) maybe.add("UNKNOWN");
        const settled = maybe.size === 1;
        for (const hand of maybe) add(sums.get(hand)!, part, settled);
        for (const j of all.jurisdictions) {
          if (distanceOf(high, j) !== last) continue;
          const of = holders.get(last)!;
          if (!of.has(j)) of.set(j, { onRecord: 0, possible: 0 });
          add(of.get(j)!, part, settled && known.jurisdictions.includes(j));
        }
      }
    }
    return {
      layer,
      hands: hands.map((hand) => ({
        hand,
        ...sums.get(hand)!,
        jurisdictions: [...holders.get(hand)!]
          .map(([entity, share]) => ({ entity, ...share }))
          .sort((p, q) => q.possible - p.possible || q.onRecord - p.onRecord || p.entity - q.entity),
      })),
      open: total === 0 ? 0 : Math.max(0, 1 - [...sums.values()].reduce((sum, s) => sum + s.onRecord, 0)),
      nothing,
      of: scope.length,
    };
  });
}

function add(sum: Sum, part: number, settled: boolean): void {
  sum.possible += part;
  if (settled) sum.onRecord += part;
}
