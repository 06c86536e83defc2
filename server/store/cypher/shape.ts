/**
 * The one shape of the graph on every engine.
 *
 *   (:Entity:Workload {id, kind, key, name, …})-[:USES {id, version, …}]->(:Entity:Service {…})
 *   (:Head {id: "head", number, hash, schema})   puts commits in order
 *   (:Revision {number, actor, at, message, hash, touched, replaced})   one per commit, in its transaction
 *   (:PastEntity {replacedIn, id, kind, …})   an entity as it was before revision `replacedIn`
 *   (:PastRelationship {replacedIn, type, from, to, id, version, …})   the same of a relationship; its ends by id
 *
 * A retired entity is `:Entity:Retired`: it loses the label of its kind and what makes it found by key, name or search.
 * A retired relationship has the type RETIRED: it is out of every natural pattern, and still found by id.
 * A past state has neither the label of its kind nor an end in the graph, so that no natural pattern meets it.
 */
import { entityFields, groupFields, holdoverFields, relationshipFields } from "../../../schema/model/commonFields";
import { entityKinds } from "../../../schema/model/entityKinds";
import { relationshipKinds } from "../../../schema/model/relationshipKinds";

/** Number of this shape, stored with the data. A program refuses data of a newer shape. */
export const schemaNumber = 1;

export const retiredLabel = "Retired";
export const retiredType = "RETIRED";
export const headId = "head";
export const pastEntityLabel = "PastEntity";
export const pastRelationshipLabel = "PastRelationship";

/** Properties that a past state has beside those of its record. No field of a kind may be called so. */
export const pastProperties = ["replacedIn", "type", "from", "to"] as const;

/** Name as Cypher text. Names come from the metamodel, never from callers. */
export const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

/** Pattern of all relationship kinds, or of some: `USES|HOSTED_AT`. */
export const typePattern = (kinds: readonly string[] = relationshipKinds.map((k) => k.kind)): string => kinds.map(quoted).join("|");

/** Properties that only live entities have: they carry uniqueness, order and search. */
export const liveProperties = ["handle", "nameFold", "nameLength", "keyFold", "searchText"] as const;

/** Property names of every entity, whatever its kind. No field of a kind may be called so. */
export const entityProperties: readonly string[] = [
  ...["id", "kind", "markingLevel", "version", "retired", "fieldProvenance"],
  ...entityFields.map((f) => f.name),
  ...liveProperties,
];

/** Property names of every relationship, whatever its kind. */
export const relationshipProperties: readonly string[] = [
  ...["id", "kind", "markingLevel", "version", "retired", "fieldProvenance"],
  ...[...relationshipFields, ...groupFields, ...holdoverFields].map((f) => f.name),
];

/** What is unique, and what is looked up or sorted by. Each engine states it in its own words. */
export interface Rule {
  /** Unique among rules; engines name their constraint or index so. */
  readonly name: string;
  readonly on: { readonly label: string } | { readonly type: string };
  readonly property: string;
  /** `TEXT` answers CONTAINS, where an engine has such an index. */
  readonly is: "UNIQUE" | "INDEX" | "TEXT";
}

/** Types of field that are worth an index of their own. Text is left out: it may be longer than an index takes. */
const indexedTypes = new Set(["ENUM", "INTEGER", "DATE"]);

export const rules: readonly Rule[] = [
  { name: "loadpath_entity_id", on: { label: "Entity" }, property: "id", is: "UNIQUE" },
  { name: "loadpath_entity_handle", on: { label: "Entity" }, property: "handle", is: "UNIQUE" },
  { name: "loadpath_head_id", on: { label: "Head" }, property: "id", is: "UNIQUE" },
  { name: "loadpath_revision_number", on: { label: "Revision" }, property: "number", is: "UNIQUE" },
  { name: "loadpath_past_entity", on: { label: pastEntityLabel }, property: "replacedIn", is: "INDEX" },
  { name: "loadpath_past_relationship", on: { label: pastRelationshipLabel }, property: "replacedIn", is: "INDEX" },
  { name: "loadpath_entity_search", on: { label: "Entity" }, property: "searchText", is: "TEXT" },
  ...entityKinds.flatMap((kind): Rule[] => [
    { name: `loadpath_${kind.kind}_name`, on: { label: kind.kind }, property: "nameFold", is: "INDEX" },
    ...kind.fields
      .filter((field) => indexedTypes.has(field.type))
      .map((field): Rule => ({ name: `loadpath_${kind.kind}_${field.name}`, on: { label: kind.kind }, property: field.name, is: "INDEX" })),
  ]),
  ...[...relationshipKinds.map((k) => k.kind), retiredType].map(
    (type): Rule => ({ name: `loadpath_${type}_id`, on: { type }, property: "id", is: "UNIQUE" }),
  ),
];
