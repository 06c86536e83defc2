import type { Maybe } from "../../../schema/model/maybe";
import type { Analysis } from "../../analysis/analysis";
import { type CoalitionKind, coalitionsOf } from "../../analysis/coalitions";
import { type Concentration, concentration } from "../../analysis/concentration";
import { control, type LayerControl } from "../../analysis/control";
import { noSets } from "../../analysis/minimalSets";
import { scopeCoalitions } from "../../analysis/scopeCoalitions";
import { breached, type Holding, holdings, notStandingAlone, type VerdictCount, verdictCounts } from "../../analysis/standing";
import type { ConcentrationBy } from "../../analysis/suppliers";
import { type Designation, designationOf, type Verdict, verdict, verdictWhy } from "../../analysis/verdict";
import { why } from "../../analysis/why";
import { foreignAmong } from "../../analysis/withdrawal";
import {
  checkedCoalition,
  coalitionPage,
  type NamedCoalitions,
  namedCoalitions,
  type SeenCoalition,
  type SeenCoalitions,
} from "../jobs/coalitionSets";
import { setsWords } from "../jobs/setWords";
import type { Registry } from "../registry";
import type { Interval, ScopeChoice, WhyChain } from "./findings";
import { rankingOf } from "./ranking";
import type { ReaderRegistry } from "./readerRegistry";
import { workloadsIn } from "./scopes";

/**
 * Steps that the search for the coalitions of one workload may cost, asked alone and as one of a scope, and those of a
 * scope in all: an answer that others wait for. Whoever wants more of it starts a job.
 */
const budget = { alone: 200_000, inScope: 20_000, scope: 200_000 };

/** A page of a list. */
export interface Page {
  readonly first: number;
  readonly offset: number;
}

/** A scope with the horizon that its exposure is asked at. */
export interface AskedExposure {
  readonly scope: ScopeChoice;
  readonly horizonHours: number | null;
}

export interface Breach {
  readonly workload: string;
  readonly designation: Designation | null;
  readonly verdict: Verdict;
}

export interface TargetCoalitions {
  readonly onRecord: readonly (readonly string[])[];
  readonly possible: readonly (readonly string[])[];
  readonly complete: boolean;
  readonly words: string;
}

export interface SeenHolding {
  readonly agreement: string;
  readonly workloads: number;
  readonly holdsUntilHours: number | null;
}

/** Who can deny a scope or a workload, in whose hands it is, and how concentrated. Asked by id, answered with ids. */
export class ExposureReads {
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

  notStandingAlone({ scope, horizonHours }: AskedExposure): Interval {
    return this.a.recent(`not alone ${horizonHours} ${JSON.stringify(scope)}`, () =>
      notStandingAlone(this.a, workloadsIn(this.a, scope), horizonHours),
    );
  }

  /** Workloads that some single jurisdiction, no home of theirs, or some single vendor fells. */
  deniable({ scope, horizonHours }: AskedExposure, kind: CoalitionKind): Interval {
    return rankingOf(this.a, scope, "DENIAL", horizonHours, [kind]).felled;
  }

  verdicts({ scope }: AskedExposure): VerdictCount[] {
    return verdictCounts(this.a, workloadsIn(this.a, scope));
  }

  breaches({ scope }: AskedExposure, undecided: boolean, { first, offset }: Page): { items: Breach[]; total: number } {
    const found = breached(this.a, workloadsIn(this.a, scope), undecided);
    const items = found.slice(offset, offset + first).map((w) => ({
      workload: this.id(w),
      designation: designationOf(this.a, w),
      verdict: verdict(this.a, w),
    }));
    return { items, total: found.length };
  }

  /** The chain by which a workload does not stand alone; null if it does, as far as anything on record tells. */
  verdictWhy(workload: string): Maybe<WhyChain | null> {
    const index = this.a.snapshot.indexOf(workload);
    return index < 0 ? null : this.reads.chain(this.a, verdictWhy(this.a, index));
  }

  control({ scope }: AskedExposure): LayerControl[] {
    return this.a.recent(`control ${JSON.stringify(scope)}`, () => control(this.a, workloadsIn(this.a, scope)));
  }

