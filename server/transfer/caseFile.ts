import { z } from "zod";
import { checkValue } from "../../schema/model/check";
import { entityFields, relationshipFields } from "../../schema/model/commonFields";
import { type EntityKind, type EntityKindName, entityKind } from "../../schema/model/entityKinds";
import { type Basis, valuesOf } from "../../schema/model/enums";
import { type Code, LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import { hazards } from "../../schema/model/hazards";
import { firstDay, isPartialDate } from "../../schema/model/partialDate";
import { isDependency, mayJoin, type RelationshipKindName, relationshipKind } from "../../schema/model/relationshipKinds";
import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";

/** The day of a question that names none. */
export const dayOfCases = "2026-11-22";

const day = z.string().refine((d) => d.length === 10 && isPartialDate(d), "Expected a day, such as 2026-11-22");
const partialDate = z.string().refine(isPartialDate, "Expected a day, a month or a year, such as 2026-11-22, 2026-11 or 2026");
const key = z.string().min(1).max(300);
const basis = z.enum(valuesOf("Basis") as [Basis, ...Basis[]]);
const common = { validFrom: partialDate.nullish(), validTo: partialDate.nullish(), asOf: partialDate.nullish() };

/** What a case may state of any entity beside the fields of its kind. */
const entityForm = z.looseObject({ key, kind: z.string(), name: z.string().nullish(), basis: basis.nullish(), ...common });

const relationshipForm = z.looseObject({
  kind: z.string(),
  from: key,
  to: key,
  basis,
  group: z.string().min(1).max(300).nullish(),
  quorum: z.int().min(1).max(1_000_000).nullish(),
  groupBasis: basis.nullish(),
  holdoverHours: z.number().min(0).nullish(),
  holdoverBasis: basis.nullish(),
  ...common,
});

const asked = { on: day.default(dayOfCases), expect: z.unknown().optional() };
const horizon = { horizonHours: z.number().min(0).nullish() };
const hazard = z.enum(hazards).default("OUTAGE");
const target = key;
const failed = z.array(key);
const questionForm = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("fallen"), failed, hazard, ...horizon, ...asked }),
  z.strictObject({ ask: z.literal("singlePointsOfFailure"), target, ...horizon, ...asked }),
  z.strictObject({ ask: z.literal("minimalCutSets"), target, maxOrder: z.int().min(1).nullish(), ...horizon, ...asked }),
  z.strictObject({ ask: z.literal("deniers"), target, ...horizon, ...asked }),
  z.strictObject({ ask: z.literal("standsAlone"), target, ...horizon, ...asked }),
  z.strictObject({ ask: z.literal("verdict"), target, ...asked }),
  z.strictObject({ ask: z.literal("gaps"), target, hazard, ...asked }),
  z.strictObject({ ask: z.literal("shareLost"), failed, hazard, scope: z.array(key).optional(), ...horizon, ...asked }),
]);

const caseForm = z.strictObject({
  name: z.string(),
  why: z.string().nullish(),
  entities: z.array(entityForm),
  relationships: z.array(relationshipForm),
  asks: z.array(questionForm),
});
type CaseForm = z.output<typeof caseForm>;

/** A small model with questions about it. Ids of its entities are their keys. */
export interface Case {
  readonly name: string;
  readonly facts: Facts;
  readonly asks: readonly CaseAsk[];
}
export type CaseAsk = z.output<typeof questionForm>;

/**
 * Reads one case or a list of them.
 *
 * @throws LoadpathError with every problem of the file at once, each with its place, such as `[3].relationships[2].from`;
 *         a file with a single case has places such as `relationships[2].from`.
 */
export function parseCases(text: string): Case[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new LoadpathError(problem("LP-3004", error instanceof Error ? error.message : String(error)), { cause: error });
  }
  const problems: Problem[] = [];
  const cases = (Array.isArray(json) ? json : [json]).map((item, i) => readCase(item, Array.isArray(json) ? `[${i}]` : "", problems));
  if (problems.length > 0) throw new LoadpathError(problems);
  return cases as Case[];
}

type Report = (code: Code, message: string, path: string) => void;

