import type { EntityKindName } from "./entityKinds";
import { type Field, integer, number } from "./field";
import type { Hazard } from "./hazards";

export interface Ends {
  readonly from: readonly EntityKindName[];
  readonly to: readonly EntityKindName[];
}

export interface RelationshipKind {
  readonly kind: string;
  readonly description: string;
  /** Read from the dependent: "uses". */
  readonly forward: string;
  /** Read from what it rests on: "is used by". */
  readonly backward: string;
  /** What is missing where none is on record: "what it uses". */
  readonly unknown: string;
  readonly ends: readonly Ends[];
  /** Hazards that travel from `to` up to `from`; empty for what carries no dependency. */
  readonly carries: readonly Hazard[];
  /** Supply must come from a root: it is grounded, not merely cascading. */
  readonly supply?: boolean;
  /** It says who controls, not what is needed to run. */
  readonly control?: boolean;
  /** All of them out of one entity are one group, whatever `group` says, without holdover. */
  readonly pool?: boolean;
  /** Hours the dependent keeps going where nobody stated any. */
  readonly defaultHoldoverHours: number;
  /** Fields of its own beside group, quorum, holdover, validity, marking and provenance. */
  readonly fields: readonly Field[];
}

const both = ["OUTAGE", "DENIAL"] as const;
const denial = ["DENIAL"] as const;
const plain = { carries: [], defaultHoldoverHours: 0, fields: [] } as const;

