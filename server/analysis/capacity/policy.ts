/** Who comes first when there is not enough: a stated policy, shown with every result. */
export interface Policy {
  /** The four criticality tiers in the order in which they are served. */
  readonly tiers: readonly number[];
  /** Sectors served before the others, in this order, by index. The rest share alike. */
  readonly sectors: readonly number[];
  /** Whether the order of sectors comes before that of tiers. */
  readonly sectorsFirst: boolean;
  /** The designation that counts where nobody has decided on one. */
  readonly undecided: "MUST_BE_SOVEREIGN" | "SOVEREIGN_PREFERRED" | "EXTERNAL_ALLOWED";
  /** Classes of data that may be worked on at sovereign sites alone. */
  readonly sovereignData: readonly string[];
}

/** Demand of one rank is served before that of any later one. Parts of one rank are sectors that share alike. */
export function rankOf({ tiers, sectors, sectorsFirst }: Policy, tier: number, sector: number): number {
  const byTier = tiers.indexOf(tier);
  const named = sectors.indexOf(sector);
  const bySector = named < 0 ? sectors.length : named;
  return sectorsFirst ? bySector * tiers.length + byTier : byTier * (sectors.length + 1) + bySector;
}
