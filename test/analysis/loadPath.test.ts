import { describe, expect, it } from "vitest";
import { loadPath } from "../../server/analysis/loadPath";
import { allThatCount, criticalityOf } from "../../server/analysis/shares";
import { layerOf } from "../../server/analysis/snapshot";
import { parseCases } from "../../server/transfer/caseFile";
import { analysed, indexed } from "./model";
import { randomModel } from "./oracle/randomModels";

const assumed = { basis: "ASSUMED" };

/** Two workloads: one splits over two services, one of them on an assumed site; the other has nothing beneath it. */
const model = analysed(
  {
    w1: ["Workload", { criticality: 1 }],
    w2: ["Workload", { criticality: 1 }],
    x: "Sector",
    s1: "Service",
    s2: "Service",
    v: "Vendor",
    d: "DataCentre",
    z: ["GridPoint", { class: "ZONE" }],
    p: ["GridPoint", { class: "PLANT" }],
    m: "Model",
    lab: "Vendor",
    body: "Ministry",
    part: "Ministry",
  },
  [
    "x RELIES_ON w1",
    "w1 USES s1",
    "w1 USES s2",
    "s1 PROVIDED_BY v",
    ["s1 HOSTED_AT d", assumed],
    "d POWERED_BY z",
    "z FED_BY p",
    "s2 SERVES m",
    "m DEVELOPED_BY lab",
    "part PART_OF body",
    "part RESPONSIBLE_FOR w1",
  ],
);

const pathOf = (traced: string | null = null) => {
  const path = loadPath(model.a, allThatCount(model.a), traced === null ? null : model.at(traced));
  const shares = (of: "share" | "recorded" | "unsplit" | "traced") =>
    Object.fromEntries(path.layers.flatMap((l) => l.things.map((t) => [model.key(t.entity), t[of]])));
  return { path, shares };
};

describe("the load path", () => {
  it("splits each workload evenly over what it reaches in each layer", () => {
    const { path, shares } = pathOf();
    expect(shares("share")).toEqual({ x: 0.5, w1: 0.5, w2: 0.5, s1: 0.25, s2: 0.25, m: 0.5, v: 0.25, lab: 0.25, d: 0.5, z: 0.5 });
    expect(path.layers.map((l) => l.nothing)).toEqual([0.5, 0, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it("counts as recorded what recorded relationships alone lead to, and as unsplit whole workloads", () => {
    const { shares } = pathOf();
    expect(shares("recorded")).toEqual({ x: 0.5, w1: 0.5, w2: 0.5, s1: 0.25, s2: 0.25, m: 0.5, v: 0.25, lab: 0.25, d: 0, z: 0 });
    expect(shares("unsplit")).toMatchObject({ s1: 0.5, v: 0.5, d: 0.5, w2: 0.5 });
  });

  it("leaves plants out of the grid", () => {
    expect(
      pathOf()
        .path.layers.at(-1)!
        .things.map((t) => model.key(t.entity)),
    ).toEqual(["z"]);
  });

  it("follows what comes to rest on one thing, plants, sectors and public bodies too", () => {
    for (const traced of ["p", "v", "x", "w1", "part", "body"]) {
      const { path, shares } = pathOf(traced);
      expect(path).toMatchObject({ tracedWorkloads: 1, tracedShare: 0.5 });
      expect(shares("traced")).toMatchObject({ s1: 0.25, s2: 0.25, w2: 0 });
    }
    expect(pathOf("w2").path).toMatchObject({ tracedWorkloads: 1, layers: [{ nothingTraced: 0.5 }, {}, {}, {}, {}, {}, {}] });
  });

  it("flows from the split of one layer to that of the next", () => {
    const { path } = pathOf("v");
    const name = (i: number) => (i < 0 ? "nothing" : model.key(i));
    const services = path.flows[1]!.map((f) => [name(f.from), name(f.to), f.share, f.traced]);
    expect(services).toEqual([
      ["w1", "s1", 0.25, 0.25],
      ["w1", "s2", 0.25, 0.25],
      ["w2", "nothing", 0.5, 0],
    ]);
  });

  it("is empty for a scope of none", () => {
    expect(loadPath(model.a, [], null).layers.every((l) => l.things.length === 0 && l.nothing === 0)).toBe(true);
  });
});

describe("on random models", () => {
  const first = 4_000_000;
  it(`layers sum to 1, flows leave and meet them whole, and a plain search finds the same things (seeds from ${first})`, () => {
    let reached = 0;
    for (let seed = first; seed < first + 400; seed++) {
      const theCase = randomModel(seed);
      const { a, at } = indexed(parseCases(JSON.stringify(theCase))[0]!.facts);
      const scope = allThatCount(a);
      if (scope.length === 0) continue;
      const traced = at(theCase.entities[seed % theCase.entities.length]!.key);
      const path = loadPath(a, scope, traced);
      for (const [i, layer] of path.layers.entries()) {
        const sum = layer.nothing + layer.things.reduce((s, t) => s + t.share, 0);
        expect(sum).toBeCloseTo(1, 9);
        for (const t of layer.things) {
          expect(t.recorded).toBeLessThanOrEqual(t.share + 1e-12);
          expect(t.share).toBeLessThanOrEqual(t.unsplit + 1e-12);
          expect(t.traced).toBeLessThanOrEqual(t.share + 1e-12);
          for (const [side, flows] of [
            ["to", path.flows[i - 1]],
            ["from", path.flows[i]],
          ] as const) {
            if (!flows) continue;
            const through = flows.filter((f) => f[side] === t.entity);
            expect(through.reduce((s, f) => s + f.share, 0)).toBeCloseTo(t.share, 9);
            expect(through.reduce((s, f) => s + f.traced, 0)).toBeCloseTo(t.traced, 9);
          }
        }
      }
      // A search of its own over the facts: which workloads reach which vendor, model or service.
      for (const layer of ["SERVICE", "MODEL", "VENDOR", "DATA_CENTRE"] as const) {
        const found = new Map<number, number>();
        for (const w of scope)
          for (const x of reachedFrom(w))
            if (layerOf[a.snapshot.kind[x]] === layer) found.set(x, (found.get(x) ?? 0) + criticalityOf(a, w));
        const total = scope.reduce((s, w) => s + criticalityOf(a, w), 0);
        const things = path.layers.find((l) => l.layer === layer)!.things;
        expect(new Set(things.map((t) => t.entity))).toEqual(new Set(found.keys()));
        for (const t of things) expect(t.unsplit).toBeCloseTo(found.get(t.entity)! / total, 9);
        reached += things.length;
      }

      function reachedFrom(start: number): Set<number> {
        const kinds = new Set([
          "USES",
          "SERVES",
          "HOSTED_AT",
          "PROVIDED_BY",
          "OPERATED_BY",
          "SUBCONTRACTS_TO",
          "POWERED_BY",
          "FED_BY",
          "DEVELOPED_BY",
        ]);
        const seen = new Set([start]);
        for (let grew = true; grew; ) {
          const size = seen.size;
          a.snapshot.facts.relationships.forEach((r, i) => {
            const [from, to] = [a.snapshot.from[i], a.snapshot.to[i]];
            if (a.day.relationshipThere[i] && kinds.has(r.kind) && seen.has(from)) seen.add(to);
          });
          grew = seen.size > size;
        }
        return seen;
      }
    }
    expect(reached).toBeGreaterThan(400);
  });
});
