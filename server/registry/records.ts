import DataLoader from "dataloader";
import type { EntityKindName } from "../../schema/model/entityKinds";
import type { Maybe } from "../../schema/model/maybe";
import type { EntityRecord, RelationshipRecord } from "../../schema/model/record";
import type { Page, PageQuery, Store, View } from "../store/port";
import { Cache } from "./cache";

export type Direction = "out" | "in";

const entityCapacity = 100_000;
const neighbourCapacity = 400_000;
const pageCapacity = 100_000;

/**
 * Records by id, by key and by neighbour, from a bounded cache that revisions invalidate, else from the store in one
 * batch per tick. What is cached is returned at once, not as a promise: a nested read of cached facts runs through
 * without waiting. Nothing here is redacted.
 */
export class Records {
  private readonly entities = new Cache<EntityRecord>(entityCapacity);
  private readonly keys = new Cache<string>(entityCapacity);
  private readonly neighbours = {
    out: new Cache<readonly RelationshipRecord[]>(neighbourCapacity, (list) => 1 + list.length),
    in: new Cache<readonly RelationshipRecord[]>(neighbourCapacity, (list) => 1 + list.length),
  };
  /** Pages and counts by what was asked and by whose view; all of them go with a revision. */
  private readonly pages = new Cache<{ readonly ids: readonly string[]; readonly more: boolean }>(
    pageCapacity,
    ({ ids }) => 1 + ids.length,
  );
  private readonly counts = new Cache<{ readonly total: number }>(pageCapacity);
  /** Counts invalidations, so that a read begun before one does not fill the cache after it. */
  private era = 0;

  private readonly entityLoader: DataLoader<string, EntityRecord | null>;
  private readonly keyLoader: DataLoader<{ kind: EntityKindName; key: string }, EntityRecord | null, string>;
  private readonly relationshipLoader: DataLoader<string, RelationshipRecord | null>;
  private readonly neighbourLoaders: Record<Direction, DataLoader<string, readonly RelationshipRecord[]>>;

  constructor(private readonly store: Store) {
    const batch = { cache: false, maxBatchSize: 1000 } as const;
    this.entityLoader = new DataLoader(async (ids) => {
      const { era } = this;
      const found = await this.store.entities(ids);
      if (era === this.era) for (const entity of found) if (entity) this.keep(entity);
      return found;
    }, batch);
    this.keyLoader = new DataLoader(
      async (refs) => {
        const { era } = this;
        const found = await this.store.byKey(refs);
        if (era === this.era) for (const entity of found) if (entity) this.keep(entity);
        return found;
      },
      { ...batch, cacheKeyFn: ({ kind, key }) => `${kind}:${key}` },
    );
    this.relationshipLoader = new DataLoader((ids) => this.store.relationships(ids), batch);
    this.neighbourLoaders = { out: this.neighbourLoader("out", batch), in: this.neighbourLoader("in", batch) };
  }

  private neighbourLoader(direction: Direction, batch: { cache: false; maxBatchSize: number }) {
    const end = direction === "out" ? "from" : "to";
    return new DataLoader<string, readonly RelationshipRecord[]>(async (ids) => {
      const { era } = this;
      const lists = new Map<string, RelationshipRecord[]>(ids.map((id) => [id, []]));
      for (const relationship of await this.store.neighbours(ids, direction)) lists.get(relationship[end])?.push(relationship);
      for (const [id, list] of lists) {
        list.sort(byKindGroupAndId);
        if (era === this.era) this.neighbours[direction].set(id, list);
      }
      return ids.map((id) => lists.get(id)!);
    }, batch);
  }

  private keep(entity: EntityRecord): void {
    this.entities.set(entity.id, entity);
    if (!entity.retired) this.keys.set(`${entity.kind}:${entity.key}`, entity.id);
  }

  entity(id: string): Maybe<EntityRecord | null> {
    return this.entities.get(id) ?? this.entityLoader.load(id);
  }

  /** Many at once: at once if all are cached. */
  many(ids: readonly string[]): Maybe<(EntityRecord | null)[]> {
    const found = ids.map((id) => this.entity(id));
    return found.some((e) => e instanceof Promise) ? Promise.all(found) : (found as (EntityRecord | null)[]);
  }

  byKey(kind: EntityKindName, key: string): Maybe<EntityRecord | null> {
    const id = this.keys.get(`${kind}:${key}`);
    return (id && this.entities.get(id)) || this.keyLoader.load({ kind, key });
  }

  around(id: string, direction: Direction): Maybe<readonly RelationshipRecord[]> {
    return this.neighbours[direction].get(id) ?? this.neighbourLoaders[direction].load(id);
  }

  /** A relationship by id, retired ones too; read anew each time. */
  relationship(id: string): Promise<RelationshipRecord | null> {
    return this.relationshipLoader.load(id);
  }

  /** A page of a kind as the query's view may see it. */
  page(kind: EntityKindName, query: PageQuery): Maybe<Page> {
    const name = `${kind} ${JSON.stringify(query)}`;
    const known = this.pages.get(name);
    const items = known?.ids.map((id) => this.entities.get(id));
    if (known && items?.every((e) => e !== undefined)) return { items, more: known.more, total: null };
    return this.readPage(name, kind, query);
  }

  private async readPage(name: string, kind: EntityKindName, query: PageQuery): Promise<Page> {
    const { era } = this;
    const page = await this.store.page(kind, query);
    if (era === this.era) {
      for (const entity of page.items) this.keep(entity);
      this.pages.set(name, { ids: page.items.map((e) => e.id), more: page.more });
    }
    return page;
  }

  /** How many live entities of a kind meet the conditions, as far as the view may see. */
  count(kind: EntityKindName, view: View, where: PageQuery["where"]): Maybe<number> {
    const name = `${kind} ${JSON.stringify([view, where])}`;
    return this.counts.get(name)?.total ?? this.readCount(name, kind, view, where);
  }

  private async readCount(name: string, kind: EntityKindName, view: View, where: PageQuery["where"]): Promise<number> {
    const { era } = this;
    const { total } = await this.store.page(kind, { view, where, order: [], limit: 1, count: true });
    if (era === this.era) this.counts.set(name, { total: total ?? 0 });
    return total ?? 0;
  }

  /** Forgets records that a revision touched; `ends` are entities whose relationships changed. */
  forget(entities: Iterable<{ id: string; kind: string; key: string }>, ends: Iterable<string>): void {
    this.era++;
    this.pages.clear();
    this.counts.clear();
    for (const { id, kind, key } of entities) {
      this.entities.delete(id);
      this.keys.delete(`${kind}:${key}`);
    }
    for (const id of ends) {
      this.neighbours.out.delete(id);
      this.neighbours.in.delete(id);
    }
  }
}

const byKindGroupAndId = (a: RelationshipRecord, b: RelationshipRecord): number =>
  compare(a.kind, b.kind) || compare(a.group ?? "", b.group ?? "") || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
