import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import { relationshipKind } from "../../../schema/model/relationshipKinds";
import type { Direction } from "../records";
import type { ReaderRegistry } from "./readerRegistry";
import { isWithheld, type Seen } from "./seen";

/** A thing of a neighbourhood. `level` counts steps from the centre: above 0 beneath it, below 0 above it. */
export interface Neighbour {
  readonly id: string;
  readonly entity: Seen;
  readonly level: number;
  /** Things that it rests on, and that rest on it, without those in the answer. Null where nobody looked. */
  readonly restsOnLeftOut: number | null;
  readonly carriesLeftOut: number | null;
}

export interface Neighbourhood {
  readonly neighbours: readonly Neighbour[];
  readonly relationships: readonly RelationshipRecord[];
  readonly limit: number;
}

/** Whether a relationship is followed beneath things other than the centre: a dependency, and no feed of a pool. */
const isFollowed = ({ kind }: RelationshipRecord): boolean => {
  const declared = relationshipKind(kind);
  return declared !== undefined && declared.carries.length > 0 && !declared.pool;
};

const judging: ReadonlySet<string> = new Set(["ASSESSES", "APPLIES"]);

/**
 * What a thing rests on, `down` levels of it, and what rests on it, `up` levels.
 *
 * The nearest come first, a level beneath and a level above in turn, until there are `limit` things; each thing says how
 * many of its neighbours were left out. Past the first level beneath, only dependencies are followed, since the bloc of a
 * vendor's jurisdiction is nothing that a workload rests on; and feeds of a grid zone only from the zone itself, since it
 * has hundreds. Nothing is followed through a withheld thing.
 * Judgements rest on nothing and carry nothing: they are left out, but for those of a judgement at the centre.
 * Relationships are those between things of the answer that were met on the way, each once.
 * One batch of relationships and one of entities is read per level.
 */
export async function neighbourhoodOf(
  reads: ReaderRegistry,
  centre: EntityRecord,
  { up, down, limit }: { readonly up: number; readonly down: number; readonly limit: number },
): Promise<Neighbourhood> {
  const found = new Map<string, { entity: Seen; level: number }>([[centre.id, { entity: centre, level: 0 }]]);
  /** Relationships that count towards what was left out, and of these the ones that are followed. */
  const around = { out: new Map<string, readonly RelationshipRecord[]>(), in: new Map<string, readonly RelationshipRecord[]>() };
  const fronts: Record<Direction, readonly string[]> = { out: [centre.id], in: [centre.id] };

  const follows = (direction: Direction, id: string, relationship: RelationshipRecord): boolean =>
    direction === "in" || id === centre.id || isFollowed(relationship);
  const look = async (direction: Direction, ids: readonly string[]) => {
    const open = ids.filter((id) => !around[direction].has(id) && !isWithheld(found.get(id)!.entity));
    const lists = await Promise.all(open.map((id) => reads.relationships(id, direction)));
    open.forEach((id, i) => {
      const own = direction === "out" && id === centre.id;
      around[direction].set(
        id,
        lists[i]!.filter((r) => own || !judging.has(r.kind)),
      );
    });
  };

  const step = async (direction: Direction, level: number) => {
    const front = fronts[direction];
    await look(direction, front);
    const next = new Set<string>();
    for (const id of front) {
      for (const relationship of around[direction].get(id) ?? []) {
        if (!follows(direction, id, relationship)) continue;
        const other = direction === "out" ? relationship.to : relationship.from;
        if (!found.has(other) && found.size + next.size < limit) next.add(other);
      }
    }
    const ids = [...next];
    const entities = await reads.entities(ids);
    ids.forEach((id, i) => {
      const entity = entities[i];
      if (entity) found.set(id, { entity, level });
    });
    fronts[direction] = ids.filter((id) => found.has(id));
  };

  for (let level = 1; level <= Math.max(up, down); level++) {
    if (level <= down) await step("out", level);
    if (level <= up) await step("in", -level);
  }
  // What the last ones rest on, or what rests on them, is looked up as well: it closes triangles and says what is left out.
  await look("out", fronts.out);
  await look("in", fronts.in);

  const relationships = new Map<string, RelationshipRecord>();
  for (const lists of [around.out, around.in]) {
    for (const list of lists.values()) {
      for (const r of list) if (found.has(r.from) && found.has(r.to)) relationships.set(r.id, r);
    }
  }
  const leftOut = (id: string, direction: Direction): number | null => {
    const list = around[direction].get(id);
    if (!list) return null;
    return new Set(list.map((r) => (direction === "out" ? r.to : r.from)).filter((other) => !found.has(other))).size;
  };
  return {
    neighbours: [...found].map(([id, { entity, level }]) => ({
      id,
      entity,
      level,
      restsOnLeftOut: leftOut(id, "out"),
      carriesLeftOut: leftOut(id, "in"),
    })),
    relationships: [...relationships.values()],
    limit,
  };
}
