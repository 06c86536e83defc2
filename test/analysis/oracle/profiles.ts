/** What a family of random models is rich in. Counts are ranges; the rest are shares from 0 to 1. */
export interface Profile {
  name: string;
  counts: Partial<Record<EntityName, readonly [number, number]>>;
  /** Chance that a thing has a relationship of a kind (or of a kind out of one entity kind: "Workload USES") at all. */
  has: Partial<Record<string, number>>;
  /** How many targets of one kind a thing has that has any. */
  fan: readonly [number, number];
  grouped: number;
  assumed: number;
  groupAssumed: number;
  holdover: number;
  holdoverAssumed: number;
  /** Things that are planned, closed or retired, and windows of validity. */
  absent: number;
  dated: number;
  /** Second relationships to a target, quorums stated on some members only or differing, groups named alike for supply and the rest. */
  messy: number;
  /** Largest order of cut sets asked for; null is every order. */
  cutOrder: number | null;
  /** How often it is asked what falls, ever, with several things at once. */
  failures: number;
}

export type EntityName =
  | "Workload"
  | "Service"
  | "Model"
  | "Vendor"
  | "DataCentre"
  | "GridPoint"
  | "Jurisdiction"
  | "Ministry"
  | "Sector"
  | "Agreement"
  | "Bloc";

const base: Omit<Profile, "name" | "counts"> = {
  has: {},
  fan: [1, 2],
  grouped: 0.5,
  assumed: 0.15,
  groupAssumed: 0.1,
  holdover: 0.15,
  holdoverAssumed: 0.3,
  absent: 0.03,
  dated: 0.03,
  messy: 0.1,
  cutOrder: 2,
  failures: 1,
};

/** Most things have a kind of relationship they may have; a profile lowers or raises single ones. */
export const usualShare: Record<string, number> = {
  USES: 0.8,
  SERVES: 0.4,
  HOSTED_AT: 0.6,
  PROVIDED_BY: 0.6,
  OPERATED_BY: 0.3,
  SUBCONTRACTS_TO: 0.25,
  POWERED_BY: 0.85,
  FED_BY: 0.9,
  DEVELOPED_BY: 0.8,
  EQUIPPED_BY: 0.4,
  OWNED_BY: 0.35,
  SUBJECT_TO: 0.8,
  LOCATED_IN: 0.7,
  RESPONSIBLE_FOR: 0.9,
  PART_OF: 0.4,
  OF: 0.85,
  RELIES_ON: 0.8,
  MEMBER_OF: 0.6,
  PARTY_TO: 0.9,
  BINDS: 0.9,
  COVERS: 0.95,
};

const agreementCounts = {
  Workload: [1, 2],
  Service: [1, 3],
  Model: [0, 1],
  Vendor: [1, 2],
  DataCentre: [0, 1],
  GridPoint: [0, 1],
  Jurisdiction: [2, 2],
  Ministry: [1, 1],
  Sector: [0, 1],
  Agreement: [1, 3],
  Bloc: [0, 1],
} as const;

