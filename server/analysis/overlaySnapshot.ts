import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import { type Rows, rowsOf } from "./adjacency";
import { type Column, extended } from "./room";
import { type Columns, columns, type Snapshot, setEntity, setRelationship } from "./snapshot";

/** Facts that are supposed to be otherwise, by id: as they would be, or null for what would not be there. */
export interface FactChanges {
  readonly entities: ReadonlyMap<string, EntityFact | null>;
  readonly relationships: ReadonlyMap<string, RelationshipFact | null>;
}

/** A snapshot with changes laid over it, and which rows they are. */
export interface OverlaidSnapshot {
  readonly snapshot: Snapshot;
  /** Entities that are added or changed, retired ones included. */
  readonly entities: readonly number[];
  /** Relationships of the base that are retired, or changed and so stated anew. */
  readonly dead: ReadonlySet<number>;
  /** Rows of the relationships that are added or stated anew. */
  readonly firstRow: number;
  readonly endRow: number;
}

const relationshipIndices = new WeakMap<Snapshot, ReadonlyMap<string, number>>();
function relationshipIndex(base: Snapshot): ReadonlyMap<string, number> {
  const known = relationshipIndices.get(base) ?? new Map(base.facts.relationships.map((r, i) => [r.id, i]));
  relationshipIndices.set(base, known);
  return known;
}

/** Relationships of a snapshot by their ends, be they there on some day or not. */
export interface AllRows {
  readonly out: Rows;
  readonly into: Rows;
}
const rowsOfSnapshot = new WeakMap<Snapshot, AllRows>();
export function allRowsOf(base: Snapshot): AllRows {
  const known = rowsOfSnapshot.get(base) ?? {
    out: rowsOf(base.entityCount, base.relationshipCount, (r) => base.from[r]),
    into: rowsOf(base.entityCount, base.relationshipCount, (r) => base.to[r]),
  };
  rowsOfSnapshot.set(base, known);
  return known;
}

/**
 * The snapshot of changed facts, without interning the others anew. Entities keep their index, added ones come behind
 * them; a changed relationship gets a new row. Columns by entity are copied, those by relationship are extended in their
 * room: rows of the base that are retired, and rows of other overlays, still stand there, but on no day of this one.
 */
export function overlaySnapshot(base: Snapshot, changes: FactChanges): OverlaidSnapshot {
  const index = new Map<string, number>();
  const byKey = new Map<string, number>();
  const now = new Map<number, EntityFact>();
  const entities: number[] = [];
  const retired: number[] = [];
  let n = base.entityCount;
  for (const [id, fact] of changes.entities) {
    const known = base.indexOf(id);
    if (known < 0 && !fact) continue;
    const x = known < 0 ? n++ : known;
    entities.push(x);
    index.set(id, fact ? x : -1);
    if (known >= 0) byKey.set(keyOf(base.facts.entities[known]), -1);
    if (fact) now.set(x, fact);
    else retired.push(x);
  }
  for (const [x, fact] of now) byKey.set(keyOf(fact), x);
  const indexOf = (id: string) => index.get(id) ?? base.indexOf(id);

  const dead = new Set<number>();
  const stated: RelationshipFact[] = [];
  const known = changes.relationships.size > 0 ? relationshipIndex(base) : new Map<string, number>();
  for (const [id, fact] of changes.relationships) {
    const r = known.get(id);
    if (r !== undefined) dead.add(r);
    if (fact) stated.push(fact);
  }

  const laid: Record<string, Column> = {};
  let firstRow = base.relationshipCount;
  for (const [name, of] of Object.entries(columns) as [keyof Columns, "entity" | "relationship"][]) {
    const column = base[name] as Column;
    if (of === "entity") {
      laid[name] = entities.length === 0 ? column : copied(column, n);
    } else if (stated.length > 0) {
      const { column: wider, at } = extended(column, new Array<number>(stated.length).fill(0));
      laid[name] = wider;
      firstRow = at;
    }
  }
  const rows = { ...base, ...laid } as Columns;
  for (const [x, fact] of now) setEntity(rows, x, fact);
  for (const x of retired) rows.absent[x] = 1;
  for (const [i, fact] of stated.entries()) setRelationship(rows, firstRow + i, fact, { indexOf, kind: rows.kind }, base.groupNumber);

  const endRow = firstRow + stated.length;
  return {
    snapshot: {
      ...base,
      ...rows,
      facts: changedFacts(base.facts, now, stated, firstRow),
      entityCount: n,
      relationshipCount: stated.length > 0 ? endRow : base.relationshipCount,
      indexOf,
      byKey: (kind, key) => byKey.get(`${kind}/${key}`) ?? base.byKey(kind, key),
    },
    entities,
    dead,
    firstRow,
    endRow,
  };
}

const keyOf = ({ kind, key }: EntityFact): string => `${kind}/${key}`;

function copied(column: Column, length: number): Column {
  const copy = new (column.constructor as { new (length: number): Column })(length);
  copy.set(column);
  return copy;
}

/** The facts by the indices of the overlay, put together when somebody asks. Rows that are not this overlay's stay empty. */
function changedFacts(
  base: Facts,
  entities: ReadonlyMap<number, EntityFact>,
  relationships: readonly RelationshipFact[],
  firstRow: number,
): Facts {
  const later = <T>(make: () => T) => {
    let made: T | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const entityList = later(() => {
    const list = base.entities.slice();
    for (const [x, fact] of entities) list[x] = fact;
    return list;
  });
  const relationshipList = later(() => {
    const list = base.relationships.slice();
    for (const [i, fact] of relationships.entries()) list[firstRow + i] = fact;
    return list;
  });
  return {
    get entities() {
      return entities.size === 0 ? base.entities : entityList();
    },
    get relationships() {
      return relationships.length === 0 ? base.relationships : relationshipList();
    },
  };
}
