import { builder } from "./builder";
import { objectOf } from "./refs";
import { RevisionType } from "./revision";

builder.objectField(objectOf("Scenario"), "saved", (t) =>
  t.field({
    type: RevisionType,
    nullable: true,
    description: "The revision with which it was saved: who did so, and when.",
    complexity: 1,
    resolve: (e, _args, { registry }) =>
      typeof e.fields.savedRevision === "number" ? registry.madeBy(e.id, e.fields.savedRevision) : null,
  }),
);
