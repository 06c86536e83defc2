import { date, type Field, integer, number, oneOf, text, textList } from "./field";

/** Characters that a name or key may have. */
export const nameLimit = 300;

const required = { required: true, max: nameLimit } as const;

/** Who says so, and how sure we are. */
export const provenanceFields: readonly Field[] = [
  oneOf("basis", "Basis", "Basis", "On what the fact rests.", { required: true }),
  text("source", "Source", "Key of the source.", { max: nameLimit }),
  date("asOf", "As of", "Day, month or year at which the source says so."),
  oneOf("confidence", "Confidence", "Confidence", "How sure the fact is."),
  text("note", "Note", "A remark in a line."),
];

/** Who may see it, and when it counts. */
const accessFields: readonly Field[] = [
  oneOf("marking", "Marking", "Marking", "Who may see the record; open where not stated.", { required: true }),
  textList("releasedTo", "Released to", "Memberships that may see it whatever their clearance."),
  date("validFrom", "Valid from", "First day on which it counts."),
  date("validTo", "Valid to", "First day on which it no longer counts."),
];

/** Fields that every entity has beside those of its kind. */
export const entityFields: readonly Field[] = [
  text("key", "Key", "Readable and unique within its kind.", required),
  text("name", "Name", "Name shown.", required),
  textList("aliases", "Aliases", "Other names."),
  textList("externalIds", "External ids", "Ids elsewhere, as scheme:id."),
  text("owner", "Owner", "Key of the ministry that owns the record.", { max: nameLimit }),
  ...accessFields,
  ...provenanceFields,
];

/** What a relationship that carries dependency may say of its group of alternatives. */
export const groupFields: readonly Field[] = [
  text("group", "Group", "Name of the group of alternatives that it belongs to.", { max: nameLimit }),
  integer("quorum", "Quorum", "How many of the group must work.", { min: 1 }),
  oneOf("groupBasis", "Basis", "Group basis", "On what it rests that these are alternatives."),
];

/** What a relationship that carries dependency, and is no pool, may say of the hours without it. */
export const holdoverFields: readonly Field[] = [
  number("holdoverHours", "Holdover", "Hours the dependent keeps going without it.", { unit: "h", min: 0 }),
  oneOf("holdoverBasis", "Basis", "Holdover basis", "On what the holdover rests."),
];

/** Fields that every relationship has beside group, holdover and those of its kind. */
export const relationshipFields: readonly Field[] = [...accessFields, ...provenanceFields];
