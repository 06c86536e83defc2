import type { Block, Flow, LoadPathPicture, PathLayer } from "../../server/registry/reads/loadPathRead";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { layerLabels } from "../model/layers";
import { analysisCost, builder } from "./builder";
import { EntityKindType, LayerType } from "./enums";
import { ShareInterval } from "./findings";
import { EntityRef } from "./refs";
import { ScopeType } from "./scope";

const BlockSort = builder.enumType("LoadPathBlockSort", {
  description: "What a stretch of a layer stands for.",
  values: {
    THING: { description: "One thing; of workloads, all that one whole body answers for." },
    OTHERS: { description: "Smaller ones, folded." },
    NOTHING: { description: "What reaches nothing on record in this layer." },
  } as const,
});

const BlockType = builder.objectRef<Block>("LoadPathBlock").implement({
  description: "A stretch of a layer. Shares are of the scope's criticality, 0 to 1; those of a layer sum to 1.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Names the block within this answer." }),
    sort: t.field({ type: BlockSort, resolve: (b) => b.sort }),
    entity: t.field({
      type: EntityRef,
      nullable: true,
      resolve: (b, _args, { registry }) => (b.entity === null ? null : registry.thing(b.entity)),
    }),
    count: t.exposeInt("count", { description: "Things in the block." }),
    share: t.exposeFloat("share", { description: "Criticality split onto it." }),
    recorded: t.exposeFloat("recorded", { description: "Of that, what reaches it through recorded relationships alone." }),
    traced: t.exposeFloat("traced", { description: "Of that, what comes to rest on the traced thing as well." }),
    unsplit: t.exposeFloat("unsplit", {
      nullable: true,
      description: "Criticality of the workloads that reach it, not split; null for several things.",
    }),
    alone: t.field({
      type: ShareInterval,
      nullable: true,
      description: "Share lost when it alone fails; null for several things, or where nothing falls.",
      resolve: (b) => b.alone,
    }),
  }),
});

const Worst = builder.objectRef<NonNullable<PathLayer["worst"]>>("LoadPathWorst").implement({
  description: "The thing of a layer that takes the most down alone.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (w, _args, { registry }) => registry.thing(w.entity) }),
    alone: t.field({ type: ShareInterval, resolve: (w) => w.alone }),
  }),
});

const PathLayerType = builder.objectRef<PathLayer>("LoadPathLayer").implement({
  description: "One of the seven layers.",
  fields: (t) => ({
    layer: t.field({ type: LayerType, resolve: (l) => l.layer }),
    label: t.string({ resolve: (l) => layerLabels[l.layer] }),
    things: t.exposeInt("things", { description: "Things of the layer that the scope reaches." }),
    onRecord: t.exposeFloat("onRecord", { description: "Share that reaches the layer through recorded relationships alone." }),
    blocks: t.field({
      type: [BlockType],
      description: "Largest first, then others, then nothing on record.",
      resolve: (l) => [...l.blocks],
    }),
    worst: t.field({ type: Worst, nullable: true, resolve: (l) => l.worst }),
  }),
});

const FlowType = builder.objectRef<Flow>("LoadPathFlow").implement({
  description: "What runs from a block to one of the next layer.",
  fields: (t) => ({
    from: t.exposeID("from"),
    to: t.exposeID("to"),
    share: t.exposeFloat("share"),
    traced: t.exposeFloat("traced"),
  }),
});

const Traced = builder.objectRef<NonNullable<LoadPathPicture["traced"]>>("LoadPathTraced").implement({
  description: "The traced thing, and what comes to rest on it.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (x, _args, { registry }) => registry.thing(x.entity) }),
    workloads: t.exposeInt("workloads", { description: "Workloads that reach it." }),
    share: t.exposeFloat("share", { description: "Their criticality." }),
  }),
});

const LoadPathType = builder.objectRef<LoadPathPicture>("LoadPath").implement({
  description: "A section through what the scope rests on, layer by layer.",
  fields: (t) => ({
    of: t.exposeInt("of", { description: "Workloads of the scope." }),
    layers: t.field({ type: [PathLayerType], resolve: (p) => [...p.layers] }),
    flows: t.field({ type: [FlowType], resolve: (p) => [...p.flows] }),
    traced: t.field({ type: Traced, nullable: true, resolve: (p) => p.traced }),
  }),
});

const TraceInput = builder.inputType("TraceInput", {
  description: "The thing to trace, by kind and key.",
  fields: (t) => ({ kind: t.field({ type: EntityKindType, required: true }), key: t.string({ required: true }) }),
});

builder.objectField(ScopeType, "loadPath", (t) =>
  t.field({
    type: LoadPathType,
    description: "What the scope rests on: each workload's criticality split evenly over the things of each layer beneath it.",
    args: {
      traced: t.arg({ type: TraceInput, description: "Follow what comes to rest on this thing." }),
      blocks: t.arg.int({ defaultValue: 8, description: "Stretches of a layer before the rest is folded; 1 to 40." }),
    },
    complexity: ({ blocks }) => analysisCost + 7 * Math.min(blocks ?? 8, 40),
    resolve: async (scope, { traced, blocks }, { registry }) => {
      const most = blocks ?? 8;
      if (most < 1 || most > 40) throw new LoadpathError(problem("LP-6001", `${most} blocks: from 1 to 40.`));
      const thing = traced ? await registry.byKey(traced.kind, traced.key) : null;
      if (traced && !thing) throw new LoadpathError(problem("LP-2016", `There is no ${traced.kind} ${traced.key}.`, "traced"));
      return registry.analysis.loadPath(scope, thing?.id ?? null, most);
    },
  }),
);
