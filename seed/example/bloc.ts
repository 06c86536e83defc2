import type { FieldValue } from "../../schema/model/field";
import type { SeedChanges } from "../changes";
import { jurisdiction } from "../conventions";
import { type FactSet, ref } from "../factSet";
import type { Nation } from "./nations";
import { stated } from "./said";

export const bloc = ref("Bloc", "example:four-shores");

const years = [2027, 2028, 2029, 2030, 2031] as const;
type Member = Exclude<Nation, "QW">;

/** Members: claim on the pact's slices, place by priority, year in which their first agreement ends, provisions that they lack. */
const members: Readonly<
  Record<Member, readonly [claim: number, priority: number, expires: number, lacks: readonly string[], shed: number]>
> = {
  QN: [260, 1, 2027, ["STEP_IN"], 7],
  QO: [180, 2, 2027, ["STEP_IN", "AUDIT"], 3],
  QP: [140, 3, 2027, ["STEP_IN", "AUDIT", "EXIT"], 2],
  QQ: [220, 2, 2028, ["STEP_IN", "AUDIT"], 4],
};

type Course = readonly [first: number, growth: number, span?: number];

/** Demand of the other members in the first year (H100e) by class, with its growth and for how many years; Ellmere's is that of its strategy. */
const demand: Readonly<Record<Exclude<Member, "QN">, Readonly<Record<string, Course>>>> = {
  QO: { FRONTIER: [140, 1.45], LARGE: [310, 1.3], SPECIAL: [55, 1.2] },
  QP: { FRONTIER: [60, 1.6], LARGE: [150, 1.35], SPECIAL: [25, 1.3], SMALL: [20, 1.2] },
  QQ: { FRONTIER: [95, 1.4], LARGE: [205, 1.25], SPECIAL: [70, 1.15, 3] },
};

/** Reservations of the shared pool: key, member, name, first day, day from which it is free again, H100e, use. */
const reservations: readonly (readonly [
  key: string,
  of: Member,
  name: string,
  starts: string,
  ends: string,
  h100e: number | null,
  use: string,
])[] = [
  ["language-run", "QN", "Ellmere language model, second run", "2027-01-11", "2027-02-22", 250, "TRAINING"],
  ["grid-model", "QO", "Ostrane grid model", "2027-02-08", "2027-03-15", 220, "TRAINING"],
  ["court-speech", "QQ", "Quillmark court speech model", "2027-03", "2027-04", 180, "TRAINING"],
  ["sea-ice", "QP", "Saltreach sea ice model", "2027-04-05", "2027-04-26", 260, "TRAINING"],
  ["exam-season", "QN", "Exam season", "2027-05-24", "2027-06-21", 120, "INFERENCE"],
  ["red-team", "QP", "Joint safety tests", "2027-06-07", "2027-06-14", null, "EVALUATION"],
];

/** The pact through which four nations buy and compute together: what each shares, claims and reserves. */
export function stateBloc(facts: FactSet): void {
  facts.entity("Bloc", "example:four-shores", "Four Shores Compute Pact", stated(), {
    fields: { blocKind: "COMPUTE_POOL", sharedPool: 400, groupSize: 3, closedRound: 1 },
  });
  for (const [code, [claim, priority, expires, lacks, shed]] of Object.entries(members) as [Member, (typeof members)[Member]][]) {
    facts.relate("MEMBER_OF", jurisdiction(code), bloc, stated(), { fields: { claim, priority } });
    const share = (what: string, name: string, fields: Readonly<Record<string, FieldValue>>) =>
      shareFigure(facts, code, what, name, fields);
    for (const [year, modelClass, compute] of code === "QN" ? strategyDemand(facts) : growing(demand[code])) {
      share(`demand-${year}-${modelClass.toLowerCase()}`, `demand ${year}`, { aspect: "DEMAND", year, modelClass, compute });
    }
    share("expiry", "first end", { aspect: "EXPIRY", year: expires });
    for (const provision of lacks) share(`lacks-${provision.toLowerCase()}`, "gap", { aspect: "GAP", provision });
    share("shed", "what the pact protects", { aspect: "SHED", workloads: shed });
    share("clauses", "consent to show clauses", { aspect: "CLAUSES", named: code === "QN" });
  }
  for (const [key, of, name, starts, ends, compute, use] of reservations) {
    const reservation = facts.entity("Reservation", `example:${key}`, name, stated(), { fields: { starts, ends, compute, use } });
    facts.relate("OF", reservation, jurisdiction(of), stated());
    facts.relate("RESERVES", reservation, bloc, stated());
  }
}

function shareFigure(facts: FactSet, code: Member, what: string, name: string, fields: Readonly<Record<string, FieldValue>>): void {
  const figure = facts.entity("BlocShare", `example:${code.toLowerCase()}-${what}`, `${code}: ${name}`, stated(), {
    fields: { round: 1, ...fields },
  });
  facts.relate("OF", figure, jurisdiction(code), stated());
  facts.relate("SHARED_WITH", figure, bloc, stated());
}

/** What Ellmere's strategy says that it needs, by year and class. */
function strategyDemand(facts: FactSet): (readonly [year: number, modelClass: string, compute: number])[] {
  const sums = new Map<string, number>();
  for (const { kind, fields } of facts.entities.values()) {
    if (kind !== "Requirement") continue;
    const cell = `${fields.get("year")} ${fields.get("modelClass")}`;
    sums.set(cell, (sums.get(cell) ?? 0) + (fields.get("compute") as number));
  }
  return [...sums].map(([cell, compute]) => {
    const [year, modelClass] = cell.split(" ");
    return [Number(year), modelClass!, compute];
  });
}

const growing = (classes: Readonly<Record<string, Course>>) =>
  Object.entries(classes).flatMap(([modelClass, [first, growth, span]]) =>
    years.slice(0, span).map((year, i) => [year, modelClass, Math.round(first * growth ** i)] as const),
  );

/** Marks what members share so that only they see it: their neighbours see sums. */
export function guarded({ entities, relationships }: SeedChanges): SeedChanges {
  const secret = { marking: "SECRET" } as const;
  const isFigure = (end: object) => "kind" in end && end.kind === "BlocShare";
  return {
    entities: entities.map((e) => (e.kind === "BlocShare" ? { ...e, ...secret } : e)),
    relationships: relationships.map((r) => (isFigure(r.from) ? { ...r, ...secret } : r)),
  };
}
