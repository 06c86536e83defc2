import { describe, expect, it } from "vitest";
import { concentration, figuresOf } from "../../server/analysis/concentration";
import type { ConcentrationBy } from "../../server/analysis/suppliers";
import { analysed, type Entities, type Relationships } from "./model";
import { chance } from "./oracle/random";

const assumed = { basis: "ASSUMED" } as const;

function sharesOf(es: Entities, rs: Relationships, by: ConcentrationBy, scope = ["w"]) {
  const { a, at, key } = analysed(es, rs);
  const found = concentration(a, scope.map(at), by);
  return {
    ...found,
    shares: Object.fromEntries(found.shares.map((s) => [key(s.entity), [s.onRecord, s.possible].map((x) => Math.round(x * 12e6) / 12e6)])),
  };
}

describe("suppliers", () => {
  const es: Entities = {
    w: "Workload",
    s: "Service",
    s2: "Service",
    v: "Vendor",
    v2: "Vendor",
    p: "Vendor",
    q: "Vendor",
    d: "DataCentre",
    c: ["GridPoint", { class: "CONNECTION" }],
    z: ["GridPoint", { class: "ZONE" }],
    z2: ["GridPoint", { class: "ZONE" }],
    Ja: "Jurisdiction",
    Jb: "Jurisdiction",
  };
  const rs: Relationships = [
    "w USES s",
    "s USES s2",
    "s PROVIDED_BY v",
    "s2 PROVIDED_BY v2",
    "s2 HOSTED_AT d",
    "d OPERATED_BY q",
    "d POWERED_BY c",
    "c FED_BY z",
    "z FED_BY z2",
    "d LOCATED_IN Ja",
    "v OWNED_BY p",
    "p SUBJECT_TO Jb",
  ];

  it("are who provides the workload or a service beneath it, not who runs the site", () => {
    expect(sharesOf(es, rs, "PROVIDER").shares).toEqual({ v: [0.5, 0.5], v2: [0.5, 0.5] });
  });

  it("by parent are the tops of their groups; who has no owner on record is its own", () => {
    expect(sharesOf(es, rs, "ULTIMATE_PARENT").shares).toEqual({ p: [0.5, 0.5], v2: [0.5, 0.5] });
    expect(sharesOf(es, [...rs, "v2 OWNED_BY p"], "ULTIMATE_PARENT").shares).toEqual({ p: [1, 1] });
  });

  it("of two owners both are at the top, of a ring of owners the first", () => {
    expect(sharesOf(es, [...rs, "v OWNED_BY q", "v2 OWNED_BY q"], "ULTIMATE_PARENT").shares).toEqual({ p: [0.5, 0.5], q: [0.5, 0.5] });
    expect(sharesOf(es, [...rs, "p OWNED_BY q", "q OWNED_BY p", "v2 OWNED_BY q"], "ULTIMATE_PARENT").shares).toEqual({ p: [0, 1] });
  });

  it("an owner that is assumed takes nothing for certain, and leaves those beneath it a part at most", () => {
    expect(sharesOf(es, [...rs, ["v2 OWNED_BY q", assumed]], "ULTIMATE_PARENT").shares).toEqual({ p: [1 / 3, 0.5], q: [0, 0.5] });
  });

  it("two rings that are owned by one only by assumption may be two groups", () => {
    const ring = (p: string, q: string): Relationships => [`${p} OWNED_BY ${q}`, `${q} OWNED_BY ${p}`, [`${p} OWNED_BY x`, assumed]];
    const rings: Relationships = ["w PROVIDED_BY a", "w PROVIDED_BY b", "w PROVIDED_BY u", ...ring("a", "a2"), ...ring("b", "b2")];
    const found = sharesOf(
      { w: "Workload", x: "Vendor", u: "Vendor", a: "Vendor", a2: "Vendor", b: "Vendor", b2: "Vendor" },
      rings,
      "ULTIMATE_PARENT",
    );
    expect(found.shares.x).toEqual([0, 0.5]);
    expect(found.shares.u[1]).toBe(0.5);
    expect(found.shares.u[0]).toBeLessThanOrEqual(1 / 3);
  });

  it("by jurisdiction are all with a hold on a vendor or site beneath it", () => {
    expect(sharesOf(es, rs, "JURISDICTION").shares).toEqual({ Ja: [0.5, 0.5], Jb: [0.5, 0.5] });
  });

  it("by grid are the zones that power its sites, directly or through a connection, not those behind them", () => {
    expect(sharesOf(es, rs, "GRID_ZONE").shares).toEqual({ z: [1, 1] });
    expect(sharesOf(es, [...rs, "d POWERED_BY z2"], "GRID_ZONE").shares).toEqual({ z: [0.5, 0.5], z2: [0.5, 0.5] });
  });

  it("by site are the sites", () => {
    expect(sharesOf(es, rs, "DATA_CENTRE").shares).toEqual({ d: [1, 1] });
  });
});

