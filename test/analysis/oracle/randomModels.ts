import type { Basis, Case, CaseAsk, CaseEntity, CaseRelationship } from "./caseForm";
import { worldOf } from "./present";
import { type EntityName, type Profile, profiles, usualShare } from "./profiles";
import { type Chance, chance } from "./random";

/** Which kinds join which ends (DESIGN §2), in the order in which they are drawn. */
const ends: readonly [kind: string, from: readonly EntityName[], to: readonly EntityName[]][] = [
  ["USES", ["Workload"], ["Service", "Model"]],
  ["USES", ["Service"], ["Service"]],
  ["SERVES", ["Service"], ["Model"]],
  ["HOSTED_AT", ["Workload", "Service"], ["DataCentre"]],
  ["PROVIDED_BY", ["Workload", "Service"], ["Vendor"]],
  ["OPERATED_BY", ["DataCentre", "GridPoint"], ["Vendor"]],
  ["SUBCONTRACTS_TO", ["Vendor"], ["Vendor"]],
  ["POWERED_BY", ["DataCentre"], ["GridPoint"]],
  ["FED_BY", ["GridPoint"], ["GridPoint"]],
  ["DEVELOPED_BY", ["Model"], ["Vendor"]],
  ["EQUIPPED_BY", ["DataCentre"], ["Vendor"]],
  ["OWNED_BY", ["Vendor"], ["Vendor"]],
  ["SUBJECT_TO", ["Vendor"], ["Jurisdiction"]],
  ["LOCATED_IN", ["DataCentre", "GridPoint"], ["Jurisdiction"]],
  ["RESPONSIBLE_FOR", ["Ministry"], ["Workload"]],
  ["PART_OF", ["Ministry"], ["Ministry"]],
  ["OF", ["Ministry", "Sector"], ["Jurisdiction"]],
  ["RELIES_ON", ["Sector"], ["Workload"]],
  ["MEMBER_OF", ["Jurisdiction"], ["Bloc"]],
  ["PARTY_TO", ["Jurisdiction", "Bloc", "Ministry"], ["Agreement"]],
  ["BINDS", ["Agreement"], ["Vendor"]],
  ["COVERS", ["Agreement"], ["Model", "Service", "DataCentre", "Sector"]],
];
const dependencies = new Set(ends.slice(0, 14).map(([kind]) => kind));

/** Targets of the kinds that carry no dependency, where not one or two: most bodies have one home, most agreements cover much. */
const fans: Record<string, readonly [number, number]> = { COVERS: [1, 5], OF: [1, 1], PART_OF: [1, 1] };

const prefixes: Record<EntityName, string> = {
  Workload: "w",
  Service: "s",
  Model: "m",
  Vendor: "v",
  DataCentre: "d",
  GridPoint: "g",
  Jurisdiction: "J",
  Ministry: "M",
  Sector: "X",
  Agreement: "A",
  Bloc: "B",
};
const days = ["2020-01-01", "2026-11-21", "2026-11-22", "2026-11-23", "2026-12-02", "2027-06-01", "2028-01-01"];
const askedDays = ["2026-11-22", "2026-11-23", "2027-06-01"];
const starts = ["2019", "2026-02", "2026-11", "2026", "2026-11-22", "2026-11-23", "2027-05"];
const finishes = ["2026-11-22", "2026-11-23", "2026-11-25", "2026-12", "2026", "2027", "2027-06-01", "2028-02", "2028-01-01", "2031"];
const holdovers = [0, 1, 6, 10, 24, 48, 72, 73, 96, 500, 720, 4320, 5000];
const recorded: readonly Basis[] = ["SOURCED", "CURATED", "DERIVED"];

const basis = (c: Chance, assumed: number): Basis => (c.of(assumed) ? "ASSUMED" : c.pick(recorded));

/** A window of validity that begins before it ends. */
function window(c: Chance): { validFrom?: string; validTo?: string } {
  const [a, b] = c.some(days, 2).sort();
  return c.pick([{ validFrom: a }, { validTo: b }, { validFrom: a, validTo: b }]);
}

