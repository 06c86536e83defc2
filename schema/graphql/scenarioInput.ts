import type { AskedShock, ScenarioDefinition } from "../../server/registry/reads/scenario/definition";
import { builder } from "./builder";
import { ChangeInput, changeOf, EntityRefInput, refOf } from "./changeInput";

export const ShockInput = builder.inputType("ShockInput", {
  description: "A shock at hour 0: something stops, somebody withdraws, or an agreement ends. Exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    fail: t.field({ type: EntityRefInput, description: "A workload, service, model, vendor, data centre or grid connection that stops." }),
    deny: t.field({ type: EntityRefInput, description: "A jurisdiction or vendor that withdraws." }),
    endAgreement: t.field({ type: EntityRefInput, description: "An agreement that counts no longer." }),
  }),
});

/** What is supposed, on top of the facts. */
export const ScenarioInput = builder.inputType("ScenarioInput", {
  description: "What is supposed on top of the registry: shocks at hour 0, and facts added, changed or retired for the sake of argument.",
  fields: (t) => ({
    shocks: t.field({ type: [ShockInput], description: "At most 100; one named twice counts once." }),
    changes: t.field({
      type: [ChangeInput],
      description: "The same changes that a commit takes, checked the same way; nothing is written. `version` may be left out.",
    }),
  }),
});

/** A shock as the registry takes it. */
export const shockOf = ({ fail, deny, endAgreement }: typeof ShockInput.$inferInput): AskedShock => {
  if (fail) return { kind: "FAIL", subject: refOf(fail) };
  return deny ? { kind: "DENY", subject: refOf(deny) } : { kind: "END_AGREEMENT", subject: refOf(endAgreement ?? {}) };
};

/** A scenario as the registry takes it. Its contents are checked there. */
export const definitionOf = ({ shocks, changes }: typeof ScenarioInput.$inferInput): ScenarioDefinition => ({
  shocks: (shocks ?? []).map(shockOf),
  changes: (changes ?? []).map(changeOf),
});

/** Points of what a scenario supposes: one for each shock and each change. */
export const sizeOf = ({ shocks, changes }: typeof ScenarioInput.$inferInput): number => (shocks?.length ?? 0) + (changes?.length ?? 0);
