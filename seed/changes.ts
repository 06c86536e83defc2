import type { CreateEntity, CreateRelationship, EntityRef } from "../schema/model/change";
import { type EntityKindName, entityKinds } from "../schema/model/entityKinds";
import type { FieldValue } from "../schema/model/field";
import { type RelationshipKindName, relationshipKinds } from "../schema/model/relationshipKinds";
import type { FactSet, Ref, Said, SeedEntity, SeedRelationship } from "./factSet";

/** Facts in the form in which the registry takes them. */
export interface SeedChanges {
  readonly entities: readonly CreateEntity[];
  readonly relationships: readonly CreateRelationship[];
}

const refOf = (id: Ref): { kind: EntityKindName; key: string } => {
  const at = id.indexOf(":");
  return { kind: id.slice(0, at) as EntityKindName, key: id.slice(at + 1) };
};

/** An end as text, `Vendor:microsoft`; ends of seed facts are always named by kind and key. */
export const textOf = (end: EntityRef): Ref => ("key" in end ? `${end.kind}:${end.key}` : `Vendor:${end.id}`);

/** Order of code points, the same on every machine. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stated = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>;

const list = (items: ReadonlySet<string>) => (items.size > 0 ? [...items].sort(byCodePoint) : undefined);
const fieldsOf = (fields: ReadonlyMap<string, FieldValue>) => (fields.size > 0 ? Object.fromEntries(fields) : undefined);

/** Provenance of single fields as far as it differs from the record's. */
function fieldProvenanceOf({ fields, fieldSaid, said }: SeedEntity): Record<string, Said> | undefined {
  const whole = JSON.stringify(stated(said));
  const own = [...fieldSaid].filter(([name, by]) => fields.has(name) && JSON.stringify(stated(by)) !== whole);
  return own.length > 0 ? Object.fromEntries(own.map(([name, by]) => [name, stated(by) as Said])) : undefined;
}

const entityChange = (e: SeedEntity): CreateEntity =>
  ({
    op: "createEntity",
    kind: e.kind,
    key: e.key,
    name: e.name,
    ...stated({ aliases: list(e.aliases), externalIds: list(e.externalIds), validFrom: e.validFrom, validTo: e.validTo }),
    ...stated(e.said),
    ...stated({ fields: fieldsOf(e.fields), fieldProvenance: fieldProvenanceOf(e) }),
  }) as CreateEntity;

const relationshipChange = (r: SeedRelationship): CreateRelationship =>
  ({
    op: "createRelationship",
    kind: r.kind,
    from: refOf(r.from),
    to: refOf(r.to),
    ...stated({ group: r.group, quorum: r.quorum, groupBasis: r.groupBasis }),
    ...stated({ holdoverHours: r.holdoverHours, holdoverBasis: r.holdoverBasis, validFrom: r.validFrom, validTo: r.validTo }),
    ...stated(r.said),
    ...stated({ fields: fieldsOf(r.fields) }),
  }) as CreateRelationship;

const place = <K extends string>(kinds: readonly { readonly kind: K }[]) => new Map(kinds.map(({ kind }, i) => [kind, i]));
const entityPlace = place<EntityKindName>(entityKinds);
const relationshipPlace = place<RelationshipKindName>(relationshipKinds);

/** Entities by kind and key; relationships by kind, ends and group. */
export function inOrder({ entities, relationships }: SeedChanges): SeedChanges {
  const ends = ({ from, to, group }: CreateRelationship) => `${textOf(from)}\n${textOf(to)}\n${group ?? ""}`;
  return {
    entities: entities.toSorted((a, b) => entityPlace.get(a.kind)! - entityPlace.get(b.kind)! || byCodePoint(a.key, b.key)),
    relationships: relationships.toSorted(
      (a, b) => relationshipPlace.get(a.kind)! - relationshipPlace.get(b.kind)! || byCodePoint(ends(a), ends(b)),
    ),
  };
}

/** What the importers found, as changes in order. */
export const changesOf = (facts: FactSet): SeedChanges =>
  inOrder({
    entities: [...facts.entities.values()].map(entityChange),
    relationships: [...facts.relationships.values()].map(relationshipChange),
  });
