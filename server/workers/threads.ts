import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Analysis } from "../analysis/analysis";
import type { LongAnswer, LongQuestion } from "../analysis/longWork";
import { postedOf } from "../analysis/posted";
import { Cancelled, type LongWork, type Progress, type Running } from "../registry/jobs/longWork";
import type { Order, Report } from "./protocol";

export interface ThreadOptions {
  /** Workers that run side by side; left out: one less than there are cores, one or two. */
  readonly places?: number;
  /** Time after which work ends with what it has established, ms. */
  readonly msAllowed?: number;
  /** Time that a worker gets to end after that, or once it was told that nobody waits, ms; then it is ended. */
  readonly msGrace?: number;
  /** Memory of a worker beyond its typed arrays, MB. */
  readonly memoryMb?: number;
  /** Where what went wrong in a worker is logged. */
  readonly log?: (error: string) => void;
}

interface Work {
  readonly resolve: (answer: LongAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly told: (progress: Progress) => void;
  timer: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  /** The analysis whose facts it has. */
  facts: WeakRef<Analysis> | null;
  work: Work | null;
}

/** As built, a file beside the server's; run from source, this folder's. */
const entry = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./fromSource.mjs" : "./workers/worker.js", import.meta.url));

/**
 * Long work on threads of their own. A thread is started when work comes and none is free, and kept: it holds the facts
 * that it got (see `postedOf` for what they cost) and what it worked out from them until work on others comes. One that
 * dies, runs out of memory or does not end in time fails its work with a numbered error, and the next work starts a new one.
 *
 * Errors of the work: LP-6044 it broke off; LP-6045 it needed more memory than it may; LP-6046 it did not end in time.
 */
export class Threads implements LongWork {
  readonly places: number;
  readonly secondsAllowed: number;
  private readonly threads = new Set<Thread>();
  private readonly options: Required<ThreadOptions>;

  constructor({
    places = Math.max(1, Math.min(2, availableParallelism() - 1)),
    msAllowed = 120_000,
    msGrace = 10_000,
    memoryMb = 512,
    log = () => undefined,
  }: ThreadOptions = {}) {
    this.options = { places, msAllowed, msGrace, memoryMb, log };
    this.places = places;
    this.secondsAllowed = msAllowed / 1000;
  }

  run(a: Analysis, question: LongQuestion, told: (progress: Progress) => void): Running {
    const { msAllowed, msGrace } = this.options;
    const thread = this.free();
    const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const post = (order: Order) => thread.worker.postMessage(order);
    const answer = new Promise<LongAnswer>((resolve, reject) => {
      const late = () => this.end(thread, failure("LP-6046", `It did not end ${msGrace / 1000} s after its time was up.`));
      thread.work = { resolve, reject, told, timer: setTimeout(late, msAllowed + msGrace) };
      if (thread.facts?.deref() !== a) {
        thread.facts = new WeakRef(a);
        post({ say: "facts", facts: postedOf(a) });
      }
      post({ say: "work", question, cancelled, msAllowed });
    });
    const own = thread.work!;
    return {
      answer,
      cancel: () => {
        Atomics.store(new Int32Array(cancelled), 0, 1);
        if (thread.work !== own) return;
        clearTimeout(own.timer);
        own.timer = setTimeout(() => this.end(thread, new Cancelled()), msGrace);
      },
    };
  }

  /** Ends all of them. Work that runs is cancelled. */
  async close(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => this.end(thread, new Cancelled())));
  }

  private free(): Thread {
    for (const thread of this.threads) if (!thread.work) return thread;
    if (this.threads.size >= this.places) throw new Error(`${this.places} pieces of work run already`);
    const worker = new Worker(entry, {
      execArgv: ["--enable-source-maps"],
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryMb },
    });
    // A thread that waits for work keeps nobody from leaving.
    worker.unref();
    const thread: Thread = { worker, facts: null, work: null };
    this.threads.add(thread);
    worker.on("message", (report: Report) => this.hear(thread, report));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      this.options.log(error.stack ?? String(error));
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      const words = memory ? `It needed more than ${this.options.memoryMb} MB.` : "The thread that did it died.";
      void this.end(thread, failure(memory ? "LP-6045" : "LP-6044", words));
    });
    worker.on("exit", () => void this.end(thread, failure("LP-6044", "The thread that did it ended.")));
    return thread;
  }

  private hear(thread: Thread, report: Report): void {
    const { work } = thread;
    if (!work) return;
    if (report.say === "told") {
      work.told(report);
      return;
    }
    thread.work = null;
    clearTimeout(work.timer);
    if (report.say === "answer") work.resolve(report.answer);
    else if (report.say === "cancelled") work.reject(new Cancelled());
    else {
      this.options.log(report.error);
      work.reject(failure("LP-6044", "It met something that it was not made for."));
    }
  }

  private async end(thread: Thread, error: Error): Promise<void> {
    this.threads.delete(thread);
    const { work } = thread;
    thread.work = null;
    if (work) {
      clearTimeout(work.timer);
      work.reject(error);
    }
    await thread.worker.terminate();
  }
}

const failure = (code: "LP-6044" | "LP-6045" | "LP-6046", message: string): LoadpathError => new LoadpathError(problem(code, message));
