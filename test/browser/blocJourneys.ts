import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quantity } from "../../client/words/numbers";
import { violations } from "./accessibility";
import { type App, openApp, settled } from "./app";

const region = (page: Page, name: string) => page.getByRole("region", { name });
const path = "/blocs/example%3Afour-shores";

/** On the worked example, whose pact shares, claims and reserves; the reference data shows what a bloc looks like without. */
export function blocJourneys(the: () => App) {
  describe("blocs", () => {
    let example: App;
    beforeAll(async () => {
      example = await openApp({ seed: "example", build: false });
    }, 120_000);
    afterAll(() => example?.close());

    it("lead from the list to what members pool, as the API says it, and say where too few share", () =>
      example.visit("/blocs", async (page) => {
        await page.getByRole("link", { name: "Four Shores Compute Pact" }).click();
        await page.waitForURL(`**${path}`);
        await settled(page);
        type Cell = { year: number; modelClass: string; pooled: { sum: number } | null };
        const { bloc } = await example.ask<{ bloc: { pooled: { demand: Cell[] } } }>(
          '{ bloc(key: "example:four-shores") { pooled { demand { year modelClass pooled { sum } } } } }',
        );
        const section = region(page, "Pooled demand");
        const cells = await section.getByRole("cell").allInnerTexts();
        expect(cells).toEqual(
          bloc.pooled.demand.map(({ pooled }) => (pooled ? quantity(pooled.sum) : "Fewer than 3 other members share this")),
        );
        expect(cells).toContain("Fewer than 3 other members share this");
        await section.getByRole("img", { name: /^Frontier, H100 equivalents\. 2027: / }).waitFor();
        expect(await violations(page)).toEqual([]);
      }));

    it("find the days on which the pool is promised twice", () =>
      example.visit(path, async (page) => {
        await settled(page);
        const pool = region(page, "Shared pool");
        await pool.getByText("8 Feb 2027 to 22 Feb 2027").waitFor();
        await pool.getByText(/470.H100e reserved, 70.H100e too many$/).waitFor();
        await pool.getByText(/if the days that are not exact fall badly/).waitFor();
      }));

    it("split what is guaranteed by three rules, each to the same whole", () =>
      example.visit(path, async (page) => {
        await settled(page);
        const table = region(page, "How they split").getByRole("table");
        const rows = await table.getByRole("row").count();
        expect(rows).toBe(6);
        const last = await table.getByRole("row").nth(5).getByRole("cell").allInnerTexts();
        expect(new Set(last.slice(1))).toEqual(new Set(["650"]));
      }));

    it("show a member its own figures and what the bloc takes off its exposure, in the address", () =>
      example.visit(path, async (page) => {
        await settled(page);
        const own = region(page, "One member’s own view");
        await own.getByRole("combobox", { name: "Member" }).selectOption({ label: "Ellmere (fictional)" });
        await page.waitForURL(`**${path}?as=QN`);
        await own.getByRole("row", { name: /^Stopped by a single vendor/ }).waitFor();
        await own.getByRole("row", { name: /Demand, 2027, frontier/ }).waitFor();
        expect(await violations(page)).toEqual([]);
      }));

    it("say what to enter where nothing is shared", () =>
      the().visit("/blocs/EU", async (page) => {
        await settled(page);
        await region(page, "Pooled demand").getByRole("link", { name: "shared figures" }).waitFor();
        await region(page, "Shared pool").getByText("State a reservation of this bloc").waitFor();
        await region(page, "How they split").getByText("No member claims a part on record.").waitFor();
      }));
  });
}
