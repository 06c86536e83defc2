import { type Analysis, workloadsOf } from "./analysis";
import { endsOf, homes } from "./homes";
import { countsInShares } from "./shares";
import { relationCode } from "./snapshot";

const responsibleFor = relationCode("RESPONSIBLE_FOR");
const reliesOn = relationCode("RELIES_ON");
const partOf = relationCode("PART_OF");

/** Of one sort any will do; of different sorts all must hold; a sort left empty asks nothing. Entities by index. */
export interface ScopeChoice {
  readonly jurisdictions?: readonly number[];
  readonly sectors?: readonly number[];
  /** Each with all its parts. */
  readonly ministries?: readonly number[];
  readonly includePlanned?: boolean;
}

/** The workloads of a scope, by index. Facts of any basis form it. */
export function scopeOf(a: Analysis, { jurisdictions = [], sectors = [], ministries = [], includePlanned = false }: ScopeChoice): number[] {
  const bodies = new Set(ministries);
  for (const body of bodies) for (const part of endsOf(a, body, "into", partOf, "ON_RECORD")) bodies.add(part);
  const underBodies = new Set([...bodies].flatMap((body) => endsOf(a, body, "out", responsibleFor, "ON_RECORD")));
  const underSectors = new Set(sectors.flatMap((sector) => endsOf(a, sector, "out", reliesOn, "ON_RECORD")));
  return [...workloadsOf(a)].filter(
    (w) =>
      (includePlanned || countsInShares(a, w)) &&
      (ministries.length === 0 || underBodies.has(w)) &&
      (sectors.length === 0 || underSectors.has(w)) &&
      (jurisdictions.length === 0 || homes(a, w, "ON_RECORD").some((j) => jurisdictions.includes(j))),
  );
}
