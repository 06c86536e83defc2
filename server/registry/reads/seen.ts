import type { EntityKindName } from "../../../schema/model/entityKinds";
import { type Maybe, onceThere } from "../../../schema/model/maybe";
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

/** What is stated of a thing, if the reader may see the thing; else null. */
export const toldOf = <T>(thing: Maybe<Seen>, stated: T): Maybe<T | null> => onceThere(thing, (e) => (isWithheld(e) ? null : stated));

/** The entity, or its stub. */
export function seen(reader: Reader, entity: EntityRecord): Seen {
  if (maySee(reader.view, entity)) return entity;
  return { withheld: true, kind: entity.kind, alias: aliasOf(reader, entity.id) };
}
