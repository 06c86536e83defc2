import type { Analysis } from "./analysis";
import { carriesHazard, lacks } from "./day";
import { endsOf, homes } from "./homes";
import { kindCode, type Reading, relationCode, weightsCode } from "./snapshot";

/** Whose law a thing stands under, as far as a reading tells. */
export interface Holders {
  /** Jurisdictions that have a hold on it, by index. */
  readonly jurisdictions: readonly number[];
  /** Open weights: nobody can take them away. */
  readonly free: boolean;
  /** Somebody who should state whose law binds them, or a site where it stands, does not, on any basis. */
  readonly incomplete: boolean;
}

/** Nearest first. What nothing on record tells is UNKNOWN. */
export const hands = ["HOME", "ALLIED", "OTHER", "UNKNOWN"] as const;
export type Hand = (typeof hands)[number];

/** What whoever buys looks at: where it stands, who runs it, who made closed weights, whose law binds these, and who owns them up to the top. */
const control = new Set(["LOCATED_IN", "OPERATED_BY", "DEVELOPED_BY", "SUBJECT_TO", "OWNED_BY"].map((k) => relationCode(k as "OWNED_BY")));
const jurisdiction = kindCode("Jurisdiction");
const model = kindCode("Model");
const memberOf = relationCode("MEMBER_OF");

/**
 * Jurisdictions reached from a site, grid point, model or vendor over LOCATED_IN, OPERATED_BY, DEVELOPED_BY (where it
 * carries denial), SUBJECT_TO and OWNED_BY; of joint owners each counts. On record over recorded relationships alone, as
 * possible over all. Suppliers, subcontractors and makers of equipment have no hold on the thing itself. Kept per thing.
 */
export function holdersOf(a: Analysis, thing: number, reading: Reading): Holders {
  const known = a.kept(`holders ${reading}`, () => new Map<number, Holders>());
  const found = known.get(thing) ?? walk(a, thing, reading);
  known.set(thing, found);
  return found;
}

function walk(a: Analysis, thing: number, reading: Reading): Holders {
  const { snapshot: s, day } = a;
  const possible = reading === "POSSIBLE";
  const seen = new Set([thing]);
  let incomplete = false;
  for (const x of seen) {
    if (s.kind[x] === jurisdiction) continue;
    if (lacks(day, x, "DENIAL")) incomplete = true;
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
      const r = day.out.item[i];
      if (!control.has(s.relation[r]) || (!possible && s.assumed[r]) || !carriesHazard(s, r, "DENIAL", possible)) continue;
      seen.add(s.to[r]);
    }
  }
  return {
    jurisdictions: [...seen].filter((x) => s.kind[x] === jurisdiction).sort((p, q) => p - q),
    free: s.kind[thing] === model && s.weights[thing] === weightsCode.OPEN,
    incomplete,
  };
}

/** How far each jurisdiction stands from the homes of a workload, in one reading. */
export interface Circle {
  /** Nobody is at home in the workload on any basis, so nothing tells near from far. */
  readonly homeless: boolean;
  readonly home: ReadonlySet<number>;
  readonly allied: ReadonlySet<number>;
}

/**
 * The homes of a workload and their allies: members of a union or an alliance that a home is a member of, on that day.
 * Homes and memberships protect: on record they count on any basis, as possible only where recorded.
 */
export function circleOf(a: Analysis, workload: number, reading: Reading): Circle {
  const own = homes(a, workload, reading);
  const homeless = homes(a, workload, "ON_RECORD").length === 0;
  return a.kept(`circle ${reading} ${homeless} ${own}`, () => {
    const allied = new Set<number>();
    for (const home of own) {
      for (const bloc of endsOf(a, home, "out", memberOf, reading)) {
        if (!a.snapshot.alliance[bloc] || (reading === "POSSIBLE" && a.snapshot.facts.entities[bloc].basis === "ASSUMED")) continue;
        for (const member of endsOf(a, bloc, "into", memberOf, reading)) allied.add(member);
      }
    }
    return { homeless, home: new Set(own), allied };
  });
}

/** The hand that one jurisdiction is for a workload. */
export const distanceOf = (circle: Circle, j: number): Exclude<Hand, "UNKNOWN"> =>
  circle.home.has(j) ? "HOME" : circle.allied.has(j) ? "ALLIED" : "OTHER";

/**
 * Whose hands a thing is in: the farthest of all that have a hold on it. Known to be in other hands, it is so whatever else
 * is missing; otherwise what is missing could only take it farther, and it is UNKNOWN. Open weights are at home with
 * whoever has them.
 */
export function handOf({ jurisdictions, free, incomplete }: Holders, circle: Circle): Hand {
  if (circle.homeless) return "UNKNOWN";
  if (free) return "HOME";
  const distances = jurisdictions.map((j) => distanceOf(circle, j));
  if (distances.includes("OTHER")) return "OTHER";
  if (incomplete || distances.length === 0) return "UNKNOWN";
  return distances.includes("ALLIED") ? "ALLIED" : "HOME";
}
