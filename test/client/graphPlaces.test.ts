import { describe, expect, it } from "vitest";
import { asFirst, explorerPath, searchOf, shownFrom } from "../../client/explorer/address";
import { courseOf, elementsOf } from "../../client/graph/elements";
import { bandsOf, elkGraphOf, type Place, type Placement, structureOf } from "../../client/graph/layout";
import type { Picture } from "../../client/graph/picture";
import { placeAgain } from "../../client/graph/place";
import { rowsOf } from "../../client/graph/rows";
import { groupsInSight } from "../../client/graph/sight";
import { travel } from "../../client/graph/travel";
import { farthestZoom, fitted, opening, showing, signScaleAt } from "../../client/graph/view";
import { graph, many, pictureOf, ref, seen } from "./graphKit";

/** A plain placement: rows from the top, plates side by side. */
function placed(picture: Picture): Placement {
  const rows = rowsOf(picture);
  const next = new Map<number, number>();
  const plates = new Map<string, Place>();
  for (const { id, width, height } of picture.plates.values()) {
    const row = rows.get(id)!;
    const left = next.get(row) ?? 0;
    plates.set(id, { x: left + width / 2, y: row * 60, width, height });
    next.set(row, left + width + 30);
  }
  const lines = new Map(
    picture.lines.map((l) => {
      const [a, b] = [plates.get(l.from)!, plates.get(l.to)!];
      return [
        l.id,
        [
          { x: a.x, y: a.y + a.height / 2 },
          { x: b.x, y: b.y - b.height / 2 },
        ],
      ] as const;
    }),
  );
  return { plates, lines, bands: bandsOf(picture, plates) };
}

const stacked = (n: number) =>
  graph(
    ["Workload:w@0", "Service:s@1", "Service:t@1", ...many("DataCentre", n, 2), "GridPoint:z@3"],
    [
      ["Workload:w USES Service:s"],
      ["Workload:w USES Service:t"],
      ["Service:s USES Service:t"],
      ...many("DataCentre", n, 2).flatMap((d): [string][] => [[`Service:s HOSTED_AT ${ref(d)}`], [`${ref(d)} POWERED_BY GridPoint:z`]]),
    ],
  );

describe("rows", () => {
  it("go down by layer, and within a layer by its own relationships", () => {
    const rows = rowsOf(pictureOf(stacked(3)));
    const order = ["Workload:w", "Service:s", "Service:t", "DataCentre:d0", "GridPoint:z"].map((id) => rows.get(id)!);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(order).size).toBe(5);
  });

  it("end where a circle closes", () => {
    const g = graph(
      ["Workload:w@0", "Service:a@1", "Service:b@2"],
      [["Workload:w USES Service:a"], ["Service:a USES Service:b"], ["Service:b USES Service:a"]],
    );
    expect([...rowsOf(pictureOf(g)).values()].every(Number.isFinite)).toBe(true);
  });

  it("hold a gate above what it leads to", () => {
    const g = graph(
      ["Service:s@0", "DataCentre:a@1", "DataCentre:b@1"],
      ["a", "b"].map((d): [string, object] => [`Service:s HOSTED_AT DataCentre:${d}`, { group: "g", groupSize: 2 }]),
    );
    const picture = pictureOf(g);
    const rows = rowsOf(picture);
    const gate = [...picture.plates.values()].find((p) => p.what === "gate")!;
    expect([rows.get("Service:s")! < rows.get(gate.id)!, rows.get(gate.id)! < rows.get("DataCentre:a")!]).toEqual([true, true]);
  });

  it("become partitions that ELK keeps in order, with every plate and line", () => {
    const picture = pictureOf(stacked(9));
    const { children, edges, layoutOptions } = elkGraphOf(picture);
    expect([children.length, edges.length]).toEqual([picture.plates.size, picture.lines.length]);
    expect(layoutOptions).toMatchObject({ "elk.partitioning.activate": "true", "elk.separateConnectedComponents": "false" });
  });
});

