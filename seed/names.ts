import type { Sources } from "./rows";

/** One line without line breaks, non-breaking or doubled spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, " ").trim();

/** At most `length` characters of one line, marked with an ellipsis where it was cut. */
export function excerpt(text: string, length = 120): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** Readable part of a key: lower-case Latin letters and digits joined by hyphens, at most `length` characters. */
export function slug(text: string, length = 80): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  return plain
    .slice(0, length + 1)
    .replace(/^-+|-+$/g, "")
    .slice(0, length)
    .replace(/-+$/, "");
}

const suffix = /(?:[\s,]+(?:inc|incorporated|llc|l\.l\.c|llp|ltd|limited|corp|corporation|company|plc|gmbh|b\.?v|n\.?v|s\.?a|ag)\.?)+$/i;

/** A firm's name without legal form, remarks in brackets and trading names: `Acme Labs, Inc. (Acme)` is `Acme Labs`. */
export function firmName(name: string): string {
  const bare = oneLine(name)
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/[\s,;]+$/, "");
  return bare.replace(suffix, "").replace(/[\s,;.]+$/, "") || bare;
}

/** Two spellings with the same plain form are one firm. */
export const plainForm = (name: string): string => slug(firmName(name)).replace(/-/g, "");

const legalForm = /^(?:inc|incorporated|llc|l\.l\.c|llp|ltd|limited|corp|corporation|co)\b/i;
/** Words that carry no name of their own: `Security USA LLC` and `Response` are tails of longer ones. */
const generic =
  /^(?:(?:security|solutions?|services?|systems?|technolog(?:y|ies)|group|usa|us|federal|consulting|ai|mode|response|llc|inc|corp|co)\b\W*)+$/i;

/** Pieces of a cell at separators outside brackets: line break, tab, `;`, `/` (not in addresses and `n/a`) and `,` (not before a legal form). */
function pieces(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < cell.length; i++) {
    const c = cell[i]!;
    if (c === "(") depth++;
    else if (c === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const address = c === "/" && (/https?:[^\s]*$/.test(cell.slice(start, i + 1)) || /^n\/a$/i.test(cell.slice(i - 1, i + 2)));
    const form = c === "," && legalForm.test(cell.slice(i + 1).trimStart());
    if ((/[\n\t;]/.test(c) || (c === "/" && !address) || (c === "," && !form)) === false) continue;
    parts.push(cell.slice(start, i));
    start = i + 1;
  }
  parts.push(cell.slice(start));
  return parts.map(oneLine).filter((part) => part !== "");
}

const contractNumber = /\b(?:PIID|procurement instrument|contract (?:number|no\.?))[^:\n]*:?\s*[0-9A-Z]{6,}[-0-9A-Z]*/gi;
const shortName = (text: string) => text.split(" ").length <= 2 && !suffix.test(text) && !generic.test(text);
/** Punctuation at the end that is no part of a legal form: the stop of `Inc.` stays. */
const tail = /[\s,:-]+$|(?<!\b(?:inc|co|corp|ltd))\.$/i;
const lead = /^(?:and|using|with|subcontracted to|purchased from a vendor -+|(?:development|maintenance) -+)\s+/i;

/**
 * Names in a cell of vendors or products. Contract numbers are left out. ` and ` divides only where exactly one side is a known
 * vendor and the other a short name, or at the end of a list of three or more: "Rohde and Schwarz" stays whole.
 */
export function splitNames(cell: string, known: (text: string) => boolean): string[] {
  const all = pieces(cell.replace(contractNumber, " "));
  const names = all.flatMap((piece, i) => {
    const [left, right, ...more] = piece.split(/ and (?![^(]*\))/i);
    if (!left || !right || more.length > 0) return [piece];
    const divided =
      known(left) === known(right)
        ? i > 1 && i === all.length - 1 && !known(piece) && shortName(left) && shortName(right)
        : shortName(known(left) ? right : left);
    return divided ? [left, right] : [piece];
  });
  return names.map((name) => name.replace(lead, "").replace(tail, "")).filter((name) => name !== "" && !generic.test(name));
}

const noName =
  /\b(?:acquired by|deprecated|no longer|staff|teams?|vendors?|contractors?|librar(?:y|ies)|example|individual users|phones?|devices?|include|uses|tools)\b|aas$|^(?:external|internal)\b|https?:|@/i;