export const profiles: readonly Profile[] = [
  {
    ...base,
    name: "services in rings and k of n",
    counts: { Workload: [1, 2], Service: [3, 5], Model: [0, 1], Vendor: [0, 1], DataCentre: [1, 2], GridPoint: [0, 2] },
    has: { USES: 0.9, HOSTED_AT: 0.5 },
    fan: [1, 3],
    grouped: 0.7,
    cutOrder: null,
  },
  {
    ...base,
    name: "alternatives of alternatives",
    counts: { Workload: [1, 1], Service: [2, 4], Vendor: [0, 1], DataCentre: [2, 3], GridPoint: [2, 3] },
    has: { USES: 0.6, "Workload USES": 1, "Workload HOSTED_AT": 0.1, PROVIDED_BY: 0.1, OPERATED_BY: 0.1 },
    fan: [2, 3],
    grouped: 0.95,
    assumed: 0.1,
    groupAssumed: 0.05,
    cutOrder: null,
  },
  {
    ...base,
    name: "zones that feed each other",
    counts: { Workload: [1, 1], DataCentre: [1, 3], GridPoint: [3, 7], Vendor: [0, 1] },
    has: { HOSTED_AT: 1, USES: 0, PROVIDED_BY: 0.1 },
    fan: [1, 3],
    cutOrder: null,
  },
  {
    ...base,
    // Zones lose their operators at different hours, so rings are fed anew from elsewhere and then fail again.
    name: "a grid that fails in steps",
    counts: { Workload: [1, 1], DataCentre: [1, 1], GridPoint: [4, 6], Vendor: [2, 3], Jurisdiction: [0, 1] },
    has: {
      "Workload HOSTED_AT": 1,
      PROVIDED_BY: 0.1,
      "GridPoint OPERATED_BY": 0.8,
      SUBCONTRACTS_TO: 0.5,
      OWNED_BY: 0.2,
      FED_BY: 1,
      LOCATED_IN: 0.3,
    },
    fan: [2, 3],
    grouped: 0.4,
    assumed: 0.08,
    holdover: 0.7,
    holdoverAssumed: 0.2,
    cutOrder: 2,
    failures: 6,
  },
  {
    ...base,
    name: "holdovers",
    counts: { Workload: [1, 2], Service: [1, 3], Vendor: [1, 2], DataCentre: [1, 3], GridPoint: [2, 4], Jurisdiction: [1, 1] },
    holdover: 0.7,
    holdoverAssumed: 0.5,
    assumed: 0.25,
    cutOrder: 3,
  },
  {
    ...base,
    name: "assumptions and unknown ground",
    counts: { Workload: [1, 3], Service: [2, 4], Model: [0, 1], Vendor: [0, 2], DataCentre: [1, 3], GridPoint: [1, 3] },
    has: { HOSTED_AT: 0.5, POWERED_BY: 0.6, FED_BY: 0.6 },
    fan: [1, 4],
    grouped: 0.85,
    assumed: 0.4,
    groupAssumed: 0.15,
    cutOrder: 2,
  },
  {
    ...base,
    name: "control and homes",
    counts: {
      Workload: [1, 2],
      Service: [1, 2],
      Model: [0, 2],
      Vendor: [2, 4],
      DataCentre: [0, 2],
      Jurisdiction: [2, 3],
      Ministry: [1, 3],
      Sector: [0, 2],
    },
    has: { OWNED_BY: 0.5, SUBCONTRACTS_TO: 0.35, PROVIDED_BY: 0.8 },
    grouped: 0.6,
    assumed: 0.25,
  },
  {
    ...base,
    name: "chains recorded to the end",
    counts: {
      Workload: [1, 2],
      Service: [1, 2],
      Model: [0, 1],
      Vendor: [1, 3],
      DataCentre: [1, 2],
      Jurisdiction: [2, 3],
      Ministry: [1, 2],
      Sector: [0, 1],
      Agreement: [0, 1],
    },
    has: {
      "Service HOSTED_AT": 1,
      "Workload USES": 1,
      PROVIDED_BY: 1,
      SUBJECT_TO: 1,
      LOCATED_IN: 1,
      DEVELOPED_BY: 1,
      RESPONSIBLE_FOR: 1,
      OF: 1,
      OWNED_BY: 0.15,
    },
    assumed: 0.08,
    dated: 0,
    absent: 0,
    grouped: 0.8,
  },
  {
    ...base,
    name: "agreements",
    counts: agreementCounts,
    has: {
      "Service PROVIDED_BY": 0.95,
      "Workload PROVIDED_BY": 0.15,
      OPERATED_BY: 0.1,
      EQUIPPED_BY: 0.1,
      SUBJECT_TO: 0.6,
      LOCATED_IN: 0.4,
    },
    fan: [1, 1],
    assumed: 0.08,
    grouped: 0.2,
    dated: 0.01,
    absent: 0.01,
  },
  {
    ...base,
    name: "agreements over rings and alternatives",
    counts: { ...agreementCounts, Service: [2, 3], Agreement: [2, 3] },
    has: {
      "Service PROVIDED_BY": 0.8,
      "Workload PROVIDED_BY": 0.1,
      OPERATED_BY: 0.15,
      EQUIPPED_BY: 0.1,
      HOSTED_AT: 0.3,
      LOCATED_IN: 0.3,
      SUBJECT_TO: 0.7,
    },
    assumed: 0.1,
    grouped: 0.5,
    holdover: 0.25,
    dated: 0.01,
    absent: 0.01,
  },
  {
    ...base,
    name: "agreements one beneath another",
    counts: {
      ...agreementCounts,
      Workload: [1, 1],
      Service: [2, 3],
      Vendor: [1, 1],
      DataCentre: [0, 0],
      GridPoint: [0, 0],
      Agreement: [2, 3],
      Bloc: [1, 1],
    },
    has: {
      "Workload PROVIDED_BY": 0,
      "Service USES": 0.9,
      "Service PROVIDED_BY": 0.6,
      SERVES: 0.2,
      DEVELOPED_BY: 0.4,
      BINDS: 1,
      COVERS: 1,
      MEMBER_OF: 0.8,
    },
    fan: [1, 1],
    grouped: 0.2,
    assumed: 0.05,
    dated: 0.01,
    absent: 0,
  },
  {
    ...base,
    name: "not there yet, no longer there",
    counts: {
      Workload: [1, 3],
      Service: [1, 2],
      Vendor: [1, 2],
      DataCentre: [1, 3],
      GridPoint: [1, 3],
      Jurisdiction: [1, 2],
      Ministry: [1, 2],
      Agreement: [0, 2],
    },
    absent: 0.25,
    dated: 0.3,
    grouped: 0.7,
    fan: [1, 3],
  },
  {
    ...base,
    name: "messy statements",
    counts: {
      Workload: [1, 2],
      Service: [1, 3],
      Model: [0, 1],
      Vendor: [2, 3],
      DataCentre: [1, 2],
      GridPoint: [1, 3],
      Jurisdiction: [1, 2],
    },
    has: { OPERATED_BY: 0.7, EQUIPPED_BY: 0.7, OWNED_BY: 0.5, SUBCONTRACTS_TO: 0.5 },
    grouped: 0.8,
    fan: [1, 3],
    messy: 0.7,
    holdover: 0.4,
    assumed: 0.3,
  },
  {
    ...base,
    name: "a bit of everything",
    counts: {
      Workload: [1, 2],
      Service: [1, 2],
      Model: [0, 1],
      Vendor: [1, 2],
      DataCentre: [1, 2],
      GridPoint: [1, 3],
      Jurisdiction: [1, 2],
      Ministry: [1, 2],
      Sector: [0, 1],
      Agreement: [0, 2],
      Bloc: [0, 1],
    },
    holdover: 0.3,
    dated: 0.08,
    absent: 0.06,
  },
];
