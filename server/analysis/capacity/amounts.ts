import type { Analysis } from "../analysis";
import { handOf, holdersOf } from "../holders";
import { endsOf } from "../homes";
import { dayNumber, firstDay, h100Equivalents, lastDay, relationCode } from "../snapshot";

/** H100 equivalents: what recorded facts alone state, and what there could be. */
export interface Amount {
  readonly onRecord: number;
  readonly possible: number;
}

/** Smaller amounts than this, in H100e, are rounding. */
export const least = 1e-6;

/** What nobody has stated, or only assumed, of a site. */
export type Unknown =
  | "ACCELERATORS"
  | "CONVERSION"
  | "INFERENCE_SHARE"
  | "PUBLIC_SHARE"
  | "ASSUMED_CONVERSION"
  | "ASSUMED_SITE"
  | "OPENING"
  | "HANDS";

export interface SiteCompute {
  /** Index of the site. */
  readonly site: number;
  /** All its accelerators; null where nobody states them and nothing converts to them. */
  readonly all: Amount | null;
  /** What of them serves models, and what of that public bodies may use. */
  readonly inference: Amount;
  readonly open: Amount;
  /** Nobody states how much public bodies may use here, and it may be any amount. */
  readonly unbounded: boolean;
  /** Whether it stands at home in nobody's hands but the nation's: on record certainly, as possible perhaps. */
  readonly sovereign: { readonly onRecord: boolean; readonly possible: boolean };
  /** Whether recorded facts say that there is such a site and that it stands in the nation. */
  readonly recorded: boolean;
  /** Whether it is there on the day. */
  readonly there: { readonly onRecord: boolean; readonly possible: boolean };
  readonly unknown: readonly Unknown[];
}

const locatedIn = relationCode("LOCATED_IN");
const operatedBy = relationCode("OPERATED_BY");

/** Sites that stand in the nation, on whatever basis, by index; planned and closed ones are there only as far as the analysis has them. */
export function domesticSites(a: Analysis, nation: number): number[] {
  const { start, end, item } = a.day.into;
  const found = new Set<number>();
  for (let i = start[nation]; i < end[nation]; i++) {
    const r = item[i];
    if (a.snapshot.relation[r] === locatedIn) found.add(a.snapshot.from[r]);
  }
  return [...found].filter((x) => a.snapshot.facts.entities[x].kind === "DataCentre").sort((p, q) => p - q);
}

/** Whether a recorded fact says that the site stands in the nation. */
function standsRecorded(a: Analysis, site: number, nation: number): boolean {
  const { start, end, item } = a.day.out;
  const { relation, to, assumed } = a.snapshot;
  for (let i = start[site]; i < end[site]; i++) {
    const r = item[i];
    if (relation[r] === locatedIn && to[r] === nation && !assumed[r]) return true;
  }
  return false;
}

/**
 * What a site has, as the nation sees it, as far as it is stated: the one rule of it, for compute, capacity and strategy.
 * A share that nobody states is 0 on record and all of it as possible. Where accelerators are not stated, they are their
 * number times the factor of their kind; a factor that is merely assumed, and a site or a place that is, count as possible
 * alone. What cannot be told even so is null and counts nowhere, but is said. In nobody's hands but the nation's is a site
 * whose holders are all of it (`handOf`) and of which it is recorded who runs it; where nobody is, that cannot be told.
 */
export function computeAt(a: Analysis, site: number, nation: number): SiteCompute {
  const circle = { homeless: false, home: new Set([nation]), allied: new Set<number>() };
  const { fields, basis } = a.snapshot.facts.entities[site];
  const unknown: Unknown[] = [];
  const stated = installed(fields, unknown);
  const recorded = basis !== "ASSUMED" && standsRecorded(a, site, nation);
  if (!recorded) unknown.push("ASSUMED_SITE");
  const opens = opening(fields, a.day.on);
  if (opens.possible && !opens.onRecord) unknown.push("OPENING");
  const share = (field: "inferenceShare" | "publicShare", name: Unknown): Amount => {
    const value = fields[field];
    if (typeof value === "number") return { onRecord: value / 100, possible: value / 100 };
    unknown.push(name);
    return { onRecord: 0, possible: 1 };
  };
  const all = stated && { onRecord: recorded ? stated.onRecord : 0, possible: stated.possible };
  const [serving, open] = [share("inferenceShare", "INFERENCE_SHARE"), share("publicShare", "PUBLIC_SHARE")];
  const inference = times(all ?? { onRecord: 0, possible: 0 }, serving);
  const run = endsOf(a, site, "out", operatedBy, "POSSIBLE").length > 0;
  const hands = (["ON_RECORD", "POSSIBLE"] as const).map((reading) => {
    const hand = handOf(holdersOf(a, site, reading), circle);
    return hand === "HOME" && !run ? "UNKNOWN" : hand;
  });
  if (!hands.every((h) => h === "HOME") && hands.some((h) => h === "UNKNOWN" || h === "HOME")) unknown.push("HANDS");
  return {
    site,
    all,
    inference,
    open: times(inference, open),
    unbounded: all === null && serving.possible > 0 && open.possible > 0,
    sovereign: {
      onRecord: recorded && hands.every((h) => h === "HOME"),
      possible: hands.some((h) => h === "HOME" || h === "UNKNOWN"),
    },
    recorded,
    there: { onRecord: opens.onRecord && a.day.entityThere[site] === 1, possible: opens.possible && a.day.entityThere[site] === 1 },
    unknown,
  };
}

const times = (p: Amount, q: Amount): Amount => ({ onRecord: p.onRecord * q.onRecord, possible: p.possible * q.possible });

type Fields = Readonly<Record<string, string | number | boolean | null>>;

function installed(fields: Fields, unknown: Unknown[]): Amount | null {
  const { accelerators, acceleratorModel, acceleratorCount } = fields;
  if (typeof accelerators === "number") return { onRecord: accelerators, possible: accelerators };
  if (typeof acceleratorModel !== "string" || typeof acceleratorCount !== "number") {
    unknown.push("ACCELERATORS");
    return null;
  }
  const converted = h100Equivalents(acceleratorModel, acceleratorCount);
  if (!converted) {
    unknown.push("CONVERSION");
    return null;
  }
  if (converted.basis === "ASSUMED") unknown.push("ASSUMED_CONVERSION");
  return { onRecord: converted.basis === "ASSUMED" ? 0 : converted.value, possible: converted.value };
}

/** Whether a site that is planned to open has opened by the day: on record by the last day that its date may mean, as possible by the first, or with no date at all. */
export function opening(fields: Fields, on: string): { readonly onRecord: boolean; readonly possible: boolean } {
  if (fields.opens !== true) return { onRecord: true, possible: true };
  const { expectedOn } = fields;
  if (typeof expectedOn !== "string") return { onRecord: false, possible: true };
  const today = dayNumber(on);
  return { onRecord: dayNumber(lastDay(expectedOn)) <= today, possible: dayNumber(firstDay(expectedOn)) <= today };
}
