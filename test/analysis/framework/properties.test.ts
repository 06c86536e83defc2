import { describe, expect, it } from "vitest";
import { type FrameworkRule, frameworkRules } from "../../../schema/model/framework";
import { criterionScore, ruleAnswer } from "../../../server/analysis/framework/criterion";
import { homeOf } from "../../../server/analysis/framework/home";
import { analysed, type Entities, type Relationships } from "../model";
import { chance } from "../oracle/random";
import { type Objectives, scored } from "./score";

const rules = Object.keys(frameworkRules) as FrameworkRule[];
const kinds = ["DataCentre", "Vendor", "Service", "Workload", "Model"] as const;
const joins = [
  ["Workload", "USES", "Service"],
  ["Workload", "USES", "Model"],
  ["Workload", "HOSTED_AT", "DataCentre"],
  ["Workload", "PROVIDED_BY", "Vendor"],
  ["Service", "USES", "Service"],
  ["Service", "SERVES", "Model"],
  ["Service", "HOSTED_AT", "DataCentre"],
  ["Service", "PROVIDED_BY", "Vendor"],
  ["DataCentre", "OPERATED_BY", "Vendor"],
  ["DataCentre", "EQUIPPED_BY", "Vendor"],
  ["DataCentre", "POWERED_BY", "GridPoint"],
  ["DataCentre", "LOCATED_IN", "Jurisdiction"],
  ["GridPoint", "LOCATED_IN", "Jurisdiction"],
  ["Model", "DEVELOPED_BY", "Vendor"],
  ["Vendor", "SUBJECT_TO", "Jurisdiction"],
  ["Vendor", "OWNED_BY", "Vendor"],
  ["Vendor", "SUBCONTRACTS_TO", "Vendor"],
  ["Jurisdiction", "MEMBER_OF", "Bloc"],
] as const;

/** A small world: two things of each kind, some facts between them, some of these assumed. */
function world(seed: number) {
  const random = chance(seed).next;
  const entities: Record<string, string | readonly [string, Record<string, unknown>]> = { B: "Bloc" };
  for (const kind of [...kinds, "GridPoint", "Jurisdiction"]) {
    for (const n of [1, 2]) {
      const weights = ["OPEN", "CLOSED", undefined][Math.floor(random() * 3)];
      entities[`${kind}${n}`] = kind === "Model" && weights ? [kind, { weights }] : kind;
    }
  }
  const relationships: (string | readonly [string, Record<string, unknown>])[] = [];
  for (const [from, kind, to] of joins) {
    for (const f of [`${from}1`, `${from}2`]) {
      for (const t of to === "Bloc" ? ["B"] : [`${to}1`, `${to}2`]) {
        const drawn = random();
        if (f === t || drawn > 0.6) continue;
        relationships.push([`${f} ${kind} ${t}`, { basis: drawn < 0.12 ? "ASSUMED" : "SOURCED" }]);
      }
    }
  }
  return { entities: entities as Entities, relationships: relationships as Relationships, random };
}

