import { describe, expect, it } from "vitest";
import { foot, gap, type LayerData, type LoadPathData, place, ribbons } from "../../client/start/loadpath/picture";

type Block = LayerData["blocks"][number];

const block = (id: string, share: number, more: Partial<Block> = {}): Block => ({
  id,
  sort: "THING",
  entity: null,
  count: 1,
  share,
  recorded: share,
  traced: 0,
  unsplit: share,
  alone: null,
  ...more,
});

const layer = (name: LayerData["layer"], blocks: Block[]): LayerData => ({
  layer: name,
  label: name,
  things: blocks.length,
  onRecord: 1,
  worst: null,
  blocks,
});

/** Left and right end of a ribbon at its head and at its foot, as parts of the width. */
function ends(path: string): { head: [number, number]; foot: [number, number] } {
  const numbers = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
  const at = (y: number): [number, number] => {
    const xs = points.filter((point) => point[1] === y).map((point) => point[0] / gap.width);
    return [Math.min(...xs), Math.max(...xs)];
  };
  return { head: at(0), foot: at(gap.height) };
}

describe("picture of the load path", () => {
  const upper = layer("SECTOR", [block("a", 0.6, { traced: 0.1 }), block("b", 0.4, { traced: 0.2 })]);
  const lower = layer("WORKLOAD", [block("c", 0.5, { traced: 0.3 }), block("d", 0.5)]);
  const flows: LoadPathData["flows"] = [
    { from: "b", to: "d", share: 0.2, traced: 0 },
    { from: "a", to: "d", share: 0.3, traced: 0 },
    { from: "b", to: "c", share: 0.2, traced: 0.2 },
    { from: "a", to: "c", share: 0.3, traced: 0.1 },
  ];
  const [above, below] = place([upper, lower]) as [ReturnType<typeof place>[number], ReturnType<typeof place>[number]];

  it("lays blocks side by side over the whole width", () => {
    expect(above.blocks.map(({ at, width }) => [at, at + width])).toEqual([
      [0, 0.6],
      [0.6, 1],
    ]);
  });

  it("fills a layer whose shares do not quite sum to one", () => {
    const [placed] = place([layer("GRID", [block("a", 0.3), block("b", 0.3)])]);
    expect(placed!.blocks.map(({ width }) => width)).toEqual([0.5, 0.5]);
  });

  it("draws every flow once, traced part and rest, and covers both edges", () => {
    const drawn = ribbons(above, below, flows);
    const sum = (traced: boolean, side: "head" | "foot") =>
      drawn
        .filter((ribbon) => ribbon.traced === traced)
        .map((ribbon) => ends(ribbon.path)[side])
        .reduce((total, [from, to]) => total + to - from, 0);
    for (const side of ["head", "foot"] as const) {
      expect(sum(true, side)).toBeCloseTo(0.3);
      expect(sum(false, side)).toBeCloseTo(0.7);
      const edges = drawn.map((ribbon) => ends(ribbon.path)[side]).sort((p, q) => p[0] - q[0]);
      for (const [i, [from]] of edges.entries()) expect(from).toBeCloseTo(i === 0 ? 0 : edges[i - 1]![1]);
      expect(edges.at(-1)![1]).toBeCloseTo(1);
    }
  });

  it("keeps the traced part at the left of every block", () => {
    const traced = ribbons(above, below, flows).filter((ribbon) => ribbon.traced);
    const heads = traced.map((ribbon) => ends(ribbon.path).head).sort((p, q) => p[0] - q[0]);
    expect(heads[0]![0]).toBeCloseTo(0);
    expect(heads[0]![1]).toBeCloseTo(0.1);
    expect(heads[1]![0]).toBeCloseTo(0.6);
    expect(heads[1]![1]).toBeCloseTo(0.8);
  });

  it("shows at a block's foot the part of what reaches it that has nothing else", () => {
    expect(foot(block("a", 0.1, { unsplit: 0.4, alone: { onRecord: 0.1, possible: 0.4 } }))).toEqual({ onRecord: 0.25, possible: 1 });
    expect(foot(block("a", 0.1, { alone: null }))).toBeNull();
  });
});
