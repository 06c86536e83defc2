import { boolean, date, type Field, integer, number, oneOf, text, textList } from "./field";
import type { Hazard } from "./hazards";
import type { Layer } from "./layers";

/** One clause of what a kind should have on record: any one of the relationships named, out of the entity. */
export interface Expectation {
  /** Alternatives: relationship kind, and the kind at its far end where that matters. */
  readonly anyOf: readonly { readonly relationship: string; readonly to?: string }[];
}

export interface EntityKind {
  readonly kind: string;
  /** Name of its collection in the API. */
  readonly collection: string;
  /** Name of its pages in addresses. */
  readonly slug: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly description: string;
  /** Its stratum; null for what stands around the load path. */
  readonly layer: Layer | null;
  /** Whether it can fail and be named as a single point of failure. */
  readonly component: boolean;
  /** Of a component of which none is stated: a convention, close to what such things promise, and said wherever it counts. */
  readonly usualUnavailability?: number;
  readonly fields: readonly Field[];
  /** Values of `status` with which a thing is not there for any analysis. */
  readonly absentStatus?: readonly string[];
  /** What should be on record; what is missing widens results. A condition names a field and the values that count (null: unstated). */
  readonly shouldHave: Readonly<Record<Hazard, readonly Expectation[]>>;
  readonly shouldHaveWhen?: { readonly field: string; readonly values: readonly (string | null)[] };
}

const nothing = { OUTAGE: [], DENIAL: [] } as const;
const rel = (relationship: string, to?: string) => (to ? { relationship, to } : { relationship });
const siteStatus = (what: string) =>
  oneOf("status", "SiteStatus", "Status", `Whether the ${what} runs; unstated counts as operational.`, { analysed: true });
const criticality = (what: string) =>
  integer("criticality", "Criticality tier", `1 (most critical) to 4; ${what}`, { min: 1, max: 4, analysed: true });

const unavailability = number(
  "unavailability",
  "Unavailability",
  "Chance, from 0 to 1, that it is down by itself at a moment picked at random. Where none is stated the kind's usual one counts.",
  { min: 0, max: 1, analysed: true },
);

