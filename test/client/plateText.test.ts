import { describe, expect, it } from "vitest";
import { countBox, cut, plateSize, textWidth, wrapped } from "../../client/graph/plateText";

const letters = (n: number) => "x".repeat(n);

describe("the label of a plate", () => {
  it("stands on one line, or on two where it is long", () => {
    expect(wrapped("Azure West US 2", "DataCentre")).toEqual(["Azure West US 2"]);
    expect(wrapped("Palantir Federal Cloud Service – Moderate", "Service")).toEqual(["Palantir Federal Cloud", "Service – Moderate"]);
  });

  it("takes a wider plate before it loses what tells it from another", () => {
    const [high, supporting] = ["Cloud-High", "Cloud & Supporting Services"].map((end) => `Microsoft 365 Government Community ${end}`);
    expect(wrapped(high!, "Service").join(" ")).toBe(high);
    expect(wrapped(supporting!, "Service").join(" ")).toBe(supporting);
    expect(plateSize("thing", "Service", wrapped(supporting!, "Service")).width).toBeLessThanOrEqual(300);
  });

  it("is cut where no plate is wide enough, and never wider than its plate", () => {
    for (const kind of ["Service", "Vendor", "GridPoint"] as const) {
      for (const name of [letters(60), `${letters(20)} ${letters(60)}`, `${letters(60)} ${letters(20)}`]) {
        const lines = wrapped(name, kind);
        const { width } = plateSize("thing", kind, lines);
        expect(lines.some((line) => line.endsWith("…"))).toBe(true);
        expect(width).toBeLessThanOrEqual(300);
        // The plate is rounded to a pixel.
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width - 49.5);
      }
    }
    expect(cut("short")).toBe("short");
  });

  it("leaves room for a stack's count beside its noun", () => {
    const [plain, stack] = ["", "+87"].map((count) => plateSize("stack", "DataCentre", ["Data centres and more"], count).width);
    expect(stack! - plain!).toBeGreaterThanOrEqual(countBox("+87").width);
  });
});
