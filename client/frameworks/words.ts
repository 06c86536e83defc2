import type { ResultOf } from "../graphql";
import { locale } from "../words/numbers";
import type { criterionRow, scoreQuery } from "./queries";

export type Criterion = ResultOf<typeof criterionRow>;
export type Score = NonNullable<ResultOf<typeof scoreQuery>["sealFloor"]>;
export type Objective = Score["objectives"][number];
type Range = Objective["level"];

export const answerWords = { YES: "Met", NO: "Not met", UNKNOWN: "Unknown" } as const;
export const groundWords = {
  HOME: "Ends at home",
  HOME_IF_ASSUMED: "Ends at home, if an assumed membership holds",
  ABROAD: "Ends abroad",
  OPEN_WEIGHTS: "Ends at open weights: nobody can take them away",
} as const;

const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** A level or a score: 2, 31.3. */
export const figure = (n: number): string => oneDecimal.format(n);

/** In a sentence: 1 to 3; one number where both ends meet. */
export function rangeInWords({ least, most }: Range): string {
  const [low, high] = [figure(least), figure(most)];
  return low === high ? low : `${low} to ${high}`;
}

/** Weakest first: what is proved, then what could be, then what weighs most. */
export const weakestFirst = (objectives: readonly Objective[]): Objective[] =>
  [...objectives].sort((p, q) => p.level.least - q.level.least || p.level.most - q.level.most || q.weight - p.weight);

/** Objectives beneath which the floor cannot be raised, whatever the unknown turns out to be. */
export const holdingDown = ({ objectives, floor }: Score): Objective[] => objectives.filter(({ level }) => level.most === floor.most);

export const unknownOf = ({ objectives }: Score): Criterion[] =>
  objectives.flatMap(({ criteria }) => criteria.filter(({ answer }) => answer === "UNKNOWN"));

/** Names in a sentence: "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