function fieldsOf(c: Chance, p: Profile, kind: EntityName): Partial<CaseEntity> {
  const fields: Partial<CaseEntity> = {};
  if (kind === "Workload") {
    if (c.of(0.6)) fields.criticality = c.between(1, 4);
    if (c.of(0.85))
      fields.designation = c.pick([
        "MUST_BE_SOVEREIGN",
        "MUST_BE_SOVEREIGN",
        "SOVEREIGN_PREFERRED",
        "SOVEREIGN_PREFERRED",
        "EXTERNAL_ALLOWED",
        "UNDECIDED",
      ]);
    if (c.of(0.3 + p.absent)) fields.status = c.of(p.absent) ? "RETIRED" : c.pick(["LIVE", "PILOT", "PLANNED"]);
  }
  if (kind === "Model" && c.of(0.7)) fields.weights = c.pick(["OPEN", "CLOSED", "CLOSED"]);
  if (kind === "DataCentre" || kind === "GridPoint") {
    if (c.of(p.absent)) fields.status = c.pick(["PLANNED", "CLOSED"]);
    else if (c.of(0.2)) fields.status = "OPERATIONAL";
  }
  if (kind === "GridPoint" && c.of(0.95)) fields.class = c.pick(["ZONE", "ZONE", "ZONE", "CONNECTION", "INTERCONNECTOR", "PLANT", "PLANT"]);
  if (kind === "Agreement") {
    if (c.of(0.15)) fields.basis = "ASSUMED";
    if (c.of(0.8)) fields.nonInterruption = c.pick(["YES", "YES", "NO", "UNKNOWN"]);
    if (c.of(0.75)) fields.noticeDays = c.pick([0, 1, 2, 5, 10, 29, 31, 45, 400]);
    if (c.of(0.3)) fields.starts = c.pick(starts);
    // An end that may lie before the start is refused.
    const end = c.pick(finishes);
    if (c.of(0.6) && (fields.starts === undefined || end > `${fields.starts}-99`)) fields.ends = end;
  }
  if (kind === "Bloc") fields.blocKind = c.pick(["UNION", "ALLIANCE", "COMPUTE_POOL"]);
  if (c.of(p.dated / 2)) Object.assign(fields, window(c));
  return fields;
}

/** Puts some relationships out of one thing into groups, of several kinds where it falls so. */
function group(c: Chance, p: Profile, out: CaseRelationship[]): void {
  const distinct = (list: CaseRelationship[]) => new Set(list.map((r) => r.to)).size;
  const state = (members: CaseRelationship[], name: string) => {
    const quorum = c.of(0.4) ? 1 : c.between(1, distinct(members));
    const all = c.of(0.75);
    const none = c.of(0.15);
    for (const r of members) {
      r.group = name;
      if (!none && (all || c.of(0.6))) r.quorum = c.of(p.messy * 0.3) ? c.between(1, distinct(members)) : quorum;
      if (c.of(0.2)) r.groupBasis = c.pick(recorded);
    }
    if (c.of(p.groupAssumed)) for (const r of c.of(0.5) ? members : [c.pick(members)]) r.groupBasis = "ASSUMED";
  };
  const feeds = out.filter((r) => r.kind === "FED_BY");
  if (feeds.length > 0 && c.of(0.5)) state(feeds, "f");
  const powers = out.filter((r) => r.kind === "POWERED_BY");
  if (powers.length > 1 && c.of(p.grouped)) state(powers, c.of(p.messy) ? "a" : "p");
  let rest = out.filter((r) => r.kind !== "FED_BY" && r.kind !== "POWERED_BY");
  for (const name of ["a", "b"]) {
    if (rest.length < 2 || !c.of(p.grouped)) continue;
    // Often alternatives of one kind, at times whatever there is.
    const kind = c.pick(rest).kind;
    const alike = rest.filter((r) => r.kind === kind);
    const members = alike.length > 1 && c.of(0.6) ? alike : c.some(rest, c.between(2, 4));
    state(members, name);
    rest = rest.filter((r) => !members.includes(r));
  }
}

function relationshipsOf(c: Chance, p: Profile, entities: CaseEntity[]): CaseRelationship[] {
  const all: CaseRelationship[] = [];
  for (const entity of entities) {
    const out: CaseRelationship[] = [];
    for (const [kind, from, to] of ends) {
      if (!from.includes(entity.kind as EntityName) || !c.of(p.has[`${entity.kind} ${kind}`] ?? p.has[kind] ?? usualShare[kind])) continue;
      if (kind === "FED_BY" && (entity.class === "PLANT" || !c.of(0.9))) continue;
      const candidates = entities.filter((e) => to.includes(e.kind as EntityName) && (e !== entity || c.of(0.03)));
      const [least, most] = dependencies.has(kind) ? p.fan : (fans[kind] ?? [1, 2]);
      for (const target of c.some(candidates, c.between(least, most))) {
        const r: CaseRelationship = { kind, from: entity.key, to: target.key, basis: basis(c, p.assumed) };
        if (dependencies.has(kind) && kind !== "FED_BY" && c.of(p.holdover)) r.holdoverHours = c.pick(holdovers);
        if (r.holdoverHours !== undefined && c.of(0.6)) r.holdoverBasis = basis(c, p.holdoverAssumed);
        if (c.of(p.dated)) Object.assign(r, window(c));
        out.push(r);
        // A second statement about the same two things: another window, another holdover, another basis.
        if (dependencies.has(kind) && c.of(p.messy * 0.15)) {
          const again: CaseRelationship = { kind, from: r.from, to: r.to, basis: basis(c, 0.5) };
          if (kind !== "FED_BY" && c.of(p.holdover)) again.holdoverHours = c.pick(holdovers);
          out.push(again);
        }
      }
    }
    const joined = out.filter((r) => dependencies.has(r.kind));
    group(c, p, joined);
    all.push(...out);
  }
  return withoutRepeats(all);
}

