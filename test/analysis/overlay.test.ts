import { describe, expect, it } from "vitest";
import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import { type Analysis, analysisOf, componentsOf, withdrawersOf, workloadsOf } from "../../server/analysis/analysis";
import { coverage } from "../../server/analysis/coverage";
import { deniersWithHours, standsAlone } from "../../server/analysis/deniers";
import { fallen } from "../../server/analysis/fallen";
import { findings } from "../../server/analysis/findings";
import { gaps, gapsOfAll } from "../../server/analysis/gaps";
import { homes } from "../../server/analysis/homes";
import { overlayOf } from "../../server/analysis/overlay";
import type { FactChanges } from "../../server/analysis/overlaySnapshot";
import { allThatCount, shareLost } from "../../server/analysis/shares";
import { snapshotOf } from "../../server/analysis/snapshot";
import { verdict } from "../../server/analysis/verdict";
import { dayOfCases } from "../../server/transfer/caseFile";
import { analysed } from "./model";
import { parsedByProduct } from "./oracle/product";
import { type Chance, chance } from "./oracle/random";
import { randomModel } from "./oracle/randomModels";
import { runOf } from "./oracle/runs";

const { firstSeed, models } = runOf("overlay");

/** The facts as the changes leave them, one list after the other: the plain way. */
function changedFacts(facts: Facts, { entities, relationships }: FactChanges): Facts {
  const changed = <T extends { readonly id: string }>(list: readonly T[], changes: ReadonlyMap<string, T | null>): T[] => {
    const kept = list.filter((fact) => !changes.has(fact.id));
    return [...kept, ...[...changes.values()].filter((fact) => fact !== null)];
  };
  return { entities: changed(facts.entities, entities), relationships: changed(facts.relationships, relationships) };
}

const days = [null, null, "2020-01-01", "2026-11-21", "2026-11-22", "2026-11-23", "2028-01-01"];
const statuses = [null, "PLANNED", "LIVE", "RETIRED", "OPERATIONAL", "CLOSED"];

/** An entity told otherwise in one respect, as its kind allows. */
function otherwise(c: Chance, fact: EntityFact): EntityFact {
  const set = (fields: { readonly [field: string]: string | number | null | undefined }) => ({
    ...fact,
    fields: { ...fact.fields, ...fields } as EntityFact["fields"],
  });
  if (c.of(0.25)) return { ...fact, validFrom: c.pick(days) };
  if (c.of(0.25)) return { ...fact, validTo: c.pick(days) };
  switch (fact.kind) {
    case "Workload":
      return set(
        c.pick([
          { status: c.pick(statuses) },
          { criticality: c.between(1, 4) },
          { designation: c.pick(["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", null]) },
        ]),
      );
    case "Model":
      return set({ weights: c.pick(["OPEN", "CLOSED", null]) });
    case "GridPoint":
      return set(c.of(0.5) ? { class: c.pick(["ZONE", "PLANT", "CONNECTION", null]) } : { status: c.pick(statuses) });
    case "DataCentre":
      return set({ status: c.pick(statuses) });
    case "Agreement":
      return set({ noticeDays: c.pick([0, 5, 29, 31]), nonInterruption: c.pick(["YES", "NO"]) });
    default:
      return fact;
  }
}

const stated = (c: Chance, fact: RelationshipFact): RelationshipFact => {
  const carries = fact.group !== null || fact.holdoverHours !== null || c.of(0.5);
  switch (c.between(0, carries ? 4 : 1)) {
    case 0:
      return { ...fact, basis: c.pick(["SOURCED", "ASSUMED"]) };
    case 1:
      return { ...fact, validTo: c.pick(days), validFrom: null };
    case 2:
      return { ...fact, group: c.pick([null, "a", "b", "new"]), quorum: c.pick([null, 1, 2]) };
    case 3:
      return { ...fact, groupBasis: c.pick([null, "ASSUMED"]), quorum: c.pick([null, 1, 2, 3]) };
    default:
      return fact.kind === "FED_BY"
        ? fact
        : { ...fact, holdoverHours: c.pick([null, 0, 6, 48, 600]), holdoverBasis: c.pick([null, "ASSUMED"]) };
  }
};