/** What a rule says by its words alone: every path counted out, no queue, no states. */
function byPaths(rs: Relationships, subject: string, rule: "LOCATION" | "OWNERSHIP" | "CHIPS", recordedOnly: boolean): string {
  const facts = rs.map((r) => (typeof r === "string" ? ([r, {}] as const) : r));
  const all = facts.map(([words, { basis }]) => ({ words: words.split(" ") as [string, string, string], assumed: basis === "ASSUMED" }));
  const used = all.filter((f) => !recordedOnly || !f.assumed).map((f) => f.words);
  const out = (x: string, ...relations: string[]) => used.filter(([f, k]) => f === x && relations.includes(k)).map(([, , t]) => t);
  const closure = (start: readonly string[], ...relations: string[]): string[] => {
    const more = start.flatMap((x) => out(x, ...relations)).filter((y) => !start.includes(y));
    return more.length === 0 ? [...start] : closure([...new Set([...start, ...more])], ...relations);
  };
  const kindOf = (x: string) => x.slice(0, -1);
  const used0 = closure([subject], "USES").filter((x) => kindOf(x) !== "Model");
  const things = used0.filter((x) => kindOf(x) === "Workload" || kindOf(x) === "Service");
  const sites = [...new Set([...used0.filter((x) => kindOf(x) === "DataCentre"), ...things.flatMap((x) => out(x, "HOSTED_AT"))])];
  const unhosted = things.some((x) =>
    kindOf(x) === "Workload"
      ? [...out(x, "USES"), ...out(x, "HOSTED_AT")].filter((y) => kindOf(y) !== "Model").length === 0
      : out(x, "USES", "HOSTED_AT").length === 0,
  );
  const home = all.filter(({ words: [, k], assumed }) => k === "MEMBER_OF" && (recordedOnly || !assumed)).map(({ words: [f] }) => f);
  const homes = recordedOnly ? all.filter(({ words: [, k] }) => k === "MEMBER_OF").map(({ words: [f] }) => f) : home;
  const verdict = (law: readonly string[], open: boolean) =>
    law.some((j) => !homes.includes(j)) ? "NO" : open || law.length === 0 ? "UNKNOWN" : "YES";
  if (rule === "LOCATION") {
    const law = sites.flatMap((x) => out(x, "LOCATED_IN"));
    return verdict(law, unhosted || sites.some((x) => out(x, "LOCATED_IN").length === 0));
  }
  if (rule === "CHIPS") {
    const makers = sites.flatMap((x) => out(x, "EQUIPPED_BY"));
    const law = makers.flatMap((x) => out(x, "SUBJECT_TO"));
    return verdict(
      law,
      unhosted || sites.some((x) => out(x, "EQUIPPED_BY").length === 0) || makers.some((x) => out(x, "SUBJECT_TO").length === 0),
    );
  }
  const own = subject.startsWith("Vendor") ? [subject] : [];
  const providers = [...own, ...things.flatMap((x) => out(x, "PROVIDED_BY")), ...sites.flatMap((x) => out(x, "OPERATED_BY"))];
  const owners = closure(providers, "OWNED_BY");
  const unprovided = things.some((x) =>
    kindOf(x) === "Workload"
      ? out(x, "PROVIDED_BY").length + out(x, "USES").filter((y) => kindOf(y) !== "Model").length === 0
      : out(x, "PROVIDED_BY").length === 0,
  );
  const open =
    unhosted ||
    unprovided ||
    sites.some((x) => out(x, "OPERATED_BY").length === 0) ||
    providers.some((x) => out(x, "OWNED_BY").length === 0) ||
    owners.some((x) => out(x, "SUBJECT_TO").length === 0);
  return verdict(
    owners.flatMap((x) => out(x, "SUBJECT_TO")),
    open,
  );
}

const seeds = Array.from({ length: 150 }, (_, i) => 7_001 + i);
const subjects = kinds.map((kind) => `${kind}1`);

