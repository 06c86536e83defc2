/**
 * Numbers as LOOK §11 writes them: 1,196 · 9.8 % · 212–371 · −19. All through `Intl`, so another language needs another locale alone.
 * Spaces before a unit are narrow and do not break (U+202F).
 */
export const locale = "en";
const thin = "\u202f";

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const measure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const smallWords = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const trueMinus = (text: string) => text.replace("-", "\u2212");

/** A count: 1,196. */
export const count = (n: number): string => trueMinus(whole.format(n));

/** A difference with its sign: +3, −19, 0. */
export const difference = (n: number): string => (n > 0 ? `+${count(n)}` : count(n));

/** A share (0 to 1) without its sign, for one end of a range: 9.8. A share above nothing never reads as 0.0. */
export const shareDigits = (share: number): string =>
  share > 0 && share < 0.0005
    ? "<\u202f0.1"
    : share >= 0.9995 && share < 1
      ? ">\u202f99.9"
      : oneDecimal.format(share * 100).replace(/^100\.0$/, "100");

/** A share: 9.8 %. */
export const share = (part: number): string => `${shareDigits(part)}${thin}%`;

/** A difference of shares in percentage points, with its sign: −6.1 pt; 0 where it rounds to nothing. */
export const points = (part: number): string => {
  const digits = oneDecimal.format(part * 100);
  return Number(digits) === 0
    ? part === 0
      ? "0"
      : `${part < 0 ? "\u2212" : "+"}<${thin}0.1${thin}pt`
    : `${part > 0 ? "+" : ""}${trueMinus(digits)}${thin}pt`;
};

/** A share to the whole per cent, for coverage: 83 %. Neither nothing nor all is claimed by rounding. */
export function wholeShare(part: number, of: number): string {
  if (of === 0) return "nothing to cover";
  const percent = (part / of) * 100;
  if (part > 0 && percent < 1) return `<${thin}1${thin}%`;
  if (part < of && percent > 99) return `>${thin}99${thin}%`;
  return `${whole.format(percent)}${thin}%`;
}

const figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });

/** A number without a unit to three digits at most: an effective number, an index. */
export const number = (n: number): string => trueMinus(figure.format(n));

/** A range of such numbers in a table: "4.2\u20139.81"; one number where both read the same; null is without bound. */
export function numberRange(least: number, greatest: number | null): string {
  if (greatest === null) return `${number(least)} or more`;
  const [low, high] = [number(least), number(greatest)];
  return low === high ? low : `${low}\u2013${high}`;
}

/** The same in a sentence: "4.2 to 9.81". */
export const numberRangeInWords = (least: number, greatest: number | null): string =>
  numberRange(least, greatest).replace("\u2013", " to ");

/** A quantity with its unit: 1,196.4 MW. */
export const quantity = (n: number, unit?: string | null): string => {
  const digits = trueMinus(measure.format(n));
  if (!unit) return digits;
  return unit === "\u00b0" ? `${digits}\u00b0` : `${digits}\u00a0${unit}`;
};

/** A range in a sentence: "212 to 371"; one number where both ends are equal. */
export const rangeInWords = (low: number, high: number): string => (low === high ? count(low) : `${count(low)} to ${count(high)}`);

/** A range in a table: "212–371". */
export const rangeInTable = (low: number, high: number): string => (low === high ? count(low) : `${count(low)}\u2013${count(high)}`);

/** A share range in a sentence or an accessible name: "9.8 to 15.9 %". */
export const shareRangeInWords = (low: number, high: number): string =>
  shareDigits(low) === shareDigits(high) ? share(low) : `${shareDigits(low)} to ${share(high)}`;

/** A small number as the first word of a sentence: "Nine"; figures from ten on. */
export const countFirst = (n: number): string => smallWords[n] ?? count(n);

/** "1 workload", "12 workloads". */
export const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** An amount of compute in H100e, without its unit: 1,196, 48, 0.4. More than nothing never reads as 0, less than all never as all. */
export function equivalents(n: number): string {
  if (n > 0 && n < 0.05) return `<${thin}0.1`;
  return n < 10 ? trueMinus(figure.format(Math.round(n * 10) / 10)) : count(n);
}

/** A range of such amounts in a sentence: "212 to 371 H100e". */
export function equivalentsInWords(low: number, high: number): string {
  const [from, to] = [equivalents(low), equivalents(high)];
  return `${from === to ? from : `${from} to ${to}`}\u00a0H100e`;
}
