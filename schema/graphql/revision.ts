import type { Revision } from "../model/record";
import { builder } from "./builder";

export const RevisionType = builder.objectRef<Revision>("Revision").implement({
  description: "A committed change set. Its hash covers its content and the hash before it.",
  fields: (t) => ({
    number: t.exposeInt("number"),
    actor: t.exposeString("actor"),
    at: t.exposeString("at", { description: "ISO 8601, UTC." }),
    message: t.exposeString("message"),
    hash: t.exposeString("hash", { description: "SHA-256, hex." }),
  }),
});

builder.queryField("revision", (t) =>
  t.field({
    type: RevisionType,
    nullable: true,
    description: "The newest revision that reads here reflect; null while nothing was committed.",
    complexity: 1,
    resolve: (_root, _args, { registry }) => registry.revision(),
  }),
);