describe("figures", () => {
  const es: Entities = { w: ["Workload", { criticality: 1 }], w2: ["Workload", { criticality: 2 }], w3: ["Workload", { criticality: 2 }] };
  const vendors: Entities = { v: "Vendor", u: "Vendor" };
  const scope = ["w", "w2", "w3"];

  it("with everything on record are one number each", () => {
    const rs: Relationships = ["w PROVIDED_BY v", "w2 PROVIDED_BY u", "w3 PROVIDED_BY u"];
    const found = sharesOf({ ...es, ...vendors }, rs, "PROVIDER", scope);
    expect(found).toMatchObject({
      hhi: { least: 0.5, greatest: 0.5, known: 0.5 },
      effective: { least: 2, greatest: 2, known: 2 },
      topShare: { least: 0.5, greatest: 0.5, known: 0.5 },
      assumedShare: 0,
      unknownShare: 0,
      cannotTell: 0,
      of: 3,
    });
  });

  it("let what is unknown fall to the largest, or to nobody twice", () => {
    const found = sharesOf({ ...es, ...vendors }, ["w PROVIDED_BY v", "w2 PROVIDED_BY u"], "PROVIDER", scope);
    expect(found).toMatchObject({
      hhi: { least: 0.25 + 0.0625, greatest: 0.5625 + 0.0625, known: (4 + 1) / 9 },
      effective: { least: 1.6, greatest: 3.2 },
      topShare: { least: 0.5, greatest: 0.75, known: 2 / 3 },
      unknownShare: 0.25,
      cannotTell: 1,
    });
  });

  it("let what is assumed do the same", () => {
    const rs: Relationships = ["w PROVIDED_BY v", "w2 PROVIDED_BY u", ["w3 PROVIDED_BY u", assumed]];
    const found = sharesOf({ ...es, ...vendors }, rs, "PROVIDER", scope);
    expect(found).toMatchObject({
      hhi: { least: 0.3125, greatest: 0.625, known: 0.5 },
      assumedShare: 0.25,
      unknownShare: 0,
      cannotTell: 0,
    });
    expect(found.shares).toEqual({ v: [0.5, 0.5], u: [0.25, 0.5] });
  });

  it("with nothing on record say that nothing is known", () => {
    const found = sharesOf(es, [], "PROVIDER", scope);
    expect(found).toMatchObject({
      hhi: { least: 0, greatest: 1, known: null },
      effective: { least: 1, greatest: null, known: null },
      topShare: { least: 0, greatest: 1, known: null },
      unknownShare: 1,
      cannotTell: 3,
      shares: {},
    });
  });

  it("of a scope of none are none", () => {
    expect(sharesOf(es, [], "PROVIDER", [])).toMatchObject({ hhi: { least: 0, greatest: 0, known: null }, of: 0, unknownShare: 0 });
  });
});

// Every way of handing out the floating part in tenths, to the suppliers that are known and to as many unseen ones as there
// are tenths, lies within the bounds; the greatest is met, and the least is come close to the finer the part is spread.
describe("the bounds", () => {
  function* handedOut(tenths: number, places: number): Generator<number[]> {
    if (places === 1) yield [tenths];
    else for (let i = 0; i <= tenths; i++) for (const rest of handedOut(tenths - i, places - 1)) yield [i, ...rest];
  }

  it("hold for every way of handing out what floats (seeds 1 to 60)", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const c = chance(seed);
      const certain = Array.from({ length: c.between(0, 3) }, () => c.between(1, 10));
      const floating = c.between(1, 10);
      const sum = certain.reduce((p, q) => p + q, floating);
      const { hhi, effective, topShare } = figuresOf(
        certain.map((x) => x / sum),
        floating / sum,
        [],
      );
      const tenths = 10;
      const met = { hhi: 0, top: 0 };
      for (const parts of handedOut(tenths, certain.length + 3)) {
        const shares = parts.map((part, i) => ((certain[i] ?? 0) + (part * floating) / tenths) / sum);
        const [index, top] = [shares.reduce((s, x) => s + x * x, 0), Math.max(...shares)];
        const label = `seed ${seed}: ${certain} and ${floating} floating, ${parts}`;
        expect(index, label).toBeGreaterThanOrEqual(hhi.least - 1e-12);
        expect(index, label).toBeLessThanOrEqual(hhi.greatest! + 1e-12);
        expect(top, label).toBeGreaterThanOrEqual(topShare.least - 1e-12);
        expect(top, label).toBeLessThanOrEqual(topShare.greatest! + 1e-12);
        expect(1 / index, label).toBeGreaterThanOrEqual(effective.least - 1e-9);
        met.hhi = Math.max(met.hhi, index);
        met.top = Math.max(met.top, top);
      }
      expect(met.hhi, `seed ${seed}`).toBeCloseTo(hhi.greatest!, 9);
      expect(met.top, `seed ${seed}`).toBeCloseTo(topShare.greatest!, 9);
      const thin = Array.from({ length: 100_000 }, () => floating / sum / 100_000);
      const spread = [...certain.map((x) => x / sum), ...thin];
      expect(spread.reduce((s, x) => s + x * x, 0)).toBeCloseTo(hhi.least, 4);
    }
  });
});
