import { describe, expect, it } from "vitest";
import { linesOf } from "../../client/explorer/chain";
import { statusSentences } from "../../client/explorer/statusWords";
import { bandLimit, pictureLimit } from "../../client/graph/fold";
import type { Chain } from "../../client/parts/types";
import { graph, many, pictureOf, ref, seen, signsFor } from "./graphKit";

const ladder = () =>
  graph(
    ["Sector:x@-1", "Workload:w@0", "Service:s@1", "DataCentre:d@2", "GridPoint:z@3", "Jurisdiction:j@3"],
    [
      ["Sector:x RELIES_ON Workload:w"],
      ["Workload:w USES Service:s"],
      ["Service:s HOSTED_AT DataCentre:d"],
      ["DataCentre:d POWERED_BY GridPoint:z"],
      ["DataCentre:d LOCATED_IN Jurisdiction:j"],
    ],
  );

describe("what is visible", () => {
  it("leaves control out at first, with the things that only control leads to, and counts both", () => {
    const visible = seen(ladder());
    expect([...visible.things.keys()]).not.toContain("Jurisdiction:j");
    expect([visible.hiddenThings, visible.hiddenLinks.control]).toEqual([1, 1]);
    expect(seen(ladder(), { classes: new Set() })).toMatchObject({ hiddenThings: 0, hiddenLinks: { control: 0 } });
  });

  it("bridges a kind that is left out, and says how many things lie between", () => {
    const visible = seen(ladder(), { kinds: new Set(["Service", "DataCentre"] as const) });
    expect([...visible.things.keys()]).toEqual(["Sector:x", "Workload:w", "GridPoint:z"]);
    expect(visible.links.map((l) => [l.from, l.to, l.skipped])).toContainEqual(["Workload:w", "GridPoint:z", 2]);
  });

  it("never leaves out the centre", () => {
    expect([...seen(ladder(), { kinds: new Set(["Workload"] as const) }).things.keys()]).toContain("Workload:w");
  });

  it("takes away what assumed facts alone lead to, once these are left out", () => {
    const g = graph(
      ["Workload:w@0", "Service:a@1", "Service:b@1"],
      [["Workload:w USES Service:a"], ["Workload:w USES Service:b", { basis: "ASSUMED" }]],
    );
    expect([...seen(g, { bases: new Set(["ASSUMED"] as const) }).things.keys()]).toEqual(["Workload:w", "Service:a"]);
  });

  it("follows nothing through a closed thing, keeps what is reached otherwise, and counts the rest", () => {
    const g = graph(
      ["Workload:w@0", "Service:a@1", "Service:b@1", "DataCentre:one@2", "DataCentre:both@2"],
      [
        ["Workload:w USES Service:a"],
        ["Workload:w USES Service:b"],
        ["Service:a HOSTED_AT DataCentre:one"],
        ["Service:a HOSTED_AT DataCentre:both"],
        ["Service:b HOSTED_AT DataCentre:both"],
      ],
    );
    const visible = seen(g, {}, new Set(["Service:a"]));
    expect([...visible.things.keys()]).toEqual(["Workload:w", "Service:a", "Service:b", "DataCentre:both"]);
    expect(visible.closed).toBe(1);
  });

  it("shows what was opened beyond the reach of the centre", () => {
    const g = graph(
      ["Workload:w@0", "Service:s@1", "Workload:other@2"],
      [["Workload:w USES Service:s"], ["Workload:other USES Service:s"]],
    );
    expect(seen(g).things.size).toBe(2);
    expect(seen(g, {}, new Set(), new Set(["Service:s"])).things.size).toBe(3);
  });
});

