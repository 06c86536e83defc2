import type { SeenCoalitions } from "../../server/registry/jobs/coalitionSets";
import type { CutSetsOf, JobResult, NamedCutSets } from "../../server/registry/jobs/undertakings";
import type { SeenJob } from "../../server/registry/reads/jobReads";
import { defaultHorizonHours } from "../model/hazards";
import { all } from "../model/maybe";
import { analysisCost, builder } from "./builder";
import { bare, EntityRefInput, refOf } from "./changeInput";
import { CoalitionsType } from "./coalitions";
import { ProblemType } from "./commit";
import { EntityKindType } from "./enums";
import { horizonWords } from "./horizon";
import { EntityRef } from "./refs";
import { page, ScopeInput, scopeOf } from "./scope";

type Found<A extends JobResult["ask"]> = Extract<JobResult, { ask: A }>;

const pageArgs = { usual: 20 } as const;
const rows = ({ first }: { first?: number | null }) => ({ field: analysisCost, multiplier: Math.min(first ?? pageArgs.usual, 100) });

const FoundCoalitions = builder.objectRef<Found<"coalitions">>("FoundCoalitions").implement({
  description: "What `findCoalitions` found.",
  fields: (t) => ({
    coalitions: t.field({
      type: CoalitionsType,
      args: {
        minSize: t.arg.int({ defaultValue: 1, description: "Members at least; 2 leaves out who can do it alone." }),
        first: t.arg.int({ defaultValue: pageArgs.usual }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rows,
      resolve: ({ coalitions }, { minSize, first, offset }, { registry }): SeenCoalitions =>
        registry.jobs.coalitions(coalitions, minSize ?? 1, page(first, offset, pageArgs.usual)),
    }),
  }),
});

const CutSets = builder.objectRef<CutSetsOf>("CutSetsUpTo").implement({
  description: "Smallest sets of components whose joint outage fells a target, in one reading.",
  fields: (t) => ({
    sets: t.field({
      type: t.listRef([EntityRef]),
      description: "Members of each, smallest sets first.",
      args: { first: t.arg.int({ defaultValue: pageArgs.usual }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: rows,
      resolve: ({ sets }, args, { registry }) => {
        const { first, offset } = page(args.first, args.offset, pageArgs.usual);
        return all(sets.slice(offset, offset + first).map((set) => all(set.map((id) => registry.thing(id)))));
      },
    }),
    total: t.int({
      description: "How many were found; more there may be only where they are not complete.",
      resolve: (c) => c.sets.length,
    }),
    complete: t.exposeBoolean("complete", { description: "Whether these are all up to the size asked for." }),
    completeUpTo: t.exposeInt("completeUpTo", { description: "All of at most so many members were found." }),
  }),
});

const FoundCutSets = builder.objectRef<NamedCutSets>("FoundCutSets").implement({
  description: "What `findCutSets` found.",
  fields: (t) => ({
    target: t.field({ type: EntityRef, resolve: (c, _args, { registry }) => registry.thing(c.target) }),
    onRecord: t.field({ type: CutSets, resolve: (c) => c.onRecord }),
    possible: t.field({ type: CutSets, resolve: (c) => c.possible }),
    horizonHours: t.exposeFloat("horizonHours", { nullable: true, description: "Hours within which a loss counts; null: ever." }),
    gaps: t.exposeInt("gaps", {
      description: "Things beneath the target that lack something which should be on record: what nobody stated can fell it too.",
    }),
    words: t.exposeString("words", { description: "What was established, and what was not." }),
  }),
});

const Result = builder.unionType("JobResult", {
  types: [FoundCoalitions, FoundCutSets],
  resolveType: (result) => ((result as JobResult).ask === "coalitions" ? "FoundCoalitions" : "FoundCutSets"),
});

const State = builder.enumType("JobState", {
  description: "Where a job stands.",
  values: {
    QUEUED: { description: "It waits for its turn." },
    RUNNING: { description: "It is being done." },
    DONE: { description: "Its result is there, and says how far it reaches." },
    CANCELLED: { description: "It was ended; there is no result." },
    FAILED: { description: "It broke off; the problem says why." },
  } as const,
});

const Progress = builder.objectRef<SeenJob["progress"]>("JobProgress").implement({
  description: "How far a job is. It never goes back.",
  fields: (t) => ({
    done: t.exposeInt("done", { description: "Parts that are done." }),
    of: t.exposeInt("of", { description: "Parts at most; 0 while that is not known." }),
    words: t.exposeString("words"),
  }),
});

const JobType = builder.objectRef<SeenJob>("Job").implement({
  description:
    "Long work that a reader wants done. It is theirs alone: to anybody else there is no such job. Finished jobs are kept for half an hour, the last ten of a reader.",
  fields: (t) => ({
    id: t.id({ resolve: (job) => `Job:${job.id}` }),
    state: t.field({ type: State, resolve: (job) => job.state }),
    what: t.exposeString("what", { description: "What is being done." }),
    progress: t.field({ type: Progress, resolve: (job) => job.progress }),
    revision: t.exposeInt("revision", { nullable: true, description: "The revision whose facts it runs on; null while it waits." }),
    isCurrent: t.boolean({
      nullable: true,
      description: "Whether that is still the newest revision; null while it waits.",
      resolve: (job, _args, { registry }) => (job.revision === null ? null : job.revision === registry.head.number),
    }),
    on: t.exposeString("on", { nullable: true, description: "The day whose facts it runs on." }),
    result: t.field({
      type: Result,
      nullable: true,
      description: "Of a job that is DONE. What the reader may not see comes as stubs.",
      resolve: (job) => job.result,
    }),
    problem: t.field({ type: ProblemType, nullable: true, description: "Of a job that FAILED.", resolve: (job) => job.problem }),
  }),
});

const idArg = { required: true, description: "As `findCoalitions` or `findCutSets` gave it." } as const;
const budgetWords = (of: string) => `Steps that the search may cost ${of}, from 1 to 5,000,000; the answer says how far they reached.`;
/** What it costs to start work: others may have to wait for it. */
const startCost = 50 * analysisCost;

builder.mutationFields((t) => ({
  findCoalitions: t.field({
    type: JobType,
    description:
      "Starts to look for the smallest sets whose joint withdrawal fells a workload of the scope that none of their parts fells. Throws LP-6004, LP-6006, LP-6020, LP-6021, LP-6041, LP-6042.",
    args: {
      scope: t.arg({ type: ScopeInput }),
      kind: t.arg({ type: EntityKindType, required: true, description: "Jurisdiction or Vendor." }),
      maxSize: t.arg.int({ defaultValue: 3, description: "Members at most, from 1 to 5." }),
      horizonHours: t.arg.float({ description: horizonWords("DENIAL") }),
      budget: t.arg.int({ defaultValue: 20_000, description: budgetWords("for each chain") }),
    },
    complexity: startCost,
    resolve: (_root, { scope, kind, maxSize, horizonHours, budget }, { registry }) =>
      registry.jobs.findCoalitions(scopeOf(scope), {
        kind,
        maxSize: maxSize ?? 3,
        horizonHours: horizonHours === undefined ? defaultHorizonHours.DENIAL : horizonHours,
        budget: budget ?? 20_000,
      }),
  }),
  findCutSets: t.field({
    type: JobType,
    description:
      "Starts to look for the smallest sets of components whose joint outage fells a target, one by one. Throws LP-2016, LP-6006, LP-6041, LP-6042, LP-6047, LP-6048.",
    args: {
      target: t.arg({ type: EntityRefInput, required: true }),
      maxOrder: t.arg.int({ defaultValue: 3, description: "Members at most, from 1 to 3." }),
      horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }),
      budget: t.arg.int({ defaultValue: 200_000, description: budgetWords("in each reading") }),
    },
    complexity: startCost,
    resolve: (_root, { target, maxOrder, horizonHours, budget }, { registry }) =>
      registry.jobs.findCutSets(refOf(target), {
        maxOrder: maxOrder ?? 3,
        horizonHours: horizonHours === undefined ? defaultHorizonHours.OUTAGE : horizonHours,
        budget: budget ?? 200_000,
      }),
  }),
  cancelJob: t.field({
    type: JobType,
    description: "Ends a job, in the midst of its work too; one that is over stays as it is. Throws LP-6040.",
    args: { id: t.arg.id(idArg) },
    complexity: 1,
    resolve: (_root, { id }, { registry }) => registry.jobs.cancel(bare(id)),
  }),
}));

builder.queryField("job", (t) =>
  t.field({
    type: JobType,
    description: "A job of this reader. Throws LP-6040.",
    args: { id: t.arg.id(idArg) },
    complexity: 1,
    resolve: (_root, { id }, { registry }) => registry.jobs.find(bare(id)),
  }),
);

builder.subscriptionField("job", (t) =>
  t.field({
    type: JobType,
    description: "A job of this reader as it stands, and again whenever it has changed, until it is over. Throws LP-6040.",
    args: { id: t.arg.id(idArg) },
    complexity: 1,
    subscribe: (_root, { id }, { registry }) => registry.jobs.follow(bare(id)),
    resolve: (job) => job,
  }),
);
