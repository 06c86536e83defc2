import { type Analysis, analysisOf } from "../analysis/analysis";
import { type Snapshot, snapshotOf } from "../analysis/snapshot";
import type { HeldFacts } from "./facts";

/** The analysis of the facts as they stand today. Built when first asked for after a revision or at the turn of a day. */
export class Analyses {
  private snapshot: Snapshot | null = null;
  private analysis: { readonly on: string; readonly value: Analysis } | null = null;

  constructor(
    private readonly held: HeldFacts,
    private readonly now: () => Date,
  ) {}

  /** The facts have moved: what was worked out holds no longer. */
  moved(): void {
    this.snapshot = null;
    this.analysis = null;
  }

  get current(): Analysis {
    const on = this.now().toISOString().slice(0, 10);
    if (this.analysis?.on === on) return this.analysis.value;
    this.snapshot ??= snapshotOf(this.held.facts);
    this.analysis = { on, value: analysisOf(this.snapshot, on) };
    return this.analysis.value;
  }
}
