import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./accessibility";
import { type App, openApp, settled } from "./app";

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const board = "/strategy?jurisdiction=QN";

export function strategyJourneys(the: () => App) {
  describe("the strategy board", () => {
    let example: App;
    beforeAll(async () => {
      example = await openApp({ seed: "example", build: false });
    }, 240_000);
    afterAll(() => example?.close());

    it("shows each year's requirements as the API has them, opens what is behind a line, and the address keeps the year", () =>
      example.visit(board, async (page) => {
        await settled(page);
        const { strategy } = await example.ask<{ strategy: { lines: { state: string; sector: { name: string } }[] } }>(
          '{ strategy(jurisdiction: "QN") { lines(year: 2030) { state sector { name } } } }',
        );
        const requirements = region(page, "Requirements");
        await requirements.getByRole("radio", { name: "2030" }).click();
        await page.waitForURL(/year=2030/);
        for (const { state, sector } of strategy.lines) {
          const row = requirements.getByRole("row", { name: new RegExp(`\\b${sector.name}\\b`) });
          expect((await row.getByRole("cell").nth(1).innerText()).toUpperCase()).toContain(state);
        }
        await requirements.getByRole("button", { name: "Details: Energy, 2030" }).click();
        await requirements.getByText("The sector gets 0–51.4\u00a0H100e: 14.6–66\u00a0H100e short.").waitFor();
        await requirements.getByRole("link", { name: "Energy 2030" }).waitFor();
      }));

    it("lists what each function owes, with who owes it and by when", () =>
      example.visit(board, async (page) => {
        await settled(page);
        const owed = region(page, "What is owed");
        await owed.getByRole("radio", { name: /^Energy/ }).click();
        await page.waitForURL(/function=energy/);
        const row = owed.getByRole("row", { name: /Harrow Bay feed 2 cannot deliver/ });
        await row.waitFor();
        expect(await row.innerText()).toContain("0.5\u00a0MW missing");
        expect(await row.innerText()).toContain("Northline");
      }));

    it("speaks of the nation with most on record where none is chosen, and of another by its picker", () =>
      the().visit("/strategy", async (page) => {
        await settled(page);
        await page.getByRole("heading", { level: 1, name: "Strategy of United States of America" }).waitFor();
        await page.getByRole("button", { name: /^Nation/ }).click();
        await page.getByRole("option", { name: /^Netherlands/ }).click();
        await page.getByRole("heading", { level: 1, name: /^Strategy of .*Netherlands/ }).waitFor();
      }));

    it("says of a nation without requirements that nothing is on record, and what to enter", () =>
      the().visit("/strategy?jurisdiction=NL", async (page) => {
        await settled(page);
        await page.getByText(/^No requirement is on record/).waitFor();
        expect(await region(page, "Requirements").count()).toBe(0);
      }));

    for (const [name, width] of [
      ["on a desk", 1440],
      ["on a phone", 390],
      ["at 320 pixels", 320],
    ] as const) {
      it(`gives axe nothing to object to and needs no sideways scroll ${name}`, () =>
        example.visit(
          board,
          async (page) => {
            await settled(page);
            expect(await violations(page)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          },
          { viewport: { width, height: 844 } },
        ));
    }
  });
}