describe("folding", () => {
  const sites = (n: number) =>
    graph(
      ["Workload:w@0", "Service:s@1", ...many("DataCentre", n, 2)],
      [["Workload:w USES Service:s"], ...many("DataCentre", n, 2).map((d): [string] => [`Service:s HOSTED_AT ${ref(d)}`])],
    );

  it("leaves a dozen in a band alone, and folds thirteen of one neighbourhood into one stack", () => {
    expect([...pictureOf(sites(bandLimit)).plates.values()].filter((p) => p.what === "stack")).toEqual([]);
    const stack = [...pictureOf(sites(bandLimit + 1)).plates.values()].find((p) => p.what === "stack")!;
    expect([stack.members.length, stack.label, stack.count]).toEqual([13, ["Data centres"], "+13"]);
  });

  it("keeps things with the overlay's sign apart, and tells how many a stack hides", () => {
    const picture = pictureOf(sites(40), signsFor(["DataCentre:d3", true], ["DataCentre:d7", true]));
    const signed = [...picture.plates.values()].filter((p) => p.sign);
    expect(signed).toHaveLength(1);
    expect([signed[0]!.members, signed[0]!.sign!.count]).toEqual([["DataCentre:d3", "DataCentre:d7"], 2]);
  });

  it("keeps a band to a dozen plates whatever its things stand on, and drops none", () => {
    const services = many("Service", 60, 1);
    const g = graph(
      ["Workload:w@0", ...services, ...many("DataCentre", 60, 2)],
      services.flatMap((s, i): [string][] => [
        [`Workload:w USES ${ref(s)}`],
        [`${ref(s)} HOSTED_AT DataCentre:d${i}`],
        [`${ref(s)} HOSTED_AT DataCentre:d${(i * 7) % 60}`],
      ]),
    );
    const picture = pictureOf(g);
    for (const band of [2, 5])
      expect([...picture.plates.values()].filter((p) => p.band === band && p.what !== "gate").length).toBeLessThanOrEqual(bandLimit);
    const things = [...picture.plates.values()].filter((p) => p.what !== "gate").flatMap((p) => p.members);
    expect(things.sort()).toEqual([...g.things.keys()].sort());
  });

  it("opens one stack and leaves the others as they were", () => {
    const g = sites(30);
    const id = [...pictureOf(g).plates.values()].find((p) => p.what === "stack")!.id;
    const opened = pictureOf(g, new Map(), new Set([id]));
    expect([...opened.plates.values()].filter((p) => p.what === "stack")).toEqual([]);
    expect(opened.plates.size).toBe(32);
  });

  it("opens no further than 300 plates, gates counted, and keeps the rest in a stack", () => {
    const services = many("Service", 200, 1);
    const g = graph(
      ["Workload:w@0", ...services, "DataCentre:a@2", "DataCentre:b@2", ...many("Model", 150, 2)],
      services.flatMap((s, i): [string, object?][] => [
        [`Workload:w USES ${ref(s)}`],
        [`${ref(s)} HOSTED_AT DataCentre:a`, { group: "g", groupSize: 2, quorum: 1 }],
        [`${ref(s)} HOSTED_AT DataCentre:b`, { group: "g", groupSize: 2, quorum: 1 }],
        ...(i < 150 ? [[`${ref(s)} SERVES Model:m${i}`] as [string]] : []),
      ]),
    );
    const stacks = [...pictureOf(g).plates.values()].filter((p) => p.what === "stack").map((p) => p.id);
    const picture = pictureOf(g, new Map(), new Set(stacks));
    expect(picture.plates.size).toBeLessThanOrEqual(pictureLimit);
    expect(picture.plates.size).toBeGreaterThan(pictureLimit / 2);
    const shown = [...picture.plates.values()].filter((p) => p.what === "thing" || p.what === "stack").flatMap((p) => p.members);
    expect(shown.sort()).toEqual([...g.things.keys()].sort());
  });
});

describe("gates", () => {
  const group = (said: object) =>
    graph(
      ["Service:s@0", "DataCentre:a@1", "DataCentre:b@1"],
      [
        ["Service:s HOSTED_AT DataCentre:a", { group: "g", groupSize: 2, ...said }],
        ["Service:s HOSTED_AT DataCentre:b", { group: "g", groupSize: 2, ...said }],
      ],
    );
  const gate = (said: object) => [...pictureOf(group(said)).plates.values()].find((p) => p.what === "gate");

  it("stand where fewer are needed than there are, and nowhere else", () => {
    expect(gate({ quorum: 1 })!.label).toEqual(["any 1 of 2"]);
    expect(gate({ quorum: null })!.label).toEqual(["any 1 of 2"]);
    expect(gate({ quorum: 2 })).toBeUndefined();
  });

  it("are dashed where the group is assumed", () => {
    expect([gate({ quorum: 1 })!.assumed, gate({ quorum: 1, groupBasis: "ASSUMED" })!.assumed]).toEqual([false, true]);
  });

  it("count members that are not shown", () => {
    expect(gate({ quorum: 1, groupSize: 9 })!.label).toEqual(["any 1 of 9"]);
  });

  it("stand between the thing and its alternatives, in the band of these", () => {
    const picture = pictureOf(group({ quorum: 1 }));
    const { id, band } = [...picture.plates.values()].find((p) => p.what === "gate")!;
    expect(band).toBe(5);
    expect(picture.lines.map((l) => [l.from, l.to])).toEqual([
      ["Service:s", id],
      [id, "DataCentre:a"],
      [id, "DataCentre:b"],
    ]);
  });
});

