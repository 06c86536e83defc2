import type { Withheld } from "../../server/registry/reads/seen";
import { entityKind } from "../model/entityKinds";
import { builder } from "./builder";
import { EntityKindType, LayerType } from "./enums";
import { EntityRef } from "./refs";

/** Any entity, be it one that this reader may not see. */
EntityRef.implement({
  description: "A thing of the registry. Every kind implements it, and so does Withheld, which stands for what this reader may not see.",
  resolveType: (thing) => ("withheld" in thing ? "Withheld" : thing.kind),
  fields: (t) => ({
    id: t.id({ resolve: (e) => ("withheld" in e ? `Withheld:${e.alias}` : `${e.kind}:${e.id}`) }),
    kind: t.field({ type: EntityKindType, resolve: (e) => e.kind }),
    layer: t.field({
      type: LayerType,
      nullable: true,
      description: "Its stratum in the load path; null for what stands around it.",
      resolve: (e) => entityKind(e.kind)!.layer,
    }),
    key: t.string({
      nullable: true,
      description: "Stable and readable, unique within its kind; null where withheld.",
      resolve: (e) => ("withheld" in e ? null : e.key),
    }),
    name: t.string({ resolve: (e) => ("withheld" in e ? `Withheld: ${entityKind(e.kind)!.label.toLowerCase()} ${e.alias}` : e.name) }),
    withheld: t.boolean({ resolve: (e) => "withheld" in e }),
  }),
});

builder.objectRef<Withheld>("Withheld").implement({
  description: "A thing that this reader may not see. It counts in every figure; its alias is the same each time for this reader.",
  interfaces: [EntityRef],
  fields: () => ({}),
});
