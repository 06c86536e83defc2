import { describe, expect, it } from "vitest";
import type { Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import type { Store } from "../../server/store/port";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

interface Answer {
  readonly neighbourhood: {
    readonly withheld: number;
    readonly things: readonly {
      readonly level: number;
      readonly restsOnLeftOut: number | null;
      readonly carriesLeftOut: number | null;
      readonly entity: { readonly id: string; readonly key: string | null; readonly name: string };
    }[];
    readonly relationships: readonly {
      readonly id: string;
      readonly kind: string;
      readonly from: { id: string };
      readonly to: { id: string };
    }[];
  } | null;
}

const query = `query ($kind: EntityKind!, $key: String!, $up: Int!, $down: Int!, $limit: Int) {
  neighbourhood(kind: $kind, key: $key, up: $up, down: $down, limit: $limit) {
    withheld
    things { level restsOnLeftOut carriesLeftOut entity { id key name } }
    relationships { id kind from { id } to { id } }
  }
}`;

const around = (registry: Registry, handle: string, reach: { up: number; down: number; limit?: number }, reader?: Reader) =>
  ask<Answer>(registry, query, {
    ...(reader && { reader }),
    variables: { kind: handle.slice(0, handle.indexOf(":")), key: handle.slice(handle.indexOf(":") + 1), ...reach },
  });

const levels = ({ neighbourhood }: Answer) => neighbourhood!.things.map(({ level, entity }) => `${level} ${entity.key}`);

/** A sector on a workload on a service on two sites on a zone that two plants feed; the vendor's jurisdiction is in a bloc. */
async function chain(wrap?: (store: Store) => Store): Promise<Registry> {
  const registry = await emptyRegistry(wrap);
  await write(registry, [
    ...[
      "Sector:x",
      "Workload:w",
      "Service:s",
      "Vendor:v",
      "DataCentre:d1",
      "DataCentre:d2",
      "GridPoint:z",
      "GridPoint:p1",
      "GridPoint:p2",
    ].map((h) => make(h)),
    make("Jurisdiction:J"),
    make("Bloc:b"),
    relate("Sector:x", "RELIES_ON", "Workload:w"),
    relate("Workload:w", "USES", "Service:s"),
    relate("Service:s", "PROVIDED_BY", "Vendor:v"),
    relate("Service:s", "HOSTED_AT", "DataCentre:d1", { group: "sites", quorum: 1 }),
    relate("Service:s", "HOSTED_AT", "DataCentre:d2", { group: "sites", quorum: 1 }),
    relate("DataCentre:d1", "POWERED_BY", "GridPoint:z"),
    relate("DataCentre:d2", "POWERED_BY", "GridPoint:z"),
    relate("GridPoint:z", "FED_BY", "GridPoint:p1"),
    relate("GridPoint:z", "FED_BY", "GridPoint:p2"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:J"),
    relate("Jurisdiction:J", "MEMBER_OF", "Bloc:b"),
  ]);
  return registry;
}

describe("a neighbourhood", () => {
  it("goes down and up by levels, the nearest first, with each relationship once", async () => {
    const answer = await around(await chain(), "Workload:w", { up: 1, down: 3 });
    expect(levels(answer).sort()).toEqual(["-1 x", "0 w", "1 s", "2 d1", "2 d2", "2 v", "3 J", "3 z"].sort());
    expect(levels(answer)[0]).toBe("0 w");
    const { relationships, things } = answer.neighbourhood!;
    expect(relationships.map((r) => r.kind).sort()).toEqual(
      ["RELIES_ON", "USES", "PROVIDED_BY", "HOSTED_AT", "HOSTED_AT", "POWERED_BY", "POWERED_BY", "SUBJECT_TO"].sort(),
    );
    expect(new Set(relationships.map((r) => r.id)).size).toBe(relationships.length);
    const ids = new Set(things.map((t) => t.entity.id));
    expect(relationships.every((r) => ids.has(r.from.id) && ids.has(r.to.id))).toBe(true);
  });

  it("says of each outermost thing how much lies beyond it", async () => {
    const { neighbourhood } = await around(await chain(), "Workload:w", { up: 0, down: 2 });
    const at = (key: string) => neighbourhood!.things.find((t) => t.entity.key === key)!;
    expect(at("d1").restsOnLeftOut).toBe(1);
    expect(at("v").restsOnLeftOut).toBe(1);
    expect(at("s").restsOnLeftOut).toBe(0);
    expect([at("w").carriesLeftOut, at("s").carriesLeftOut]).toEqual([1, null]);
  });

  it("follows beneath others neither what is no dependency nor the feeds of a zone, and from a zone its feeds", async () => {
    const registry = await chain();
    const deep = await around(registry, "Workload:w", { up: 0, down: 8 });
    expect(levels(deep)).not.toContain("4 b");
    expect(levels(deep).filter((l) => /p\d/.test(l))).toEqual([]);
    expect(deep.neighbourhood!.things.find((t) => t.entity.key === "z")!.restsOnLeftOut).toBe(2);
    expect(levels(await around(registry, "GridPoint:z", { up: 0, down: 1 })).sort()).toEqual(["0 z", "1 p1", "1 p2"]);
    expect(levels(await around(registry, "Jurisdiction:J", { up: 0, down: 1 })).sort()).toEqual(["0 J", "1 b"]);
  });

  it("is cut at its limit, and counts what it left out", async () => {
    const answer = await around(await chain(), "Service:s", { up: 1, down: 1, limit: 3 });
    expect(answer.neighbourhood!.things).toHaveLength(3);
    const centre = answer.neighbourhood!.things[0]!;
    expect(centre.restsOnLeftOut! + centre.carriesLeftOut!).toBe(2);
  });

  it("reads one batch of relationships and one of entities a level, and nothing once they are cached", async () => {
    const calls: string[] = [];
    const registry = await chain(
      (store) =>
        new Proxy(store, {
          get:
            (target, name: keyof Store) =>
            (...args: unknown[]) => {
              calls.push(name);
              return (target[name] as (...a: unknown[]) => unknown).apply(target, args);
            },
        }),
    );
    calls.length = 0;
    const first = await around(registry, "Workload:w", { up: 0, down: 3 });
    // Three levels, a last look at what lies beyond, and one at what rests on the centre.
    expect(calls.filter((c) => c === "neighbours")).toHaveLength(5);
    expect(calls.filter((c) => c === "entities")).toHaveLength(3);
    calls.length = 0;
    expect(await around(registry, "Workload:w", { up: 0, down: 3 })).toEqual(first);
    expect(calls).toEqual([]);
  });

  it.each([
    [{ up: 0, down: 13 }, "LP-6008"],
    [{ up: -1, down: 1 }, "LP-6008"],
    [{ up: 0, down: 1, limit: 0 }, "LP-6001"],
    [{ up: 0, down: 1, limit: 601 }, "LP-6001"],
  ])("of %o is refused with %s", async (reach, code) => {
    await expect(around(await chain(), "Workload:w", reach)).rejects.toThrow(code);
  });

  it("costs what it fetches: an analysis of each of many things is refused", async () => {
    const costly = `{ neighbourhood(kind: Workload, key: "w", up: 1, down: 1, limit: 600) { things { entity { ... on Workload { verdict } } } } }`;
    await expect(ask(await chain(), costly)).rejects.toThrow("LP-6002");
  });
});

describe("to one who may not see everything, a neighbourhood", () => {
  /** A workload on an open and a hidden service; the hidden one alone leads to a site; and a hidden relationship to a vendor. */
  async function guarded(): Promise<Registry> {
    const registry = await emptyRegistry();
    await write(registry, [
      ...["Workload:w", "Service:open", "DataCentre:d", "Vendor:v"].map((h) => make(h)),
      make("Service:hidden", { marking: "SECRET", name: "Codename Otter" }),
      relate("Workload:w", "USES", "Service:open"),
      relate("Workload:w", "USES", "Service:hidden"),
      relate("Service:hidden", "HOSTED_AT", "DataCentre:d"),
      relate("Service:open", "PROVIDED_BY", "Vendor:v", { marking: "SECRET" }),
    ]);
    return registry;
  }

  it("shows stubs, follows nothing through them, and leaves hidden relationships out", async () => {
    const registry = await guarded();
    const answer = await around(registry, "Workload:w", { up: 0, down: 4 }, outsider);
    const { things, withheld, relationships } = answer.neighbourhood!;
    expect(withheld).toBe(1);
    expect(things.map((t) => t.entity.key).sort()).toEqual([null, "open", "w"].sort());
    expect(things.find((t) => t.entity.key === null)).toMatchObject({ restsOnLeftOut: null, carriesLeftOut: null });
    expect(things.find((t) => t.entity.key === "open")!.restsOnLeftOut).toBe(0);
    expect(relationships).toHaveLength(2);
    expect(JSON.stringify(answer)).not.toMatch(/Otter|hidden/);
    const stub = things.find((t) => t.entity.key === null)!.entity.id;
    expect(relationships.some((r) => r.to.id === stub)).toBe(true);
  });

  it("of a thing they may not see is not there, as of one that does not exist", async () => {
    const registry = await guarded();
    expect(await around(registry, "Service:hidden", { up: 1, down: 1 }, outsider)).toEqual({ neighbourhood: null });
    expect(await around(registry, "Service:none", { up: 1, down: 1 }, outsider)).toEqual({ neighbourhood: null });
    expect(levels(await around(registry, "Service:hidden", { up: 0, down: 1 }))).toEqual(["0 hidden", "1 d"]);
  });

  it("of what rests on a hidden thing meets its stub from beneath as well", async () => {
    const { neighbourhood } = await around(await guarded(), "DataCentre:d", { up: 3, down: 0 }, outsider);
    expect(neighbourhood!.things.map((t) => t.level)).toEqual([0, -1]);
    expect(neighbourhood!.withheld).toBe(1);
  });
});
