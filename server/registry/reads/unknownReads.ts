import type { Hazard } from "../../../schema/model/hazards";
import type { Layer } from "../../../schema/model/layers";
import { type Maybe, onceThere } from "../../../schema/model/maybe";
import type { RelationshipRecord } from "../../../schema/model/record";
import { relationshipKind } from "../../../schema/model/relationshipKinds";
import type { Analysis } from "../../analysis/analysis";
import { gapsOfAll, type Missing } from "../../analysis/gaps";
import { hazards, layerOf } from "../../analysis/snapshot";
import { type FindingKind, findingKinds, type Ranked, staleAfterDays, unknownsOf } from "../../analysis/unknowns";
import { inOrder, type Work, worklist } from "../../analysis/worklist";
import type { Registry } from "../registry";
import type { Page } from "./exposureReads";
import type { ScopeChoice } from "./findings";
import type { ReaderRegistry } from "./readerRegistry";
import { workloadsIn } from "./scopes";
import { isWithheld } from "./seen";

/** A finding as one reader sees it. Ids are those of records before redaction. */
export interface SeenFinding {
  readonly kind: FindingKind;
  readonly entity: string;
  readonly relationship: string | null;
  readonly anyOf: Missing;
  readonly cause: string | null;
  readonly words: string;
  readonly workloads: number;
  readonly asOf: string | null;
}

export interface SeenFindings {
  readonly counts: readonly { readonly kind: FindingKind; readonly total: number }[];
  readonly items: readonly SeenFinding[];
  readonly total: number;
  readonly staleAfterDays: number;
  /** Workloads of the scope beneath which something is missing, and workloads of the scope. */
  readonly cannotTell: number;
  readonly of: number;
}

export interface SeenWork extends Omit<Work, "entity"> {
  readonly rank: number;
  readonly entity: string;
  readonly missing: string;
  readonly words: string;
}

export interface SeenWorklist {
  readonly items: readonly SeenWork[];
  readonly total: number;
  readonly cannotTell: number;
  readonly of: number;
}

/** What is missing or doubtful beneath a scope. It runs on everything; what the reader may not see comes as a stub. */
export class UnknownReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  private get a(): Analysis {
    return this.registry.analyses.current;
  }

  private id(index: number): string {
    return this.a.snapshot.facts.entities[index].id;
  }

  findings(scope: ScopeChoice, kinds: readonly FindingKind[] | null, { first, offset }: Page): SeenFindings {
    const { a } = this;
    const workloads = workloadsIn(a, scope);
    const everything = scope.jurisdiction.length + scope.sector.length + scope.ministry.length === 0;
    const all = a.recent(`unknowns ${JSON.stringify(scope)}`, () => unknownsOf(a, workloads, everything));
    const wanted = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
    const totals = new Map<FindingKind, number>();
    for (const { kind } of all) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    return {
      counts: findingKinds.map((kind) => ({ kind, total: totals.get(kind) ?? 0 })),
      items: wanted.slice(offset, offset + first).map((found) => this.seen(found)),
      total: wanted.length,
      staleAfterDays,
      ...this.gaps(workloads, hazards),
    };
  }

  private gaps(workloads: readonly number[], asked: readonly Hazard[]): { cannotTell: number; of: number } {
    const gap = asked.map((hazard) => gapsOfAll(this.a, hazard));
    return { cannotTell: workloads.filter((w) => gap.some((g) => g[w])).length, of: workloads.length };
  }

  private seen(found: Ranked): SeenFinding {
    const { kind, entity, relationship, anyOf = [], cause, workloads, asOf = null } = found;
    return {
      kind,
      entity: this.id(entity),
      relationship: relationship === null ? null : this.a.snapshot.facts.relationships[relationship].id,
      anyOf,
      cause: cause === undefined ? null : this.id(cause),
      words: findingWords(found),
      workloads,
      asOf,
    };
  }

  /** The relationship of a finding, where it has one that the reader may see. */
  relationshipOf({ entity, relationship }: SeenFinding): Maybe<RelationshipRecord | null> {
    return relationship === null ? null : this.reads.relationshipOut(entity, relationship);
  }

  /** The date of a stale fact, where the reader may see the fact. */
  asOf(found: SeenFinding): Maybe<string | null> {
    if (found.asOf === null) return null;
    if (found.relationship !== null) return onceThere(this.relationshipOf(found), (r) => r && found.asOf);
    return onceThere(this.reads.entity(found.entity), (e) => (e && !isWithheld(e) ? found.asOf : null));
  }

  /** What could move the scope's results if somebody stated it; of both hazards where none is asked for. */
  worklist(scope: ScopeChoice, hazard: Hazard | null, layer: Layer | null, { first, offset }: Page): SeenWorklist {
    const { a } = this;
    const workloads = workloadsIn(a, scope);
    const asked = hazard ? [hazard] : hazards;
    const all = a.recent(`worklist ${hazard} ${JSON.stringify(scope)}`, () =>
      asked.flatMap((one) => worklist(a, workloads, one)).sort(inOrder),
    );
    const wanted = layer ? all.filter(({ entity }) => layerOf[a.snapshot.kind[entity]] === layer) : all;
    const items = wanted.slice(offset, offset + first).map((work, i): SeenWork => {
      const missing = missingWords(work.anyOf);
      return { ...work, rank: offset + i + 1, entity: this.id(work.entity), missing, words: workWords(work, missing) };
    });
    return { items, total: wanted.length, ...this.gaps(workloads, asked) };
  }
}

/** What is missing, in words: any one of these. */
export const missingWords = (missing: Missing): string =>
  missing.length === 0
    ? "any way down to a data centre"
    : [...new Set(missing.map((m) => relationshipKind(m.relationship)!.unknown))].join(" or ");

/** A finding in words that name nothing: what is withheld stays so. */
function findingWords({ kind, anyOf, onRecord, quorum, members, relationship }: Ranked): string {
  switch (kind) {
    case "MISSING_RELATIONSHIP":
      return `Nobody has stated ${missingWords(anyOf!)}.`;
    case "UNKNOWN_SUPPLY":
      return "Its supply runs in a ring that nothing feeds on record. It counts as up.";
    case "COMMON_CAUSE":
      return `Any ${quorum} of ${members} would do, but one component takes too many of them at once${onRecord ? "" : ", if assumptions turn out badly"}.`;
    case "QUORUM_LOWERED":
      return `${quorum} of the group are asked for and only ${members} are there. All of them count as needed.`;
    case "QUORUM_EQUALS_SIZE":
      return `All ${members} of the group are needed: it is no redundancy.`;
    case "NO_HOLDOVER":
      return "Nobody has stated how long it keeps going without. None is counted beyond the kind's own.";
    case "STALE":
      return `${relationship === null ? "It speaks" : "The relationship speaks"} of a day more than ${staleAfterDays.toLocaleString("en")} days ago.`;
  }
}

function workWords({ hazard, workloads, alone }: Work, missing: string): string {
  const what = hazard === "OUTAGE" ? "what can take down" : "who can switch off";
  const closes = alone === 0 ? "" : `; for ${alone === workloads ? "each" : alone} nothing else is missing`;
  return `State ${missing}: it could settle ${what} ${workloads === 1 ? "1 workload" : `${workloads} workloads`}${closes}.`;
}
