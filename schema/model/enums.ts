/** Every enumeration of the metamodel: its values with what each means, in words for people. */
export const enums = {
  Basis: {
    SOURCED: "A named source states it.",
    CURATED: "An editor vouches for it.",
    DERIVED: "Computed from other facts.",
    ASSUMED: "Assumed; counts on record only as an alternative, and as possible only as a need.",
  },
  Confidence: { HIGH: "High", MEDIUM: "Medium", LOW: "Low" },
  Marking: {
    OPEN: "Anyone may see it.",
    OFFICIAL: "Those with official clearance may see it.",
    SENSITIVE: "Those with sensitive clearance may see it.",
    SECRET: "Those with secret clearance may see it.",
  },
  WorkloadStatus: { PLANNED: "Planned", PILOT: "Pilot", LIVE: "Live", RETIRED: "Retired" },
  SiteStatus: { PLANNED: "Planned", OPERATIONAL: "Operational", CLOSED: "Closed" },
  Designation: {
    MUST_BE_SOVEREIGN: "Must be sovereign",
    SOVEREIGN_PREFERRED: "Sovereign preferred",
    EXTERNAL_ALLOWED: "External allowed",
    UNDECIDED: "Undecided",
  },
  ModelClass: { FRONTIER: "Frontier", LARGE: "Large", SMALL: "Small", SPECIAL: "Special purpose" },
  AccessPathway: {
    DOMESTIC: "Domestic compute",
    SOVEREIGN_CLOUD: "Sovereign cloud",
    AGREEMENT: "Access agreement",
    OPEN_MARKET: "Open market",
  },
  /** Levels of DORA register of information, template B_07.01. */
  Substitutability: {
    NOT_SUBSTITUTABLE: "Not substitutable",
    HIGHLY_COMPLEX: "Highly complex to substitute",
    MEDIUM_COMPLEXITY: "Medium complexity to substitute",
    EASILY_SUBSTITUTABLE: "Easily substitutable",
  },
  MinistryLevel: {
    DEPARTMENT: "Department",
    AGENCY: "Agency",
    REGION: "Region",
    MUNICIPALITY: "Municipality",
    OTHER: "Other public body",
  },
  ImpactLevel: { LOW: "Low", LI_SAAS: "Low impact SaaS", MODERATE: "Moderate", HIGH: "High" },
  Weights: { OPEN: "Open weights", CLOSED: "Closed weights" },
  VendorRole: {
    LAB: "Model lab",
    CLOUD: "Cloud",
    INTEGRATOR: "Integrator",
    CHIP_MAKER: "Chip maker",
    OPERATOR: "Operator",
    SOFTWARE: "Software maker",
  },
  GridClass: { CONNECTION: "Connection", ZONE: "Zone", INTERCONNECTOR: "Interconnector", PLANT: "Plant" },
  Clause: { YES: "Yes", NO: "No", UNKNOWN: "Unknown" },
  AgreementKind: {
    FRAMEWORK: "Framework",
    MEMORANDUM: "Memorandum",
    PURCHASE: "Purchase",
    COMPUTE_PARTNERSHIP: "Compute partnership",
    TREATY: "Treaty",
    OTHER: "Other agreement",
  },
  BlocKind: {
    UNION: "Union",
    ALLIANCE: "Alliance",
    COMPUTE_POOL: "Compute pool",
    PROCUREMENT_POOL: "Procurement pool",
    OTHER: "Other bloc",
  },
  ShareAspect: {
    DEMAND: "Demand by year and class of model",
    EXPIRY: "Year in which its first agreement ends",
    GAP: "Provision that it lacks",
    SHED: "Workloads that the bloc's agreements protect",
    CLAUSES: "Consent to show its best clauses",
  },
  Provision: {
    NON_INTERRUPTION: "Non-interruption",
    EMERGENCY_ACCESS: "Emergency access",
    MINIMUM_ALLOCATION: "Minimum allocation",
    NOTICE: "Notice",
    AUDIT: "Audit rights",
    EXIT: "Help with exit",
    STEP_IN: "Step-in",
  },
  ReservationUse: { TRAINING: "Training run", INFERENCE: "Inference", EVALUATION: "Evaluation", OTHER: "Other use" },
} as const satisfies Record<string, Record<string, string>>;

export type EnumName = keyof typeof enums;
export type EnumValue<N extends EnumName> = keyof (typeof enums)[N] & string;

export type Basis = EnumValue<"Basis">;
export type Confidence = EnumValue<"Confidence">;
export type Marking = EnumValue<"Marking">;

/** The values of an enumeration, in order of declaration. */
export const valuesOf = <N extends EnumName>(name: N): EnumValue<N>[] => Object.keys(enums[name]) as EnumValue<N>[];

/** How high a marking stands: 0 is open to all. */
export const levelOf = (marking: Marking): number => valuesOf("Marking").indexOf(marking);
