import type { ResultOf } from "../graphql";
import { locale, number, share } from "../words/numbers";
import type { workloadCutSetsQuery } from "./queries";

export type CutSetsFound = NonNullable<NonNullable<ResultOf<typeof workloadCutSetsQuery>["workload"]>["cutSets"]>;

const whole = new Intl.NumberFormat(locale);

/** A whole number of any size, as the API writes it: 1,234,567. From 10^15 on as a power: it is not read digit by digit. */
export function bigCount(text: string): string {
  if (text.length <= 15) return whole.format(BigInt(text));
  return `${text[0]}.${text.slice(1, 3)}${times(text.length - 1)}`;
}

const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};
const times = (power: number): string => `\u00a0×\u00a010${[...String(power)].map((digit) => superscripts[digit]).join("")}`;

/** A probability: 1.2 %; small ones as a power, 2.4 × 10⁻⁷. */
export function chance(p: number): string {
  if (p === 0) return "0";
  return p >= 0.0005 ? share(p) : asPower(p);
}

function asPower(n: number): string {
  const power = Math.floor(Math.log10(n));
  return `${number(Math.round((n / 10 ** power) * 10) / 10)}${times(power)}`;
}

/** A measure from 0 up: 0.0832; small ones as a power, 2.3 × 10⁻¹³. */
export const measure = (n: number): string => (n === 0 || n >= 0.001 ? number(n) : asPower(n));

/** A chance between its bounds, in a sentence. */
export const chanceRange = (low: number, high: number): string => {
  const [first, last] = [chance(low), chance(high)];
  return first === last ? first : `${first} to ${last}`;
};

/** How often a power of ten stands in a whole number: what a bar of counts of any size is drawn by. */
export const magnitude = (text: string): number =>
  text === "0" ? 0 : text.length - 1 + Math.log10(Number(`${text[0]}.${text.slice(1, 15) || 0}`));