/** Whether a text reads as the name of one firm or product: short, capitalised somewhere, no sentence. */
export const looksLikeName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 60 &&
  text.split(" ").length <= 7 &&
  /\p{Lu}/u.test(text) &&
  !noName.test(text) &&
  !/\b(?:for|on|by|with|under|is|are|that|this|these)\b/.test(text);

/** A mention that only compares: `like ChatGPT`, `OpenAI-compatible`. */
export const isComparison = (text: string, start: number, end: number): boolean =>
  /\b(?:like|similar to|comparable (?:to|with)|compatible with)\s*$/i.test(text.slice(0, start)) ||
  /^[- ]?(?:compatible|like\b)/i.test(text.slice(end));

interface Alias {
  readonly pattern: RegExp;
  readonly text: string;
  readonly vendor: string;
  readonly anyText: boolean;
}

export interface VendorMatch {
  /** Key of the vendor. */
  readonly vendor: string;
  /** The pattern that matched, or null where the name is the vendor's own. */
  readonly pattern: string | null;
}

/** What a piece of a vendor cell turned out to be. */
export type Reading =
  | { readonly kind: "known"; readonly text: string; readonly matches: readonly VendorMatch[] }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "state"; readonly text: string; readonly state: string };

/** Resolves names to vendors by the curated tables of vendors, aliases and states. */
export class VendorNames {
  private readonly aliases: readonly Alias[];
  private readonly states: readonly { readonly pattern: RegExp; readonly state: string }[];
  private readonly byPlainForm = new Map<string, string>();
  private readonly keys = new Set<string>();

  constructor(sources: Sources) {
    this.aliases = sources
      .table("curated/vendor_aliases.csv", ["pattern_regex_case_insensitive", "vendor_id", "apply_to"])
      .map(({ pattern_regex_case_insensitive: text, vendor_id, apply_to }) => ({
        pattern: new RegExp(text!, "i"),
        text: text!,
        vendor: vendor_id!,
        anyText: apply_to === "any_text",
      }));
    this.states = sources
      .table("curated/vendor_states.csv", ["pattern_regex_case_insensitive", "state"])
      .filter(({ state }) => !state!.startsWith("contract number"))
      .map(({ pattern_regex_case_insensitive: text, state }) => ({ pattern: new RegExp(text!, "i"), state: state! }));
    for (const { vendor_id, name } of sources.table("curated/vendors.csv", ["vendor_id", "name"])) {
      this.keys.add(vendor_id!);
      this.byPlainForm.set(plainForm(name!), vendor_id!);
    }
  }

  /**
   * Vendors that a text names, each once, in the order of the alias table.
   * @param where `field`: a vendor or product column; `narrative`: other text, where only safe patterns count
   */
  resolve(text: string, where: "field" | "narrative"): VendorMatch[] {
    if (where === "field") {
      const own = this.byPlainForm.get(plainForm(text));
      if (own) return [{ vendor: own, pattern: null }];
    }
    const found = new Map<string, VendorMatch>();
    for (const alias of this.aliases) {
      if ((where === "narrative" && !alias.anyText) || found.has(alias.vendor)) continue;
      const match = alias.pattern.exec(text);
      if (!match || (where === "narrative" && isComparison(text, match.index, match.index + match[0].length))) continue;
      found.set(alias.vendor, { vendor: alias.vendor, pattern: alias.text });
    }
    return [...found.values()];
  }

  /** Pieces of a vendor or product cell, each read as known vendors, as a name of its own, or as what the cell says instead. */
  read(cell: string): Reading[] {
    const known = (text: string) => this.resolve(text, "field").length > 0;
    return splitNames(cell, known).map((text) => {
      const matches = this.resolve(text, "field");
      if (matches.length > 0) return { kind: "known", text, matches };
      const state = this.states.find(({ pattern }) => pattern.test(text))?.state;
      if (state) return { kind: "state", text, state };
      return looksLikeName(text) ? { kind: "name", text } : { kind: "state", text, state: "not a name" };
    });
  }

  /** Key for a vendor that no curated table knows; never the key of one that a table knows. */
  ownKey(name: string): string {
    const key = slug(firmName(name));
    return this.keys.has(key) ? `${key}-as-written` : key;
  }
}
