import type { Kind } from "../words/kinds";

/** Type of a label on the canvas. */
export const labelFont = {
  size: 12.5,
  family: '"Inter Variable", "Inter", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  weight: 500,
};

/** Width of a letter at 12.5 px where nothing can measure them (in a worker or a test): a good guess for Latin text. */
const guess = (text: string): number => text.length * 6.9;

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (pen === undefined) {
    pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
    if (pen) pen.font = `${labelFont.weight} ${labelFont.size}px ${labelFont.family}`;
  }
  const width = pen ? pen.measureText(letter).width : guess(letter);
  widths.set(letter, width);
  return width;
}

/**
 * Width of a label's line in px. Each letter is measured once, since measuring is what takes the time; kerning, which is
 * left out, makes a line a little narrower at most.
 */
export function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

/** Resolves when the labels' face is there: measured before, plates would be too narrow for their names. Never rejects. */
export async function labelFace(): Promise<void> {
  await document.fonts.load(`${labelFont.weight} ${labelFont.size}px "Inter Variable"`).catch(() => undefined);
  widths.clear();
  pen = undefined;
}

const lineLimit = 190;

/** A name on one line, or on two where it is long; cut at the end with an ellipsis. */
export function wrapped(name: string): string[] {
  if (textWidth(name) <= lineLimit) return [name];
  const words = name.split(" ");
  let first = "";
  while (words.length > 0 && textWidth(`${first} ${words[0]}`.trim()) <= lineLimit) first = `${first} ${words.shift()}`.trim();
  if (first === "") return [cut(name)];
  return words.length > 0 ? [first, cut(words.join(" "))] : [first];
}

/** A text on one line of a plate, cut at its end with an ellipsis. */
export function cut(text: string): string {
  if (textWidth(text) <= lineLimit) return text;
  const head = (end: number) => `${text.slice(0, end).trimEnd()}…`;
  // The longest that fits lies between these; halving asks for a handful of widths instead of one per letter.
  let [fits, tooLong] = [1, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (textWidth(head(middle)) <= lineLimit) fits = middle;
    else tooLong = middle;
  }
  return head(fits);
}

/** How far the slanted ends of a shape reach in, px. */
export const slant = (kind: Kind | null): number => (kind === "Sector" || kind === "Vendor" || kind === "GridPoint" ? 11 : 0);

/** Size of a plate, px: 36 high, 46 with two lines; 96 to 300 wide. */
export function plateSize(what: "thing" | "stack" | "gate" | "missing", kind: Kind | null, label: readonly string[]) {
  const text = Math.max(...label.map(textWidth));
  if (what === "gate") return { width: Math.round(text * 0.94 + 26), height: 22 };
  if (what === "missing") return { width: Math.round(text + 36), height: 34 };
  const sides = slant(kind);
  const width = 12 + 16 + 8 + text + 14 + sides * (kind === "Vendor" ? 1 : 2);
  return { width: Math.round(Math.min(300, Math.max(96, width))), height: label.length > 1 ? 46 : 36 };
}
