import type { Journal } from "./journal";

export interface CheckpointOptions {
  /** Milliseconds without a call before the log is folded in: it takes about as long as loading the data, and blocks. */
  readonly idleMs: number;
  /** Log size in bytes from which folding it in is worth the pause. */
  readonly idleBytes: number;
  /** Log size in bytes at which it is folded in without waiting for a pause, so that a start after a kill stays quick. */
  readonly busyBytes: number;
}

export const defaultCheckpoints: CheckpointOptions = { idleMs: 2_000, idleBytes: 4 * 2 ** 20, busyBytes: 128 * 2 ** 20 };

/** Decides when the write-ahead log is folded into the data file. */
export class Checkpoints {
  private timer: NodeJS.Timeout | null = null;
  private due = false;
  private lastCall = 0;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly journal: Journal,
    private readonly checkpoint: () => Promise<void>,
    private readonly options: CheckpointOptions,
  ) {}

  /** The store was called. */
  touch(): void {
    this.lastCall = Date.now();
  }

  /** A commit was written. */
  wrote(): void {
    this.due = true;
    this.arm(this.options.idleMs);
    this.look();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private arm(delay: number): void {
    if (this.timer || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.look();
    }, delay);
    this.timer.unref();
  }

  private look(): void {
    this.running = this.running.then(async () => {
      if (this.stopped || !this.due) return;
      const idle = Date.now() - this.lastCall >= this.options.idleMs;
      const bytes = await this.journal.bytes();
      if (bytes >= this.options.busyBytes || (idle && bytes >= this.options.idleBytes)) {
        this.due = false;
        // A checkpoint that fails loses nothing: the log still has it all, and the next write asks again.
        await this.checkpoint().catch(() => {});
      } else if (idle) {
        this.due = false;
      } else {
        this.arm(Math.max(1, this.options.idleMs - (Date.now() - this.lastCall)));
      }
    });
  }
}
