import type { Amount } from "../../server/analysis/capacity/amounts";
import { builder } from "./builder";

/** Bounds of an amount of compute. */
export const AmountType = builder.objectRef<Amount>("ComputeAmount").implement({
  description: "Bounds of an amount of compute, in H100 equivalents.",
  fields: (t) => ({
    onRecord: t.exposeFloat("onRecord", { description: "What recorded facts alone state." }),
    possible: t.exposeFloat("possible", {
      description: "What there could be: shares that nobody states at their most, assumed facts too.",
    }),
  }),
});

export const EitherWayType = builder.objectRef<{ onRecord: boolean; possible: boolean }>("EitherWay").implement({
  description: "Whether something is so on record, and whether it may be.",
  fields: (t) => ({ onRecord: t.exposeBoolean("onRecord"), possible: t.exposeBoolean("possible") }),
});
