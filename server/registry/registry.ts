import { v7 as uuidv7 } from "uuid";
import type { ChangeSet } from "../../schema/model/change";
import { defaultHorizonHours } from "../../schema/model/hazards";
import type { EntityRecord, RelationshipRecord, Revision } from "../../schema/model/record";
import type { Reader } from "../access/reader";
import type { LinearSolver } from "../analysis/capacity/programme";
import type { Head, Store } from "../store/port";
import { Analyses } from "./analyses";
import type { MakeId } from "./commands/apply";
import { type CommitContext, type CommitResult, commit } from "./commands/commit";
import { HeldFacts } from "./facts";
import { Jobs } from "./jobs/jobs";
import { type LongWork, onThisThread } from "./jobs/longWork";
import type { JobResult } from "./jobs/undertakings";
import { type FactsThen, takeBack } from "./past";
import { rankingOf } from "./reads/ranking";
import { ReaderRegistry } from "./reads/readerRegistry";
import { Records } from "./records";

export interface RegistryOptions {
  readonly now?: () => Date;
  /** Where work is done that may take long; left out: on this thread. */
  readonly longWork?: LongWork;
  /** Told of what went wrong in a job in a way that nobody foresaw. */
  readonly defect?: (error: unknown) => void;
  /** Who solves linear programmes; without one, capacity cannot be asked for (LP-6139). */
  readonly solver?: LinearSolver;
}

/**
 * The registry of one process: the store, what is cached of it, and the facts that analyses run on.
 * Everything a person or program reads goes through `as(reader)`.
 */
export class Registry {
  readonly records: Records;
  readonly analyses: Analyses;
  /** Long work that readers want done. */
  readonly jobs: Jobs<JobResult>;
  private readonly held = new HeldFacts();
  readonly solver: LinearSolver | null;
  private readonly now: () => Date;
  private known: Head = { number: 0, hash: "" };
  /** Commits and catching up go one after the other. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly store: Store,
    { now = () => new Date(), longWork = onThisThread, defect, solver }: RegistryOptions = {},
  ) {
    this.solver = solver ?? null;
    this.now = now;
    this.records = new Records(store);
    this.analyses = new Analyses(this.held, now, (revision) => this.factsAsOf(revision));
    this.jobs = new Jobs(longWork, () => ({ a: this.analyses.current, revision: this.known.number }), defect);
  }

  /** Reads the topology once. Until then there is nothing to analyse. */
  async start(): Promise<void> {
    this.known = await this.store.head();
    await this.held.load(this.store);
    this.analyses.moved();
    await this.advance();
  }

  /** Works out the answers that the first page asks for, so that nobody waits for them. */
  warm(): void {
    const everything = { jurisdiction: [], sector: [], ministry: [], includePlanned: false };
    for (const hazard of ["OUTAGE", "DENIAL"] as const) rankingOf(this.analyses.current, everything, hazard, defaultHorizonHours[hazard]);
  }

  /**
   * The facts as they stood right after a revision, with that revision. Errors: LP-6030 there is none of this number;
   * LP-6031 what a later one replaced was not kept.
   */
  async factsAsOf(number: number): Promise<FactsThen> {
    const { held, head } = await this.inTurn(async () => {
      // It may be another process's, not taken in yet.
      if (number > this.known.number) await this.catchUp();
      return { held: this.held.copy(), head: this.known.number };
    });
    return takeBack(this.store, held, head, number);
  }

  /** The newest revision that reads here reflect. */
  get head(): Head {
    return this.known;
  }

  /** The registry as one reader sees it. */
  as(reader: Reader): ReaderRegistry {
    return new ReaderRegistry(this, reader);
  }

  /** Commits for a reader. `makeId` is given for reference data alone, whose ids are the same on every start; `found` is what the caller finds wrong. */
  commit(
    reader: Reader,
    changeSet: ChangeSet,
    makeId: MakeId = () => uuidv7(),
    found: Pick<CommitContext, "problems" | "check"> = {},
  ): Promise<CommitResult> {
    return this.inTurn(async () => {
      const result = await commit(this.store, changeSet, { actor: reader.actor, now: this.now, makeId, ...found });
      if (result.status === "committed") {
        const { write, revision } = result;
        if (revision.number === this.known.number + 1) {
          this.take(
            [...write.createEntities, ...write.updateEntities],
            [...write.createRelationships, ...write.updateRelationships],
            revision,
          );
        } else await this.catchUp();
      }
      return result;
    });
  }

  /** Takes in what other processes committed. */
  advance(): Promise<void> {
    return this.inTurn(() => this.catchUp());
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const revisions = await this.store.revisions(this.known.number, 100);
      if (revisions.length === 0) return;
      for (const revision of revisions) {
        const [entities, relationships] = await Promise.all([
          this.store.entities(revision.touched),
          this.store.relationships(revision.touched),
        ]);
        this.take(
          entities.filter((e) => e !== null),
          relationships.filter((r) => r !== null),
          revision,
        );
      }
    }
  }

  private take(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[], revision: Revision): void {
    this.records.forget(
      entities,
      relationships.flatMap((r) => [r.from, r.to]),
    );
    this.held.apply(entities, relationships);
    this.known = { number: revision.number, hash: revision.hash };
    this.analyses.moved();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
