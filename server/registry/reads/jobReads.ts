import type { EntityRef } from "../../../schema/model/change";
import { entityKind } from "../../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { Reader } from "../../access/reader";
import { checkedCoalition, coalitionPage, type NamedCoalitions, type SeenCoalitions } from "../jobs/coalitionSets";
import type { Job } from "../jobs/jobs";
import { type JobResult, lookForCoalitions, lookForCutSets } from "../jobs/undertakings";
import type { Registry } from "../registry";
import type { Page } from "./exposureReads";
import type { ScopeChoice } from "./findings";
import type { ReaderRegistry } from "./readerRegistry";
import { allProblems } from "./scenario/scenarioReads";
import { checkScope } from "./scopes";

/** Steps that may be asked for. */
const largestBudget = 5_000_000;
/** Members that a cut set may be asked to have at most, where they are looked for one by one. */
const largestOrder = 3;

export type SeenJob = Job<JobResult>;

/** Long work of one reader: to anybody else it is not there. Results hold ids; what the reader may not see is withheld when it is read. */
export class JobReads {
  /** Who asks: not the name alone, which another may have had. */
  private readonly owner: string;

  constructor(
    private readonly registry: Registry,
    { actor, aliasKey }: Reader,
    private readonly reads: ReaderRegistry,
  ) {
    this.owner = JSON.stringify([actor, aliasKey]);
  }

  /** Starts to look for the coalitions of a scope. Throws LP-6004, LP-6006, LP-6020, LP-6021 and LP-6041 at once; LP-6042. */
  async findCoalitions(
    scope: ScopeChoice,
    asked: { readonly kind: string; readonly maxSize: number; readonly horizonHours: number | null; readonly budget: number },
  ): Promise<SeenJob> {
    const { maxSize, horizonHours, budget } = asked;
    const known = async () => checkedCoalition(asked.kind, maxSize);
    const bounds = async () => {
      const problems = [horizonProblem(horizonHours), budgetProblem(budget)].filter((p) => p !== null);
      if (problems.length) throw new LoadpathError(problems);
    };
    const [checked, [kind]] = await allProblems(checkScope(this.reads, scope), allProblems(known(), bounds()));
    const { jobs } = this.registry;
    return jobs.start(this.owner, lookForCoalitions(checked, { kind, maxSize, horizon: horizonHours, budget }, jobs.secondsAllowed));
  }

  /** Starts to look for the minimal cut sets of something that the reader may see. Throws LP-2016, LP-6006, LP-6041, LP-6047 and LP-6048 at once; LP-6042. */
  async findCutSets(
    target: EntityRef | { readonly id: string },
    asked: { readonly maxOrder: number; readonly horizonHours: number | null; readonly budget: number },
  ): Promise<SeenJob> {
    const found = await ("id" in target ? this.reads.visible(target.id) : this.reads.byKey(target.kind, target.key));
    const { maxOrder, budget } = asked;
    const problems = [
      found && !found.retired ? null : problem("LP-2016", "There is no such entity.", "target"),
      found && !found.retired && !entityKind(found.kind)?.component
        ? problem("LP-6048", `${found.kind} ${found.key} is no component.`, "target")
        : null,
      Number.isInteger(maxOrder) && maxOrder >= 1 && maxOrder <= largestOrder
        ? null
        : problem("LP-6047", `${maxOrder} members at most: from 1 to ${largestOrder}.`, "maxOrder"),
      horizonProblem(asked.horizonHours),
      budgetProblem(budget),
    ].filter((p) => p !== null);
    if (problems.length) throw new LoadpathError(problems);
    const { jobs } = this.registry;
    return jobs.start(this.owner, lookForCutSets({ target: found!.id, ...asked }, jobs.secondsAllowed));
  }

  /** A page of what was found. */
  coalitions(found: NamedCoalitions, minSize: number, page: Page): SeenCoalitions {
    return coalitionPage(found, minSize, page);
  }

  /** Throws LP-6040. */
  find(id: string): SeenJob {
    return this.registry.jobs.find(this.owner, id);
  }

  /** Throws LP-6040. */
  cancel(id: string): SeenJob {
    return this.registry.jobs.cancel(this.owner, id);
  }

  /** The job as it stands and again whenever it has changed, until it is over. Throws LP-6040. */
  follow(id: string): AsyncGenerator<SeenJob, void, void> {
    return this.registry.jobs.changes(this.owner, id);
  }
}

const budgetProblem = (budget: number): Problem | null =>
  Number.isInteger(budget) && budget >= 1 && budget <= largestBudget
    ? null
    : problem("LP-6041", `A budget of ${budget} steps: from 1 to ${largestBudget.toLocaleString("en")}.`, "budget");

const horizonProblem = (hours: number | null): Problem | null =>
  hours === null || hours >= 0 ? null : problem("LP-6006", `A horizon of ${hours} hours is below 0.`, "horizonHours");
