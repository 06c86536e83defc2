import type { ResultOf } from "../graphql";
import { hours } from "../words/dates";
import { enumerated } from "../words/enumerations";
import { number, quantity, share } from "../words/numbers";
import type { dutiesQuery, strategyQuery } from "./queries";

export type Strategy = NonNullable<ResultOf<typeof strategyQuery>["strategy"]>;
export type Line = Strategy["lines"][number];
export type AspectLine = Line["aspects"][number];
export type Aspect = AspectLine["aspect"];
export type State = AspectLine["state"];
export type Duty = ResultOf<typeof dutiesQuery>["strategy"]["duties"]["items"][number];
export interface Range {
  readonly least: number;
  readonly most: number | null;
}

export const stateWords = { MET: "Met", SHORT: "Short", UNKNOWN: "Unknown" } as const satisfies Record<State, string>;

export const aspectWords = {
  COMPUTE: "Compute",
  MODEL: "Model",
  AVAILABILITY: "Availability",
  SECURITY: "Security",
  RESILIENCE: "Resilience",
  SOVEREIGNTY: "Sovereignty",
} as const satisfies Record<Aspect, string>;
export const aspectNames = Object.keys(aspectWords) as Aspect[];

export const functionWords = {
  PLANNING: "Planning",
  ENERGY: "Energy",
  PROCUREMENT: "Procurement",
  NEGOTIATION: "Negotiation",
} as const satisfies Record<Duty["function"], string>;
export type DutyFunction = keyof typeof functionWords;

/** A quantity between its bounds: "40–55 H100e", "at least 40 H100e". */
export function rangeOf({ least, most }: Range, unit: string): string {
  if (most === null) return least > 0 ? `${number(least)} ${unit} or more` : "no bound on record";
  const [low, high] = [number(least), number(most)];
  return low === high ? `${low}\u00a0${unit}` : `${low}–${high}\u00a0${unit}`;
}

/** What a line asks of an aspect, in words. */
export function asked(line: Line, aspect: Aspect): string {
  switch (aspect) {
    case "COMPUTE":
      return line.compute === null ? "" : `${line.converted ? "about " : ""}${quantity(Math.round(line.compute), "H100e")}`;
    case "MODEL":
      return line.modelClass ? enumerated("modelClass", line.modelClass) : "";
    case "AVAILABILITY":
      return line.availability === null ? "" : share(line.availability / 100);
    case "SECURITY":
      return line.security ?? "";
    case "RESILIENCE":
      return line.resilienceHours === null ? "" : hours(line.resilienceHours);
    case "SOVEREIGNTY":
      return line.sovereignty ? enumerated("sovereignty", line.sovereignty) : "";
  }
}

/** How an aspect stands, in words: what is in place, and by how much it is short. */
export function standing({ aspect, state, inPlace, shortBy, met, short, unknown, of }: AspectLine): string {
  if (aspect === "COMPUTE") {
    if (!inPlace || !shortBy) return "Its figures are withheld from you.";
    if (state === "MET") return "The sector gets all of it.";
    if (inPlace.most === null) return "Nothing on record bounds what it may get, and nothing is sure.";
    return `The sector gets ${rangeOf(inPlace, "H100e")}: ${rangeOf(shortBy, "H100e")} short.`;
  }
  if (of === 0) return "The sector has no workload on record.";
  if (aspect === "MODEL")
    return met
      ? `${met} of ${of} workloads reach one on record.`
      : `None of ${of} workloads reaches one on record${unknown ? `; of ${unknown} that cannot be told` : ""}.`;
  return `Of ${of} workloads ${met} meet it, ${short} do not, of ${unknown} that cannot be told.`;
}

/** What there is to do, in words around the links to what it is about. */
export const reasonWords = {
  NO_REQUIREMENT: "has workloads, and nobody has stated what it requires",
  NO_PATHWAY: "does not say how it is to be had",
  UNDECIDED: "has workloads that nobody has designated",
  POWER_SHORT: "cannot deliver what the sites on it need",
  POWER_UNKNOWN: "may not deliver what the sites on it need: a figure is missing",
  BREACHED: "does not stand as it is designated",
  ALLOCATION_SHORT: "asks for more than agreements grant",
  NO_AGREEMENT: "can fell workloads alone, and no agreement in force holds it off",
  INTERRUPTIBLE: "binds a vendor that can fell workloads alone, and does not hold it off long enough",
  LAPSES: "ends within the years planned for",
} as const satisfies Record<Duty["reason"], string>;
