import type { Basis } from "../schema/model/enums";
import { vendor } from "./conventions";
import { curatedRow } from "./curatedRow";
import type { FactSet, Ref, Said } from "./factSet";
import type { Sources } from "./rows";

/**
 * H100 equivalents of one accelerator: its dense 16-bit tensor operations per second over those of an H100 SXM
 * (989.5 TFLOP/s). That is how Epoch AI counts: the curated factors are the ratio of equivalents to chips in its table of
 * GPU clusters. Chips without machines there are assumed from the peak that their maker publishes (B200 2,250, GB200 and
 * GB300 2,500 TFLOP/s dense). The first pattern that matches counts; a text that names two kinds of chip matches none.
 */
const factors: readonly { readonly pattern: RegExp; readonly factor: number; readonly basis: Basis }[] = [
  { pattern: / and |several|not stated/i, factor: Number.NaN, basis: "ASSUMED" },
  { pattern: /\bGB[23]00\b|grace blackwell/i, factor: 2.53, basis: "ASSUMED" },
  { pattern: /\bB200\b/i, factor: 2.27, basis: "ASSUMED" },
  { pattern: /\bG?H[12]00\b/i, factor: 1, basis: "CURATED" },
  { pattern: /\bA100\b/i, factor: 0.3153, basis: "CURATED" },
  { pattern: /\bV100\b/i, factor: 0.0632, basis: "CURATED" },
  { pattern: /\bMI300A\b/i, factor: 0.991, basis: "CURATED" },
  { pattern: /\bMI300X\b/i, factor: 1.3213, basis: "CURATED" },
  { pattern: /\bMI250X\b/i, factor: 0.1935, basis: "CURATED" },
  { pattern: /\bMI210\b/i, factor: 0.0915, basis: "CURATED" },
  { pattern: /\bGPU Max 1550\b/i, factor: 0.0265, basis: "CURATED" },
];

/** H100 equivalents of a number of accelerators, and on what basis; null where no factor is documented. */
export function h100Equivalents(
  accelerator: string,
  count: number,
): { readonly value: number; readonly basis: Basis; readonly note: string } | null {
  const known = factors.find(({ pattern }) => pattern.test(accelerator));
  if (!known || Number.isNaN(known.factor)) return null;
  return { value: Math.round(count * known.factor), basis: known.basis, note: `${count} × ${known.factor} (${accelerator})` };
}

/** Makers of accelerators by the names of their products, from `chip_makers.csv`. */
export class ChipMakers {
  private readonly makers: readonly { readonly pattern: RegExp; readonly vendor: string }[];

  constructor(sources: Sources) {
    this.makers = sources
      .table("curated/chip_makers.csv", ["pattern_regex_case_insensitive", "vendor_id", "basis"])
      .map((row) => ({ pattern: new RegExp(row.pattern_regex_case_insensitive!, "i"), vendor: row.vendor_id! }));
  }

  /**
   * States who made a site's machines. Of several makers any one may do, which is assumed: which part of the site holds whose
   * machines is not stated.
   * @param said provenance of the text; the maker is read from it
   * @returns whether a maker was found
   */
  equip(facts: FactSet, site: Ref, chips: string, said: Said): boolean {
    const found = new Set<string>();
    for (const chip of chips.split(",")) {
      const maker = this.makers.find(({ pattern }) => pattern.test(chip));
      if (maker) found.add(maker.vendor);
    }
    const group = found.size > 1 ? ({ group: "chips", quorum: 1, groupBasis: "ASSUMED" } as const) : {};
    const basis = said.basis === "ASSUMED" ? "ASSUMED" : "CURATED";
    for (const maker of found) {
      facts.relate(
        "EQUIPPED_BY",
        site,
        vendor(maker),
        { ...curatedRow("chip_makers", chips.trim(), { basis }), asOf: said.asOf ?? null },
        group,
      );
    }
    return found.size > 0;
  }
}
