import { randomUUID } from "node:crypto";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { Analysis } from "../../analysis/analysis";
import type { LongAnswer, LongQuestion } from "../../analysis/longWork";
import { Cancelled, type LongWork, type Progress, type Running } from "./longWork";

export const jobStates = ["QUEUED", "RUNNING", "DONE", "CANCELLED", "FAILED"] as const;
export type JobState = (typeof jobStates)[number];

/** The facts that work runs on: the registry after a revision, on a day. */
export interface Ground {
  readonly a: Analysis;
  readonly revision: number;
}

/** Work that somebody wants done. */
export interface Undertaking<R> {
  /** Names the question: the same name on the same ground has the same answer. */
  readonly name: string;
  /** What is being done, as a sentence without its end. */
  readonly what: string;
  /** What a progress means, in words. */
  readonly words: (progress: Progress) => string;
  /** The question by index, once its turn has come. */
  readonly prepare: (ground: Ground) => LongQuestion;
  /** The answer by id, before the ground moves away. */
  readonly finish: (ground: Ground, answer: LongAnswer) => R;
}

/** A job as it stands; each change makes another. */
export interface Job<R = unknown> {
  readonly id: string;
  readonly state: JobState;
  readonly what: string;
  readonly progress: Progress & { readonly words: string };
  /** The ground that it runs or ran on; null before that. */
  readonly revision: number | null;
  readonly on: string | null;
  readonly result: R | null;
  readonly problem: Problem | null;
}

interface Entry<R> {
  job: Job<R>;
  readonly owner: string;
  readonly undertaking: Undertaking<R>;
  running: Running | null;
  readonly waiting: Set<() => void>;
}

/** Jobs of one reader that wait or run, and of all; finished ones that stay, of one reader and of all, and for how long. */
export const jobLimits = { open: 4, openInAll: 64, kept: 10, keptInAll: 100, keptMs: 30 * 60_000 } as const;

const isOver = ({ state }: Job): boolean => state !== "QUEUED" && state !== "RUNNING";

/**
 * Long work, wanted by readers and done a few pieces at a time. A job belongs to who started it: to anybody else it is not
 * there. Whoever has none running comes first, then whoever asked first.
 */
export class Jobs<R = unknown> {
  /** In the order in which they were started. */
  private readonly entries = new Map<string, Entry<R>>();

  constructor(
    private readonly work: LongWork,
    private readonly ground: () => Ground,
    /** Told of what went wrong in a way that nobody foresaw. */
    private readonly defect: (error: unknown) => void = () => undefined,
  ) {}

  /** Seconds after which work ends with what it has established. */
  get secondsAllowed(): number {
    return this.work.secondsAllowed;
  }

  /** Starts work, or finds it done already for this owner on the facts as they are. Throws LP-6042. */
  start(owner: string, undertaking: Undertaking<R>): Job<R> {
    const own = this.of(owner);
    const { a, revision } = this.ground();
    const done = own.find(
      ({ job, undertaking: { name } }) =>
        name === undertaking.name && job.state === "DONE" && job.revision === revision && job.on === a.day.on,
    );
    if (done) return done.job;
    const open = (list: readonly Entry<R>[]) => list.filter(({ job }) => !isOver(job)).length;
    if (open(own) >= jobLimits.open) throw new LoadpathError(problem("LP-6042", `${jobLimits.open} of your jobs wait or run.`));
    if (open([...this.entries.values()]) >= jobLimits.openInAll) {
      throw new LoadpathError(problem("LP-6042", "The server has as much to do as it takes on.", null, "Try again in a minute."));
    }
    const entry: Entry<R> = {
      job: {
        id: randomUUID(),
        state: "QUEUED",
        what: undertaking.what,
        progress: { done: 0, of: 0, words: "Waiting for its turn" },
        revision: null,
        on: null,
        result: null,
        problem: null,
      },
      owner,
      undertaking,
      running: null,
      waiting: new Set(),
    };
    this.entries.set(entry.job.id, entry);
    // After the answer that names it, so that whoever started it sees it begin.
    setImmediate(() => this.next());
    return entry.job;
  }

