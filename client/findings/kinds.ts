import type { ResultOf } from "../graphql";
import type { findingsQuery } from "./queries";

export type Finding = ResultOf<typeof findingsQuery>["scope"]["findings"]["items"][number];
export type FindingKind = Finding["kind"];

/** The kinds of finding in words: what is the matter, and what follows from it. */
export const findingKinds: Readonly<Record<FindingKind, { readonly name: string; readonly about: string }>> = {
  MISSING_RELATIONSHIP: { name: "Missing relationship", about: "What it rests on is not on record: results widen." },
  UNKNOWN_SUPPLY: { name: "Unknown supply", about: "It is fed from nowhere on record, or in a ring." },
  NO_HOLDOVER: { name: "No holdover stated", about: "Nobody says how long it keeps going; read as at once." },
  QUORUM_EQUALS_SIZE: { name: "All alternatives needed", about: "Called alternatives, yet each of them is needed." },
  QUORUM_LOWERED: { name: "Fewer left than needed", about: "Members have gone, so fewer are asked for than stated." },
  COMMON_CAUSE: { name: "Alternatives share a cause", about: "One thing beneath takes all of them down together." },
  STALE: { name: "Stale fact", about: "Its source is old." },
};

export const findingKindNames = Object.keys(findingKinds) as FindingKind[];

/** The kinds that an address names, as far as they exist. */
export const kindsOf = (text: string | null): FindingKind[] => {
  const named = new Set((text ?? "").split(",").map((name) => name.toUpperCase().replaceAll("-", "_")));
  return findingKindNames.filter((kind) => named.has(kind));
};

/** As the address names them: "common-cause,stale". */
export const kindsText = (chosen: readonly FindingKind[]): string =>
  chosen.map((kind) => kind.toLowerCase().replaceAll("_", "-")).join(",");
