import { type EntityKindName, entityKind } from "../../../schema/model/entityKinds";
import type { Field } from "../../../schema/model/field";
import type { EntityRecord } from "../../../schema/model/record";
import { foldOf } from "../words";
import { commonOf, fieldsOf, type Properties, storable } from "./properties";

/** Unique name of a live entity: kind and key. */
export const handleOf = (kind: string, key: string): string => `${kind}:${key}`;

/** Bytes of text that a Neo4j text index takes, with room to spare. */
const maxSearchText = 30_000;

/**
 * All that search looks at, each part between bars: `| amazon web services | aws | amazon aws |`.
 * Of a record with very many aliases the last ones are not searched.
 */
export function searchTextOf({ name, key, aliases }: Pick<EntityRecord, "name" | "key" | "aliases">): string {
  const parts: string[] = [];
  let bytes = 1;
  for (const part of new Set([name, key, ...aliases].map(foldOf))) {
    bytes += Buffer.byteLength(part) + 1;
    if (bytes > maxSearchText) break;
    parts.push(part);
  }
  return `|${parts.join("|")}|`;
}

/** The record as flat properties of its node. What is null is left out. */
export function nodeOf(record: EntityRecord): Properties {
  const { kind, key, name, aliases, externalIds, owner, retired } = record;
  const nameFold = foldOf(name);
  const own = {
    kind,
    key,
    name,
    aliases: aliases.length > 0 ? aliases : null,
    externalIds: externalIds.length > 0 ? externalIds : null,
    owner,
    handle: retired ? null : handleOf(kind, key),
    nameFold: retired ? null : nameFold,
    nameLength: retired ? null : nameFold.length,
    keyFold: retired ? null : foldOf(key),
    searchText: retired ? null : searchTextOf(record),
  };
  return storable(own, record, fieldsOfKind(kind));
}

/** The record that a node holds. */
export function entityOf(p: Properties): EntityRecord {
  const kind = p.kind as EntityKindName;
  return {
    id: p.id as string,
    kind,
    key: p.key as string,
    name: p.name as string,
    aliases: (p.aliases as string[] | undefined) ?? [],
    externalIds: (p.externalIds as string[] | undefined) ?? [],
    owner: (p.owner as string | undefined) ?? null,
    ...commonOf(p),
    fields: fieldsOf(fieldsOfKind(kind), p),
  };
}

const fieldsOfKind = (kind: string): readonly Field[] => entityKind(kind)?.fields ?? [];
