import type { Neighbour, Neighbourhood } from "../../server/registry/reads/neighbourhood";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { builder } from "./builder";
import { EntityKindType } from "./enums";
import { EntityRef, RelationshipRef } from "./refs";

/** Largest neighbourhood, in things. */
const thingLimit = 600;
/** Most levels either way. */
const levelLimit = 12;

const NeighbourType = builder.objectRef<Neighbour>("Neighbour").implement({
  description: "A thing in a neighbourhood.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (n) => n.entity }),
    level: t.exposeInt("level", { description: "Steps from the centre: above 0 beneath it, below 0 above it." }),
    restsOnLeftOut: t.exposeInt("restsOnLeftOut", {
      nullable: true,
      description: "Things that it rests on and that are not in the answer. Null: nobody looked.",
    }),
    carriesLeftOut: t.exposeInt("carriesLeftOut", {
      nullable: true,
      description: "Things that rest on it and are not in the answer. Null: nobody looked.",
    }),
  }),
});

const NeighbourhoodType = builder.objectRef<Neighbourhood>("Neighbourhood").implement({
  description: "What a thing rests on and what rests on it, some levels either way, in one answer.",
  fields: (t) => ({
    things: t.field({
      type: [NeighbourType],
      description: "The centre first, then the nearest. What is withheld comes as a stub, and nothing is followed through it.",
      resolve: (n) => [...n.neighbours],
    }),
    relationships: t.field({
      type: [RelationshipRef],
      description: "Those between things of the answer that this reader may see, each once.",
      resolve: (n) => [...n.relationships],
    }),
    limit: t.exposeInt("limit", { description: "Most things that the answer may hold." }),
    withheld: t.int({
      description: "Things of the answer that this reader may not see.",
      resolve: (n) => n.neighbours.filter(({ entity }) => "withheld" in entity).length,
    }),
  }),
});

builder.queryField("neighbourhood", (t) =>
  t.field({
    type: NeighbourhoodType,
    nullable: true,
    description:
      "What a thing rests on, `down` levels of it, and what rests on it, `up` levels. Past the first level beneath, only dependencies are followed, and feeds of a grid zone only from the zone itself. Null if there is no such thing that this reader may see.",
    args: {
      kind: t.arg({ type: EntityKindType, required: true }),
      key: t.arg.string({ required: true }),
      up: t.arg.int({ required: true, description: `Levels above, from 0 to ${levelLimit}.` }),
      down: t.arg.int({ required: true, description: `Levels beneath, from 0 to ${levelLimit}.` }),
      limit: t.arg.int({ defaultValue: 300, description: `Most things, from 1 to ${thingLimit}. Each counts one point of cost.` }),
    },
    complexity: ({ limit }) => {
      const things = Math.min(Math.max(limit ?? 300, 1), thingLimit);
      return { field: things, multiplier: things };
    },
    resolve: async (_root, { kind, key, up, down, limit }, { registry }) => {
      const things = limit ?? 300;
      if (things < 1 || things > thingLimit) throw new LoadpathError(problem("LP-6001", `${things} is not from 1 to ${thingLimit}.`));
      for (const levels of [up, down]) {
        if (levels < 0 || levels > levelLimit) throw new LoadpathError(problem("LP-6008", `${levels} is not from 0 to ${levelLimit}.`));
      }
      return registry.neighbourhood(kind, key, { up, down, limit: things });
    },
  }),
);
