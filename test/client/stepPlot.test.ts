import { describe, expect, it } from "vitest";
import { axisEnd, events, nearestStop, nextEvent, nextNamed, type Step, stepShapes } from "../../client/plots/steps";

const frame = { width: 500, top: 10, bottom: 200, left: 40, right: 10 };
const step = (hours: number, onRecord: number, possible: number): Step => ({ hours, onRecord, possible });
const a = [step(0, 0.05, 0.07), step(6, 0.08, 0.13), step(24, 0.08, 0.16)];
const b = [step(24, 0.01, 0.02), step(168, 0.05, 0.12)];

describe("shapes of a step plot", () => {
  it("reach 30 days, and as far as anything happens", () => {
    expect(axisEnd([a, b])).toBe(720);
    expect(axisEnd([[step(1000, 0, 1)]])).toBe(4320);
    expect(axisEnd([[step(9000, 0, 1)]])).toBe(9000);
    expect(axisEnd([a], 4320)).toBe(4320);
    expect(axisEnd([[]])).toBe(720);
  });

  it("go from the left edge to the right one, with the highest inside the frame", () => {
    const { x, y, ticks } = stepShapes([a, b], 720, frame);
    expect(x(0)).toBe(40);
    expect(x(720)).toBe(490);
    expect(y(0)).toBe(200);
    expect(y(0.16)).toBeGreaterThanOrEqual(10);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(0.15);
  });

  it("spread hours logarithmically: the first day takes more than half", () => {
    const { x } = stepShapes([a], 720, frame);
    const width = x(720) - x(0);
    expect((x(24) - x(0)) / width).toBeGreaterThan(0.45);
    expect((x(1) - x(0)) / width).toBeCloseTo(Math.log(2) / Math.log(721), 5);
  });

  it("start a late series from nothing at hour 0 and keep its last height to the end", () => {
    const { shapes, x, y } = stepShapes([a, b], 720, frame);
    const path = shapes[1]!.onRecord;
    expect(path.startsWith(`M${x(0)},${y(0)}`)).toBe(true);
    expect(path.endsWith(`${Number(y(0.05).toFixed(3))}L${x(720)},${Number(y(0.05).toFixed(3))}`)).toBe(true);
  });

  it("mark an hour only where more is lost on record", () => {
    const { shapes, x, y } = stepShapes([a, b], 720, frame);
    expect(shapes[0]!.marks).toEqual([
      { hours: 0, x: x(0), y: y(0.05) },
      { hours: 6, x: x(6), y: y(0.08) },
    ]);
    expect(shapes[1]!.marks.map(({ hours }) => hours)).toEqual([24, 168]);
  });

  it("say whether there is a range between the lines", () => {
    const [wide, narrow] = stepShapes([a, [step(0, 0.1, 0.1)]], 720, frame).shapes;
    expect([wide!.ranges, narrow!.ranges]).toEqual([true, false]);
  });

  it("draw nothing lost as a line on the ground", () => {
    const { y, shapes } = stepShapes([[]], 720, frame);
    expect(y(0)).toBe(200);
    expect(shapes[0]!.marks).toEqual([]);
    expect(shapes[0]!.onRecord).not.toContain("NaN");
  });

  it("name only hours that have room", () => {
    const { hours, x } = stepShapes([a], 720, { ...frame, width: 240 });
    expect(hours[0]).toBe(0);
    expect(hours.at(-1)).toBe(720);
    for (const [i, hour] of hours.entries()) if (i > 0) expect(x(hour) - x(hours[i - 1]!)).toBeGreaterThanOrEqual(30);
  });
});

describe("the slider", () => {
  const all = events([a, b]);
  it("knows the hours at which something happens, each once", () => expect(all).toEqual([0, 6, 24, 168]));

  it.each([
    [72, 1, 168],
    [168, 1, 720],
    [720, -1, 168],
    [24, -1, 6],
    [0, -1, 0],
  ] as const)("from %i h, side %i, goes to the event at %i h", (hour, side, wanted) =>
    expect(nextEvent(all, hour, side, 720)).toBe(wanted),
  );

  it.each([
    [6, 1, 24],
    [720, 1, 720],
    [0, -1, 0],
    [100, -1, 72],
  ] as const)("from %i h, side %i, goes to the named hour %i", (hour, side, wanted) => expect(nextNamed(hour, side, 720)).toBe(wanted));

  it("rests under a pointer on the nearest event or named hour, never past its end", () => {
    const { x } = stepShapes([a, b], 720, frame);
    expect(nearestStop(all, 720, x, x(7))).toBe(6);
    expect(nearestStop(all, 720, x, x(150))).toBe(168);
    expect(nearestStop(all, 72, x, x(700))).toBe(72);
    expect(nearestStop(all, 720, x, -50)).toBe(0);
  });
});