describe("lines", () => {
  it("are dashed only where every fact behind them is assumed", () => {
    const g = graph(
      ["Service:s@0", ...many("DataCentre", 13, 1)],
      many("DataCentre", 13, 1).map((d, i): [string, object] => [
        `Service:s HOSTED_AT ${ref(d)}`,
        { basis: i < 12 ? "ASSUMED" : "SOURCED" },
      ]),
    );
    const lines = pictureOf(g).lines;
    expect(lines.map((l) => [l.links.length, l.assumed]).sort()).toEqual([
      [1, false],
      [12, true],
    ]);
  });

  it("lead to a hatched plate where something is missing", () => {
    const g = graph(["Workload:w@0", "Service:s@1"], [["Workload:w USES Service:s"]], { missing: ["Service:s"] });
    const picture = pictureOf(g);
    const plate = [...picture.plates.values()].find((p) => p.what === "missing")!;
    expect([plate.band, plate.label, picture.lines.find((l) => l.class === "missing")!.from]).toEqual([
      5,
      ["Nothing on record"],
      "Service:s",
    ]);
  });
});

describe("a chain on the canvas", () => {
  const entity = (id: string) => ({ id, kind: "Service" as const, key: id, name: id, withheld: false });
  const chain = (...pairs: [string, string][]): Chain =>
    ({
      reading: "POSSIBLE",
      weakest: "ASSUMED",
      links: pairs.map(([from, to]) => ({ from: entity(from), to: entity(to) })),
    }) as unknown as Chain;

  it("runs over lines and gates, and its numbers stand beyond the gate", () => {
    const g = graph(
      ["Workload:w@0", "Service:s@1", "DataCentre:a@2", "DataCentre:b@2"],
      [
        ["Workload:w USES Service:s"],
        ["Service:s HOSTED_AT DataCentre:a", { group: "g", groupSize: 2, quorum: 1 }],
        ["Service:s HOSTED_AT DataCentre:b", { group: "g", groupSize: 2, quorum: 1 }],
      ],
    );
    const picture = pictureOf(g);
    const path = linesOf(chain(["Workload:w", "Service:s"], ["Service:s", "DataCentre:b"]), picture);
    const ends = new Map(picture.lines.map((l) => [l.id, l]));
    expect([...path].map(([id, numbers]) => [ends.get(id)!.to.split(":")[0], numbers])).toEqual([
      ["Service", [1]],
      ["gate", []],
      ["DataCentre", [2]],
    ]);
  });

  it("leaves out links that are not drawn", () => {
    expect(linesOf(chain(["Workload:w", "Service:none"]), pictureOf(ladder())).size).toBe(0);
  });
});

describe("the status in words", () => {
  it("adds up: shown, folded, hidden, closed, withheld", () => {
    const g = graph(
      ["Workload:w@0", "Service:s@1", "Service:h@1", ...many("DataCentre", 20, 2), "Jurisdiction:j@3"],
      [
        ["Workload:w USES Service:s"],
        ["Workload:w USES Service:h"],
        ...many("DataCentre", 20, 2).map((d): [string] => [`Service:s HOSTED_AT ${ref(d)}`]),
        ["DataCentre:d0 LOCATED_IN Jurisdiction:j"],
      ],
      { withheld: ["Service:h"] },
    );
    const visible = seen(g);
    expect(statusSentences(g.things.size, visible, pictureOf(g), null).join(" ")).toBe(
      "3 of 24 things shown. 20 are folded into 1 stack; 1 thing and 1 control link are hidden by your filter. 1 thing is withheld from you; it counts in every figure.",
    );
    const shut = seen(g, {}, new Set(["Service:s"]));
    expect(statusSentences(g.things.size, shut, pictureOf(g, new Map(), undefined, shut), null).join(" ")).toContain(
      "20 are behind what you closed",
    );
  });

  it("says that an answer was cut", () => {
    const g = ladder();
    expect(statusSentences(g.things.size, seen(g), pictureOf(g), 400).at(-1)).toContain("Cut at 400 things");
  });
});
