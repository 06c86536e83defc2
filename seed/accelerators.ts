import { vendor } from "./conventions";
import { curatedRow } from "./curatedRow";
import type { FactSet, Ref, Said } from "./factSet";
import type { Sources } from "./rows";

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
