import type { SearchHit } from "../../server/registry/reads/readerRegistry";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { builder } from "./builder";
import { pageLimit } from "./connection";
import { EntityKindType } from "./enums";
import { StatedEntityRef } from "./refs";

const SearchHitType = builder.objectRef<SearchHit>("SearchHit").implement({
  description: "An entity that a search found.",
  fields: (t) => ({
    entity: t.field({ type: StatedEntityRef, resolve: (h) => h.entity }),
    matchedField: t.exposeString("matchedField", { description: "name, alias or key." }),
    matchedText: t.exposeString("matchedText", { description: "The name, alias or key that matched." }),
  }),
});

builder.queryField("search", (t) =>
  t.field({
    type: [SearchHitType],
    description: "Entities by the words of their names, aliases and keys, the best match first. Beginnings of words count.",
    args: {
      text: t.arg.string({ required: true }),
      kinds: t.arg({ type: [EntityKindType] }),
      first: t.arg.int({ defaultValue: 10, description: "From 1 to 100." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(first ?? 10, pageLimit) }),
    resolve: (_root, { text, kinds, first }, { registry }) => {
      const limit = first ?? 10;
      if (limit < 1 || limit > pageLimit) throw new LoadpathError(problem("LP-6001", `${limit} is not from 1 to ${pageLimit}.`));
      return registry.search(text.slice(0, 300), limit, kinds ?? undefined);
    },
  }),
);
