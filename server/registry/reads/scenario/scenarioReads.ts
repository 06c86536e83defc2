import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import { defaultHorizonHours } from "../../../../schema/model/hazards";
import { isPartialDate } from "../../../../schema/model/partialDate";
import type { Reader } from "../../../access/reader";
import type { Analysis } from "../../../analysis/analysis";
import { overlayOf } from "../../../analysis/overlay";
import type { Registry } from "../../registry";
import type { ScopeChoice } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { workloadsIn } from "../scopes";
import { Comparison } from "./comparison";
import { type AskedContinuity, type Continuity, continuity } from "./continuityReads";
import type { ScenarioDefinition } from "./definition";
import { type Ground, ScenarioRun } from "./scenarioRun";
import { type StandardShock, standardShocks } from "./standardShocks";
import { type Supposed, suppose } from "./suppose";
import { supposedThen } from "./then";

/** What a scenario is asked on. Horizon: hours, null for ever, undefined for the usual of its shocks. */
export interface Asked {
  readonly scope: ScopeChoice;
  readonly horizonHours: number | null | undefined;
  /** Revision of the facts; null: now. */
  readonly revision: number | null;
  /** Day on which today's facts are looked at (YYYY-MM-DD); left out or null: today, or the day of the revision. */
  readonly on?: string | null;
}

/** A scenario understood, and the analysis with what it supposes laid over the one that is there. */
export interface Laid extends Omit<Ground, "workloads" | "horizon"> {
  readonly supposed: Supposed;
}

/** Scenarios as one reader may run them. */
export class ScenarioReads {
  constructor(
    private readonly registry: Registry,
    private readonly reader: Reader,
    private readonly reads: ReaderRegistry,
  ) {}

  /**
   * Runs a scenario, on today's facts or on those of a revision. Throws every problem of its shocks, changes and scope at
   * once, with LP-6030 and LP-6031 of the revision, LP-6102 and LP-6103 of the day.
   */
  async run(definition: ScenarioDefinition, asked: Asked): Promise<ScenarioRun> {
    const { supposed, ...laid } = await this.lay(definition, asked);
    const horizon = asked.horizonHours === undefined ? usualHorizon(definition) : asked.horizonHours;
    return new ScenarioRun({ ...laid, workloads: workloadsIn(laid.a, laid.scope), horizon }, supposed, this.reads);
  }

  /** Checks what is supposed and lays it over the facts; throws as `run` does. */
  async lay(definition: ScenarioDefinition, { scope, revision, on = null }: Omit<Asked, "horizonHours">): Promise<Laid> {
    const { analyses, head } = this.registry;
    const given = allProblems(this.reads.analysis.checkedScope(scope), this.understood(definition));
    const [[checked, supposed], base] = await allProblems(given, this.analysisOn(revision, on));
    const facts = revision === null ? supposed.facts : supposedThen(supposed.facts, analyses.current.snapshot, base.snapshot);
    const a = overlayOf(base, facts);
    checkThere(base, a, supposed, revision);
    return { a, base, revision: revision ?? head.number, scope: checked, supposed };
  }

  private async analysisOn(revision: number | null, on: string | null): Promise<Analysis> {
    const { analyses } = this.registry;
    if (on === null) return revision === null ? analyses.current : await placed("asOfRevision", analyses.asOf(revision));
    const problems = [
      isPartialDate(on) && on.length === 10 ? null : problem("LP-6102", `${JSON.stringify(on)} is no day.`, "on"),
      revision === null ? null : problem("LP-6103", `Revision ${revision} and the day ${on} are both asked for.`, "on"),
    ].filter((p) => p !== null);
    if (problems.length) throw new LoadpathError(problems);
    return analyses.onDay(on);
  }

  /** Two scenarios on one scope and horizon: the longer of the usual ones where none is given. */
  async compare(
    a: ScenarioDefinition,
    b: ScenarioDefinition,
    { scope, horizonHours, revision, revisionOfB, on }: Asked & { readonly revisionOfB: number | null },
  ): Promise<Comparison> {
    const hours = horizonHours === undefined ? Math.max(usualHorizon(a), usualHorizon(b)) : horizonHours;
    const run = (definition: ScenarioDefinition, side: "a" | "b", of: number | null) =>
      within(side, revision !== revisionOfB, this.run(definition, { scope, horizonHours: hours, revision: of, on }));
    const [first, second] = await allProblems(run(a, "a", revision), run(b, "b", revisionOfB));
    return new Comparison(first, second);
  }

