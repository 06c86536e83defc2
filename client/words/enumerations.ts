/** Enumerations in words. The API speaks in constants; people read these. */
export const basisWords = { SOURCED: "Sourced", CURATED: "Curated", DERIVED: "Derived", ASSUMED: "Assumed" } as const;
export const confidenceWords = { HIGH: "high", MEDIUM: "medium", LOW: "low" } as const;
export const markingWords = { OPEN: "Open", OFFICIAL: "Official", SENSITIVE: "Sensitive", SECRET: "Secret" } as const;

const clause = { YES: "Yes", NO: "No", UNKNOWN: "Unknown" };
const designation = {
  MUST_BE_SOVEREIGN: "Must be sovereign",
  SOVEREIGN_PREFERRED: "Sovereign preferred",
  EXTERNAL_ALLOWED: "External allowed",
  UNDECIDED: "Undecided",
};

/** Words by field, since one constant means different things in different fields. */
const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basis: basisWords,
  groupBasis: basisWords,
  holdoverBasis: basisWords,
  confidence: { HIGH: "High", MEDIUM: "Medium", LOW: "Low" },
  marking: markingWords,
  status: { PLANNED: "Planned", PILOT: "Pilot", LIVE: "Live", RETIRED: "Retired", OPERATIONAL: "Operational", CLOSED: "Closed" },
  designation,
  sovereignty: designation,
  substitutability: {
    NOT_SUBSTITUTABLE: "Not substitutable",
    HIGHLY_COMPLEX: "Highly complex to substitute",
    MEDIUM_COMPLEXITY: "Medium complexity to substitute",
    EASILY_SUBSTITUTABLE: "Easily substitutable",
  },
  level: { DEPARTMENT: "Department", AGENCY: "Agency", REGION: "Region", MUNICIPALITY: "Municipality", OTHER: "Other public body" },
  impactLevel: { LOW: "Low", LI_SAAS: "Low impact SaaS", MODERATE: "Moderate", HIGH: "High" },
  weights: { OPEN: "Open weights", CLOSED: "Closed weights" },
  roles: {
    LAB: "Model lab",
    CLOUD: "Cloud",
    INTEGRATOR: "Integrator",
    CHIP_MAKER: "Chip maker",
    OPERATOR: "Operator",
    SOFTWARE: "Software maker",
  },
  class: { CONNECTION: "Connection", ZONE: "Zone", INTERCONNECTOR: "Interconnector", PLANT: "Plant" },
  nonInterruption: clause,
  emergencyAccess: clause,
  auditRights: clause,
  exitHelp: clause,
  stepIn: clause,
  answer: clause,
  modelClass: { FRONTIER: "Frontier", LARGE: "Large", SMALL: "Small", SPECIAL: "Special purpose" },
  aspect: {
    DEMAND: "Demand",
    EXPIRY: "First agreement ends",
    GAP: "Provision that it lacks",
    SHED: "Workloads that the bloc’s agreements protect",
    CLAUSES: "Consent to show its clauses",
  },
  provision: {
    NON_INTERRUPTION: "Non-interruption",
    EMERGENCY_ACCESS: "Emergency access",
    MINIMUM_ALLOCATION: "Minimum allocation",
    NOTICE: "Notice",
    AUDIT: "Audit rights",
    EXIT: "Help with exit",
    STEP_IN: "Step-in",
  },
  use: { TRAINING: "Training run", INFERENCE: "Inference", EVALUATION: "Evaluation", OTHER: "Other use" },
  pathway: { DOMESTIC: "Domestic compute", SOVEREIGN_CLOUD: "Sovereign cloud", AGREEMENT: "Access agreement", OPEN_MARKET: "Open market" },
  agreementKind: {
    FRAMEWORK: "Framework",
    MEMORANDUM: "Memorandum",
    PURCHASE: "Purchase",
    COMPUTE_PARTNERSHIP: "Compute partnership",
    TREATY: "Treaty",
    OTHER: "Other agreement",
  },
  blocKind: {
    UNION: "Union",
    ALLIANCE: "Alliance",
    COMPUTE_POOL: "Compute pool",
    PROCUREMENT_POOL: "Procurement pool",
    OTHER: "Other bloc",
  },
};

/** A constant that no table knows: LOW_EARTH_ORBIT reads "Low earth orbit". */
const spelledOut = (constant: string): string =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(constant) ? constant[0] + constant.slice(1).toLowerCase().replaceAll("_", " ") : constant;

/** One value of an enumeration field, in words. */
export const enumerated = (field: string, constant: string): string => byField[field]?.[constant] ?? spelledOut(constant);

export const verdictWords = { MET: "Met", BREACHED: "Breached", UNKNOWN: "Unknown" } as const;
