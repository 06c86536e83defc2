import type { EntityRecord } from "../../../../schema/model/record";

/** A term on which results rest, and that nobody states for certain. */
export interface OpenTerm {
  readonly term: string;
  readonly state: "ASSUMED" | "UNKNOWN";
  /** What the results take it for. */
  readonly words: string;
}

/** Where an agreement joins something: the record of the relationship, and what the reader sees at its far end. */
export interface Joined {
  readonly kind: "PARTY_TO" | "BINDS" | "COVERS";
  readonly assumed: boolean;
  /** Name of the far end, or its alias. */
  readonly name: string;
}

const none = {
  PARTY_TO: { term: "Parties", words: "Nobody is party to it on record, so that it counts for no workload." },
  BINDS: { term: "Who is bound", words: "No vendor is bound on record; only governments that are party to it are held off." },
  COVERS: { term: "What it covers", words: "Nothing is covered on record, so that it holds nothing off." },
} as const;

/** Everything assumed or unknown that decides what an agreement does; the two readings of a result differ by it. */
export function openTerms(record: EntityRecord, joined: readonly Joined[]): OpenTerm[] {
  const { fields, basis, fieldProvenance } = record;
  const open: OpenTerm[] = [];
  const unknown = (term: string, words: string) => open.push({ term, state: "UNKNOWN", words });
  const assumed = (term: string, words: string) => open.push({ term, state: "ASSUMED", words });
  const isAssumed = (field: string) => (fieldProvenance[field]?.basis ?? basis) === "ASSUMED";

  if (basis === "ASSUMED")
    assumed("The agreement", "That there is one is assumed: it protects on record, and not in the possible reading.");
  if (fields.starts === undefined) unknown("Starts", "It is taken to have started.");
  else if (isAssumed("starts") && basis !== "ASSUMED") assumed("Starts", "Its start counts as stated.");
  if (fields.ends === undefined) unknown("Ends", "It is taken to go on without end.");
  else if (isAssumed("ends") && basis !== "ASSUMED") assumed("Ends", "Its end counts as stated.");
  for (const [field, term] of [
    ["starts", "Starts"],
    ["ends", "Ends"],
  ] as const) {
    const date = fields[field];
    if (typeof date === "string" && date.length < 10)
      unknown(
        `${term}: the day`,
        "Only a month or a year is stated: on record the day that protects longest counts, as possible the other.",
      );
  }
  if (fields.noticeDays === undefined) {
    unknown("Notice", fields.nonInterruption === "YES" ? "The clause against interruption counts to the end." : "No notice is counted.");
  } else if (isAssumed("noticeDays") && basis !== "ASSUMED") assumed("Notice", "It counts as stated.");
  if (fields.nonInterruption !== "YES" && fields.nonInterruption !== "NO")
    unknown("Non-interruption", "It counts as if there were no such clause.");
  for (const kind of ["PARTY_TO", "BINDS", "COVERS"] as const) {
    const own = joined.filter((j) => j.kind === kind);
    if (own.length === 0) unknown(none[kind].term, none[kind].words);
    for (const { name } of own.filter((j) => j.assumed))
      assumed(
        kind === "PARTY_TO" ? `${name} is party to it` : kind === "BINDS" ? `It binds ${name}` : `It covers ${name}`,
        "It protects on record, and not in the possible reading.",
      );
  }
  return open;
}
