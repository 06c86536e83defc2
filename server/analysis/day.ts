import { type Rows, rowsOf } from "./adjacency";
import { carries, clauseMask, dayNumber, type Hazard, hazardBit, relationCode, type Snapshot, satisfied, weightsCode } from "./snapshot";

/** What is there on one day, whatever the hazard and the reading. */
export interface Day {
  readonly on: string;
  /** 1 for entities and relationships that are there; a relationship is only where both its ends are. */
  readonly entityThere: Uint8Array;
  readonly relationshipThere: Uint8Array;
  /** Relationships that are there, by the entity they go out of and by the one they go into. */
  readonly out: Rows;
  readonly into: Rows;
  /** Per entity: clauses of what it should have that nothing there meets, on whatever basis. Bits as in `clauseMask`. */
  readonly lacking: Uint16Array;
}

/** Validity runs from its first day up to, but without, its last. */
export const dayCounts = (from: number, to: number, day: number): boolean => from <= day && day < to;

/** What is there on the day: status may say that a thing is not there at all, whatever its validity. */
export function dayOf(snapshot: Snapshot, on: string): Day {
  const s = snapshot;
  const day = dayNumber(on);
  const entityThere = new Uint8Array(s.entityCount);
  const relationshipThere = new Uint8Array(s.relationshipCount);
  for (let i = 0; i < s.entityCount; i++) entityThere[i] = !s.absent[i] && dayCounts(s.entityFrom[i], s.entityTo[i], day) ? 1 : 0;
  const lacking = s.expected.slice();
  for (let r = 0; r < s.relationshipCount; r++) {
    const from = s.from[r];
    const to = s.to[r];
    if (from < 0 || !entityThere[from] || !entityThere[to]) continue;
    if (!dayCounts(s.relationshipFrom[r], s.relationshipTo[r], day)) continue;
    relationshipThere[r] = 1;
    lacking[from] &= ~satisfied(s.relation[r], s.kind[from], s.kind[to]);
  }
  return {
    on,
    entityThere,
    relationshipThere,
    lacking,
    out: rowsOf(s.entityCount, s.relationshipCount, (r) => (relationshipThere[r] ? s.from[r] : -1)),
    into: rowsOf(s.entityCount, s.relationshipCount, (r) => (relationshipThere[r] ? s.to[r] : -1)),
  };
}

/** Whether the entity lacks a relationship that it should have for this hazard. */
export const lacks = (day: Day, entity: number, hazard: Hazard): boolean => (day.lacking[entity] & clauseMask[hazard]) !== 0;

const developedBy = relationCode("DEVELOPED_BY");

/**
 * Whether the relationship carries the hazard. The maker of a model can withdraw closed weights and no open ones;
 * where nobody states which, `unstated` decides: false on record, true for what is possible.
 */
export function carriesHazard(snapshot: Snapshot, r: number, hazard: Hazard, unstated: boolean): boolean {
  const kind = snapshot.relation[r];
  if (!(carries[kind] & hazardBit(hazard))) return false;
  if (kind !== developedBy) return true;
  const weights = snapshot.weights[snapshot.from[r]];
  return weights === weightsCode.CLOSED || (weights === 0 && unstated);
}
