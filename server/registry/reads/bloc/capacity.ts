import type { EntityRecord } from "../../../../schema/model/record";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";
import type { PooledDemand } from "./blocReads";

/** A vendor's capacity on record, as far as the reader may see it, beside pooled demand. */
export interface CapacityShare {
  readonly vendor: string;
  /** Accelerators at sites that it operates and that run; a floor while `unstated` sites say nothing. Null: none stated. */
  readonly capacity: number | null;
  readonly sites: number;
  readonly unstated: number;
  readonly years: readonly { readonly year: number; readonly demand: number; readonly share: number | null }[];
}

/** Vendors that agreements bind to the bloc, with the part of their stated capacity that the sums of each year come to. */
export async function vendorCapacities(
  reads: ReaderRegistry,
  bloc: EntityRecord,
  demand: readonly PooledDemand[],
): Promise<CapacityShare[]> {
  const signed = (await reads.relationships(bloc.id, "out", ["PARTY_TO"])).map((r) => r.to);
  const seen = await reads.entities(signed);
  const agreements = seen.filter((a): a is EntityRecord => a !== null && !isWithheld(a) && !a.retired);
  const bound = await Promise.all(agreements.map((a) => reads.relationships(a.id, "out", ["BINDS"])));
  const years = [...new Set(demand.map(({ year }) => year))].flatMap((year) => {
    const sums = demand.filter((d) => d.year === year && d.pooled !== null);
    return sums.length > 0 ? [{ year, demand: sums.reduce((total, d) => total + d.pooled!.sum, 0) }] : [];
  });
  const vendors = [...new Set(bound.flat().map((r) => r.to))];
  return Promise.all(
    vendors.map(async (vendor) => {
      const operated = await reads.relationships(vendor, "in", ["OPERATED_BY"]);
      const ends = await reads.entities(operated.map((r) => r.from));
      const sites = ends.filter((e): e is EntityRecord => e !== null && !isWithheld(e) && e.kind === "DataCentre" && runs(e));
      const stated = sites.flatMap(({ fields: { accelerators } }) => (typeof accelerators === "number" ? [accelerators] : []));
      const capacity = stated.length > 0 ? stated.reduce((a, b) => a + b, 0) : null;
      return {
        vendor,
        capacity,
        sites: sites.length,
        unstated: sites.length - stated.length,
        years: years.map((y) => ({ ...y, share: capacity ? y.demand / capacity : null })),
      };
    }),
  );
}

const runs = ({ fields: { status } }: EntityRecord): boolean => status === undefined || status === "OPERATIONAL";
