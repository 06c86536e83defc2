import type { Analysis } from "../analysis";
import { endsOf } from "../homes";
import { kindCode, relationCode } from "../snapshot";
import type { Designation } from "../verdict";

export type ModelClass = "FRONTIER" | "LARGE" | "SMALL" | "SPECIAL";
export type Pathway = "DOMESTIC" | "SOVEREIGN_CLOUD" | "AGREEMENT" | "OPEN_MARKET";

/** A line of a national strategy as stated; entities by index, null for what nobody states. */
export interface Requirement {
  readonly requirement: number;
  readonly sector: number;
  readonly year: number;
  /** Compute in H100e: as stated, else what its tokens a day come to; and which of the two. */
  readonly compute: number | null;
  readonly converted: boolean;
  readonly modelClass: ModelClass | null;
  readonly pathway: Pathway | null;
  readonly availability: number | null;
  readonly security: string | null;
  readonly resilience: number | null;
  readonly sovereignty: Designation | null;
  /** The public body that owes it, and by when (a day, a month or a year). */
  readonly owedBy: number | null;
  readonly dueBy: string | null;
}

/**
 * Tokens, in and out, that one H100 equivalent serves in a day with a model of a class: planning factors for dense models
 * in 8-bit weights under batched load, from some 450 tokens a second for a frontier model to 10,000 for a small one. They
 * are this registry's assumption, so a need converted by them is said to be.
 */
export const tokensPerDayOf: Readonly<Record<ModelClass, number>> = { FRONTIER: 40e6, LARGE: 150e6, SMALL: 900e6, SPECIAL: 400e6 };

const sectorKind = kindCode("Sector");
const requires = relationCode("REQUIRES");
const ofJurisdiction = relationCode("OF");

/** The sectors of a nation, by index, in order of their keys. */
export function sectorsOfNation(a: Analysis, nation: number): number[] {
  const { entities } = a.snapshot.facts;
  return endsOf(a, nation, "into", ofJurisdiction, "ON_RECORD")
    .filter((x) => a.snapshot.kind[x] === sectorKind)
    .sort((p, q) => (entities[p].key < entities[q].key ? -1 : 1));
}

/** What the sectors of a nation require, by year and then by key of the sector. A requirement without a year is left out. */
export function requirementsOf(a: Analysis, nation: number): Requirement[] {
  const { entities } = a.snapshot.facts;
  return sectorsOfNation(a, nation)
    .flatMap((sector) => endsOf(a, sector, "out", requires, "ON_RECORD").map((x) => read(a, sector, x)))
    .filter((line) => line !== null)
    .sort((p, q) => p.year - q.year || (entities[p.sector].key < entities[q.sector].key ? -1 : 1) || p.requirement - q.requirement);
}

function read(a: Analysis, sector: number, requirement: number): Requirement | null {
  const { fields } = a.snapshot.facts.entities[requirement];
  const stated = <T>(name: string): T | null => (fields[name] ?? null) as T | null;
  const year = stated<number>("year");
  if (year === null) return null;
  const modelClass = stated<ModelClass>("modelClass");
  const compute = stated<number>("compute");
  const tokens = stated<number>("tokensPerDay");
  const converted = compute === null && tokens !== null && modelClass !== null;
  const owedBy = stated<string>("owedBy");
  const body = owedBy === null ? -1 : a.snapshot.byKey("Ministry", owedBy);
  return {
    requirement,
    sector,
    year,
    compute: converted ? tokens / tokensPerDayOf[modelClass] : compute,
    converted,
    modelClass,
    pathway: stated("pathway"),
    availability: stated("availability"),
    security: stated("security"),
    resilience: stated("resilience"),
    sovereignty: stated("sovereignty"),
    owedBy: body < 0 ? null : body,
    dueBy: stated("dueBy"),
  };
}
