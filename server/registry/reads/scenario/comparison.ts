import type { Maybe } from "../../../../schema/model/maybe";
import { type Seen, toldOf } from "../seen";
import type { Page, ScenarioRun } from "./scenarioRun";

export interface FallHours {
  readonly onRecord: number | null;
  readonly possible: number | null;
  /** It does not fall, even as possible, and something that should be on record beneath it is not. */
  readonly cannotTell: boolean;
}

export interface Difference {
  readonly workload: string;
  /** Tier as stated. */
  readonly criticality: number | null;
  readonly a: FallHours;
  readonly b: FallHours;
}

/** Two scenarios on the same scope and horizon, and where they differ. */
export class Comparison {
  private found: readonly Difference[] | null = null;

  constructor(
    readonly a: ScenarioRun,
    readonly b: ScenarioRun,
  ) {}

  /** Workloads that fare differently: by weight of their criticality, then by the larger difference of their hours. */
  differences({ first, offset }: Page): { readonly items: readonly Difference[]; readonly total: number } {
    this.found ??= this.find();
    return { items: this.found.slice(offset, offset + first), total: this.found.length };
  }

  /** A thing of either, as the first supposes it to be. */
  thing(id: string): Maybe<Seen> {
    return (this.a.supposed.entities.has(id) ? this.a : this.b).thing(id);
  }

  /** What is stated of a thing, if the reader may see it; else null. */
  toldOf<T>(id: string, stated: T): Maybe<T | null> {
    return toldOf(this.thing(id), stated);
  }

  private find(): Difference[] {
    const weights = new Map([...this.a.fallenWorkloads(), ...this.b.fallenWorkloads()]);
    const rows = [...weights].map(([workload, weight]) => {
      const [a, b] = [this.a.hoursOf(workload), this.b.hoursOf(workload)];
      return { workload, weight, a, b, gap: Math.max(gapOf(a.onRecord, b.onRecord), gapOf(a.possible, b.possible)) };
    });
    return rows
      .filter((row) => row.gap > 0)
      .sort((p, q) => q.weight - p.weight || (p.gap === q.gap ? 0 : q.gap - p.gap) || (p.workload < q.workload ? -1 : 1))
      .map(({ workload, a, b }) => ({ workload, criticality: this.a.tierOf(workload) ?? this.b.tierOf(workload), a, b }));
  }
}

/** Hours between two losses; without end where one of them never comes. */
const gapOf = (p: number | null, q: number | null): number =>
  p === q ? 0 : p === null || q === null ? Number.POSITIVE_INFINITY : Math.abs(p - q);
