import { type EntityKind, entityKinds } from "../model/entityKinds";
import type { Field } from "../model/field";
import type { EntityRecord } from "../model/record";
import { builder } from "./builder";
import { enumType } from "./enums";
import { ComponentRef, EntityRef, objectOf, StatedEntityRef } from "./refs";

/** Adds a field of the metamodel to a kind's type, in its own GraphQL type. */
function expose(t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, EntityRecord>, field: Field) {
  const common = { nullable: true as const, description: field.unit ? `${field.description} (${field.unit})` : field.description };
  const value = <T>(e: EntityRecord) => (e.fields[field.name] ?? null) as T | null;
  switch (field.type) {
    case "INTEGER":
      return t.int({ ...common, resolve: (e) => value<number>(e) });
    case "NUMBER":
      return t.float({ ...common, resolve: (e) => value<number>(e) });
    case "BOOLEAN":
      return t.boolean({ ...common, resolve: (e) => value<boolean>(e) });
    case "TEXT_LIST":
      return t.stringList({ ...common, resolve: (e) => value<string[]>(e) });
    case "ENUM":
      return t.field({ ...common, type: enumType(field.values!), resolve: (e) => value<string>(e) });
    default:
      return t.string({ ...common, resolve: (e) => value<string>(e) });
  }
}

/** One object type per entity kind, derived from the metamodel. */
for (const declared of entityKinds) {
  const kind: EntityKind = declared;
  builder.objectType(objectOf(declared.kind), {
    description: kind.description,
    // The strictest comes last: of a field that several interfaces have, its form is taken.
    interfaces: [builder.nodeInterfaceRef(), EntityRef, ...(kind.component ? [ComponentRef] : []), StatedEntityRef],
    fields: (t) => Object.fromEntries(kind.fields.map((field) => [field.name, expose(t, field)])),
  });
}