export const entityKinds = [
  {
    kind: "Jurisdiction",
    collection: "jurisdictions",
    slug: "jurisdictions",
    label: "Jurisdiction",
    labelPlural: "Jurisdictions",
    description: "A state or other authority whose law binds vendors, sites and public bodies.",
    layer: null,
    component: false,
    fields: [
      text("iso2", "ISO code", "ISO 3166-1 alpha-2 code."),
      text("region", "Region", "World region."),
      text("legalReach", "Legal reach", "Notes on how far its law reaches beyond its borders."),
      boolean("fictional", "Fictional", "Whether it is made up, for a worked example."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Ministry",
    collection: "ministries",
    slug: "ministries",
    label: "Ministry",
    labelPlural: "Ministries",
    description: "A public body at any level: department, agency, municipality.",
    layer: null,
    component: false,
    fields: [
      text("acronym", "Acronym", "Short name in use."),
      oneOf("level", "MinistryLevel", "Level", "Where the body stands in the state."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Sector",
    collection: "sectors",
    slug: "sectors",
    label: "Sector",
    labelPlural: "Sectors",
    description: "A field of public service of one jurisdiction; a scope that loses shares, not a machine.",
    layer: "SECTOR",
    component: false,
    fields: [
      criticality("of the sector as a whole."),
      text("taxonomy", "Taxonomy code", "COFOG code, shared between nations."),
      boolean("critical", "Critical sector", "One of health care, justice, border management and national security."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Workload",
    collection: "workloads",
    slug: "workloads",
    label: "Workload",
    labelPlural: "Workloads",
    description: "A use of AI by a public body.",
    layer: "WORKLOAD",
    component: true,
    usualUnavailability: 0.001,
    absentStatus: ["RETIRED"],
    fields: [
      text("purpose", "Purpose", "What it is for, in a line."),
      oneOf("status", "WorkloadStatus", "Status", "Stage of the workload; unstated counts as live and is said to.", { analysed: true }),
      criticality("unstated counts as tier 3 and is said to."),
      oneOf("designation", "Designation", "Designation", "Whether it must stand on sovereign ground.", { analysed: true }),
      text("designatedBy", "Designated by", "Key of the public body that decided on its designation.", { analysed: true }),
      date("designatedOn", "Designated on", "Day of that decision."),
      text("designationReason", "Reason for the designation", "Why it was decided so, in a line."),
      text("dataClassification", "Data classification", "Highest class of data it touches.", { analysed: true }),
      number("availabilityTarget", "Availability target", "Share of time it must work.", { unit: "%", min: 0, max: 100, analysed: true }),
      number("recoveryTimeHours", "Recovery time objective", "Hours within which it must work again.", { unit: "h", min: 0 }),
      number("recoveryPointHours", "Recovery point objective", "Hours of data that may be lost.", { unit: "h", min: 0 }),
      number("computeDemand", "Compute demand", "Accelerators it needs, as H100 equivalents.", { unit: "H100e", min: 0, analysed: true }),
      oneOf("substitutability", "Substitutability", "Substitutability", "How hard it is to replace, by the levels of DORA B_07.01."),
      unavailability,
    ],
    shouldHave: {
      OUTAGE: [{ anyOf: [rel("USES", "Service"), rel("HOSTED_AT")] }],
      DENIAL: [{ anyOf: [rel("USES", "Service"), rel("HOSTED_AT"), rel("PROVIDED_BY")] }],
    },
  },
  {
    kind: "Requirement",
    collection: "requirements",
    slug: "requirements",
    label: "Requirement",
    labelPlural: "Requirements",
    description: "A line of a national strategy: what a sector needs by a year.",
    layer: null,
    component: false,
    fields: [
      integer("year", "Year", "Year by which it must be met.", { min: 1900, max: 2200, analysed: true }),
      number("compute", "Compute", "Accelerators needed, as H100 equivalents.", { unit: "H100e", min: 0, analysed: true }),
      number("tokensPerDay", "Tokens per day", "Tokens that it must process in a day, in and out.", {
        unit: "tokens/day",
        min: 0,
        analysed: true,
      }),
      oneOf("modelClass", "ModelClass", "Model class", "Class of model needed.", { analysed: true }),
      oneOf("pathway", "AccessPathway", "Access pathway", "How the model and its compute are to be had.", { analysed: true }),
      number("availability", "Availability", "Share of time it must work.", { unit: "%", min: 0, max: 100, analysed: true }),
      text("security", "Security", "Security level needed.", { analysed: true }),
      number("resilience", "Resilience", "Hours that it must go on without its usual supplier.", { unit: "h", min: 0, analysed: true }),
      oneOf("sovereignty", "Designation", "Sovereignty", "How sovereign its ground must be.", { analysed: true }),
      text("owedBy", "Owed by", "Key of the public body that owes it.", { analysed: true }),
      date("dueBy", "Due by", "Day by which it is owed.", { analysed: true }),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Service",
    collection: "services",
    slug: "services",
    label: "Service",
    labelPlural: "Services",
    description: "An inference endpoint, SaaS or cloud offering as sold to one market.",
    layer: "SERVICE",
    component: true,
    usualUnavailability: 0.001,
    fields: [
      text("market", "Market", "The market that it is sold to: an ISO code, EU, or * for any."),
      oneOf("impactLevel", "ImpactLevel", "Impact level", "Security impact level it is authorised for.", { analysed: true }),
      text("deployment", "Deployment", "Deployment type: public cloud, government community cloud, regional, …"),
      unavailability,
    ],
    shouldHave: {
      OUTAGE: [{ anyOf: [rel("USES"), rel("HOSTED_AT")] }],
      DENIAL: [{ anyOf: [rel("PROVIDED_BY")] }, { anyOf: [rel("USES"), rel("HOSTED_AT")] }],
    },
  },
  {
    kind: "Model",
    collection: "models",
    slug: "models",
    label: "Model",
    labelPlural: "Models",
    description: "A trained model in one version.",
    layer: "MODEL",
    component: true,
    usualUnavailability: 0.0001,
    fields: [
      text("family", "Family", "Family of models it belongs to."),
      text("modelVersion", "Model version", "Version as its maker names it."),
      date("released", "Released", "Day of release."),
      oneOf("weights", "Weights", "Weights", "Whether its weights can be had; the maker of an open model cannot take it away.", {
        analysed: true,
      }),
      number("parameters", "Parameters", "Number of parameters.", { min: 0, analysed: true }),
      number("trainingCompute", "Training compute", "Operations spent in training.", { unit: "FLOP", min: 0, analysed: true }),
      unavailability,
    ],
    shouldHave: { OUTAGE: [], DENIAL: [{ anyOf: [rel("DEVELOPED_BY")] }] },
    shouldHaveWhen: { field: "weights", values: ["CLOSED", null] },
  },
  {
    kind: "Vendor",
    collection: "vendors",
    slug: "vendors",
    label: "Vendor",
    labelPlural: "Vendors",
    description: "A company or public body that develops, provides, operates or equips.",
    layer: "VENDOR",
    component: true,
    usualUnavailability: 0.0001,
    fields: [
      text("legalName", "Legal name", "Name in the register of companies."),
      textList("roles", "Roles", "What it does: lab, cloud, integrator, chip maker, operator."),
      text("ultimateParent", "Ultimate parent", "Key of the vendor at the top of its group, as stated."),
      unavailability,
    ],
    shouldHave: { OUTAGE: [], DENIAL: [{ anyOf: [rel("SUBJECT_TO")] }] },
  },
  {
    kind: "DataCentre",
    collection: "dataCentres",
    slug: "data-centres",
    label: "Data centre",
    labelPlural: "Data centres",
    description: "A site or cloud region where machines stand.",
    layer: "DATA_CENTRE",
    component: true,
    usualUnavailability: 0.0002,
    absentStatus: ["PLANNED", "CLOSED"],
    fields: [
      siteStatus("site"),
      text("place", "Place", "Town or area."),
      number("latitude", "Latitude", "Degrees north.", { unit: "°", min: -90, max: 90 }),
      number("longitude", "Longitude", "Degrees east.", { unit: "°", min: -180, max: 180 }),
      number("accelerators", "Accelerators", "Installed accelerators, as H100 equivalents.", { unit: "H100e", min: 0, analysed: true }),
      text("acceleratorModel", "Accelerator model", "What its accelerators are, as the source names them.", { analysed: true }),
      integer("acceleratorCount", "Number of accelerators", "Chips of that model.", { min: 0, analysed: true }),
      number("inferenceShare", "Share for inference", "Part of the accelerators that serves models; the rest trains them.", {
        unit: "%",
        min: 0,
        max: 100,
        analysed: true,
      }),
      number(
        "publicShare",
        "Share for public bodies",
        "Part of the accelerators that public bodies may use; the rest is shared out elsewhere.",
        {
          unit: "%",
          min: 0,
          max: 100,
          analysed: true,
        },
      ),
      boolean("highAvailability", "High availability", "Whether it is built to go on through the loss of any one feed."),
      date("expectedOn", "Expected on", "Day on which a planned site is to open.", { analysed: true }),
      number("power", "Power", "Power capacity of the site.", { unit: "MW", min: 0, analysed: true }),
      boolean("sovereignCloud", "Sovereign cloud", "Whether it is run as a sovereign cloud.", { analysed: true }),
      unavailability,
    ],
    shouldHave: { OUTAGE: [{ anyOf: [rel("POWERED_BY")] }], DENIAL: [{ anyOf: [rel("LOCATED_IN")] }] },
  },
  {
    kind: "GridPoint",
    collection: "gridPoints",
    slug: "grid",
    label: "Grid connection",
    labelPlural: "Grid connections",
    description: "Where power comes from: a connection, a zone, an interconnector or a plant.",
    layer: "GRID",
    component: true,
    usualUnavailability: 0.0003,
    absentStatus: ["PLANNED", "CLOSED"],
    fields: [
      oneOf("class", "GridClass", "Class", "Connection, zone, interconnector or plant.", { analysed: true }),
      siteStatus("grid connection"),
      date("expectedOn", "Expected on", "Day on which a planned one is to work.", { analysed: true }),
      number("capacity", "Capacity", "Power that it can deliver.", { unit: "MW", min: 0, analysed: true }),
      unavailability,
    ],
    shouldHave: { OUTAGE: [{ anyOf: [rel("FED_BY")] }], DENIAL: [] },
    shouldHaveWhen: { field: "class", values: ["ZONE"] },
  },
  {
    kind: "Agreement",
    collection: "agreements",
    slug: "agreements",
    label: "Agreement",
    labelPlural: "Agreements",
    description: "A contract or memorandum between governments or blocs and vendors.",
    layer: null,
    component: false,
    fields: [
      oneOf("agreementKind", "AgreementKind", "Kind of agreement", "What sort of agreement it is.", { analysed: true }),
      date("starts", "Starts", "First day in force.", { analysed: true }),
      date("ends", "Ends", "Day from which it is no longer in force.", { analysed: true }),
      number("noticeDays", "Notice", "Days of notice before withdrawal.", { unit: "days", min: 0, analysed: true }),
      number("price", "Price", "Price as announced.", { min: 0 }),
      text("priceUnit", "Price unit", "What the price is per, with its currency."),
      text("priceStability", "Price stability", "How long and how far the price is fixed."),
      number("minimumAllocation", "Minimum allocation", "Accelerators guaranteed, as H100 equivalents.", {
        unit: "H100e",
        min: 0,
        analysed: true,
      }),
      oneOf("nonInterruption", "Clause", "Non-interruption", "Whether the vendor may not interrupt the service.", { analysed: true }),
      text("interruptionExceptions", "Exceptions", "When the vendor may interrupt the service all the same."),
      oneOf("emergencyAccess", "Clause", "Emergency access", "Whether access is granted in an emergency."),
      number("emergencyHours", "Emergency access within", "Hours within which emergency access is granted.", { unit: "h", min: 0 }),
      oneOf("auditRights", "Clause", "Audit rights", "Whether the buyer may audit."),
      date("auditedOn", "Last audit", "Day on which the right to audit was last used."),
      oneOf("exitHelp", "Clause", "Exit", "Whether the vendor helps to move to another."),
      oneOf("stepIn", "Clause", "Step-in", "Whether the buyer may take over operation."),
      text("governingLaw", "Governing law", "Law that governs the agreement."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Bloc",
    collection: "blocs",
    slug: "blocs",
    label: "Bloc",
    labelPlural: "Blocs",
    description: "A group of jurisdictions that act or buy together.",
    layer: null,
    component: false,
    fields: [
      oneOf("blocKind", "BlocKind", "Kind of bloc", "What binds its members.", { analysed: true }),
      number("sharedPool", "Shared pool", "Accelerators its members share, as H100 equivalents.", { unit: "H100e", min: 0 }),
      integer("groupSize", "Group size", "Members besides the reader that a sum must speak of; unstated counts as three.", { min: 3 }),
      integer("closedRound", "Closed round", "Last round of shared figures that is closed; sums are made of closed rounds alone.", {
        min: 0,
      }),
    ],
    shouldHave: nothing,
  },
  {
    kind: "BlocShare",
    collection: "blocShares",
    slug: "bloc-shares",
    label: "Shared figure",
    labelPlural: "Shared figures",
    description: "One figure that a member hands in to a round of its bloc; others see only sums of many.",
    layer: null,
    component: false,
    fields: [
      integer("round", "Round", "Round of the bloc that it is handed in to.", { required: true, min: 1 }),
      oneOf("aspect", "ShareAspect", "What is shared", "What the figure says of the member.", { required: true }),
      integer("year", "Year", "Year of the demand, or in which the first agreement ends.", { min: 1900, max: 2200 }),
      oneOf("modelClass", "ModelClass", "Model class", "Class of model that the demand is for."),
      number("compute", "Compute", "Accelerators that the member needs, as H100 equivalents.", { unit: "H100e", min: 0 }),
      oneOf("provision", "Provision", "Provision", "Provision that no agreement of the member holds."),
      number("workloads", "Workloads", "Workloads that one vendor alone could stop but for the bloc's agreements.", { min: 0 }),
      boolean("named", "By name", "Whether the member agrees to be named beside the clauses that it holds."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Reservation",
    collection: "reservations",
    slug: "reservations",
    label: "Reservation",
    labelPlural: "Reservations",
    description: "A stretch of days for which a member reserves a part of its bloc's shared pool.",
    layer: null,
    component: false,
    fields: [
      date("starts", "Starts", "First day."),
      date("ends", "Ends", "Day from which it is free again."),
      number("compute", "Compute", "Accelerators reserved, as H100 equivalents.", { unit: "H100e", min: 0 }),
      oneOf("use", "ReservationUse", "Use", "What it is reserved for."),
      text("purpose", "Purpose", "What is to be done, in a line."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Scenario",
    collection: "scenarios",
    slug: "scenarios",
    label: "Scenario",
    labelPlural: "Scenarios",
    description: "A supposition that was saved: shocks and facts for the sake of argument, to be asked again.",
    layer: null,
    component: false,
    fields: [
      text("definition", "Definition", "Shocks, facts supposed, scope and horizon, as JSON.", { max: 60_000 }),
      integer("savedRevision", "Saved at revision", "Revision of the facts on the day on which it was saved.", { min: 0 }),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Framework",
    collection: "frameworks",
    slug: "frameworks",
    label: "Framework",
    labelPlural: "Frameworks",
    description: "A way of scoring sovereignty in one version: objectives with weights, and the criteria that each level needs.",
    layer: null,
    component: false,
    fields: [
      text("family", "Family", "What its versions have in common: those of one family can be compared.", { max: 300 }),
      text("frameworkVersion", "Framework version", "Version as its publisher names it.", { max: 300 }),
      date("published", "Published", "Day on which it was published."),
      text("homeNote", "Home", "Whose sovereignty it asks after, and whether it can be read for another home."),
      text("definition", "Definition", "Home, levels, objectives, weights and criteria, as JSON.", {
        required: true,
        max: 60_000,
        form: "framework",
      }),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Assessment",
    collection: "assessments",
    slug: "assessments",
    label: "Assessment",
    labelPlural: "Assessments",
    description: "A judgement of one thing by one criterion of a framework, with its evidence.",
    layer: null,
    component: false,
    fields: [
      text("criterion", "Criterion", "Key of the criterion in the framework.", { required: true, max: 300, analysed: true }),
      oneOf("answer", "Clause", "Answer", "Whether the criterion is met.", { required: true, analysed: true }),
      text("judgedBy", "Judged by", "Key of the public body that judged.", { max: 300 }),
      date("judgedOn", "Judged on", "Day of the judgement."),
      text("evidence", "Evidence", "What the judgement rests on, in a line."),
    ],
    shouldHave: nothing,
  },
  {
    kind: "Source",
    collection: "sources",
    slug: "sources",
    label: "Source",
    labelPlural: "Sources",
    description: "Where facts come from. Facts refer to it by key; it is a record like any other, though no part of the graph.",
    layer: null,
    component: false,
    fields: [
      text("link", "Link", "Where it can be read."),
      text("licence", "Licence", "Terms under which it is used."),
      text("attribution", "Attribution", "Credit that its licence asks for."),
      date("retrievedOn", "Retrieved on", "Day on which it was read."),
    ],
    shouldHave: nothing,
  },
] as const satisfies readonly EntityKind[];

export type EntityKindName = (typeof entityKinds)[number]["kind"];

const byName = new Map<string, EntityKind>(entityKinds.map((k) => [k.kind, k]));

/** Declaration of a kind, or undefined if there is none of that name. */
export const entityKind = (name: string): EntityKind | undefined => byName.get(name);
export const isEntityKind = (name: string): name is EntityKindName => byName.has(name);