/** Some changes of every sort: facts told otherwise, retired and added, and whole things that come from another model. */
function randomChanges(c: Chance, facts: Facts, other: Facts): FactChanges {
  const entities = new Map<string, EntityFact | null>();
  const relationships = new Map<string, RelationshipFact | null>();
  const count = c.between(1, 5);
  const like = (kind: string) => [...facts.entities, ...entities.values()].filter((e) => e?.kind === kind && entities.get(e.id) !== null);
  for (let i = 0; i < count; i++) {
    const sort = c.between(0, 6);
    if (sort <= 1) {
      const fact = c.pick(facts.entities);
      entities.set(fact.id, otherwise(c, fact));
    } else if (sort === 2) {
      const fact = c.pick(facts.entities);
      entities.set(fact.id, null);
    } else if (sort === 3 && facts.relationships.length > 0) {
      const fact = c.pick(facts.relationships);
      relationships.set(fact.id, c.of(0.5) ? null : stated(c, fact));
    } else if (other.relationships.length > 0) {
      // A relationship of the other model, its ends taken from this one or made new.
      const fact = c.pick(other.relationships);
      const end = (id: string) => {
        const there = other.entities.find((e) => e.id === id)!;
        const known = like(there.kind);
        if (known.length > 0 && c.of(0.8)) return c.pick(known)!.id;
        const made = { ...there, id: `new ${there.id}`, key: `new ${there.key}` };
        if (!entities.has(made.id)) entities.set(made.id, made);
        return made.id;
      };
      const id = `new ${i} ${fact.id}`;
      relationships.set(id, { ...fact, id, from: end(fact.from), to: end(fact.to) });
    }
  }
  return { entities, relationships };
}

/** Everything that an analysis says, in keys: hours of falls, single points, deniers, homes, gaps, verdicts, shares, findings. */
function everything(a: Analysis) {
  const fact = (x: number) => a.snapshot.facts.entities[x];
  const key = (x: number) => `${fact(x).kind} ${fact(x).key}`;
  const sorted = <T>(rows: readonly T[]) => rows.map((r) => JSON.stringify(r)).sort();
  const byKey = (indices: Iterable<number>) => [...indices].sort((p, q) => (key(p) < key(q) ? -1 : 1));
  const workloads = byKey(workloadsOf(a));
  const readings = ["ON_RECORD", "POSSIBLE"] as const;
  const horizons = { OUTAGE: 72, DENIAL: 720 } as const;
  const components = byKey(componentsOf(a));
  const said: Record<string, unknown> = { components: components.map(key), withdrawers: byKey(withdrawersOf(a)).map(key) };
  const { quorumLowered, unknownSupply, noHoldover } = findings(a);
  said.findings = {
    quorumLowered: sorted(quorumLowered.map(({ entity, ...row }) => ({ ...row, entity: key(entity) }))),
    unknownSupply: sorted([...unknownSupply].map(key)),
    noHoldover: sorted(noHoldover.map((r) => a.snapshot.facts.relationships[r].id)),
  };
  said.coverage = coverage(a, allThatCount(a));
  for (const hazard of ["OUTAGE", "DENIAL"] as const) {
    const culprits = hazard === "OUTAGE" ? components : [...components, ...byKey(withdrawersOf(a))];
    const gap = gapsOfAll(a, hazard);
    said[`gaps ${hazard}`] = components.map((x) => [key(x), gap[x], sorted(gaps(a, x, hazard).map((g) => [key(g.entity), g.missing]))]);
    for (const reading of readings) {
      for (const horizon of [horizons[hazard], null]) {
        const pairs = culprits.map((x, i) => [x, culprits[(i * 7 + 3) % culprits.length]]);
        said[`falls ${hazard} ${reading} ${horizon}`] = [...culprits.map((x) => [x]), ...pairs].map((failed) => [
          failed.map(key),
          sorted([...fallen(a, failed, hazard, reading, horizon)].map(([x, hours]) => [key(x), hours])),
        ]);
      }
    }
    said[`shares ${hazard}`] = culprits.map((x) => shareLost(a, [x], allThatCount(a), hazard, horizons[hazard]));
  }
  for (const w of workloads) {
    said[key(w)] = [
      verdict(a, w),
      ...readings.map((reading) => [
        homes(a, w, reading).map(key).sort(),
        sorted(deniersWithHours(a, w, reading, 720).map(({ entity, hours }) => [key(entity), hours])),
        standsAlone(a, w, reading, 720),
      ]),
    ];
  }
  return said;
}

