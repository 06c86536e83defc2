import { type EntityKind, entityKind } from "../../schema/model/entityKinds";
import { levelOf } from "../../schema/model/enums";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import type { Field } from "../../schema/model/field";
import type { EntityRecord, RelationshipRecord } from "../../schema/model/record";
import { type RelationshipKind, relationshipKind } from "../../schema/model/relationshipKinds";
import type { Write } from "./port";

/** Half of a character: no engine gives it back as it was. */
const loneSurrogate = /\p{Surrogate}/u;

/** Why a value is no text that every engine keeps, or null. */
const textFault = (value: unknown): string | null =>
  typeof value !== "string" ? "is not text" : loneSurrogate.test(value) ? "holds half of a character (a lone surrogate)" : null;
/** Text that is unique, sorted or looked up by: longer ones do not fit the index of every engine. */
const maxIndexed = 1_000;
const indexedFault = (value: unknown): string | null =>
  textFault(value) ?? ((value as string).length > maxIndexed ? `is longer than ${maxIndexed} characters` : null);
const textListFault = (value: unknown): string | null =>
  Array.isArray(value) ? (value.map(textFault).find((fault) => fault !== null) ?? null) : "is not a list of text";
const wholeFault = (value: unknown): string | null => (Number.isSafeInteger(value) ? null : "is not a whole number below 2^53");
const numberFault = (value: unknown): string | null => (Number.isFinite(value) ? null : "is not a finite number");
const booleanFault = (value: unknown): string | null => (typeof value === "boolean" ? null : "is neither true nor false");
const markingFault = (value: unknown): string | null => (levelOf(value as EntityRecord["marking"]) < 0 ? "is no marking" : null);
const maybe = (fault: (value: unknown) => string | null) => (value: unknown) => (value === null ? null : fault(value));

const faultOf: Record<Field["type"], (value: unknown) => string | null> = {
  TEXT: textFault,
  ENUM: indexedFault,
  DATE: indexedFault,
  TEXT_LIST: textListFault,
  INTEGER: wholeFault,
  NUMBER: numberFault,
  BOOLEAN: booleanFault,
};

const common = {
  id: indexedFault,
  version: wholeFault,
  retired: booleanFault,
  marking: markingFault,
  releasedTo: textListFault,
  ...Object.fromEntries(["validFrom", "validTo", "source", "asOf", "confidence", "note"].map((name) => [name, maybe(textFault)])),
  basis: textFault,
};
const entityFaults = {
  ...common,
  key: indexedFault,
  name: indexedFault,
  aliases: textListFault,
  externalIds: textListFault,
  owner: maybe(textFault),
};
const relationshipFaults = {
  ...common,
  from: textFault,
  to: textFault,
  group: maybe(textFault),
  quorum: maybe(wholeFault),
  groupBasis: maybe(textFault),
  holdoverHours: maybe(numberFault),
  holdoverBasis: maybe(textFault),
};

function* recordProblems(
  record: EntityRecord | RelationshipRecord,
  kind: EntityKind | RelationshipKind | undefined,
  faults: Readonly<Record<string, (value: unknown) => string | null>>,
  path: string,
): Generator<Problem> {
  if (!kind) yield problem("LP-2001", `There is no kind ${record.kind}.`, `${path}.kind`);
  for (const name in faults) {
    const fault = faults[name]!(record[name as keyof typeof record]);
    if (fault) yield problem("LP-4005", `${name} ${fault}.`, `${path}.${name}`);
  }
  for (const [name, value] of Object.entries(record.fields)) {
    const field = kind?.fields.find((f) => f.name === name);
    if (kind && !field) yield problem("LP-2002", `${kind.kind} has no field ${name}.`, `${path}.fields.${name}`);
    if (!field || value === null) continue;
    const fault = faultOf[field.type](value);
    if (fault) yield problem("LP-4005", `${name} ${fault}.`, `${path}.fields.${name}`);
  }
  const said = Object.entries(record.fieldProvenance).flatMap(([name, p]) => Object.entries(p).map(([part, v]) => ({ name, part, v })));
  for (const { name, part, v } of said) {
    const fault = v === null || v === undefined ? null : textFault(v);
    if (fault) yield problem("LP-4005", `${part} of ${name} ${fault}.`, `${path}.fieldProvenance.${name}.${part}`);
  }
}

/** Refuses, with all problems at once, what not every engine would keep and give back as it was. */
export function checkWrite(write: Write): void {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const handles = new Map<string, string>();
  const once = (id: string, path: string) => {
    if (ids.has(id)) problems.push(problem("LP-2017", `The record ${id} is written twice.`, path));
    ids.add(id);
  };
  const from = (record: { version: number }, first: number, path: string) => {
    if (record.version < first) problems.push(problem("LP-4005", `version is ${record.version}, below ${first}.`, `${path}.version`));
  };
  for (const list of ["createEntities", "updateEntities"] as const) {
    write[list].forEach((record, i) => {
      const path = `${list}[${i}]`;
      problems.push(...recordProblems(record, entityKind(record.kind), entityFaults, path));
      from(record, list === "createEntities" ? 1 : 2, path);
      once(record.id, path);
      if (record.retired) return;
      const handle = JSON.stringify([record.kind, record.key]);
      if (handles.has(handle)) problems.push(problem("LP-2012", `${record.kind} ${record.key} is in the change set twice.`, `${path}.key`));
      handles.set(handle, path);
    });
  }
  for (const list of ["createRelationships", "updateRelationships"] as const) {
    write[list].forEach((record, i) => {
      const path = `${list}[${i}]`;
      problems.push(...recordProblems(record, relationshipKind(record.kind), relationshipFaults, path));
      from(record, list === "createRelationships" ? 1 : 2, path);
      once(record.id, path);
    });
  }
  for (const name of ["actor", "at", "message", "hash"] as const) {
    const fault = textFault(write.revision[name]);
    if (fault) problems.push(problem("LP-4005", `${name} of the revision ${fault}.`, `revision.${name}`));
  }
  const touched = textListFault(write.revision.touched);
  if (touched) problems.push(problem("LP-4005", `touched of the revision ${touched}.`, "revision.touched"));
  if (problems.length > 0) throw new LoadpathError(problems);
}