describe("rules on random worlds", () => {
  it("say on record and as possible what their words say, every path counted out", () => {
    const said = new Map<string, number>();
    for (const seed of seeds) {
      const { entities, relationships } = world(seed);
      const { a, at } = analysed(entities, relationships);
      const home = homeOf(a, [], [at("B")]);
      if (home.ON_RECORD.size === 0) continue;
      for (const rule of ["LOCATION", "OWNERSHIP", "CHIPS"] as const) {
        for (const subject of ["Workload1", "Service1", "DataCentre1", ...(rule === "OWNERSHIP" ? ["Vendor1"] : [])]) {
          const found = ruleAnswer(a, rule, at(subject), home);
          const expected = [byPaths(relationships, subject, rule, true), byPaths(relationships, subject, rule, false)];
          expect([seed, rule, subject, found.onRecord, found.possible]).toEqual([seed, rule, subject, ...expected]);
          said.set(found.onRecord, (said.get(found.onRecord) ?? 0) + 1);
        }
      }
    }
    // All three answers come up often enough to be tested.
    for (const answer of ["YES", "NO", "UNKNOWN"]) expect([answer, (said.get(answer) ?? 0) > 10]).toEqual([answer, true]);
  });

  it("that are not met on record are not met as possible", () => {
    for (const seed of seeds) {
      const { entities, relationships } = world(seed);
      const { a, at } = analysed(entities, relationships);
      const home = homeOf(a, [], [at("B")]);
      for (const rule of rules) {
        for (const subject of subjects) {
          const { onRecord, possible } = ruleAnswer(a, rule, at(subject), home);
          if (onRecord === "NO") expect([seed, rule, subject, possible]).toEqual([seed, rule, subject, "NO"]);
        }
      }
    }
  });

  it("show a chain that ends abroad wherever they say no, and name something wherever nothing settles them", () => {
    for (const seed of seeds) {
      const { entities, relationships } = world(seed);
      const { a, at } = analysed(entities, relationships);
      const home = homeOf(a, [], [at("B")]);
      for (const rule of rules) {
        for (const subject of subjects) {
          const found = ruleAnswer(a, rule, at(subject), home);
          const about = [seed, rule, subject];
          if (found.onRecord === "NO") expect([...about, found.evidence[0]?.ground]).toEqual([...about, "ABROAD"]);
          for (const { chain } of found.evidence) {
            const ends = chain.links.map(({ from, to }) => [from, to]);
            expect(ends.every(([f], i) => f === (i === 0 ? at(subject) : ends[i - 1]![1]))).toBe(true);
          }
          if (found.applies && found.onRecord === "UNKNOWN") expect([...about, found.lacking.length > 0]).toEqual([...about, true]);
        }
      }
    }
  });
});

describe("ranges on random worlds", () => {
  const objectives: Objectives = {
    A: [35, { place: "LOCATION", runner: "OPERATOR", chips: "CHIPS", own: "OWNERSHIP" }, ["place", "runner", "chips", "own"]],
    C: [25, { law: null, alone: "DISCONNECT", keys: null, power: "ENERGY" }, ["law keys", "alone", "keys", "power"]],
    D: [40, { sub: "SUBCONTRACTORS", by: "PROVIDER", model: "MODELS", audit: null }, ["by", "sub audit", "model", "audit"]],
  };
  const criteria = Object.values(objectives).flatMap(([, stated]) => Object.keys(stated));

  it("have their least at or beneath their most, and settling an unknown only narrows them", () => {
    let narrowed = 0;
    for (const seed of seeds.slice(0, 80)) {
      const { entities, relationships, random } = world(seed);
      const subject = subjects[Math.floor(random() * subjects.length)]!;
      let [es, rs] = [entities, relationships];
      let before = scored(es, rs, subject, objectives);
      for (const criterion of criteria.toSorted(() => random() - 0.5)) {
        const known = before.objectives.flatMap((o) => o.criteria).find(({ key }) => key === criterion)!;
        const key = `judge-${criterion}`;
        es = { ...es, [key]: ["Assessment", { criterion, answer: random() < 0.5 ? "YES" : "NO" }] };
        rs = [...rs, `${key} ASSESSES ${subject}`, `${key} APPLIES F`];
        const after = scored(es, rs, subject, objectives);
        const pairs = [
          [before.floor, after.floor],
          [before.score, after.score],
          ...before.objectives.map((o, i) => [o.level, after.objectives[i]!.level]),
        ] as const;
        for (const [p, q] of pairs) {
          expect([seed, criterion, q!.least <= q!.most + 1e-9]).toEqual([seed, criterion, true]);
          expect([seed, criterion, q!.least >= p!.least - 1e-9 && q!.most <= p!.most + 1e-9]).toEqual([seed, criterion, true]);
        }
        if (known.answer === "UNKNOWN") narrowed++;
        else expect([seed, criterion, after.score]).toEqual([seed, criterion, before.score]);
        before = after;
      }
      // Everything judged: nothing is left open.
      expect([seed, before.floor.least, before.score.least]).toEqual([seed, before.floor.most, before.score.most]);
    }
    expect(narrowed).toBeGreaterThan(200);
  });

  it("a criterion without rule and without judgement is unknown", () => {
    const found = criterionScore({ key: "x", asks: "x?", rule: null }, () => {
      throw new Error("no rule is asked");
    });
    expect(found).toMatchObject({ answer: "UNKNOWN", by: null, facts: null });
  });
});
