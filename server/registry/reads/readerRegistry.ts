import type { ChangeSet } from "../../../schema/model/change";
import type { EntityKindName } from "../../../schema/model/entityKinds";
import { valuesOf } from "../../../schema/model/enums";
import { all, type Maybe, onceThere } from "../../../schema/model/maybe";
import type { EntityRecord, RelationshipRecord, Revision } from "../../../schema/model/record";
import { type RelationshipKindName, relationshipKind } from "../../../schema/model/relationshipKinds";
import type { Reader } from "../../access/reader";
import { maySee } from "../../access/redact";
import type { Analysis } from "../../analysis/analysis";
import type { WhyChain as FoundChain } from "../../analysis/why";
import type { Head, Page, PageQuery } from "../../store/port";
import type { CommitResult } from "../commands/commit";
import type { Draft } from "../commands/draft";
import { sharedFigureProblems } from "../commands/sharedFigures";
import type { Direction } from "../records";
import type { Registry } from "../registry";
import { AgreementReads } from "./agreements/agreementReads";
import { AnalysisReads } from "./analysisReads";
import { BlocReads } from "./bloc/blocReads";
import { CapacityReads } from "./capacity/capacityReads";
import { CutSetReads } from "./cutSetReads";
import { ExposureReads } from "./exposureReads";
import type { WhyChain } from "./findings";
import { FrameworkReads } from "./frameworkReads";
import { HardeningReads } from "./hardening/hardeningReads";
import { JobReads } from "./jobReads";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood";
import { savedProblems } from "./scenario/saved";
import { ScenarioReads } from "./scenario/scenarioReads";
import { isWithheld, type Seen, seen, toldOf } from "./seen";
import { StrategyReads } from "./strategyReads";
import { UnknownReads } from "./unknownReads";
import { chainFor, type SupposedRecords } from "./whyRead";

const highest = valuesOf("Marking").length - 1;

export interface SearchHit {
  readonly entity: EntityRecord;
  readonly matchedField: string;
  readonly matchedText: string;
}

/** Every read of the registry, bound to one reader: what they may not see comes as a stub or not at all. */
export class ReaderRegistry {
  /** Single points of failure, deniers, shares and the rest, with stubs for what is withheld. */
  readonly analysis: AnalysisReads;
  /** Who can deny what, in whose hands it is, and how concentrated. */
  readonly exposure: ExposureReads;
  /** Minimal cut sets, probability and importance. */
  readonly cutSets: CutSetReads;
  /** What is missing or doubtful. */
  readonly unknowns: UnknownReads;
  /** What falls under a scenario. */
  readonly scenarios: ScenarioReads;
  /** What a nation's sectors require against what is in place. */
  readonly strategies: StrategyReads;
  /** Long work that this reader wants done. */
  readonly jobs: JobReads;
  /** What agreements say and do. */
  readonly agreements: AgreementReads;
  /** How things score by frameworks. */
  readonly frameworks: FrameworkReads;
  /** Compute at home, and what it serves. */
  readonly capacity: CapacityReads;
  /** What members of a bloc pool, and nothing of any one of them. */
  readonly blocs: BlocReads;
  /** What would take away most single points of failure. */
  readonly hardening: HardeningReads;

  constructor(
    private readonly registry: Registry,
    private readonly reader: Reader,
  ) {
    this.analysis = new AnalysisReads(registry, reader, this);
    this.exposure = new ExposureReads(registry, this);
    this.cutSets = new CutSetReads(registry, this);
    this.unknowns = new UnknownReads(registry, this);
    this.scenarios = new ScenarioReads(registry, reader, this);
    this.strategies = new StrategyReads(registry, this);
    this.jobs = new JobReads(registry, reader, this);
    this.agreements = new AgreementReads(registry, this);
    this.frameworks = new FrameworkReads(registry, this);
    this.capacity = new CapacityReads(registry, this);
    this.blocs = new BlocReads(registry, reader, this);
    this.hardening = new HardeningReads(registry, this);
  }

  /** Whether nothing can be withheld from this reader. */
  get seesAll(): boolean {
    return this.reader.view.clearance >= highest;
  }

  get head(): Head {
    return this.registry.head;
  }

  /** The entity or its stub; null if there is none. Retired entities are found. */
  entity(id: string): Maybe<Seen | null> {
    return onceThere(this.registry.records.entity(id), (e) => e && seen(this.reader, e));
  }

  /** The entity at an end of a relationship or in a finding: it must be there. */
  thing(id: string): Maybe<Seen> {
    return onceThere(this.entity(id), (e) => {
      if (!e) throw new Error(`no entity ${id}, though a fact names it`);
      return e;
    });
  }

  /** What is stated of an entity, if the reader may see it; else null. */
  toldOf<T>(id: string, stated: T): Maybe<T | null> {
    return toldOf(this.thing(id), stated);
  }

  entities(ids: readonly string[]): Maybe<(Seen | null)[]> {
    return onceThere(this.registry.records.many(ids), (list) => list.map((e) => e && seen(this.reader, e)));
  }

  /** Looked up from outside, a hidden entity is not there. */
  visible(id: string): Maybe<EntityRecord | null> {
    return onceThere(this.entity(id), (e) => (e && !isWithheld(e) ? e : null));
  }

  byKey(kind: EntityKindName, key: string): Maybe<EntityRecord | null> {
    return onceThere(this.registry.records.byKey(kind, key), (e) => (e && maySee(this.reader.view, e) ? e : null));
  }