describe("placing what is new", () => {
  const g = stacked(20);
  const before = pictureOf(g);
  const stack = [...before.plates.values()].find((p) => p.what === "stack")!.id;
  const was = placed(before);
  const after = pictureOf(g, new Map(), new Set([stack]));
  const now = placeAgain(was, after);

  it("leaves everything above where it stood, and moves what lies beneath straight down together", () => {
    for (const id of ["Workload:w", "Service:s", "Service:t"]) expect(now.plates.get(id)).toEqual(was.plates.get(id));
    const moved = now.plates.get("GridPoint:z")!;
    expect(moved.x).toBe(was.plates.get("GridPoint:z")!.x);
    expect(moved.y).toBeGreaterThanOrEqual(was.plates.get("GridPoint:z")!.y);
  });

  it("places every plate, each in its band, none on another", () => {
    expect([...now.plates.keys()].sort()).toEqual([...after.plates.keys()].sort());
    const places = [...now.plates];
    for (const [id, a] of places) {
      for (const [other, b] of places) {
        if (id >= other) continue;
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1;
        expect(apart, `${id} and ${other}`).toBe(true);
      }
    }
    for (const [id, { y }] of now.plates) {
      const band = now.bands.find((b) => b.band === after.plates.get(id)!.band)!;
      expect(y > band.top && y < band.bottom, id).toBe(true);
    }
  });

  it("gives every line a course from plate to plate", () => {
    for (const line of after.lines) {
      const points = now.lines.get(line.id)!;
      const [a, b] = [now.plates.get(line.from)!, now.plates.get(line.to)!];
      expect(Math.abs(points[0]!.x - a.x)).toBeLessThanOrEqual(a.width / 2 + 1);
      expect(Math.abs(points.at(-1)!.x - b.x)).toBeLessThanOrEqual(b.width / 2 + 1);
      expect(Math.abs(points[0]!.y - a.y)).toBeCloseTo(a.height / 2, 0);
    }
  });

  it("knows two pictures of one structure", () => {
    expect(structureOf(pictureOf(g))).toBe(structureOf(before));
    expect(structureOf(after)).not.toBe(structureOf(before));
  });
});

describe("travel", () => {
  const picture = pictureOf(stacked(3));
  const places = placed(picture);
  const go = (from: string, arrow: Parameters<typeof travel>[3]) => travel(picture, places, from, arrow);

  it("goes down to what a thing rests on and back up", () => {
    expect(go("GridPoint:z", "ArrowDown")).toBeNull();
    expect(picture.plates.get(go("GridPoint:z", "ArrowUp")!)!.kind).toBe("DataCentre");
    expect(picture.plates.get(go("Workload:w", "ArrowDown")!)!.kind).toBe("Service");
    expect(go("Service:s", "ArrowUp")).toBe("Workload:w");
  });

  it("goes along the band, and stops at its ends", () => {
    const row = ["DataCentre:d0", "DataCentre:d1", "DataCentre:d2"];
    const first = row.find((id) => go(id, "ArrowLeft") === null)!;
    const second = go(first, "ArrowRight")!;
    const third = go(second, "ArrowRight")!;
    expect([first, second, third].sort()).toEqual(row);
    expect(go(third, "ArrowRight")).toBeNull();
    expect(go(third, "ArrowLeft")).toBe(second);
  });

  it("goes home to the centre and to the end beneath", () => {
    expect([go("GridPoint:z", "Home"), go("Workload:w", "End")]).toEqual(["Workload:w", "GridPoint:z"]);
  });

  it("reaches every plate from the centre by arrows alone", () => {
    const met = new Set([picture.centre]);
    for (const id of met)
      for (const arrow of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
        const next = go(id, arrow);
        if (next) met.add(next);
      }
    expect(met.size).toBe(picture.plates.size);
  });
});

describe("the view", () => {
  const picture = pictureOf(stacked(12));
  const places = placed(picture);
  const size = { width: 900, height: 500 };
  const inside = ({ zoom, pan }: ReturnType<typeof fitted>, id: string) => {
    const p = places.plates.get(id)!;
    const [x, y] = [p.x * zoom + pan.x, p.y * zoom + pan.y];
    return x - (p.width / 2) * zoom >= -1 && x + (p.width / 2) * zoom <= size.width + 1 && y >= 0 && y <= size.height;
  };

  it("fits all of it, never larger than life", () => {
    const view = fitted(places, size);
    expect([...places.plates.keys()].every((id) => inside(view, id))).toBe(true);
    expect(view.zoom).toBeLessThanOrEqual(1);
  });

  it("opens where names can be read, with the centre in it", () => {
    const view = opening(places, picture.centre, { width: 500, height: 300 });
    expect(view.zoom).toBeGreaterThanOrEqual(0.62);
    expect(inside(view, picture.centre)).toBe(true);
  });

  it("leaves signs their size on screen, give or take a tenth, as long as plates are larger than they", () => {
    for (let zoom = farthestZoom; zoom <= 2; zoom += 0.01) expect(Math.abs(signScaleAt(zoom) * zoom - 1)).toBeLessThan(0.1);
    expect(signScaleAt(0.12)).toBe(signScaleAt(farthestZoom));
  });

  it("moves only as far as it takes to show a plate", () => {
    const view = fitted(places, size);
    const at = places.plates.get(picture.centre)!;
    expect(showing(view, at, size)).toBe(view);
    const off = { ...view, pan: { x: view.pan.x - 5000, y: view.pan.y } };
    expect(inside(showing(off, at, size), picture.centre)).toBe(true);
  });
});

