import { expect } from "vitest";
import type { Registry } from "../../server/registry/registry";
import { ask } from "../kit";

const interval = "{ onRecord possible cannotTell of }";
const chain = "{ reading links { from { id } to { id } hours } }";
const parts = `{ kept ${interval} criticalityLost ${interval} workloads ${interval} firstLoss { onRecord possible } first { id } why ${chain} }`;

type Step = { readonly hours: number; readonly workloads: Readonly<Record<"onRecord" | "possible", number>> };

/**
 * Holds each cell of a nation's matrix against a scenario with the same shock on the sector. `more` are arguments of the
 * matrix, `beside` the shocks that the same suppositions are in a scenario. Returns the size, and cells in which something falls.
 */
export async function matrixAgainstScenarios(
  registry: Registry,
  jurisdiction: string,
  { more = "", beside = "" }: { readonly more?: string; readonly beside?: string } = {},
) {
  const scope = (sector: string) => `scope: { jurisdiction: ["${jurisdiction}"]${sector} }`;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of many parts, looked at piece by piece.
  const { continuity } = await ask<any>(
    registry,
    `{ continuity(${scope("")}, each: 2${more}) { columns { kind entity { key kind } } rows { sector { key } cells ${parts} } } }`,
  );
  const { columns, rows } = continuity;
  let falling = 0;
  for (const [i, { kind, entity }] of columns.entries()) {
    const shock = `{ ${kind === "FAIL" ? "fail" : "deny"}: { kind: "${entity.kind}", key: "${entity.key}" } }`;
    for (const { sector, cells } of rows) {
      const { criticalityLost, workloads, firstLoss, first, kept, why } = cells[i];
      const asked = `scenario: { shocks: [${beside}${shock}] }, ${scope(`, sector: ["${sector.key}"]`)}, horizonHours: 720${more.includes("on:") ? more : ""}`;
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const { scenarioResult: run } = await ask<any>(
        registry,
        `{ scenarioResult(${asked}) { criticalityLost ${interval} workloads ${interval} timeline { hours workloads { onRecord possible } }
           ${first ? `why(target: "${first.id}") ${chain}` : ""} } }`,
      );
      expect([criticalityLost, workloads]).toEqual([run.criticalityLost, run.workloads]);
      expect([kept.onRecord, kept.possible]).toEqual([1 - criticalityLost.onRecord, 1 - criticalityLost.possible]);
      const begins = (reading: "onRecord" | "possible") => run.timeline.find((s: Step) => s.workloads[reading] > 0)?.hours ?? null;
      expect(firstLoss).toEqual({ onRecord: begins("onRecord"), possible: begins("possible") });
      if (first) {
        expect(why).toEqual(run.why);
        expect(why.links[0]).toMatchObject({
          from: { id: first.id },
          hours: firstLoss[why.reading === "ON_RECORD" ? "onRecord" : "possible"],
        });
        falling++;
      } else expect(run.workloads.possible).toBe(0);
    }
  }
  return { columns: columns.length, rows: rows.length, falling };
}