  /** Live entities of a kind, filtered, ordered and cut, as far as the reader may see them. */
  page(kind: EntityKindName, query: Omit<PageQuery, "view">): Maybe<Page> {
    return this.registry.records.page(kind, { ...query, view: this.reader.view });
  }

  /** How many live entities of a kind meet the conditions, as far as the reader may see. */
  count(kind: EntityKindName, where: PageQuery["where"]): Maybe<number> {
    return this.registry.records.count(kind, this.reader.view, where);
  }

  async search(text: string, limit: number, kinds?: readonly EntityKindName[]): Promise<SearchHit[]> {
    const hits = await this.registry.store.search(text, { view: this.reader.view, limit, ...(kinds ? { kinds } : {}) });
    return hits.map(({ entity, matched }) => ({ entity, matchedField: matched.field, matchedText: matched.text }));
  }

  /** Relationships out of or into an entity that the reader may see, by kind, group and id. Ends may be stubs. */
  relationships(id: string, direction: Direction | "both", kinds?: readonly RelationshipKindName[]): Maybe<readonly RelationshipRecord[]> {
    const lists = all((direction === "both" ? (["out", "in"] as const) : [direction]).map((d) => this.registry.records.around(id, d)));
    return onceThere(lists, ([first, second]) => {
      const list = second ? [...first!, ...second] : first!;
      return list.filter((r) => maySee(this.reader.view, r) && (!kinds || kinds.includes(r.kind)));
    });
  }

  /** Kinds of relationship out of an entity, with the kinds of what it stands on, whoever may see them. */
  stands(id: string): Maybe<readonly { readonly kind: string; readonly to: string | undefined }[]> {
    return onceThere(this.registry.records.around(id, "out"), (list) =>
      onceThere(this.registry.records.many(list.map((r) => r.to)), (ends) => list.map((r, i) => ({ kind: r.kind, to: ends[i]?.kind }))),
    );
  }

  /**
   * A relationship out of an entity, if the reader may see it: without a read where the entity's surroundings are cached,
   * unless it has been retired.
   */
  relationshipOut(from: string, id: string): Maybe<RelationshipRecord | null> {
    const found = onceThere(this.registry.records.around(from, "out"), (list) => {
      return list.find((r) => r.id === id) ?? this.registry.records.relationship(id);
    });
    return onceThere(found, (r) => (r && maySee(this.reader.view, r) ? r : null));
  }

  /** Those of a list whose entity is of a kind. */
  ofKind<T>(list: readonly T[], idOf: (item: T) => string, kind: EntityKindName): Maybe<T[]> {
    return onceThere(this.registry.records.many(list.map(idOf)), (found) => list.filter((_, i) => found[i]?.kind === kind));
  }

  /** The first of a list whose entity the reader may see. */
  async firstVisible<T>(list: readonly T[], idOf: (item: T) => string, first: number): Promise<T[]> {
    const found: T[] = [];
    for (let at = 0; at < list.length && found.length < first; at += first) {
      const some = list.slice(at, at + first);
      const seen = await this.entities(some.map(idOf));
      found.push(...some.filter((_, i) => seen[i] && !isWithheld(seen[i])));
    }
    return found.slice(0, first);
  }

  /** How many of the entities the reader may not see. */
  countWithheld(ids: readonly string[]): Maybe<number> {
    return onceThere(this.entities(ids), (list) => list.filter((e) => e && isWithheld(e)).length);
  }

  /** A relationship by id, if the reader may see it. */
  async relationship(id: string): Promise<RelationshipRecord | null> {
    const found = await this.registry.records.relationship(id);
    return found && maySee(this.reader.view, found) ? found : null;
  }

  /** How many distinct things the group of a relationship holds, withheld members included: they count in every figure. */
  groupSize(relationship: RelationshipRecord): Maybe<number | null> {
    const pool = relationshipKind(relationship.kind)?.pool === true;
    if (!pool && relationship.group === null) return null;
    return onceThere(this.registry.records.around(relationship.from, "out"), (list) => {
      const members = list.filter((r) => (pool ? r.kind === relationship.kind : r.group === relationship.group));
      return new Set(members.map((r) => r.to)).size;
    });
  }

  /** What a thing rests on and what rests on it; null if there is none that the reader may see. */
  async neighbourhood(
    kind: EntityKindName,
    key: string,
    reach: { readonly up: number; readonly down: number; readonly limit: number },
  ): Promise<Neighbourhood | null> {
    const centre = await this.byKey(kind, key);
    return centre && neighbourhoodOf(this, centre, reach);
  }

  /** A chain of an analysis, as far as the reader may see it. */
  chain(a: Analysis, chain: FoundChain | null, supposed?: SupposedRecords): Maybe<WhyChain | null> {
    return chainFor(this.registry.records, this.reader.view, a, chain, supposed);
  }

  async revision(): Promise<Revision | null> {
    const { number } = this.head;
    const [revision] = number > 0 ? await this.registry.store.revisions(number - 1, 1) : [];
    return revision ?? null;
  }

  /** The revision, among the next few after `known`, with which a record was made; null if none of them touched it. */
  async madeBy(id: string, known: number): Promise<Revision | null> {
    const revisions = await this.registry.store.revisions(known, 20);
    return revisions.find((r) => r.touched.includes(id)) ?? null;
  }

  async commit(changeSet: ChangeSet): Promise<CommitResult> {
    const problems = await savedProblems(this, changeSet.changes);
    const check = (draft: Draft) => sharedFigureProblems(this.registry.store, draft);
    return this.registry.commit(this.reader, changeSet, undefined, { problems, check });
  }
}
