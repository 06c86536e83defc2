import type { Analysis } from "../analysis";
import { allDeniers } from "../deniers";
import { holdersOf } from "../holders";
import { endsOf, ministriesOf } from "../homes";
import { defaultHorizonHours, kindCode, relationCode } from "../snapshot";
import { designationOf, verdict, verdictWhy } from "../verdict";
import { designationsOf, strategyBoard, workloadsOfSector } from "./board";
import { energyLines } from "./energy";
import type { Range } from "./range";
import { sectorsOfNation } from "./requirements";
import { sitesOf } from "./sites";
import { accessOn } from "./supply";

export const functions = ["PLANNING", "ENERGY", "PROCUREMENT", "NEGOTIATION"] as const;
export type StrategyFunction = (typeof functions)[number];

/** Why a line stands on the board. */
export type Reason =
  | "NO_REQUIREMENT"
  | "NO_PATHWAY"
  | "UNDECIDED"
  | "POWER_SHORT"
  | "POWER_UNKNOWN"
  | "BREACHED"
  | "ALLOCATION_SHORT"
  | "NO_AGREEMENT"
  | "INTERRUPTIBLE"
  | "LAPSES";

/** Something that somebody owes. Entities by index. */
export interface Duty {
  readonly function: StrategyFunction;
  readonly reason: Reason;
  /** What it is about: a sector, requirement, grid connection, workload or agreement; and what stands against it. */
  readonly subject: number;
  readonly against: number | null;
  readonly year: number | null;
  /** H100e (ALLOCATION_SHORT) or MW (POWER_SHORT) that are missing. */
  readonly missing: Range | null;
  /** Workloads that it concerns. */
  readonly workloads: readonly number[];
  /** Public body or operator that owes it; null where nobody on record does. */
  readonly owedBy: number | null;
  readonly dueBy: string | null;
}

const ministryKind = kindCode("Ministry");
const vendorKind = kindCode("Vendor");
const operatedBy = relationCode("OPERATED_BY");

/** What is left to do for the strategy of a nation, by who has to act. */
export function dutiesOf(a: Analysis, nation: number): Duty[] {
  return a.kept(`duties ${nation}`, () => [
    ...planning(a, nation),
    ...energy(a, nation),
    ...procurement(a, nation),
    ...negotiation(a, nation),
  ]);
}

/** Requirements without a pathway, sectors without requirements, workloads that nobody has decided on. */
function planning(a: Analysis, nation: number): Duty[] {
  const board = strategyBoard(a, nation);
  const asking = new Set(board.map(({ sector }) => sector));
  const sectors = designationsOf(a, nation);
  return [
    ...sectors
      .filter(({ sector, of }) => of > 0 && !asking.has(sector))
      .map(({ sector }) => duty("PLANNING", "NO_REQUIREMENT", sector, { workloads: workloadsOfSector(a, sector) })),
    ...board
      .filter(({ pathway }) => pathway === null)
      .map(({ requirement, sector, year, owedBy, dueBy }) =>
        duty("PLANNING", "NO_PATHWAY", requirement, { against: sector, year, owedBy, dueBy }),
      ),
    ...sectors
      .filter(({ undecided }) => undecided.length > 0)
      .map(({ sector, undecided }) => duty("PLANNING", "UNDECIDED", sector, { workloads: undecided, owedBy: ownerOf(a, undecided) })),
  ];
}

/** The first year in which a grid connection is short of what its sites need, or in which that cannot be told. */
function energy(a: Analysis, nation: number): Duty[] {
  const lines = energyLines(a, nation, yearsOf(a, nation));
  const worst = new Map<string, Duty>();
  for (const { gridPoint, year, state, shortBy, sites } of lines) {
    if (state === "MET" || sites.length === 0) continue;
    const reason = state === "SHORT" ? "POWER_SHORT" : "POWER_UNKNOWN";
    const name = `${reason} ${gridPoint}`;
    if (worst.has(name)) continue;
    const [operator] = [...operatorsOf(a, gridPoint), ...sites.flatMap((site) => operatorsOfSite(a, nation, site))];
    worst.set(
      name,
      duty("ENERGY", reason, gridPoint, {
        against: sites[0]!,
        year,
        missing: state === "SHORT" ? shortBy : null,
        owedBy: operator ?? null,
        dueBy: String(year),
      }),
    );
  }
  return [...worst.values()];
}

/** Workloads that do not stand as they must: what they rest on first outside home has to be bought otherwise. */
function procurement(a: Analysis, nation: number): Duty[] {
  const due = dueOf(a, nation);
  return sectorsOfNation(a, nation)
    .flatMap((sector) => workloadsOfSector(a, sector).map((w) => ({ w, sector })))
    .filter(({ w }, i, all) => verdict(a, w) === "BREACHED" && all.findIndex((other) => other.w === w) === i)
    .map(({ w, sector }) => {
      const chain = verdictWhy(a, w);
      const [body] = ministriesOf(a, w, "ON_RECORD");
      return duty("PROCUREMENT", "BREACHED", w, {
        against: chain?.links[0]?.to ?? null,
        workloads: [w],
        owedBy: body ?? null,
        dueBy: due.get(sector) ?? null,
      });
    });
}