describe(`overlays on random models, seeds ${firstSeed} to ${firstSeed + models - 1}`, () => {
  it(
    "answer as a fresh run on the changed facts does, and leave their base and each other alone",
    () => {
      const seen = { differs: 0, shared: 0, supply: 0 };
      for (let seed = firstSeed; seed < firstSeed + models; seed++) {
        const c = chance(seed);
        const { facts } = parsedByProduct(randomModel(seed));
        const other = parsedByProduct(randomModel(seed + 1)).facts;
        const base = analysisOf(snapshotOf(facts), dayOfCases);
        const fresh = (changes: FactChanges) => everything(analysisOf(snapshotOf(changedFacts(facts, changes)), dayOfCases));
        const before = everything(analysisOf(snapshotOf(facts), dayOfCases));
        if (c.of(0.5)) everything(base);
        const [first, second] = [randomChanges(c, facts, other), randomChanges(c, facts, other)];
        const overlay = overlayOf(base, first);
        const expected = fresh(first);
        expect(everything(overlay), `seed ${seed}`).toEqual(expected);
        expect(everything(overlayOf(base, second)), `seed ${seed}, second`).toEqual(fresh(second));
        const both = {
          entities: new Map([...first.entities, ...second.entities]),
          relationships: new Map([...first.relationships, ...second.relationships]),
        };
        expect(everything(overlayOf(overlay, second)), `seed ${seed}, one on the other`).toEqual(fresh(both));
        expect(everything(base), `seed ${seed}, the base`).toEqual(before);
        expect(everything(overlay), `seed ${seed}, again`).toEqual(expected);
        if (JSON.stringify(expected) !== JSON.stringify(before)) seen.differs++;
        if (overlay.topology("OUTAGE", "POSSIBLE") === base.topology("OUTAGE", "POSSIBLE")) seen.shared++;
        if (base.topology("OUTAGE", "POSSIBLE").hasTracked) seen.supply++;
      }
      if (models < 300) return;
      expect(seen.differs).toBeGreaterThan(models * 0.5);
      expect(seen.shared).toBeGreaterThan(models * 0.02);
      expect(seen.supply).toBeGreaterThan(models * 0.05);
    },
    60_000 + models * 200,
  );
});

describe("supply beneath an overlay", () => {
  it("that is fed only once a ring is left out does not feed what stands above it any sooner", () => {
    const zone: readonly [string, Record<string, unknown>] = ["GridPoint", { class: "ZONE" }];
    // Two rings that nothing feeds: both are left out at once, though the upper could rest on the lower.
    const { a, at, keys } = analysed({ a: zone, b: zone, o1: zone, o2: zone, v: "Vendor" }, [
      "o1 FED_BY o2",
      "o2 FED_BY o1",
      ["a FED_BY b", { group: "f", quorum: 1 }],
      ["a FED_BY o1", { group: "f", quorum: 1 }],
      "b FED_BY a",
    ]);
    const all = ["a", "b", "o1", "o2"];
    expect(keys(a.topology("OUTAGE", "ON_RECORD").unknownSupply)).toEqual(all);
    const operated = a.snapshot.facts.relationships.find((r) => r.from === "b")!;
    const told = { ...operated, id: "told", kind: "OPERATED_BY", from: "b", to: "v" } as RelationshipFact;
    const overlay = overlayOf(a, { entities: new Map(), relationships: new Map([["told", told]]) });
    expect(keys(overlay.topology("OUTAGE", "ON_RECORD").unknownSupply)).toEqual(all);
    expect(keys(fallen(overlay, [at("o1")], "OUTAGE", "ON_RECORD", null).keys())).toEqual(["o1"]);
    expect(keys(fallen(overlay, [at("v")], "OUTAGE", "ON_RECORD", null).keys())).toEqual(["b", "v"]);
  });
});
