import type { Basis } from "../../../schema/model/enums";
import type { Hazard, Reading } from "../../../schema/model/hazards";
import type { Layer } from "../../../schema/model/layers";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { RelationshipKindName } from "../../../schema/model/relationshipKinds";

/** Bounds of a count or a share, with what cannot be told beside it and of how many workloads it speaks. */
export interface Interval {
  readonly onRecord: number;
  readonly possible: number;
  readonly cannotTell: number;
  readonly of: number;
}

/** One link of a chain: `from` rests on `to`. Ids are ids of records before redaction. */
export interface WhyLink {
  readonly from: string;
  readonly to: string;
  readonly relationship: string;
  /** Null where the reader may not see the relationship; its group is then left out as well. */
  readonly kind: RelationshipKindName | null;
  readonly basis: Basis;
  readonly group: string | null;
  /** The group as stated: how many of how many will do. */
  readonly quorum: number;
  readonly groupSize: number;
  /** The same in the chain's reading, where assumed or unknown alternatives may not count: `needed` of `members`. */
  readonly needed: number;
  readonly members: number;
  /** Hour at which `from` is lost. */
  readonly hours: number;
  /** In a scenario, what of the link is not as on record. */
  readonly supposed?: {
    readonly from: EntityRecord | undefined;
    readonly to: EntityRecord | undefined;
    readonly relationship: RelationshipRecord | undefined;
  };
}

export interface WhyChain {
  readonly reading: Reading;
  readonly weakest: Basis;
  readonly links: readonly WhyLink[];
}

/** A component or denier that fells a target by itself. Hours are those of the target's loss; null: it does not fall in that reading. */
export interface Finding {
  readonly target: string;
  readonly culprit: string;
  readonly hazard: Hazard;
  readonly horizonHours: number | null;
  readonly hoursOnRecord: number | null;
  readonly hoursPossible: number | null;
}

export interface Gap {
  readonly entity: string;
  /** What should be on record and is not, in words. */
  readonly missing: string;
  /** Relationships of which any one would fill it; none: any way down to a data centre. */
  readonly anyOf: readonly { readonly relationship: string; readonly to?: string }[];
}

export interface TargetFindings {
  readonly items: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly horizonHours: number | null;
}

export interface StandsAlone {
  readonly onRecord: boolean;
  readonly possible: boolean;
  readonly gaps: readonly Gap[];
}

export interface Fallen {
  readonly entity: string;
  readonly hoursOnRecord: number | null;
  readonly hoursPossible: number | null;
}

export interface BlastRadius {
  readonly hazard: Hazard;
  readonly horizonHours: number | null;
  readonly fallen: readonly Fallen[];
  /** What is lost by each hour at which something more is, of all live workloads; rises to the end of the horizon. */
  readonly timeline: readonly {
    readonly hours: number;
    readonly onRecord: number;
    readonly possible: number;
    readonly workloadsOnRecord: number;
    readonly workloadsPossible: number;
  }[];
  readonly workloads: Interval;
  readonly criticalityLost: Interval;
  readonly bySector: readonly { readonly sector: string; readonly workloads: Interval; readonly criticalityLost: Interval }[];
}

/** A component or denier with what a scope loses by it alone. */
export interface ScopeFinding {
  readonly rank: number;
  readonly component: string;
  readonly hazard: Hazard;
  readonly horizonHours: number | null;
  readonly criticalityLost: Interval;
  readonly workloads: Interval;
  /** The most critical workload that it fells, on record if there is one. */
  readonly example: string;
}

export interface ScopeFindings {
  readonly items: readonly ScopeFinding[];
  readonly total: number;
  readonly cannotTell: number;
  readonly of: number;
  readonly horizonHours: number | null;
}

export interface Coverage {
  readonly layer: Layer;
  readonly label: string;
  readonly onRecord: number;
  readonly assumed: number;
  readonly of: number;
}

/** Keys of entities that make a scope: several of one sort mean any of them, different sorts all; none means everything. */
export interface ScopeChoice {
  readonly jurisdiction: readonly string[];
  readonly sector: readonly string[];
  readonly ministry: readonly string[];
  readonly includePlanned: boolean;
}
