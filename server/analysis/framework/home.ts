import type { Analysis } from "../analysis";
import { endsOf } from "../homes";
import { type Reading, relationCode } from "../snapshot";

const memberOf = relationCode("MEMBER_OF");

/** The jurisdictions that count as home, in each reading; those of the possible reading are among those on record. */
export type Home = Readonly<Record<Reading, ReadonlySet<number>>>;

/**
 * These jurisdictions, and the members of these blocs on the day. Memberships protect: on record they count on any
 * basis, as possible only where recorded.
 */
export function homeOf(a: Analysis, jurisdictions: readonly number[], blocs: readonly number[]): Home {
  const { entityThere } = a.day;
  const of = (reading: Reading) => {
    const own = blocs.filter((b) => reading === "ON_RECORD" || a.snapshot.facts.entities[b].basis !== "ASSUMED");
    return new Set([...jurisdictions, ...own.flatMap((b) => endsOf(a, b, "into", memberOf, reading))].filter((j) => entityThere[j]));
  };
  return { ON_RECORD: of("ON_RECORD"), POSSIBLE: of("POSSIBLE") };
}

/** Text that tells one home from another, for what is kept. */
export const homeName = (home: Home, reading: Reading): string => [...home[reading]].sort((p, q) => p - q).join();
