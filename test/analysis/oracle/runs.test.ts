import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runOf, runs } from "./runs";

const files = Object.keys(runs) as (keyof typeof runs)[];

it("the oracle judges at least 10,000 random models in all, in runs that are made", () => {
  const usual = files.filter((file) => runs[file].against === "oracle").reduce((sum, file) => sum + runs[file].models, 0);
  const lines = files.map((file) => {
    const { firstSeed, models } = runOf(file);
    const seeds = `seeds ${firstSeed} to ${firstSeed + models - 1}`;
    return `  ${file}: ${models.toLocaleString("en")} models, ${seeds}, against ${runs[file].against}`;
  });
  console.log(`Random models, ${usual.toLocaleString("en")} against the oracle in a usual run:\n${lines.join("\n")}`);
  expect(usual).toBeGreaterThanOrEqual(10_000);
  for (const file of files) {
    const text = readFileSync(join(import.meta.dirname, "..", `${file}.test.ts`), "utf8");
    expect(text, file).toContain(`runOf("${file}")`);
    expect(text, `${file} goes by no number of its own`).not.toContain("LOADPATH_TEST_MODELS ??");
  }
});
