import { nameLimit } from "../../schema/model/check";
import { entityKind } from "../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { date, type Field, integer, number, oneOf, text, textList } from "../../schema/model/field";
import { isDependency, type RelationshipKind, relationshipKind } from "../../schema/model/relationshipKinds";

/** One column of a table of facts, and the field that types its cells. */
export interface Column {
  /** Header: `criticality`, or `criticality.basis` for who says so of one field. */
  readonly name: string;
  readonly field: Field;
  /** What it tells: the record itself, a field of its kind, or the provenance of such a field. */
  readonly of: "record" | "field" | "fieldProvenance";
}

const provenance: readonly Field[] = [
  oneOf("basis", "Basis", "Basis", "On what the fact rests."),
  text("source", "Source", "Key of the source.", { max: nameLimit }),
  date("asOf", "As of", "Day, month or year at which the source says so."),
  oneOf("confidence", "Confidence", "Confidence", "How sure the fact is."),
  text("note", "Note", "A remark in a line."),
];

const access: readonly Field[] = [
  oneOf("marking", "Marking", "Marking", "Who may see the record; open where not stated."),
  textList("releasedTo", "Released to", "Memberships that may see it whatever their clearance."),
  date("validFrom", "Valid from", "First day on which it counts."),
  date("validTo", "Valid to", "First day on which it no longer counts."),
];

const required = { required: true, max: nameLimit } as const;
const basisRequired = provenance.map((field) => (field.name === "basis" ? { ...field, required: true } : field));

const entityCommon: readonly Field[] = [
  text("key", "Key", "Readable and unique within its kind.", required),
  text("name", "Name", "Name shown.", required),
  textList("aliases", "Aliases", "Other names."),
  textList("externalIds", "External ids", "Ids elsewhere, as scheme:id."),
  text("owner", "Owner", "Key of the ministry that owns the record.", { max: nameLimit }),
  ...access,
  ...basisRequired,
];

const grouping: readonly Field[] = [
  text("group", "Group", "Name of the group of alternatives that it belongs to.", { max: nameLimit }),
  integer("quorum", "Quorum", "How many of the group must work.", { min: 1 }),
  oneOf("groupBasis", "Basis", "Group basis", "On what it rests that these are alternatives."),
];

const holdover: readonly Field[] = [
  number("holdoverHours", "Holdover", "Hours the dependent keeps going without it.", { unit: "h", min: 0 }),
  oneOf("holdoverBasis", "Basis", "Holdover basis", "On what the holdover rests."),
];

const columns = (fields: readonly Field[], of: Column["of"]): Column[] => fields.map((field) => ({ name: field.name, field, of }));

const kindColumns = (fields: readonly Field[]): Column[] => [
  ...columns(fields, "field"),
  ...fields.flatMap((field) => provenance.map((p) => ({ name: `${field.name}.${p.name}`, field: p, of: "fieldProvenance" as const }))),
];

/** Kinds that may stand at one end of a relationship kind. */
export const endKinds = (kind: RelationshipKind, end: "from" | "to"): string[] => [...new Set(kind.ends.flatMap((e) => e[end]))];

/** Columns that a table of entities of one kind may have, in order. @throws LP-2001 */
export function entityColumns(kind: string): Column[] {
  const declared = entityKind(kind);
  if (!declared) throw new LoadpathError(problem("LP-2001", `There is no entity kind "${kind}".`, kind));
  return [...columns(entityCommon, "record"), ...kindColumns(declared.fields)];
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
    text(name, name === "from" ? "From" : "To", name === "from" ? "Key of the dependent." : "Key of what it rests on.", required),
  ];
  const dependency = isDependency(declared) ? [...grouping, ...(declared.pool ? [] : holdover)] : [];
  return [
    ...columns([...end("from"), ...end("to"), ...dependency, ...access, ...basisRequired], "record"),
    ...kindColumns(declared.fields),
  ];
}
