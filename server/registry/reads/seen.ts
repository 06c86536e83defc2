import { type EntityKindName, entityKind } from "../../../schema/model/entityKinds";
import type { EntityRecord } from "../../../schema/model/record";
import type { Reader } from "../../access/reader";
import { aliasOf, maySee } from "../../access/redact";

/** What a reader gets in place of an entity that they may not see: its kind, and an alias that is stable for them. */
export interface Withheld {
  readonly withheld: true;
  readonly kind: EntityKindName;
  readonly alias: string;
}

export type Seen = EntityRecord | Withheld;

export const isWithheld = (thing: object): thing is Withheld => "withheld" in thing;

/** The entity, or its stub. */
export function seen(reader: Reader, entity: EntityRecord): Seen {
  if (maySee(reader.view, entity)) return entity;
  return { withheld: true, kind: entity.kind, alias: aliasOf(reader, entity.id) };
}

/** Stub's name, of one length for a kind whatever hides behind it. */
export const withheldName = ({ kind, alias }: Withheld): string => `Withheld: ${entityKind(kind)!.label.toLowerCase()} ${alias}`;

/** Order of a list that may hold withheld things, telling nothing of their names: the known by name, then the stubs by alias. */
export const bySeenName = (a: Seen, b: Seen): number => {
  if (isWithheld(a) || isWithheld(b))
    return Number(isWithheld(a)) - Number(isWithheld(b)) || (isWithheld(a) && isWithheld(b) ? compare(a.alias, b.alias) : 0);
  return compare(a.name, b.name) || compare(a.id, b.id);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