  /** Throws LP-6040. */
  find(owner: string, id: string): Job<R> {
    return this.entry(owner, id).job;
  }

  /** Ends a job; one that is over stays as it is. Throws LP-6040. */
  cancel(owner: string, id: string): Job<R> {
    const entry = this.entry(owner, id);
    if (!isOver(entry.job)) {
      this.change(entry, { state: "CANCELLED" });
      entry.running?.cancel();
    }
    return entry.job;
  }

  /** The job as it stands, and again whenever it has changed, until it is over. What changes faster than it is read is left out. Throws LP-6040. */
  changes(owner: string, id: string): AsyncGenerator<Job<R>, void, void> {
    return following(this.entry(owner, id));
  }

  private entry(owner: string, id: string): Entry<R> {
    const entry = this.entries.get(id);
    if (entry?.owner !== owner) throw new LoadpathError(problem("LP-6040", "There is no such job.", "id"));
    return entry;
  }

  private of(owner: string): Entry<R>[] {
    return [...this.entries.values()].filter((entry) => entry.owner === owner);
  }

  private next(): void {
    const all = [...this.entries.values()];
    const running = all.filter((entry) => entry.running);
    if (running.length >= this.work.places) return;
    const queued = all.filter(({ job }) => job.state === "QUEUED");
    const entry = queued.find(({ owner }) => running.every((other) => other.owner !== owner)) ?? queued[0];
    if (!entry) return;
    void this.do(entry).finally(() => this.next());
    this.next();
  }

  private async do(entry: Entry<R>): Promise<void> {
    const { undertaking } = entry;
    try {
      const ground = this.ground();
      const { revision, a } = ground;
      const told = (progress: Progress) => {
        if (entry.job.state === "RUNNING") this.change(entry, { progress: { ...progress, words: undertaking.words(progress) } });
      };
      entry.running = this.work.run(a, undertaking.prepare(ground), told);
      this.change(entry, { state: "RUNNING", revision, on: a.day.on, progress: { done: 0, of: 0, words: "Getting ready" } });
      const answer = await entry.running.answer;
      if (entry.job.state === "RUNNING") this.change(entry, { state: "DONE", result: undertaking.finish(ground, answer) });
    } catch (error) {
      if (entry.job.state === "CANCELLED") return;
      if (error instanceof Cancelled) this.change(entry, { state: "CANCELLED" });
      else if (error instanceof LoadpathError) this.change(entry, { state: "FAILED", problem: error.problems[0]! });
      else {
        this.defect(error);
        this.change(entry, { state: "FAILED", problem: problem("LP-6044", "It met something that it was not made for.") });
      }
    } finally {
      entry.running = null;
    }
  }

  private change(entry: Entry<R>, change: Partial<Job<R>>): void {
    entry.job = { ...entry.job, ...change };
    for (const wake of entry.waiting) wake();
    entry.waiting.clear();
    if (!isOver(entry.job)) return;
    // What is over stands in the order in which it ended.
    this.entries.delete(entry.job.id);
    this.entries.set(entry.job.id, entry);
    setTimeout(() => this.entries.delete(entry.job.id), jobLimits.keptMs).unref();
    const over = (list: readonly Entry<R>[]) => list.filter(({ job }) => isOver(job));
    for (const { job } of over(this.of(entry.owner)).slice(0, -jobLimits.kept)) this.entries.delete(job.id);
    for (const { job } of over([...this.entries.values()]).slice(0, -jobLimits.keptInAll)) this.entries.delete(job.id);
  }
}

async function* following<R>(entry: Entry<R>): AsyncGenerator<Job<R>, void, void> {
  for (let seen: Job<R> | null = null; ; ) {
    if (entry.job === seen) {
      await new Promise<void>((wake) => entry.waiting.add(wake));
      continue;
    }
    seen = entry.job;
    yield seen;
    if (isOver(seen)) return;
  }
}
