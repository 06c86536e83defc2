import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../schema/graphql/schema";
import { entityKinds } from "../../schema/model/entityKinds";
import { relationshipKinds } from "../../schema/model/relationshipKinds";
import { sdl } from "../../server/cli/schema";
import { projectRoot } from "../../server/projectRoot";

describe("the schema", () => {
  it("is valid", () => expect(validateSchema(schema)).toEqual([]));

  it("is the one checked in; `npm run loadpath -- schema --write` brings it up to date", () => {
    expect(readFileSync(join(projectRoot, "schema", "schema.graphql"), "utf8")).toBe(sdl());
  });

  it.each(entityKinds.map((k) => [k.kind, k] as const))(
    "has type, filter, order, lookup and list of %s",
    (kind, { collection, fields }) => {
      const type = schema.getType(kind) as unknown as { getFields(): Record<string, unknown> };
      const filter = schema.getType(`${kind}Filter`) as typeof type;
      const order = schema.getType(`${kind}OrderField`) as unknown as { getValues(): { value: string }[] };
      for (const { name, type: of } of fields) {
        expect(Object.keys(type.getFields())).toContain(name);
        expect(Object.keys(filter.getFields())).toContain(name);
        if (of !== "TEXT_LIST") expect(order.getValues().map((v) => v.value)).toContain(name);
      }
      const query = schema.getQueryType()!.getFields();
      expect(query[collection]).toBeDefined();
      expect(query[kind.charAt(0).toLowerCase() + kind.slice(1)]).toBeDefined();
    },
  );

  it("names every kind of relationship", () => {
    const values = (schema.getType("RelationshipKind") as unknown as { getValues(): { name: string }[] }).getValues().map((v) => v.name);
    expect(values).toEqual(relationshipKinds.map((k) => k.kind));
  });

  it("describes every field", () => {
    const bare = Object.values(schema.getTypeMap())
      .filter((t) => !t.name.startsWith("__") && "getFields" in t)
      .filter((t) => !t.description && !/(Input|Connection|Edge|PageInfo)$/.test(t.name));
    expect(bare.map((t) => t.name)).toEqual([]);
  });
});