export const relationshipKinds = [
  {
    kind: "RELIES_ON",
    description: "A sector's scope holds a workload.",
    forward: "relies on",
    backward: "is relied on by",
    unknown: "what it relies on",
    ends: [{ from: ["Sector"], to: ["Workload"] }],
    ...plain,
  },
  {
    kind: "USES",
    description: "A workload or service calls a service or a model.",
    forward: "uses",
    backward: "is used by",
    unknown: "what it uses",
    ends: [
      { from: ["Workload"], to: ["Service", "Model"] },
      { from: ["Service"], to: ["Service"] },
    ],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "SERVES",
    description: "A service offers a model.",
    forward: "serves",
    backward: "is served by",
    unknown: "which model it serves",
    ends: [{ from: ["Service"], to: ["Model"] }],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "HOSTED_AT",
    description: "A workload or service runs on machines at a site.",
    forward: "is hosted at",
    backward: "hosts",
    unknown: "where it is hosted",
    ends: [{ from: ["Workload", "Service"], to: ["DataCentre"] }],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "PROVIDED_BY",
    description: "A vendor provides a workload or service.",
    forward: "is provided by",
    backward: "provides",
    unknown: "who provides it",
    ends: [{ from: ["Workload", "Service"], to: ["Vendor"] }],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "OPERATED_BY",
    description: "A vendor runs a site or a grid connection.",
    forward: "is operated by",
    backward: "operates",
    unknown: "who operates it",
    ends: [{ from: ["DataCentre", "GridPoint"], to: ["Vendor"] }],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "SUBCONTRACTS_TO",
    description: "A vendor rests on another's work.",
    forward: "subcontracts to",
    backward: "is subcontractor of",
    unknown: "whom it subcontracts to",
    ends: [{ from: ["Vendor"], to: ["Vendor"] }],
    carries: both,
    defaultHoldoverHours: 0,
    fields: [integer("rank", "Rank", "Place in the chain of subcontractors; 1 is direct.", { min: 1, max: 99 })],
  },
  {
    kind: "POWERED_BY",
    description: "A site draws its power from a grid connection.",
    forward: "is powered by",
    backward: "powers",
    unknown: "what powers it",
    ends: [{ from: ["DataCentre"], to: ["GridPoint"] }],
    carries: both,
    supply: true,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "FED_BY",
    description: "A grid connection is fed by another; all feeds are one pool.",
    forward: "is fed by",
    backward: "feeds",
    unknown: "what feeds it",
    ends: [{ from: ["GridPoint"], to: ["GridPoint"] }],
    carries: both,
    supply: true,
    pool: true,
    defaultHoldoverHours: 0,
    fields: [number("capacity", "Capacity", "Power that can flow this way.", { unit: "MW", min: 0 })],
  },
  {
    kind: "DEVELOPED_BY",
    description: "A vendor made the model and can withdraw closed weights.",
    forward: "is developed by",
    backward: "developed",
    unknown: "who developed it",
    ends: [{ from: ["Model"], to: ["Vendor"] }],
    carries: denial,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "EQUIPPED_BY",
    description: "A vendor made a site's machines and can withhold spares.",
    forward: "is equipped by",
    backward: "equips",
    unknown: "who equips it",
    ends: [{ from: ["DataCentre"], to: ["Vendor"] }],
    carries: denial,
    defaultHoldoverHours: 4320,
    fields: [],
  },
  {
    kind: "OWNED_BY",
    description: "A vendor belongs to another.",
    forward: "is owned by",
    backward: "owns",
    unknown: "who owns it",
    ends: [{ from: ["Vendor"], to: ["Vendor"] }],
    carries: denial,
    control: true,
    defaultHoldoverHours: 0,
    fields: [number("share", "Share", "Part owned.", { unit: "%", min: 0, max: 100 })],
  },
  {
    kind: "SUBJECT_TO",
    description: "A vendor is bound by a jurisdiction's law.",
    forward: "is subject to",
    backward: "binds by law",
    unknown: "whose law it is subject to",
    ends: [{ from: ["Vendor"], to: ["Jurisdiction"] }],
    carries: denial,
    control: true,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "LOCATED_IN",
    description: "A site or grid connection stands in a jurisdiction.",
    forward: "is located in",
    backward: "is the place of",
    unknown: "where it is located",
    ends: [{ from: ["DataCentre", "GridPoint"], to: ["Jurisdiction"] }],
    carries: denial,
    control: true,
    defaultHoldoverHours: 0,
    fields: [],
  },
  {
    kind: "RESPONSIBLE_FOR",
    description: "A public body answers for a workload.",
    forward: "is responsible for",
    backward: "is the responsibility of",
    unknown: "what it is responsible for",
    ends: [{ from: ["Ministry"], to: ["Workload"] }],
    ...plain,
  },
  {
    kind: "PART_OF",
    description: "A public body belongs to another.",
    forward: "is part of",
    backward: "has as part",
    unknown: "what it is part of",
    ends: [{ from: ["Ministry"], to: ["Ministry"] }],
    ...plain,
  },
  {
    kind: "OF",
    description: "A public body, sector, requirement, shared figure or reservation belongs to a jurisdiction.",
    forward: "is of",
    backward: "has",
    unknown: "which jurisdiction it belongs to",
    ends: [{ from: ["Ministry", "Sector", "Requirement", "BlocShare", "Reservation"], to: ["Jurisdiction"] }],
    ...plain,
  },
  {
    kind: "MEMBER_OF",
    description: "A jurisdiction is a member of a bloc.",
    forward: "is a member of",
    backward: "has as member",
    unknown: "what it is a member of",
    ends: [{ from: ["Jurisdiction"], to: ["Bloc"] }],
    carries: [],
    defaultHoldoverHours: 0,
    fields: [
      number("claim", "Claim", "Accelerators that the member claims of the bloc's guaranteed slices, open to all members.", {
        unit: "H100e",
        min: 0,
      }),
      integer("priority", "Priority", "Place of the member where a slice is split by priority; 1 is served first.", { min: 1, max: 999 }),
    ],
  },
  {
    kind: "SHARED_WITH",
    description: "A figure is handed in to a bloc.",
    forward: "is shared with",
    backward: "was given",
    unknown: "with whom it is shared",
    ends: [{ from: ["BlocShare"], to: ["Bloc"] }],
    ...plain,
  },
  {
    kind: "RESERVES",
    description: "A reservation takes a part of a bloc's shared pool.",
    forward: "reserves a part of",
    backward: "is reserved by",
    unknown: "what it reserves",
    ends: [{ from: ["Reservation"], to: ["Bloc"] }],
    ...plain,
  },
  {
    kind: "PARTY_TO",
    description: "A jurisdiction, bloc or public body has signed an agreement.",
    forward: "is party to",
    backward: "is signed by",
    unknown: "what it has signed",
    ends: [{ from: ["Jurisdiction", "Bloc", "Ministry"], to: ["Agreement"] }],
    ...plain,
  },
  {
    kind: "BINDS",
    description: "An agreement binds a vendor.",
    forward: "binds",
    backward: "is bound by",
    unknown: "whom it binds",
    ends: [{ from: ["Agreement"], to: ["Vendor"] }],
    ...plain,
  },
  {
    kind: "COVERS",
    description: "An agreement protects a thing from its signatories' withdrawal.",
    forward: "covers",
    backward: "is covered by",
    unknown: "what it covers",
    ends: [{ from: ["Agreement"], to: ["Model", "Service", "DataCentre", "Sector"] }],
    carries: [],
    defaultHoldoverHours: 0,
    fields: [number("allocation", "Allocation", "Accelerators allotted, as H100 equivalents.", { unit: "H100e", min: 0, analysed: true })],
  },
  {
    kind: "REQUIRES",
    description: "A sector has a requirement.",
    forward: "requires",
    backward: "is required by",
    unknown: "what it requires",
    ends: [{ from: ["Sector"], to: ["Requirement"] }],
    ...plain,
  },
  {
    kind: "ASSESSES",
    description: "A judgement is about a thing.",
    forward: "assesses",
    backward: "is assessed by",
    unknown: "what it assesses",
    ends: [{ from: ["Assessment"], to: ["Workload", "Service", "Model", "Vendor", "DataCentre"] }],
    ...plain,
  },
  {
    kind: "APPLIES",
    description: "A judgement is by a criterion of a framework; of several versions, if they ask the same.",
    forward: "applies",
    backward: "is applied by",
    unknown: "which framework it applies",
    ends: [{ from: ["Assessment"], to: ["Framework"] }],
    ...plain,
  },
] as const satisfies readonly RelationshipKind[];

export type RelationshipKindName = (typeof relationshipKinds)[number]["kind"];

const byName = new Map<string, RelationshipKind>(relationshipKinds.map((k) => [k.kind, k]));

/** Declaration of a kind, or undefined if there is none of that name. */
export const relationshipKind = (name: string): RelationshipKind | undefined => byName.get(name);
export const isRelationshipKind = (name: string): name is RelationshipKindName => byName.has(name);

/** Whether a relationship of this kind carries dependency, and so may have group, quorum and holdover. */
export const isDependency = (kind: RelationshipKind): boolean => kind.carries.length > 0;

/** Whether the kind may join these two kinds of entity. */
export const mayJoin = (kind: RelationshipKind, from: string, to: string): boolean =>
  kind.ends.some((e) => (e.from as readonly string[]).includes(from) && (e.to as readonly string[]).includes(to));