  controlOf(workload: string): LayerControl[] {
    const index = this.a.snapshot.indexOf(workload);
    return control(this.a, index < 0 ? [] : [index]);
  }

  /** Throws LP-6020 and LP-6021, both at once. */
  coalitions(
    { scope, horizonHours }: AskedExposure,
    kind: string,
    { minSize, maxSize }: { readonly minSize: number; readonly maxSize: number },
    { first, offset }: Page,
  ): SeenCoalitions {
    const asked = { kind: checkedCoalition(kind, maxSize), maxSize, horizon: horizonHours, budget: budget.inScope, total: budget.scope };
    const named = this.a.recent(`coalitions of ${kind} ${maxSize} ${horizonHours} ${JSON.stringify(scope)}`, (): NamedCoalitions => {
      const found = scopeCoalitions(this.a, workloadsIn(this.a, scope), asked);
      return namedCoalitions(this.a, found, { ...asked, steps: "in all", secondsAllowed: null, ground: null });
    });
    return coalitionPage(named, minSize, { first, offset });
  }

  /** How the example of a coalition falls with all its members, on record if it does so. */
  coalitionWhy(coalition: SeenCoalition): Maybe<WhyChain | null> {
    const { ground } = coalition;
    const current = !ground || (ground.revision === this.registry.head.number && ground.on === this.a.day.on);
    if (current) return this.coalitionChain(this.a, coalition);
    return this.registry.analyses.asOf(ground.revision, ground.on).then((a) => this.coalitionChain(a, coalition));
  }

  private coalitionChain(a: Analysis, { members, example, horizonHours }: SeenCoalition): Maybe<WhyChain | null> {
    const target = a.snapshot.indexOf(example);
    const indices = members.map((id) => a.snapshot.indexOf(id));
    const chainIn = (reading: "ON_RECORD" | "POSSIBLE") =>
      why(a, target, foreignAmong(a, target, indices, reading), "DENIAL", reading, horizonHours);
    return this.reads.chain(a, chainIn("ON_RECORD") ?? chainIn("POSSIBLE"));
  }

  /** Throws LP-6020 and LP-6021, both at once. */
  coalitionsOf(workload: string, kind: string, maxSize: number, horizonHours: number | null): TargetCoalitions {
    const asked = { kind: checkedCoalition(kind, maxSize), maxSize, horizon: horizonHours, budget: budget.alone };
    const index = this.a.snapshot.indexOf(workload);
    const of = (reading: "ON_RECORD" | "POSSIBLE") => (index < 0 ? noSets(maxSize) : coalitionsOf(this.a, index, reading, asked));
    const [low, high] = [of("ON_RECORD"), of("POSSIBLE")];
    const ids = (sets: readonly (readonly number[])[]) => sets.map((set) => set.map((x) => this.id(x)));
    const words = setsWords([low, high], maxSize, budget.alone, null);
    return { onRecord: ids(low.sets), possible: ids(high.sets), complete: low.complete && high.complete, words };
  }

  /** Agreements that keep workloads of the scope from a withdrawal that would fell them. */
  holdings({ scope, horizonHours }: AskedExposure, { first, offset }: Page): { items: SeenHolding[]; total: number } {
    const all = this.a.recent(`holdings ${horizonHours} ${JSON.stringify(scope)}`, () =>
      holdings(this.a, workloadsIn(this.a, scope), horizonHours),
    );
    const seen = ({ agreement, workloads, delay }: Holding): SeenHolding => ({
      agreement: this.id(agreement),
      workloads: workloads.length,
      holdsUntilHours: Number.isFinite(delay) ? delay : null,
    });
    return { items: all.slice(offset, offset + first).map(seen), total: all.length };
  }

  concentration(scope: ScopeChoice, by: ConcentrationBy): Concentration {
    return this.a.recent(`concentration ${by} ${JSON.stringify(scope)}`, () => concentration(this.a, workloadsIn(this.a, scope), by));
  }

  /** An entity that an analysis names by index; a stub where the reader may not see it. */
  thing(index: number) {
    return this.reads.thing(this.id(index));
  }
}