  /** Sectors against shocks, each cell a scenario. Throws LP-6100, LP-6101, and as `run` does. */
  continuity(asked: AskedContinuity): Promise<Continuity> {
    return continuity(this, this.reads, asked);
  }

  async standardShocks(scope: ScopeChoice): Promise<StandardShock[]> {
    const checked = await this.reads.analysis.checkedScope(scope);
    return standardShocks(this.registry.analyses.current, checked);
  }

  /** What a scenario supposes, laid over an analysis. Throws every problem of its shocks and changes at once. */
  async over(definition: ScenarioDefinition, base: Analysis): Promise<{ readonly a: Analysis; readonly supposed: Supposed }> {
    const supposed = await this.understood(definition);
    const a = overlayOf(base, supposed.facts);
    checkThere(base, a, supposed, null);
    return { a, supposed };
  }

  private understood(definition: ScenarioDefinition) {
    const { store } = this.registry;
    return suppose(
      {
        store,
        reader: this.reader,
        find: async (ref) => {
          const found = "id" in ref ? await this.reads.visible(ref.id) : await this.reads.byKey(ref.kind, ref.key);
          return found && !found.retired ? found : null;
        },
      },
      definition,
    );
  }
}

/** Throws LP-6011 for shocks whose subject is not there on the day. */
function checkThere(base: Analysis, a: Analysis, { shocks }: Supposed, revision: number | null): void {
  const missing = shocks.filter(({ kind, subject }) => {
    // An agreement that ends is there no longer: what matters is that it was.
    const { snapshot, day } = kind === "END_AGREEMENT" ? base : a;
    const index = snapshot.indexOf(subject.id);
    return index < 0 || !day.entityThere[index];
  });
  if (missing.length === 0) return;
  const when = revision === null ? a.day.on : `${a.day.on} at revision ${revision}`;
  throw new LoadpathError(
    missing.map(({ subject, place }) => problem("LP-6011", `${subject.kind} ${subject.key} is not there on ${when}.`, place)),
  );
}

/** 72 hours where things only stop, 720 where somebody withdraws or an agreement ends. */
export const usualHorizon = ({ shocks }: ScenarioDefinition): number =>
  shocks.some((s) => s.kind !== "FAIL") ? defaultHorizonHours.DENIAL : defaultHorizonHours.OUTAGE;

/** Both values, or one error with the problems of both. */
export async function allProblems<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [p, q] = await Promise.allSettled([first, second]);
  if (p.status === "fulfilled" && q.status === "fulfilled") return [p.value, q.value];
  const reasons = [p, q].flatMap((r) => (r.status === "rejected" ? [r.reason] : []));
  const unexpected = reasons.find((r) => !(r instanceof LoadpathError));
  if (unexpected) throw unexpected;
  // Both may have met the same problem of the scope.
  const problems = new Map((reasons as LoadpathError[]).flatMap((r) => r.problems).map((p) => [`${p.path} ${p.message}`, p]));
  throw new LoadpathError([...problems.values()]);
}

/** Puts the side of a comparison before the places of its problems; both share scope and day, and a revision unless each has its own. */
function within<T>(side: "a" | "b", ownRevision: boolean, value: Promise<T>): Promise<T> {
  return moved(value, (path) => {
    if (path === "asOfRevision") return side === "b" && ownRevision ? "asOfRevisionB" : path;
    return path === "on" || path?.startsWith("scope") ? path : `${side}.${path ?? ""}`;
  });
}

/** Problems without a place get one. */
const placed = <T>(place: string, value: Promise<T>): Promise<T> => moved(value, (path) => path ?? place);

async function moved<T>(value: Promise<T>, to: (path: string | null) => string): Promise<T> {
  try {
    return await value;
  } catch (error) {
    if (!(error instanceof LoadpathError)) throw error;
    throw new LoadpathError(error.problems.map((p) => ({ ...p, path: to(p.path) })));
  }
}