/** A relationship is unique by kind, ends and group. */
function withoutRepeats(relationships: CaseRelationship[]): CaseRelationship[] {
  const seen = new Set<string>();
  return relationships.filter((r) => {
    const identity = JSON.stringify([r.kind, r.from, r.to, r.group]);
    return !seen.has(identity) && seen.add(identity);
  });
}

function asksOf(c: Chance, p: Profile, theCase: Case): CaseAsk[] {
  const dated = () => (c.of(0.15 + p.dated) ? { on: c.pick(askedDays) } : {});
  const outageHorizon = () => c.pick([{}, {}, { horizonHours: null }, { horizonHours: 0 }, { horizonHours: c.pick([5, 24, 48, 80, 500]) }]);
  const denialHorizon = () => c.pick([{}, {}, { horizonHours: null }, { horizonHours: c.pick([0, 24, 48, 240, 1000, 5000, 20_000]) }]);
  // What is asked about must be there on the day.
  const there = (on: string | undefined, kinds: string[]) =>
    [...worldOf(theCase, on ?? askedDays[0]).entities.values()].filter((e) => kinds.includes(e.kind)).map((e) => e.key);
  const components = ["Workload", "Service", "Model", "Vendor", "DataCentre", "GridPoint"];
  const asks: CaseAsk[] = [];
  const add = (ask: string, kinds: string[], rest: Partial<CaseAsk>, day = dated()) => {
    const targets = there(day.on, kinds);
    if (targets.length > 0) asks.push({ ask, target: c.pick(targets), ...rest, ...day });
  };
  const addFailed = (ask: string, rest: Partial<CaseAsk>, day = dated()) => {
    const kinds = rest.hazard === "DENIAL" ? [...(c.of(0.2) ? components : ["Vendor"]), "Jurisdiction"] : components;
    const failed = c.some(there(day.on, kinds), c.between(1, 3));
    if (failed.length > 0) asks.push({ ask, failed, ...rest, ...day });
  };
  add("singlePointsOfFailure", ["Workload"], outageHorizon());
  add("singlePointsOfFailure", ["Workload", "Workload", ...components], outageHorizon());
  addFailed("fallen", { hazard: "OUTAGE", ...outageHorizon() });
  for (let i = 0; i < p.failures; i++) addFailed("fallen", { horizonHours: null });
  addFailed("shareLost", outageHorizon());
  add("gaps", c.of(0.7) ? ["Workload"] : components, {});
  const order = p.cutOrder === null ? {} : { maxOrder: p.cutOrder };
  if (theCase.entities.length < 11 || p.cutOrder !== null)
    add("minimalCutSets", ["Workload"], { ...order, ...(c.of(0.3) ? outageHorizon() : {}) });
  if (p.counts.Jurisdiction === undefined && p.counts.Vendor === undefined) return asks;
  addFailed("fallen", { hazard: "DENIAL", ...denialHorizon() });
  addFailed("shareLost", { hazard: "DENIAL", ...denialHorizon() });
  add("gaps", c.of(0.7) ? ["Workload"] : components, { hazard: "DENIAL" });
  for (const workload of there(undefined, ["Workload"])) {
    asks.push({ ask: "deniers", target: workload, ...denialHorizon() }, { ask: "standsAlone", target: workload, ...denialHorizon() });
    if (p.counts.Ministry !== undefined) asks.push({ ask: "verdict", target: workload });
  }
  add("deniers", ["Workload"], denialHorizon());
  add("standsAlone", ["Workload"], denialHorizon());
  add("verdict", ["Workload"], {});
  return asks;
}

/** The model of a seed. Its profile follows from the seed, so that consecutive seeds go through all of them. */
export function randomModel(seed: number): Case {
  const p = profiles[seed % profiles.length];
  const c = chance(Math.imul(seed + 1, 2_654_435_761));
  const entities: CaseEntity[] = [];
  for (const [kind, [low, high]] of Object.entries(p.counts) as [EntityName, readonly [number, number]][]) {
    const count = c.between(low, high);
    for (let i = 1; i <= count; i++) entities.push({ key: `${prefixes[kind]}${i}`, kind, ...fieldsOf(c, p, kind) });
  }
  const theCase: Case = { name: `seed ${seed}`, why: p.name, entities, relationships: relationshipsOf(c, p, entities), asks: [] };
  theCase.asks = asksOf(c, p, theCase);
  return theCase;
}
