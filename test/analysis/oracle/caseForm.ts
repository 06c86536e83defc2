/** A case as MEANING §6 writes it. Fields that are not stated are unknown. */
export type Basis = "SOURCED" | "CURATED" | "DERIVED" | "ASSUMED";
export type Hazard = "OUTAGE" | "DENIAL";
export type Reading = "onRecord" | "possible";

export interface CaseEntity {
  key: string;
  kind: string;
  basis?: Basis;
  validFrom?: string;
  validTo?: string;
  status?: string;
  criticality?: number;
  designation?: string;
  weights?: string;
  class?: string;
  starts?: string;
  ends?: string;
  noticeDays?: number;
  nonInterruption?: string;
  blocKind?: string;
}

export interface CaseRelationship {
  kind: string;
  from: string;
  to: string;
  basis: Basis;
  group?: string;
  quorum?: number;
  groupBasis?: Basis;
  holdoverHours?: number;
  holdoverBasis?: Basis;
  validFrom?: string;
  validTo?: string;
}

export interface CaseAsk {
  ask: string;
  target?: string;
  failed?: string[];
  hazard?: Hazard;
  /** Null is "ever"; left out, the default of the analysis. */
  horizonHours?: number | null;
  maxOrder?: number;
  on?: string;
  expect?: unknown;
}

export interface Case {
  name: string;
  why: string;
  entities: CaseEntity[];
  relationships: CaseRelationship[];
  asks: CaseAsk[];
}

export const readings: readonly Reading[] = ["onRecord", "possible"];
/** §6: the day of a case where an ask names none. */
export const defaultDay = "2026-11-22";
