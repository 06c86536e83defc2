import type { Analysis } from "./analysis";
import { carriesHazard, lacks } from "./day";
import { clausesIn, type Hazard, isComponent, kindCode } from "./snapshot";

const dataCentre = kindCode("DataCentre");

/** What is missing: any one of these relationships out of the entity, or, with none named, a way to a data centre. */
export type Missing = readonly { readonly relationship: string; readonly to?: string }[];

export interface Gap {
  readonly entity: number;
  readonly missing: Missing;
}

/**
 * The components reached from the target over the hazard's relationships, itself included, that lack what they should
 * have; and the target itself if it reaches no data centre. A component with two things missing comes twice. By index.
 */
export function gaps(a: Analysis, target: number, hazard: Hazard): Gap[] {
  const { snapshot, day } = a;
  if (!day.entityThere[target]) return [];
  const seen = new Uint8Array(snapshot.entityCount);
  seen[target] = 1;
  const reached = [target];
  let grounded = false;
  for (const x of reached) {
    if (snapshot.kind[x] === dataCentre) grounded = true;
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
      const r = day.out.item[i];
      const y = snapshot.to[r];
      if (seen[y] || !carriesHazard(snapshot, r, hazard, true)) continue;
      seen[y] = 1;
      reached.push(y);
    }
  }
  const found: Gap[] = [];
  for (const x of reached.sort((p, q) => p - q)) {
    if (!isComponent[snapshot.kind[x]]) continue;
    for (const clause of clausesIn(day.lacking[x], snapshot.kind[x], hazard)) found.push({ entity: x, missing: clause.anyOf });
    if (x === target && !grounded) found.push({ entity: x, missing: [] });
  }
  return found;
}

/** Per entity: 1 if it has a gap. What lies above something that lacks a relationship has one, and what reaches no data centre. O(n + m). */
export function gapsOfAll(a: Analysis, hazard: Hazard): Uint8Array {
  return a.kept(`gaps ${hazard}`, () => {
    const above = aboveAny(a, hazard, "what lacks", ({ day, snapshot }, x) => isComponent[snapshot.kind[x]] === 1 && lacks(day, x, hazard));
    const grounded = aboveAny(a, hazard, "a site", ({ snapshot }, x) => snapshot.kind[x] === dataCentre);
    return above.map((gap, x) => (a.day.entityThere[x] && (gap || !grounded[x]) ? 1 : 0));
  });
}

/** 1 for whatever is chosen and there, and for all that reaches such a thing over the hazard's relationships. */
const aboveAny = (a: Analysis, hazard: Hazard, name: string, chosen: (a: Analysis, entity: number) => boolean): Uint8Array =>
  a.kept(`above ${name} ${hazard}`, () => {
    const { snapshot, day, over } = a;
    const above = new Uint8Array(snapshot.entityCount);
    const spread = (queue: number[], wanted: (entity: number) => boolean) => {
      for (const x of queue) {
        for (let i = day.into.start[x]; i < day.into.end[x]; i++) {
          const r = day.into.item[i];
          const y = snapshot.from[r];
          if (above[y] || !wanted(y) || !carriesHazard(snapshot, r, hazard, true)) continue;
          above[y] = 1;
          queue.push(y);
        }
      }
    };
    const queue: number[] = [];
    const add = (x: number) => {
      above[x] = 1;
      queue.push(x);
    };
    if (!over) {
      for (let x = 0; x < snapshot.entityCount; x++) if (day.entityThere[x] && chosen(a, x)) add(x);
      spread(queue, () => true);
      return above;
    }
    // Of an overlay, only what lies above something that it touches can differ from its base.
    for (const x of over.touched) add(x);
    spread(queue, () => true);
    const region = new Set(queue);
    above.set(aboveAny(over.base, hazard, name, chosen));
    for (const x of region) above[x] = 0;
    const reaches = (x: number) => {
      for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
        const r = day.out.item[i];
        if (above[snapshot.to[r]] && carriesHazard(snapshot, r, hazard, true)) return true;
      }
      return false;
    };
    const found: number[] = [];
    for (const x of region) if (day.entityThere[x] && (chosen(a, x) || reaches(x))) found.push(x);
    for (const x of found) above[x] = 1;
    spread(found, (y) => region.has(y));
    return above;
  });
