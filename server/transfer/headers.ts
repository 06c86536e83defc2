import {
  entityFields,
  groupFields,
  holdoverFields,
  nameLimit,
  provenanceFields,
  relationshipFields,
} from "../../schema/model/commonFields";
import { entityKind } from "../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { type Field, text } from "../../schema/model/field";
import { isDependency, type RelationshipKind, relationshipKind } from "../../schema/model/relationshipKinds";

/** One column of a table of facts, and the field that types its cells. */
export interface Column {
  /** Header: `criticality`, or `criticality.basis` for who says so of one field. */
  readonly name: string;
  readonly field: Field;
  /** What it tells: the record itself, a field of its kind, or the provenance of such a field. */
  readonly of: "record" | "field" | "fieldProvenance";
}

/** Of a single field no basis need be stated. */
const fieldProvenance: readonly Field[] = provenanceFields.map((field) => ({ ...field, required: false }));
/** A table need not state the marking: it is open then. */
const loose = (fields: readonly Field[]): Field[] =>
  fields.map((field) => (field.name === "marking" ? { ...field, required: false } : field));

const columns = (fields: readonly Field[], of: Column["of"]): Column[] => fields.map((field) => ({ name: field.name, field, of }));

const kindColumns = (fields: readonly Field[]): Column[] => [
  ...columns(fields, "field"),
  ...fields.flatMap((field) => fieldProvenance.map((p) => ({ name: `${field.name}.${p.name}`, field: p, of: "fieldProvenance" as const }))),
];

/** Kinds that may stand at one end of a relationship kind. */
export const endKinds = (kind: RelationshipKind, end: "from" | "to"): string[] => [...new Set(kind.ends.flatMap((e) => e[end]))];

/** Columns that a table of entities of one kind may have, in order. @throws LP-2001 */
export function entityColumns(kind: string): Column[] {
  const declared = entityKind(kind);
  if (!declared) throw new LoadpathError(problem("LP-2001", `There is no entity kind "${kind}".`, kind));
  return [...columns(loose(entityFields), "record"), ...kindColumns(declared.fields)];
}

/**
 * Columns that a table of relationships of one kind may have, in order. The ends are named by kind and key; where the
 * metamodel leaves only one kind for an end, the column of its kind may be left out.
 * @throws LP-2001
 */
export function relationshipColumns(kind: string): Column[] {
  const declared = relationshipKind(kind);
  if (!declared) throw new LoadpathError(problem("LP-2001", `There is no relationship kind "${kind}".`, kind));
  const end = (name: "from" | "to"): Field[] => [
    text(`${name}Kind`, "Kind", `Kind of the end: ${endKinds(declared, name).join(", ")}.`, {
      required: endKinds(declared, name).length > 1,
    }),
    text(name, name === "from" ? "From" : "To", name === "from" ? "Key of the dependent." : "Key of what it rests on.", {
      required: true,
      max: nameLimit,
    }),
  ];
  const dependency = isDependency(declared) ? [...groupFields, ...(declared.pool ? [] : holdoverFields)] : [];
  return [
    ...columns([...end("from"), ...end("to"), ...dependency, ...loose(relationshipFields)], "record"),
    ...kindColumns(declared.fields),
  ];
}
