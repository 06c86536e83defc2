/**
 * How names are compared: without case, accents and punctuation. Done here and stored, since engines fold text differently.
 */

/** Letters that Unicode does not take apart. */
const plain: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };
const ascii = /^[\x00-\x7f]*$/;
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

/** The words of a text, folded, in order: `Île-de-France 2` → `ile`, `de`, `france`, `2`. Empty if it has no letter or digit. */
export function wordsOf(text: string): string[] {
  // Most names are plain, and this is ten times as quick.
  if (ascii.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(special, (letter) => plain[letter]!);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters of a folded text that count: beyond them engines could not index it. */
const maxFold = 1_000;

/** A text as it is sorted and searched: its words, each with a space on either side. A text without words stands for itself. */
export function foldOf(text: string): string {
  const words = wordsOf(text);
  const fold = ` ${words.length > 0 ? words.join(" ") : text.toLowerCase().trim()} `;
  return fold.length <= maxFold ? fold : `${[...fold].slice(0, maxFold).join("")} `;
}
