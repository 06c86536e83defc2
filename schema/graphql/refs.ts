import type { Seen } from "../../server/registry/reads/seen";
import { type EntityKindName, entityKinds } from "../model/entityKinds";
import type { EntityRecord, Provenance, RelationshipRecord } from "../model/record";
import { builder } from "./builder";

/** References to types that name each other, so that their files need not import in a circle. */
export const EntityRef = builder.interfaceRef<Seen>("Entity");
export const StatedEntityRef = builder.interfaceRef<EntityRecord>("StatedEntity");
export const ComponentRef = builder.interfaceRef<EntityRecord>("Component");
export const RelationshipRef = builder.objectRef<RelationshipRecord>("Relationship");
export const ProvenanceRef = builder.objectRef<Provenance>("Provenance");

const objects = new Map(entityKinds.map(({ kind }) => [kind, builder.objectRef<EntityRecord>(kind)]));

/** The object type of an entity kind. */
export const objectOf = (kind: EntityKindName) => objects.get(kind)!;
