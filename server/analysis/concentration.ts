import type { Analysis } from "./analysis";
import { criticalityOf } from "./shares";
import { type ConcentrationBy, suppliersOf } from "./suppliers";

/** A figure between its bounds; `known` is what it comes to if what is on record, assumed facts included, were all there is. */
export interface Bounds {
  readonly least: number;
  /** Null: there is no upper bound. */
  readonly greatest: number | null;
  /** Null where nothing is on record. */
  readonly known: number | null;
}

/** One supplier's part of the scope's criticality, 0 to 1. */
export interface SupplierShare {
  readonly entity: number;
  /** Through recorded facts alone. */
  readonly onRecord: number;
  /** With assumed facts, split over all that a workload reaches. */
  readonly possible: number;
}

export interface Concentration {
  /** Sum of the squared shares, 0 (spread without limit) to 1 (one supplier). */
  readonly hhi: Bounds;
  /** 1 / HHI: as many suppliers of one size would be as concentrated. */
  readonly effective: Bounds;
  readonly topShare: Bounds;
  /** Share of criticality that is known only by way of assumptions, and that has nothing on record. */
  readonly assumedShare: number;
  readonly unknownShare: number;
  /** Workloads with nothing on record, and workloads in the scope. */
  readonly cannotTell: number;
  readonly of: number;
  /** Largest first. */
  readonly shares: readonly SupplierShare[];
}

/**
 * How concentrated a scope's criticality is on its suppliers of one sort. Each workload's criticality is split evenly over
 * the suppliers that it reaches, as in the load path.
 *
 * What is certain of a supplier is its part through recorded facts. All else floats: the parts that rest on assumptions,
 * and the workloads with nothing on record. Spread over suppliers without number it adds nothing to the sum of squares,
 * which is then least; fallen to the largest it makes the sum greatest, since the sum is convex and the gain from adding to
 * a share grows with it. So whatever the truth is, HHI, its inverse and the top share lie within their bounds.
 *
 * O(reach of the scope). Source: Herfindahl-Hirschman index, Hirschman 1964; effective number, Laakso & Taagepera 1979.
 */
export function concentration(a: Analysis, scope: readonly number[], by: ConcentrationBy): Concentration {
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const sums = new Map<number, { onRecord: number; possible: number }>();
  const at = (x: number) => {
    const sum = sums.get(x) ?? { onRecord: 0, possible: 0 };
    sums.set(x, sum);
    return sum;
  };
  let certain = 0;
  let unknownShare = 0;
  let cannotTell = 0;
  for (const w of scope) {
    const weight = criticalityOf(a, w) / total;
    const suppliers = suppliersOf(a, w, by);
    if (suppliers.all.length === 0) {
      unknownShare += weight;
      cannotTell++;
    }
    for (const x of suppliers.all) at(x).possible += weight / suppliers.all.length;
    for (const x of suppliers.certain) at(x).onRecord += weight / suppliers.most;
    if (suppliers.most > 0) certain += (weight * suppliers.certain.length) / suppliers.most;
  }
  const shares = [...sums].map(([entity, sum]) => ({ entity, ...sum }));
  const floating = total === 0 ? 0 : Math.max(0, 1 - certain);
  const known = 1 - unknownShare;
  return {
    ...figuresOf(
      shares.map((s) => s.onRecord),
      floating,
      known > 0 && total > 0 ? shares.map((s) => s.possible / known) : [],
    ),
    assumedShare: Math.max(0, floating - unknownShare),
    unknownShare,
    cannotTell,
    of: scope.length,
    shares: shares.sort((p, q) => q.possible - p.possible || q.onRecord - p.onRecord || p.entity - q.entity),
  };
}

/** The bounds over certain shares with a rest that may fall anywhere, and the figures of the shares as known. */
export function figuresOf(
  certain: readonly number[],
  floating: number,
  known: readonly number[],
): Pick<Concentration, "hhi" | "effective" | "topShare"> {
  const squares = (shares: readonly number[]) => shares.reduce((sum, x) => sum + x * x, 0);
  const largest = certain.reduce((top, x) => Math.max(top, x), 0);
  const least = squares(certain);
  const greatest = least - largest * largest + (largest + floating) ** 2;
  const asKnown = known.length > 0 ? squares(known) : null;
  return {
    hhi: { least, greatest, known: asKnown },
    effective: {
      least: greatest > 0 ? 1 / greatest : 0,
      greatest: least > 0 ? 1 / least : null,
      known: asKnown === null ? null : 1 / asKnown,
    },
    topShare: { least: largest, greatest: largest + floating, known: known.length > 0 ? Math.max(...known) : null },
  };
}
