import type { EntityRecord } from "../../../../schema/model/record";
import type { ContinuityTarget } from "../../../analysis/continuity";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";

/** What a sector must keep, as its requirements state it. */
export interface SectorTarget extends ContinuityTarget {
  readonly requirement: EntityRecord;
  /** Who says that it is one of the sector assumes it, or who states the requirement does. */
  readonly assumed: boolean;
}

/**
 * The target of a sector on a day, from the requirements that the reader may see: its availability is the share of
 * criticality that must go on, all of it where none is stated; its resilience the hours for which it must. Of several
 * years the latest that has begun counts, before all of them the first; of one year the strictest. Null where none states
 * either.
 */
export async function targetOf(
  reads: ReaderRegistry,
  sector: string,
  on: string,
): Promise<{ readonly target: SectorTarget | null; readonly withheld: number }> {
  const required = await reads.relationships(sector, "out", ["REQUIRES"]);
  const found = await reads.entities(required.map((r) => r.to));
  const stated = required.flatMap((relationship, i) => {
    const requirement = found[i];
    if (!requirement || isWithheld(requirement) || requirement.retired) return [];
    const { availability, resilience, year } = requirement.fields;
    if (typeof availability !== "number" && typeof resilience !== "number") return [];
    return [
      {
        requirement,
        year: typeof year === "number" ? year : null,
        share: typeof availability === "number" ? availability / 100 : 1,
        hours: typeof resilience === "number" ? resilience : null,
        assumed: relationship.basis === "ASSUMED" || requirement.basis === "ASSUMED",
      },
    ];
  });
  const withheld = found.filter((e) => e && isWithheld(e)).length;
  const years = stated.map((s) => s.year).filter((y) => y !== null);
  const begun = years.filter((y) => y <= Number(on.slice(0, 4)));
  const year = begun.length ? Math.max(...begun) : years.length ? Math.min(...years) : null;
  const ever = Number.POSITIVE_INFINITY;
  const [strictest] = stated
    .filter((s) => s.year === year)
    .sort((p, q) => q.share - p.share || (q.hours ?? ever) - (p.hours ?? ever) || (p.requirement.id < q.requirement.id ? -1 : 1));
  if (!strictest) return { target: null, withheld };
  const { requirement, share, hours, assumed } = strictest;
  return { target: { requirement, share, hours, assumed }, withheld };
}
