import type { Analysis } from "../analysis";
import type { Missing } from "../gaps";
import { kindCode, type Reading, weightsCode } from "../snapshot";
import type { WhyChain } from "../why";
import { chainOf } from "./chain";
import type { Home } from "./home";
import { type CodedWay, phases } from "./rules";

export type Answer = "YES" | "NO" | "UNKNOWN";

/** Where a fact that a criterion rests on leaves a thing. */
export type Ground = "HOME" | "HOME_IF_ASSUMED" | "ABROAD" | "OPEN_WEIGHTS";

/** A chain of facts from the subject down to whose law or place settles it. */
export interface Evidence {
  /** Without links where the subject itself settles it. */
  readonly chain: WhyChain;
  readonly ground: Ground;
}

/** What nobody has stated, and a criterion needs. */
export interface Lacking {
  readonly entity: number;
  /** Any one of these relationships would fill it; none: a field. */
  readonly anyOf: Missing;
  readonly field: "weights" | null;
  /** An assumption says it; only a recorded fact settles it. */
  readonly assumed: boolean;
}

/** What one reading of the facts says. */
export interface Walked {
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
  readonly lacking: readonly Lacking[];
}

const jurisdiction = kindCode("Jurisdiction");
const model = kindCode("Model");

/**
 * Follows a rule's way from the subject, over recorded relationships alone on record, over all as possible. All that is
 * met counts, alternatives too: data may go to any of them. NO if it ends in a jurisdiction that is not home; otherwise
 * UNKNOWN while something is missing along it, or nothing lies on it; otherwise YES.
 *
 * The maker of an open model has no hold on it. Where nobody states whether the weights are open, a maker abroad leaves
 * the answer unknown on record and makes it NO as possible.
 *
 * O(what lies on the way). What is NO on record is NO as possible: the possible way holds all of the recorded one.
 */
export function walk(a: Analysis, way: CodedWay, subject: number, reading: Reading, home: Home): Walked {
  const { snapshot: s, day } = a;
  const { out } = day;
  const possible = reading === "POSSIBLE";
  const from = new Map<number, { readonly state: number; readonly relationship: number } | null>();
  const doubtful = new Map<number, number>();
  const queue: number[] = [];
  const meet = (entity: number, phase: number, by: { readonly state: number; readonly relationship: number } | null) => {
    const state = entity * phases + phase;
    if (from.has(state)) return;
    from.set(state, by);
    queue.push(state);
    const doubt = by && doubtful.get(by.state);
    if (doubt !== null && doubt !== undefined) doubtful.set(state, doubt);
  };
  const linksTo = (state: number, last: number | null): number[] => {
    const links = last === null ? [] : [last];
    for (let by = from.get(state); by; by = from.get(by.state)) links.push(by.relationship);
    return links.reverse();
  };
  const evidence: Evidence[] = [];
  const lacking: Lacking[] = [];
  let abroad = false;
  const found = (state: number, last: number | null, ground: Ground) =>
    evidence.push({ chain: chainOf(a, linksTo(state, last), reading), ground });

  const start = way.start.get(s.kind[subject]);
  if (start !== undefined && day.entityThere[subject]) meet(subject, start, null);
  for (const state of queue) {
    const x = Math.floor(state / phases);
    const phase = state % phases;
    const kind = s.kind[x];
    if (kind === model && phase === 1) {
      if (s.weights[x] === weightsCode.OPEN) {
        found(state, null, "OPEN_WEIGHTS");
        continue;
      }
      if (s.weights[x] !== weightsCode.CLOSED && !possible) doubtful.set(state, x);
    }
    const missing = new Map(way.needs(phase, kind).map((need) => [need, false]));
    for (let i = out.start[x]; i < out.end[x]; i++) {
      const r = out.item[i];
      const y = s.to[r];
      for (const need of missing.keys()) {
        if (!need.meets(s.relation[r], s.kind[y])) continue;
        if (possible || !s.assumed[r]) missing.delete(need);
        else missing.set(need, true);
      }
      if (!possible && s.assumed[r]) continue;
      const next = way.next(phase, s.relation[r], s.kind[y]);
      if (next < 0) continue;
      if (s.kind[y] !== jurisdiction) {
        meet(y, next, { state, relationship: r });
        continue;
      }
      const ground = home.POSSIBLE.has(y) ? "HOME" : home.ON_RECORD.has(y) ? "HOME_IF_ASSUMED" : "ABROAD";
      found(state, r, ground);
      if (home[reading].has(y)) continue;
      const unstated = doubtful.get(state);
      if (unstated === undefined) abroad = true;
      else lacking.push({ entity: unstated, anyOf: [], field: "weights", assumed: false });
    }
    for (const [{ anyOf }, assumed] of missing) lacking.push({ entity: x, anyOf, field: null, assumed });
  }
  if (evidence.length === 0 && lacking.length === 0 && start !== undefined) {
    lacking.push({ entity: subject, anyOf: way.first, field: null, assumed: false });
  }
  const settled = start !== undefined && lacking.length === 0;
  return { answer: abroad ? "NO" : settled ? "YES" : "UNKNOWN", evidence, lacking };
}
