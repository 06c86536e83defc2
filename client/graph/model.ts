import { type Kind, kinds } from "../words/kinds";

/** Who says so. */
export type Basis = "SOURCED" | "CURATED" | "DERIVED" | "ASSUMED";

/** What a relationship means to the picture: needed to run, made by, controlled by, or no dependency at all. */
export type LinkClass = "needs" | "maker" | "control" | "around";

/** A thing as the explorer knows it. */
export interface Thing {
  readonly id: string;
  /** `Workload:key`, as addresses and filters name it; for a withheld thing its stub's id. */
  readonly ref: string;
  readonly kind: Kind;
  readonly key: string | null;
  readonly name: string;
  /** Its key, where another thing here bears the same name; else null. */
  readonly apart: string | null;
  readonly withheld: boolean;
  /** Class of a grid connection: zone, plant, interconnector, connection. */
  readonly class: string | null;
  /** Steps from the centre: above 0 beneath it, below 0 above it. */
  readonly level: number;
  /** Neighbours that were not fetched; null where nobody looked. */
  readonly restsOnLeftOut: number | null;
  readonly carriesLeftOut: number | null;
}

/** A relationship: `from` rests on `to`. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly class: LinkClass;
  /** Read from the dependent, and from what it rests on: "uses", "is used by". */
  readonly words: string;
  readonly backwards: string;
  readonly basis: Basis;
  readonly group: string | null;
  readonly quorum: number | null;
  readonly groupSize: number | null;
  readonly groupBasis: Basis | null;
}

/** Something that should be on record beneath a thing, and is not. */
export interface Missing {
  readonly of: string;
  readonly words: string;
}

/** Everything fetched around one thing. */
export interface Graph {
  readonly centre: string;
  readonly things: ReadonlyMap<string, Thing>;
  readonly links: readonly Link[];
  readonly missing: readonly Missing[];
}

/** The sign that the overlay puts on a thing: it fells the centre alone, on record or only if assumptions turn out badly. */
export interface Sign {
  readonly onRecord: boolean;
  readonly hours: number | null;
}

export type Signs = ReadonlyMap<string, Sign>;

/** What carries no dependency, what merely controls, who made it; all else is needed to run. */
export function classOf(kind: string): LinkClass {
  if (kind === "OWNED_BY" || kind === "SUBJECT_TO" || kind === "LOCATED_IN") return "control";
  if (kind === "DEVELOPED_BY" || kind === "EQUIPPED_BY") return "maker";
  return notDependencies.has(kind) ? "around" : "needs";
}

const notDependencies = new Set([
  "RELIES_ON",
  "RESPONSIBLE_FOR",
  "PART_OF",
  "OF",
  "MEMBER_OF",
  "SHARED_WITH",
  "RESERVES",
  "PARTY_TO",
  "BINDS",
  "COVERS",
  "REQUIRES",
]);

const gridNouns: Readonly<Record<string, readonly [string, string]>> = {
  ZONE: ["Grid zone", "Grid zones"],
  PLANT: ["Power plant", "Power plants"],
  INTERCONNECTOR: ["Interconnector", "Interconnectors"],
};

/** What a thing is, in words: its kind, or the class of grid connection that it is. */
export function nounOf({ kind, class: cls }: Pick<Thing, "kind" | "class">, n = 1): string {
  const noun = kind === "GridPoint" && cls ? gridNouns[cls] : undefined;
  if (noun) return noun[n === 1 ? 0 : 1];
  return n === 1 ? kinds[kind].one : kinds[kind].many;
}
