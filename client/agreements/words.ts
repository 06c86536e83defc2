import type { ResultOf } from "../graphql";
import { day, hoursInWords } from "../words/dates";
import { counted, rangeInWords } from "../words/numbers";
import type { lapsesQuery, termsQuery } from "./queries";

export type Terms = NonNullable<ResultOf<typeof termsQuery>["agreementTerms"]>;
export type Provision = Terms["provisions"][number];
export type Listed = ResultOf<typeof lapsesQuery>["agreementLapses"]["items"][number];
export type Standing = Provision["standing"];
export type Lapses = ResultOf<typeof lapsesQuery>["agreementLapses"];

/** The page of an agreement's terms. */
export const agreementPath = (key: string): string => `/agreements/${encodeURIComponent(key)}`;

export const standingWords: Readonly<Record<Standing, string>> = {
  PRESENT: "Present",
  WEAKER: "Weaker than the model",
  ABSENT: "Absent",
  UNKNOWN: "Unknown",
};

type Force = Terms["onRecord"];

/** How long it holds its signatories off: "180 days", "without limit", "not at all". */
export const holds = ({ holdsOff, holdsUntilHours }: Force): string =>
  !holdsOff ? "not at all" : holdsUntilHours === null ? "without limit" : hoursInWords(holdsUntilHours);

/** The same in both readings, for a table. */
export function holdsBoth({ onRecord, possible }: Pick<Terms, "onRecord" | "possible">): string {
  const [low, high] = [holds(possible), holds(onRecord)];
  return low === high ? high : `${high}, possibly ${low}`;
}

const stateWords = { AHEAD: "has not started", IN_FORCE: "is in force", ENDED: "has ended" } as const;

/** "It is in force and holds its signatories off for 180 days." */
export function forceSentence({ onRecord, possible, supposed }: Pick<Terms, "onRecord" | "possible" | "supposed">): string {
  const subject = supposed ? "As drafted it" : "It";
  const state =
    onRecord.state === possible.state
      ? `${subject} ${stateWords[onRecord.state]}`
      : `On record it ${stateWords[onRecord.state]}, and possibly it ${stateWords[possible.state]}`;
  if (onRecord.state !== "IN_FORCE") return `${state}: it holds nobody off today.`;
  if (!onRecord.holdsOff) return `${state}, but neither a clause nor a notice on record holds anybody off.`;
  const [low, high] = [holds(possible), holds(onRecord)];
  return `${state} and holds those who signed it off ${high === "without limit" ? high : `for ${high}`}${low === high ? "" : `, possibly ${low}`}.`;
}

/** "2 to 3 of 59 workloads fall later for it, or not." */
export function protectsSentence({ protects, without, scope, horizonHours }: Terms): string {
  const within = horizonHours === null ? "" : ` within ${hoursInWords(horizonHours)}`;
  if (protects.total === 0)
    return `On what is on record no workload of ${counted(scope.of, "workload", "workloads")} fares differently for it when all who signed it withdraw.`;
  const { with: kept, without: bare } = without.workloads;
  return `When all who signed it withdraw, ${rangeInWords(kept.onRecord, kept.possible)} of ${counted(kept.of, "workload", "workloads")} fall${within}; without it ${rangeInWords(bare.onRecord, bare.possible)} would.`;
}

/** When it ends, in a table. */
export const endWords = (ends: string | null | undefined): string => (ends ? day(ends) : "no end on record");

/** The sentence that opens the list. */
export function lapsesSentence({ windows, scope }: Lapses): string {
  const year = windows.at(-1);
  const soon = windows.find(({ days }) => days === 180);
  if (!year || !soon) return "";
  if (year.lapsed.length === 0) return "No agreement on record lapses within a year.";
  const { today, after } = year;
  const more = after.workloads.onRecord > today.workloads.onRecord || after.workloads.possible > today.workloads.possible;
  const fall = (l: typeof today) => rangeInWords(l.workloads.onRecord, l.workloads.possible);
  const begin = `${counted(year.lapsed.length, "agreement lapses", "agreements lapse")} within a year, ${soon.lapsed.length} of them within 180 days.`;
  return more
    ? `${begin} Should all who signed them withdraw then, ${fall(after)} of ${counted(scope.of, "workload", "workloads")} fall; today it is ${fall(today)}.`
    : `${begin} No workload on record falls that would not fall today as well.`;
}
