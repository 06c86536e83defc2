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
    const { kind } = a.snapshot;
    const above = aboveAny(a, hazard, (x) => isComponent[kind[x]] === 1 && lacks(a.day, x, hazard));
    const grounded = aboveAny(a, hazard, (x) => kind[x] === dataCentre);
    return above.map((gap, x) => (a.day.entityThere[x] && (gap || !grounded[x]) ? 1 : 0));
  });
}

/** 1 for whatever is chosen and there, and for all that reaches such a thing over the hazard's relationships. */
function aboveAny(a: Analysis, hazard: Hazard, chosen: (entity: number) => boolean): Uint8Array {
  const { snapshot, day } = a;
  const above = new Uint8Array(snapshot.entityCount);
  const queue: number[] = [];
  for (let x = 0; x < snapshot.entityCount; x++) {
    if (!day.entityThere[x] || !chosen(x)) continue;
    above[x] = 1;
    queue.push(x);
  }
  for (const x of queue) {
    for (let i = day.into.start[x]; i < day.into.end[x]; i++) {
      const r = day.into.item[i];
      const y = snapshot.from[r];
      if (above[y] || !carriesHazard(snapshot, r, hazard, true)) continue;
      above[y] = 1;
      queue.push(y);
    }
  }
  return above;
}
