import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Analysis } from "../../analysis/analysis";
import type { CoalitionKind } from "../../analysis/coalitions";
import type { ScopeCoalition, ScopeCoalitions } from "../../analysis/scopeCoalitions";
import { completeWords, endingWords, knownWords, members } from "./setWords";

/** Members that a coalition may be asked to have at most. */
const largestCoalition = 5;

/** A coalition with what its chain needs; entities by id. */
export interface SeenCoalition extends Omit<ScopeCoalition, "members" | "example"> {
  readonly members: readonly string[];
  readonly example: string;
  readonly horizonHours: number | null;
  /** The facts that it was found on; null: those of now. */
  readonly ground: { readonly revision: number; readonly on: string } | null;
}

export interface NamedCoalitions {
  readonly items: readonly SeenCoalition[];
  readonly complete: boolean;
  readonly completeUpTo: number;
  readonly unfinished: number;
  readonly words: string;
}

export interface SeenCoalitions extends NamedCoalitions {
  readonly total: number;
}

/** How coalitions were looked for, for the words about what came of it. */
export interface Search {
  readonly maxSize: number;
  readonly horizon: number | null;
  readonly budget: number;
  /** Of what the steps are. */
  readonly steps: "for each chain" | "in all";
  readonly secondsAllowed: number | null;
  readonly ground: SeenCoalition["ground"];
}

/** Coalitions of a scope by id, so that they outlive the analysis that they were found on. */
export function namedCoalitions(a: Analysis, found: ScopeCoalitions, search: Search): NamedCoalitions {
  const id = (index: number) => a.snapshot.facts.entities[index].id;
  const { horizon: horizonHours, ground } = search;
  return {
    items: found.items.map((item) => ({ ...item, members: item.members.map(id), example: id(item.example), horizonHours, ground })),
    complete: found.unfinished === 0,
    completeUpTo: found.upTo,
    unfinished: found.unfinished,
    words: scopeWords(found, search),
  };
}

export function coalitionPage(
  named: NamedCoalitions,
  minSize: number,
  { first, offset }: { readonly first: number; readonly offset: number },
): SeenCoalitions {
  const wanted = named.items.filter((item) => item.members.length >= minSize);
  return { ...named, items: wanted.slice(offset, offset + first), total: wanted.length };
}

/** Throws LP-6020 and LP-6021, both at once. */
export function checkedCoalition(kind: string, maxSize: number): CoalitionKind {
  const problems = [
    kind === "Jurisdiction" || kind === "Vendor" ? null : problem("LP-6020", `A ${kind} cannot withdraw.`, "kind"),
    maxSize >= 1 && maxSize <= largestCoalition
      ? null
      : problem("LP-6021", `${maxSize} members at most: from 1 to ${largestCoalition}.`, "maxSize"),
  ].filter((p) => p !== null);
  if (problems.length) throw new LoadpathError(problems);
  return kind as CoalitionKind;
}

function scopeWords({ unfinished, upTo, ending, of }: ScopeCoalitions, { maxSize, budget, steps, secondsAllowed }: Search): string {
  if (unfinished === 0) return completeWords(maxSize);
  const exact = upTo < 1 ? knownWords(upTo) : `${knownWords(upTo).slice(0, -1)}, with exact figures.`;
  const ran = endingWords(ending, budget, steps, secondsAllowed);
  return `${exact} For ${unfinished.toLocaleString("en")} of ${of.toLocaleString("en")} workloads ${ran} ran out: of larger ones, up to ${members(maxSize)}, those found are listed; there may be more, and these may fell more.`;
}