describe("the course of a line", () => {
  it("is given as cytoscape reads it: part of the way, and distance to the right of it", () => {
    const from = { x: 0, y: 0, width: 100, height: 40 };
    const to = { x: 100, y: 200, width: 100, height: 40 };
    const course = courseOf(
      [
        { x: 0, y: 20 },
        { x: 0, y: 100 },
        { x: 100, y: 100 },
        { x: 100, y: 180 },
      ],
      from,
      to,
    );
    expect([course.start, course.end]).toEqual(["0px 20px", "0px -20px"]);
    const [length, dx, dy] = [Math.hypot(100, 160), 100, 160];
    const back = course.weights.split(" ").map((w, i) => {
      const d = Number(course.distances.split(" ")[i]);
      return [Math.round(Number(w) * dx - (dy / length) * d), Math.round(20 + Number(w) * dy + (dx / length) * d)];
    });
    expect(back).toEqual([
      [0, 100],
      [100, 100],
    ]);
  });
});

describe("what is drawn first", () => {
  const picture = pictureOf(stacked(9));
  const placement = placed(picture);
  const elements = elementsOf(picture, placement);
  const everywhere = { x1: -1e6, y1: -1e6, x2: 1e6, y2: 1e6 };
  const nowhere = { x1: -1e6, y1: -1e6, x2: -9e5, y2: -9e5 };
  const idsOf = (groups: ReturnType<typeof groupsInSight>) => groups.map((group) => group.map((e) => e.data.id!));

  it("is what is in view; lines come after their ends, and everything once", () => {
    const service = placement.plates.get("Service:t")!;
    const around = { x1: service.x - 5, y1: service.y - 5, x2: service.x + 5, y2: service.y + 5 };
    for (const extent of [everywhere, nowhere, around]) {
      const groups = groupsInSight(elements, placement, extent, 2);
      const order = groups.flat();
      expect(order.map((e) => e.data.id).sort()).toEqual([...elements.nodes, ...elements.edges].map((e) => e.data.id).sort());
      const at = new Map(order.map((e, i) => [e.data.id, i]));
      for (const edge of elements.edges) {
        expect(at.get(edge.data.id)).toBeGreaterThan(at.get(edge.data.source as string)!);
        expect(at.get(edge.data.id)).toBeGreaterThan(at.get(edge.data.target as string)!);
      }
    }
    const first = idsOf(groupsInSight(elements, placement, around, 2));
    expect(first[0]).toEqual(["Service:t"]);
    expect(first.slice(0, -1).flat()).not.toContain("GridPoint:z");
  });

  it("is a few plates at a time, and lines in two halves", () => {
    const groups = groupsInSight(elements, placement, everywhere, 2);
    const [plates, lines] = [elements.nodes.length, elements.edges.length];
    expect(groups.map((g) => g.length)).toEqual([
      ...Array.from({ length: plates >> 1 }, () => 2),
      ...(plates % 2 ? [1] : []),
      lines >> 1,
      lines - (lines >> 1),
    ]);
    expect(idsOf(groupsInSight(elements, placement, nowhere, 2))).toHaveLength(1);
  });
});

describe("the address", () => {
  it("says nothing of what is as at first", () => {
    expect(searchOf(asFirst)).toBe("");
    expect(shownFrom("")).toEqual(asFirst);
  });

  it("keeps everything that decides what is shown", () => {
    const shown = {
      look: "table",
      down: 2,
      up: 3,
      open: new Set(["stack:DataCentre:aws:us-east-1"]),
      more: new Set(["GridPoint:IE", "Service:a,b"]),
      shut: new Set(["Service:x&y"]),
      kinds: new Set(["Model"] as const),
      bases: new Set(["ASSUMED"] as const),
      classes: new Set(["maker"] as const),
      overlay: "deniers",
      selected: "Vendor:é",
      why: "Jurisdiction:US",
    } as const;
    expect(shownFrom(searchOf(shown))).toEqual(shown);
  });

  it("tells nothing hidden from the usual filter", () => {
    const all = { ...asFirst, classes: new Set<never>() };
    expect(shownFrom(searchOf(all))).toEqual(all);
  });

  it("leaves what it does not know as at first", () => {
    expect(shownFrom("?view=cube&down=99&up=-1&overlay=rainbow&hide=control&hide=unicorns")).toEqual(asFirst);
  });

  it("names a thing by kind and key", () => {
    expect(explorerPath("Workload", "us:doe:doe-452")).toBe("/explorer/workloads/us%3Adoe%3Adoe-452");
  });
});

it("what a picture draws does not depend on the order in which facts came", () => {
  const g = stacked(20);
  const turned = { ...g, things: new Map([...g.things].reverse()), links: [...g.links].reverse() };
  const ids = (p: Picture) => [[...p.plates.keys()].sort(), p.lines.map((l) => `${l.from}>${l.to}`).sort()];
  expect(ids(pictureOf(turned, new Map(), new Set(), seen(turned)))).toEqual(ids(pictureOf(g)));
});
