import type { Reader } from "../../../access/reader";
import type { Registry } from "../../registry";

/** How a reader stands to a bloc: of a member, one from whom nothing is withheld anyway, or neither. */
export type Standing = "MEMBER" | "OVERSEER" | "OUTSIDER";

/**
 * The jurisdictions that a reader belongs to: those of the ministries they are a member of, and of what these are part of.
 * Memberships that are no ministries (release lists) make nobody part of a jurisdiction.
 */
export async function jurisdictionsOf({ records }: Registry, { view }: Reader): Promise<Set<string>> {
  const ministries = await Promise.all(view.memberships.map((key) => records.byKey("Ministry", key)));
  const bodies = new Set(ministries.flatMap((m) => (m && !m.retired ? [m.id] : [])));
  const found = new Set<string>();
  for (const body of bodies) {
    for (const r of await records.around(body, "out")) {
      if (r.kind === "OF") found.add(r.to);
      if (r.kind === "PART_OF") bodies.add(r.to);
    }
  }
  return found;
}
