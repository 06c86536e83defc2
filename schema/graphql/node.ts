import { isEntityKind } from "../model/entityKinds";
import { LoadpathError, problem } from "../model/errors/catalogue";
import type { EntityRecord, RelationshipRecord } from "../model/record";
import { builder } from "./builder";
import type { Context } from "./context";

type Found = EntityRecord | RelationshipRecord;

function load(id: string, { registry }: Context): Promise<Found | null> | Found | null {
  const at = id.indexOf(":");
  const [type, rest] = [id.slice(0, at), id.slice(at + 1)];
  if (isEntityKind(type)) return registry.visible(rest);
  if (type === "Relationship") return registry.relationship(rest);
  // The stub of a withheld thing has an id, but there is nothing behind it for this reader.
  if (type === "Withheld") return null;
  throw new LoadpathError(problem("LP-6003", `${JSON.stringify(id.slice(0, 60))} is no id of this API.`));
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: "An entity or relationship by its id; null if there is none that this reader may see.",
    args: { id: t.arg.id({ required: true }) },
    complexity: 1,
    resolve: (_root, { id }, context) => load(id, context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: "Several at once, in the order asked; at most 100.",
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ids.length,
    resolve: (_root, { ids }, context) => {
      if (ids.length > 100) throw new LoadpathError(problem("LP-6001", `${ids.length} ids are asked for; at most 100.`));
      return Promise.all(ids.map((id) => load(id, context)));
    },
  }),
}));
