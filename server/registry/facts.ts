import { entityKind } from "../../schema/model/entityKinds";
import type { Field, FieldValue } from "../../schema/model/field";
import type { EntityRecord, RelationshipRecord } from "../../schema/model/record";
import { relationshipKind } from "../../schema/model/relationshipKinds";
import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import type { Store } from "../store/port";

/** What analyses read of an entity. */
export function entityFact(record: EntityRecord): EntityFact {
  const { id, kind, key, basis, validFrom, validTo, asOf } = record;
  return { id, kind, key, basis, validFrom, validTo, asOf, fields: analysedFields(entityKind(kind)?.fields ?? [], record.fields) };
}

function analysedFields(declared: readonly Field[], stated: Readonly<Record<string, FieldValue>>) {
  const fields: Record<string, string | number | boolean> = {};
  for (const field of declared) {
    const value = stated[field.name];
    if (field.analysed && value !== undefined && value !== null && !Array.isArray(value)) {
      fields[field.name] = value as string | number | boolean;
    }
  }
  return fields;
}

export function relationshipFact(record: RelationshipRecord): RelationshipFact {
  const { id, kind, from, to, basis, group, quorum, groupBasis, holdoverHours, holdoverBasis, validFrom, validTo, asOf } = record;
  const fact = { id, kind, from, to, basis, group, quorum, groupBasis, holdoverHours, holdoverBasis, validFrom, validTo, asOf };
  const fields = analysedFields(relationshipKind(kind)?.fields ?? [], record.fields);
  return Object.keys(fields).length > 0 ? { ...fact, fields } : fact;
}

/** The live facts of the whole registry, held per process and advanced revision by revision. */
export class HeldFacts {
  private readonly entities = new Map<string, EntityFact>();
  private readonly relationships = new Map<string, RelationshipFact>();

  /** Reads all of it. */
  async load(store: Store): Promise<void> {
    this.entities.clear();
    this.relationships.clear();
    for await (const chunk of store.topology()) {
      for (const e of chunk.entities) this.entities.set(e.id, e);
      for (const r of chunk.relationships) this.relationships.set(r.id, r);
    }
  }

  /** Takes in the records of one revision as it left them. */
  apply(entities: Iterable<EntityRecord>, relationships: Iterable<RelationshipRecord>): void {
    for (const e of entities) {
      if (e.retired) this.entities.delete(e.id);
      else this.entities.set(e.id, entityFact(e));
    }
    for (const r of relationships) {
      if (r.retired) this.relationships.delete(r.id);
      else this.relationships.set(r.id, relationshipFact(r));
    }
  }

  /** Takes out whatever has these ids. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) {
      this.entities.delete(id);
      this.relationships.delete(id);
    }
  }

  /** The same facts, held apart. */
  copy(): HeldFacts {
    const copy = new HeldFacts();
    for (const [id, fact] of this.entities) copy.entities.set(id, fact);
    for (const [id, fact] of this.relationships) copy.relationships.set(id, fact);
    return copy;
  }

  /** In order of id, so that results do not depend on how the facts came in. */
  get facts(): Facts {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return { entities: [...this.entities.values()].sort(byId), relationships: [...this.relationships.values()].sort(byId) };
  }
}