function readCase(item: unknown, place: string, problems: Problem[]): Case | null {
  const report: Report = (code, message, path) => problems.push(problem(code, message, (place + path).replace(/^\./, "") || null));
  const result = caseForm.safeParse(item);
  if (!result.success) {
    for (const issue of result.error.issues) report("LP-3005", issue.message, pathOf(issue.path));
    return null;
  }
  const form = result.data;
  const before = problems.length;
  const kinds = new Map<string, string>();
  form.entities.forEach((entity, i) => {
    if (kinds.has(entity.key)) report("LP-2012", `The key ${entity.key} is given twice.`, `.entities[${i}].key`);
    kinds.set(entity.key, entity.kind);
    checkEntity(entity, `.entities[${i}]`, report);
  });
  form.relationships.forEach((relationship, i) => {
    checkRelationship(relationship, kinds, `.relationships[${i}]`, report);
  });
  form.asks.forEach((question, i) => {
    const named = "target" in question ? [[question.target, "target"]] : question.failed.map((f, j) => [f, `failed[${j}]`]);
    if (question.ask === "shareLost") named.push(...(question.scope ?? []).map((w, j) => [w, `scope[${j}]`]));
    for (const [name, field] of named) {
      if (!kinds.has(name)) report("LP-3005", `The case has no entity ${name}.`, `.asks[${i}].${field}`);
    }
  });
  if (problems.length > before) return null;
  return { name: form.name, facts: factsOf(form), asks: form.asks };
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");

const commonFields = new Set(["key", "kind", ...Object.keys(entityForm.shape)]);

function checkEntity(entity: CaseForm["entities"][number], place: string, report: Report): void {
  const kind = entityKind(entity.kind);
  if (!kind) {
    report("LP-2001", `There is no entity kind ${entity.kind}.`, `${place}.kind`);
    return;
  }
  checkValidity(entity, place, report);
  for (const [name, value] of Object.entries(entity))
    if (!commonFields.has(name)) checkField(kind, name, value, `${place}.${name}`, report);
  const { starts, ends } = entity as { starts?: unknown; ends?: unknown };
  if (isDate(starts) && isDate(ends) && firstDay(ends) < firstDay(starts)) {
    report("LP-2011", `It ends on ${ends}, before it starts on ${starts}.`, `${place}.ends`);
  }
}

const isDate = (value: unknown): value is string => typeof value === "string" && isPartialDate(value);

/** Checks one field that a case states of an entity: of its kind, or one that every entity has. */
function checkField(kind: EntityKind, name: string, value: unknown, place: string, report: Report): void {
  const field = [...kind.fields, ...entityFields].find((f) => f.name === name);
  const found = field && checkValue({ ...field, required: false }, value, place);
  if (!field) report("LP-2002", `${kind.kind} has no field ${name}.`, place);
  else if (found) report(found.code, found.message, place);
}

function checkValidity(stated: { validFrom?: string | null; validTo?: string | null }, place: string, report: Report): void {
  const { validFrom, validTo } = stated;
  if (validFrom && validTo && firstDay(validTo) <= firstDay(validFrom)) {
    report("LP-2011", `validTo ${validTo} is not after validFrom ${validFrom}.`, `${place}.validTo`);
  }
}

const relationshipNames = new Set([...Object.keys(relationshipForm.shape), ...relationshipFields.map((f) => f.name)]);

function checkRelationship(
  stated: CaseForm["relationships"][number],
  kinds: ReadonlyMap<string, string>,
  place: string,
  report: Report,
): void {
  for (const end of ["from", "to"] as const) {
    if (!kinds.has(stated[end])) report("LP-3005", `The case has no entity ${stated[end]}.`, `${place}.${end}`);
  }
  checkValidity(stated, place, report);
  const kind = relationshipKind(stated.kind);
  if (!kind) {
    report("LP-2001", `There is no relationship kind ${stated.kind}.`, `${place}.kind`);
    return;
  }
  const from = kinds.get(stated.from);
  const to = kinds.get(stated.to);
  if (from && to && entityKind(from) && entityKind(to) && !mayJoin(kind, from, to)) {
    report("LP-2007", `${kind.kind} does not join a ${from} to a ${to}.`, place);
  }
  for (const name of Object.keys(stated)) {
    if (!relationshipNames.has(name) && !kind.fields.some((f) => f.name === name)) {
      report("LP-2002", `${kind.kind} has no field ${name}.`, `${place}.${name}`);
    }
  }
  const given = (value: unknown) => value !== undefined && value !== null;
  if ((given(stated.holdoverHours) || given(stated.holdoverBasis)) && (kind.pool || !isDependency(kind))) {
    report("LP-2010", `${kind.kind} has no holdover.`, `${place}.${given(stated.holdoverHours) ? "holdoverHours" : "holdoverBasis"}`);
  }
  if ((given(stated.group) || given(stated.quorum) || given(stated.groupBasis)) && !isDependency(kind)) {
    report("LP-2018", `${kind.kind} carries no dependency and forms no groups.`, place);
  }
}

function factsOf(form: CaseForm): Facts {
  const entities = form.entities.map((entity): EntityFact => {
    const declared = entityKind(entity.kind)!.fields.filter((f) => f.analysed);
    return {
      id: entity.key,
      kind: entity.kind as EntityKindName,
      key: entity.key,
      // Nobody having said so is not assuming: an entity is recorded unless its case says otherwise.
      basis: entity.basis ?? "CURATED",
      validFrom: entity.validFrom ?? null,
      validTo: entity.validTo ?? null,
      asOf: entity.asOf ?? null,
      fields: Object.fromEntries(declared.map((f) => [f.name, (entity[f.name] ?? null) as string | number | boolean | null])),
    };
  });
  const relationships = form.relationships.map((r, i): RelationshipFact => {
    const declared = relationshipKind(r.kind)!.fields.filter((f) => f.analysed && r[f.name] !== undefined && r[f.name] !== null);
    const fields = Object.fromEntries(declared.map((f) => [f.name, r[f.name] as string | number | boolean]));
    return {
      id: `r${i}`,
      kind: r.kind as RelationshipKindName,
      from: r.from,
      to: r.to,
      basis: r.basis,
      group: r.group ?? null,
      quorum: r.quorum ?? null,
      groupBasis: r.groupBasis ?? null,
      holdoverHours: r.holdoverHours ?? null,
      holdoverBasis: r.holdoverBasis ?? null,
      validFrom: r.validFrom ?? null,
      validTo: r.validTo ?? null,
      asOf: r.asOf ?? null,
      ...(declared.length > 0 ? { fields } : {}),
    };
  });
  return { entities, relationships };
}
