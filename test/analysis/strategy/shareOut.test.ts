import { describe, expect, it } from "vitest";
import type { Pathway, Requirement } from "../../../server/analysis/strategy/requirements";
import { shareOut } from "../../../server/analysis/strategy/shareOut";
import type { Pools } from "../../../server/analysis/strategy/supply";
import { analysed } from "../model";
import { chance } from "../oracle/random";

const asks = (requirement: number, sector: number, compute: number, pathway: Pathway): Requirement => ({
  requirement,
  sector,
  year: 2027,
  compute,
  converted: false,
  modelClass: null,
  pathway,
  availability: null,
  security: null,
  resilience: null,
  sovereignty: null,
  owedBy: null,
  dueBy: null,
});
const exactly = (n: number) => ({ least: n, most: n });
const pools = (sovereignCloud: number, otherDomestic: number, agreements: number, bySector: [number, number][] = []): Pools => ({
  sovereignCloud: exactly(sovereignCloud),
  otherDomestic: exactly(otherDomestic),
  agreements: exactly(agreements),
  bySector: new Map(bySector.map(([sector, n]) => [sector, exactly(n)])),
});
const { a } = analysed(
  { t1: ["Sector", { criticality: 1 }], t1b: ["Sector", { criticality: 1 }], t2: ["Sector", { criticality: 2 }], t3: "Sector" },
  [],
);
const sector = (key: string) => a.snapshot.byKey("Sector", key);
const given = (requirements: Requirement[], from: Pools) => [...shareOut(a, requirements, from).values()].map(({ least }) => least);

describe("compute shared out among requirements", () => {
  it("serves the higher tier first, and a tier in proportion", () => {
    const three = [
      asks(0, sector("t1"), 30, "SOVEREIGN_CLOUD"),
      asks(1, sector("t1b"), 10, "SOVEREIGN_CLOUD"),
      asks(2, sector("t2"), 10, "SOVEREIGN_CLOUD"),
    ];
    expect(given(three, pools(20, 0, 0))).toEqual([15, 5, 0]);
    expect(given(three, pools(45, 99, 99))).toEqual([30, 10, 5]);
  });

  it("takes domestic need from other sites before sovereign clouds", () => {
    const two = [asks(0, sector("t1"), 10, "DOMESTIC"), asks(1, sector("t1b"), 10, "SOVEREIGN_CLOUD")];
    expect(given(two, pools(10, 10, 0))).toEqual([10, 10]);
    expect(given(two, pools(12, 4, 0))).toEqual([4 + 6 * 0.75, 10 * 0.75]);
  });

  it("takes a sector's own agreement before the nation's", () => {
    const two = [asks(0, sector("t2"), 10, "AGREEMENT"), asks(1, sector("t3"), 10, "AGREEMENT")];
    expect(given(two, pools(0, 0, 12, [[sector("t3"), 4]]))).toEqual([10, 4 + 2]);
  });

  it("gives nobody more than they ask, shares out no more than there is, and starves no higher tier for a lower one (500 random models)", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = chance(seed);
      const whole = (n: number) => random.between(0, n - 1);
      const pathways: Pathway[] = ["DOMESTIC", "SOVEREIGN_CLOUD", "AGREEMENT"];
      const sectors = ["t1", "t1b", "t2", "t3"].map(sector);
      const asking = Array.from({ length: 1 + whole(6) }, (_, i) => asks(i, sectors[whole(4)]!, whole(50), pathways[whole(3)]!));
      const from = pools(whole(60), whole(60), whole(60));
      const got = given(asking, from);
      const of = (...wanted: Pathway[]) => got.reduce((sum, n, i) => sum + (wanted.includes(asking[i]!.pathway!) ? n : 0), 0);
      const near = 1e-9;
      for (const [i, n] of got.entries()) expect(n, `seed ${seed}`).toBeLessThanOrEqual(asking[i]!.compute! + near);
      expect(of("SOVEREIGN_CLOUD"), `seed ${seed}`).toBeLessThanOrEqual(from.sovereignCloud.least + near);
      expect(of("DOMESTIC", "SOVEREIGN_CLOUD"), `seed ${seed}`).toBeLessThanOrEqual(
        from.sovereignCloud.least + from.otherDomestic.least + near,
      );
      expect(of("AGREEMENT"), `seed ${seed}`).toBeLessThanOrEqual(from.agreements.least + near);
      for (const [i, high] of asking.entries()) {
        for (const [j, low] of asking.entries()) {
          const starved = got[i]! < high.compute! - near && got[j]! > near;
          const lower = (a.snapshot.tier[low.sector] || 3) > (a.snapshot.tier[high.sector] || 3);
          // What serves the lower one could have served the higher: the same pathway draws on the same pools.
          expect(starved && lower && high.pathway === low.pathway, `seed ${seed}: ${i} starves for ${j}`).toBe(false);
        }
      }
    }
  });
});
