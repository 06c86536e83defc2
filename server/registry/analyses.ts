import { type Analysis, analysisOf } from "../analysis/analysis";
import { type Snapshot, snapshotOf } from "../analysis/snapshot";
import type { HeldFacts } from "./facts";
import type { FactsThen } from "./past";

/** Analyses of earlier revisions that stay in memory, each about as large as the current one. */
const pastLimit = 3;

/** Analyses of today's facts on other days that stay in memory. */
const dayLimit = 5;

/** The analyses of the facts: as they stand today, and as they stood after an earlier revision. */
export class Analyses {
  private snapshot: Snapshot | null = null;
  private analysis: { readonly on: string; readonly value: Analysis } | null = null;
  /** By revision and day, least recently asked first. The past does not move: nothing here is ever dropped for being old. */
  private readonly past = new Map<string, Promise<Analysis>>();
  /** Of today's facts by day, least recently asked first. */
  private readonly days = new Map<string, Analysis>();

  constructor(
    private readonly held: HeldFacts,
    private readonly now: () => Date,
    private readonly factsAsOf: (revision: number) => Promise<FactsThen>,
  ) {}

  /** The facts have moved: what was worked out holds no longer. */
  moved(): void {
    this.snapshot = null;
    this.analysis = null;
    this.days.clear();
  }

  /** Today as analyses take it, YYYY-MM-DD in UTC. */
  get today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** On today's facts. Built when first asked for after a revision or at the turn of a day. */
  get current(): Analysis {
    const on = this.today;
    if (this.analysis?.on === on) return this.analysis.value;
    this.snapshot ??= snapshotOf(this.held.facts);
    this.analysis = { on, value: analysisOf(this.snapshot, on) };
    return this.analysis.value;
  }

  /** On today's facts as they will stand, or would have stood, on a day: what has ended by then counts no longer. */
  onDay(on: string): Analysis {
    const { current } = this;
    if (on === current.day.on) return current;
    const known = this.days.get(on) ?? analysisOf(current.snapshot, on);
    this.days.delete(on);
    this.days.set(on, known);
    for (const oldest of this.days.keys()) if (this.days.size > dayLimit) this.days.delete(oldest);
    return known;
  }

  /**
   * On the facts as they stood right after a revision, on the day of that revision or another. Names, markings and releases are no
   * facts of an analysis: whoever names its findings reads the records as they are now. So what was retired since is
   * named (it is found by id), and what was marked higher since is withheld.
   *
   * Errors: LP-6030 there is no such revision; LP-6031 what a later one replaced was not kept.
   */
  asOf(revision: number, on: string | null = null): Promise<Analysis> {
    const name = `${revision} ${on}`;
    const known = this.past.get(name) ?? this.build(revision, on, name);
    this.past.delete(name);
    this.past.set(name, known);
    for (const oldest of this.past.keys()) if (this.past.size > pastLimit) this.past.delete(oldest);
    return known;
  }

  private async build(number: number, on: string | null, name: string): Promise<Analysis> {
    try {
      const { facts, revision } = await this.factsAsOf(number);
      return analysisOf(snapshotOf(facts), on ?? revision.at.slice(0, 10));
    } catch (error) {
      this.past.delete(name);
      throw error;
    }
  }
}
