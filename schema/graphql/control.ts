import type { LayerControl } from "../../server/analysis/control";
import { builder } from "./builder";
import { ShareInterval } from "./findings";
import { EntityRef } from "./refs";

const ControlLayerName = builder.enumType("ControlLayerName", {
  description: "What control is asked of.",
  values: {
    COMPUTE: { description: "Data centres." },
    MODEL: { description: "Models." },
    VENDOR: { description: "Vendors." },
    ENERGY: { description: "Grid zones and connections that power data centres." },
  } as const,
});

const HandType = builder.enumType("Hand", {
  description:
    "Whose hands a thing is in: the farthest of all jurisdictions with a hold on it, by where it stands, who runs it, who made closed weights, whose law binds these, and who owns them up to the top.",
  values: {
    HOME: { description: "Of the workload's own jurisdictions alone; open weights too." },
    ALLIED: { description: "Of a member of a union or alliance that a home is a member of, and of nobody farther." },
    OTHER: { description: "Of some other jurisdiction." },
    UNKNOWN: { description: "Nothing on record tells: neither who holds it nor, maybe, what it is." },
  } as const,
});

type Hand = LayerControl["hands"][number];
/** A row with what its shares speak of. */
type Of<T> = T & Pick<LayerControl, "nothing" | "of">;
const interval = ({ onRecord, possible, nothing, of }: Of<{ onRecord: number; possible: number }>) => ({
  onRecord,
  possible,
  cannotTell: nothing,
  of,
});
const shareWords =
  "On record: in this hand whichever assumptions hold. Possible: all that may be. Cannot tell: workloads that reach nothing of the layer.";

const HoldShare = builder.objectRef<Of<Hand["jurisdictions"][number]>>("HoldShare").implement({
  description: "One jurisdiction that puts things into a hand.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (j, _args, { registry }) => registry.exposure.thing(j.entity) }),
    share: t.field({
      type: ShareInterval,
      description: "A thing that several jurisdictions hold counts for each.",
      resolve: interval,
    }),
  }),
});

const HandShare = builder.objectRef<Of<Hand>>("HandShare").implement({
  description: "What is in one hand.",
  fields: (t) => ({
    hand: t.field({ type: HandType, resolve: (h) => h.hand }),
    share: t.field({ type: ShareInterval, description: shareWords, resolve: interval }),
    jurisdictions: t.field({
      type: [HoldShare],
      description: "Whose, largest share first.",
      args: { first: t.arg.int({ defaultValue: 5, description: "At most 100." }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(first ?? 5, 100) }),
      resolve: ({ jurisdictions, nothing, of }, { first }) =>
        jurisdictions.slice(0, Math.max(0, Math.min(first ?? 5, 100))).map((j) => ({ ...j, nothing, of })),
    }),
  }),
});

export const ControlLayer = builder.objectRef<LayerControl>("ControlLayer").implement({
  description:
    "In whose hands one layer is. Each workload's criticality is split evenly over the things that it reaches there, as in the load path; what reaches nothing is in unknown hands.",
  fields: (t) => ({
    layer: t.field({ type: ControlLayerName, resolve: (c) => c.layer }),
    hands: t.field({
      type: [HandShare],
      description: "One for each hand, nearest first. On record and `open` sum to 1, possible to 1 or more.",
      resolve: ({ hands, nothing, of }) => hands.map((h) => ({ ...h, nothing, of })),
    }),
    open: t.exposeFloat("open", { description: "Share whose hand turns on assumptions." }),
    nothing: t.exposeInt("nothing", { description: "Workloads that reach nothing of the layer." }),
    of: t.exposeInt("of", { description: "Workloads that it speaks of." }),
  }),
});
