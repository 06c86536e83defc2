import { describe, expect, it, vi } from "vitest";
import { type EntityKind, entityKinds } from "../../schema/model/entityKinds";
import { enums } from "../../schema/model/enums";
import { type RelationshipKind, relationshipKinds } from "../../schema/model/relationshipKinds";
import { entityProperties, relationshipProperties, rules } from "../../server/store/cypher/shape";
import { entityColumns, relationshipColumns } from "../../server/transfer/headers";

const entities: readonly EntityKind[] = entityKinds;
const relationships: readonly RelationshipKind[] = relationshipKinds;

describe("the metamodel", () => {
  it("has the kinds of the registry, each once", () => {
    expect(entities).toHaveLength(18);
    expect(relationships).toHaveLength(26);
    for (const list of [
      entities.map((k) => k.kind),
      entities.map((k) => k.collection),
      entities.map((k) => k.slug),
      relationships.map((k) => k.kind),
    ]) {
      expect(new Set(list).size).toBe(list.length);
    }
    // Relay reserves type names that end so.
    expect(entities.filter((k) => k.kind.endsWith("Connection"))).toEqual([]);
  });

  it.each(entities.map((k) => [k.kind, k] as const))("%s is whole: words, columns, rules, expectations that can be met", (_name, kind) => {
    expect(kind.description).toMatch(/\.$/);
    const names = kind.fields.map((f) => f.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((n) => entityProperties.includes(n))).toEqual([]);
    for (const field of kind.fields) {
      expect(field.description).not.toBe("");
      if (field.type === "ENUM") expect(Object.keys(enums)).toContain(field.values);
    }
    const columns = entityColumns(kind.kind).map((c) => c.name);
    for (const name of ["key", "name", "basis", ...names]) expect(columns).toContain(name);
    expect(rules.some((r) => "label" in r.on && r.on.label === kind.kind)).toBe(true);
    for (const { anyOf } of [...kind.shouldHave.OUTAGE, ...kind.shouldHave.DENIAL]) {
      for (const { relationship, to } of anyOf) {
        const declared = relationships.find((r) => r.kind === relationship);
        expect(declared?.ends.some((e) => (e.from as string[]).includes(kind.kind) && (!to || (e.to as string[]).includes(to)))).toBe(true);
      }
    }
    if (kind.shouldHaveWhen) expect(names).toContain(kind.shouldHaveWhen.field);
    if (kind.component) expect(kind.layer).not.toBeNull();
  });

  it.each(relationships.map((k) => [k.kind, k] as const))("%s is whole: words, ends, columns, rules", (_name, kind) => {
    for (const words of [kind.description, kind.forward, kind.backward, kind.unknown]) expect(words).not.toBe("");
    expect(kind.ends.length).toBeGreaterThan(0);
    expect(kind.fields.map((f) => f.name).filter((n) => relationshipProperties.includes(n))).toEqual([]);
    const columns = relationshipColumns(kind.kind).map((c) => c.name);
    for (const name of ["from", "to", "basis", ...kind.fields.map((f) => f.name)]) expect(columns).toContain(name);
    expect(columns.includes("quorum")).toBe(kind.carries.length > 0);
    expect(columns.includes("holdoverHours")).toBe(kind.carries.length > 0 && !kind.pool);
    expect(rules.some((r) => "type" in r.on && r.on.type === kind.kind)).toBe(true);
  });

  it("makes a kind that is added in one place appear in every consumer", async () => {
    const added: EntityKind = {
      kind: "Cable",
      collection: "cables",
      slug: "cables",
      label: "Cable",
      labelPlural: "Cables",
      description: "A cable under the sea.",
      layer: null,
      component: true,
      fields: [{ name: "lengthKm", type: "INTEGER", label: "Length", description: "How long it is.", unit: "km", analysed: true }],
      shouldHave: { OUTAGE: [], DENIAL: [] },
    };
    vi.resetModules();
    vi.doMock("../../schema/model/entityKinds", async (original) => {
      const real = await original<typeof import("../../schema/model/entityKinds")>();
      const kinds = [...real.entityKinds, added];
      return {
        ...real,
        entityKinds: kinds,
        entityKind: (name: string) => kinds.find((k) => k.kind === name),
        isEntityKind: (name: string) => kinds.some((k) => k.kind === name),
      };
    });
    const { schema } = await import("../../schema/graphql/schema");
    expect(Object.keys(schema.getTypeMap())).toEqual(expect.arrayContaining(["Cable", "CableFilter", "CableOrder", "CableConnection"]));
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(expect.arrayContaining(["cable", "cables"]));
    const headers = await import("../../server/transfer/headers");
    expect(headers.entityColumns("Cable").map((c) => c.name)).toContain("lengthKm");
    const shape = await import("../../server/store/cypher/shape");
    expect(shape.rules.map((r) => r.name)).toEqual(expect.arrayContaining(["loadpath_Cable_name", "loadpath_Cable_lengthKm"]));
    const { checkEntity } = await import("../../schema/model/check");
    const record = { kind: "Cable", key: "c", name: "c", marking: "OPEN", basis: "SOURCED", fields: { lengthKm: "long" } };
    expect(checkEntity(record as never).map((p) => p.path)).toEqual(["fields.lengthKm"]);
    const { entityFact } = await import("../../server/registry/facts");
    expect(entityFact({ ...record, fields: { lengthKm: 7 } } as never).fields).toEqual({ lengthKm: 7 });
    const analysis = await import("../../server/analysis/snapshot");
    expect(analysis.isComponent[analysis.kindCode("Cable" as never)]).toBe(1);
    vi.doUnmock("../../schema/model/entityKinds");
    vi.resetModules();
  });
});
