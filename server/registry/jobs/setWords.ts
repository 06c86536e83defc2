import type { Ending, MinimalSets } from "../../analysis/minimalSets";

export const members = (n: number): string => (n === 1 ? "1 member" : `${n} members`);

/** That a search looked at everything it was asked to look at. */
export const completeWords = (largest: number): string => `Complete up to ${members(largest)}. Larger ones were not looked for.`;

/** What ended a search early. Steps: of which kind, "for each chain". */
export function endingWords(ending: Ending, budget: number, of: string, secondsAllowed: number | null): string {
  const steps = `the budget of ${budget.toLocaleString("en")} ${budget === 1 ? "step" : "steps"}${of && ` ${of}`}`;
  return ending === "TIME" ? `the time of ${secondsAllowed} seconds` : steps;
}

/** Up to which size sets are known, whatever the search did not get to. */
export const knownWords = (upTo: number): string => {
  if (upTo < 1) return "Not even all single ones are known.";
  return upTo === 1 ? "All single ones are known." : `All of up to ${members(upTo)} are known.`;
};

/** What the searches for the smallest sets that fell one thing established, in both readings. */
export function setsWords(both: readonly MinimalSets[], largest: number, budget: number, secondsAllowed: number | null): string {
  const early = both.filter(({ complete }) => !complete);
  if (early.length === 0) return completeWords(largest);
  const ending = early.some((sets) => sets.ending === "TIME") ? "TIME" : "STEPS";
  const upTo = Math.min(...early.map((sets) => sets.upTo));
  return `${knownWords(upTo)} Then ${endingWords(ending, budget, "", secondsAllowed)} ran out: of larger ones, up to ${members(largest)}, those found are listed, and there may be more.`;
}
