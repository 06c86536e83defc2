import type { ResultOf } from "../graphql";
import type { entityRef, provenanceLine, whyChain } from "./entityRef";

export type EntityRef = ResultOf<typeof entityRef>;
export type ProvenanceLine = ResultOf<typeof provenanceLine>;
export type Chain = ResultOf<typeof whyChain>;
/** A count between what is on record and what is possible, with what cannot be told. */
export interface Interval {
  readonly onRecord: number;
  readonly possible: number;
  readonly cannotTell: number;
  readonly of: number;
}
