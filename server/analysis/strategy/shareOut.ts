import type { Analysis } from "../analysis";
import type { Range } from "./range";
import type { Requirement } from "./requirements";
import type { Pools } from "./supply";

type End = keyof Range;

/** A pool that is drawn down. */
interface Pool {
  left: number;
}

/** Gives each who asks in proportion to what they ask, as far as the pool goes; in `given` by requirement. */
function give(pool: Pool, asking: readonly (readonly [requirement: number, need: number])[], given: Map<number, number>): void {
  const asked = asking.reduce((sum, [, need]) => sum + need, 0);
  if (asked === 0 || pool.left === 0) return;
  const part = Math.min(1, pool.left / asked);
  for (const [requirement, need] of asking) given.set(requirement, (given.get(requirement) ?? 0) + need * part);
  pool.left -= Math.min(pool.left, asked);
}

/**
 * What the compute requirements of one year get out of what there is, in H100e, by requirement. The rule: sectors of a
 * higher criticality tier first; within a tier in proportion to what is asked. Who asks for domestic compute draws on other
 * domestic sites before sovereign clouds; who asks for a sovereign cloud, on those alone; who has an agreement of its own,
 * on that before the nation's others. The two ends are shared out apart: at the least all that is sure, at the most all
 * that may be. The open market has no bound on record, and nothing tells how a requirement
 * without a pathway is to be had.
 * The strict answer over single sites is the capacity analysis.
 */
export function shareOut(a: Analysis, requirements: readonly Requirement[], pools: Pools): Map<number, Range> {
  const [least, most] = [endOf(a, requirements, pools, "least"), endOf(a, requirements, pools, "most")];
  return new Map(
    requirements.map(({ requirement, pathway }) => [
      requirement,
      pathway === "OPEN_MARKET" || pathway === null
        ? { least: 0, most: Number.POSITIVE_INFINITY }
        : { least: least.get(requirement) ?? 0, most: most.get(requirement) ?? 0 },
    ]),
  );
}

function endOf(a: Analysis, requirements: readonly Requirement[], pools: Pools, end: End): Map<number, number> {
  const given = new Map<number, number>();
  const clouds = { left: pools.sovereignCloud[end] };
  const others = { left: pools.otherDomestic[end] };
  const agreements = { left: pools.agreements[end] };
  const own = new Map([...pools.bySector].map(([sector, range]) => [sector, { left: range[end] }]));
  const tiers = new Map<number, Requirement[]>();
  for (const line of requirements) {
    const tier = a.snapshot.tier[line.sector] || 3;
    tiers.set(tier, [...(tiers.get(tier) ?? []), line]);
  }
  for (const tier of [...tiers.keys()].sort((p, q) => p - q)) {
    const asking = (pathways: readonly string[]) =>
      tiers
        .get(tier)!
        .filter(({ pathway, compute }) => compute !== null && pathway !== null && pathways.includes(pathway))
        .map(({ requirement, compute }) => [requirement, Math.max(0, compute! - (given.get(requirement) ?? 0))] as const);
    give(others, asking(["DOMESTIC"]), given);
    give(clouds, asking(["DOMESTIC", "SOVEREIGN_CLOUD"]), given);
    for (const [sector, pool] of own) {
      const ofSector = new Set(
        tiers
          .get(tier)!
          .filter((line) => line.sector === sector)
          .map(({ requirement }) => requirement),
      );
      give(
        pool,
        asking(["AGREEMENT"]).filter(([requirement]) => ofSector.has(requirement)),
        given,
      );
    }
    give(agreements, asking(["AGREEMENT"]), given);
  }
  return given;
}