/** Agreements and clauses that would close gaps: foreign vendors that can fell workloads alone and have promised nothing or too little. */
function negotiation(a: Analysis, nation: number): Duty[] {
  const board = strategyBoard(a, nation);
  const duties: Duty[] = board
    .filter(({ pathway, aspects }) => pathway === "AGREEMENT" && aspects.some((x) => x.aspect === "COMPUTE" && x.state === "SHORT"))
    .map(({ requirement, sector, year, owedBy, dueBy, aspects }) =>
      duty("NEGOTIATION", "ALLOCATION_SHORT", requirement, {
        against: sector,
        year,
        missing: aspects.find((x) => x.aspect === "COMPUTE")!.shortBy,
        owedBy,
        dueBy,
      }),
    );
  const access = accessOn(a, nation, a.day.on);
  const inForce = access.filter(({ state }) => state === "IN_FORCE");
  const mine = new Set(sectorsOfNation(a, nation).flatMap((sector) => workloadsOfSector(a, sector)));
  const { culprit, start, item } = allDeniers(a, "ON_RECORD", defaultHorizonHours.DENIAL);
  for (const [i, x] of culprit.entries()) {
    if (a.snapshot.kind[x] !== vendorKind || isHome(a, nation, x)) continue;
    const felled = [...item.subarray(start[i], start[i + 1])].filter((w) => mine.has(w) && designationOf(a, w) !== "EXTERNAL_ALLOWED");
    if (felled.length === 0) continue;
    const bound = inForce.find(({ binds }) => binds.includes(x));
    duties.push(
      bound
        ? duty("NEGOTIATION", "INTERRUPTIBLE", bound.agreement, { against: x, workloads: felled, owedBy: partyOf(a, bound.parties) })
        : duty("NEGOTIATION", "NO_AGREEMENT", x, { workloads: felled, owedBy: ownerOf(a, felled) }),
    );
  }
  const last = Math.max(...board.map(({ year }) => year));
  for (const { agreement, ends, state, parties } of access) {
    if (ends === null || state === "ENDED" || Number(ends.slice(0, 4)) > last) continue;
    duties.push(duty("NEGOTIATION", "LAPSES", agreement, { owedBy: partyOf(a, parties), dueBy: ends, year: Number(ends.slice(0, 4)) }));
  }
  return duties;
}

const duty = (
  of: StrategyFunction,
  reason: Reason,
  subject: number,
  said: Partial<Omit<Duty, "function" | "reason" | "subject">>,
): Duty => ({
  function: of,
  reason,
  subject,
  against: null,
  year: null,
  missing: null,
  workloads: [],
  owedBy: null,
  dueBy: null,
  ...said,
});

/** Whether whoever holds a vendor is of the nation, whichever assumptions hold. */
function isHome(a: Analysis, nation: number, vendor: number): boolean {
  const { jurisdictions, incomplete } = holdersOf(a, vendor, "POSSIBLE");
  return !incomplete && jurisdictions.every((j) => j === nation);
}

/** The public body responsible for most of the workloads; null where none is on record. */
function ownerOf(a: Analysis, workloads: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const w of workloads) for (const body of ministriesOf(a, w, "ON_RECORD")) counts.set(body, (counts.get(body) ?? 0) + 1);
  return [...counts].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0]?.[0] ?? null;
}

const partyOf = (a: Analysis, parties: readonly number[]): number | null =>
  parties.find((p) => a.snapshot.kind[p] === ministryKind) ?? parties[0] ?? null;
const operatorsOf = (a: Analysis, thing: number): number[] => endsOf(a, thing, "out", operatedBy, "ON_RECORD");
const operatorsOfSite = (a: Analysis, nation: number, site: number): readonly number[] =>
  sitesOf(a, nation).find((s) => s.site === site)?.operators ?? [];

/** Years that the nation plans for: those of its requirements, or this year and the four after it. */
export function yearsOf(a: Analysis, nation: number): number[] {
  const years = [...new Set(strategyBoard(a, nation).map(({ year }) => year))];
  const first = Number(a.day.on.slice(0, 4));
  return years.length > 0 ? years : [0, 1, 2, 3, 4].map((i) => first + i);
}

/** By sector: the next day by which something is owed. */
function dueOf(a: Analysis, nation: number): Map<number, string> {
  const due = new Map<number, string>();
  for (const { sector, year, dueBy } of strategyBoard(a, nation)) {
    const by = dueBy ?? String(year);
    if (by >= a.day.on.slice(0, by.length) && !(due.has(sector) && due.get(sector)! <= by)) due.set(sector, by);
  }
  return due;
}
