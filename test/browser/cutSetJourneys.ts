import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { bigCount } from "../../client/cutSets/words";
import { violations } from "./accessibility";
import { type App, settled } from "./app";

const region = (page: Page, name: string) => page.getByRole("region", { name });
const path = "/registry/workloads/us%3Adoe%3Adoe-452?tab=cut-sets";

export function cutSetJourneys(the: () => App) {
  describe("cut sets of a workload", () => {
    it("are reached from its page, counted and listed as the API has them, in either reading", () =>
      the().visit("/registry/workloads/us%3Adoe%3Adoe-452", async (page) => {
        await settled(page);
        await page.getByRole("tab", { name: "Cut sets" }).click();
        await page.waitForURL(/tab=cut-sets/);
        for (const [reading, button] of [
          ["ON_RECORD", "On record"],
          ["POSSIBLE", "Possible"],
        ]) {
          await page.getByRole("radio", { name: button! }).click();
          await settled(page);
          const { workload } = await the().ask<{
            workload: {
              cutSets: { count: string; sets: { members: { name: string }[] }[]; importance: { component: { name: string } }[] };
            };
          }>(
            `{ workload(key: "us:doe:doe-452") { cutSets(reading: ${reading}) { count sets { members { name } } importance { component { name } } } } }`,
          );
          const { count, sets } = workload.cutSets;
          await page.getByText(new RegExp(`^${bigCount(count)} sets? of components`)).waitFor();
          const rows = region(page, "The smallest").locator("tbody").getByRole("row");
          expect(await rows.count()).toBe(sets.length);
          for (const { name } of sets[0]!.members) expect(await rows.first().innerText()).toContain(name);
        }
      }));

    it("rank what matters most, and give the model to tools of the field", () =>
      the().visit(path, async (page) => {
        await settled(page);
        const rows = await region(page, "Importance").locator("tbody").getByRole("row").all();
        expect(rows.length).toBeGreaterThan(1);
        const parts = await Promise.all(
          rows.map(async (row) => Number.parseFloat((await row.getByRole("cell").nth(2).innerText()).replace("<", ""))),
        );
        expect(parts).toEqual([...parts].sort((p, q) => q - p));
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the model" }).click()]);
        expect(readFileSync(await download.path(), "utf8")).toContain("<opsa-mef>");
        await page.getByText("Model saved").waitFor();
      }));

    it("are the single points alone where too much hangs together beneath it, and say so", () =>
      the().visit("/registry/workloads/nl%3A44121424?tab=cut-sets", async (page) => {
        await settled(page);
        await page.getByText(/sets? of components of at most 1 member/).waitFor();
        await page.getByText(/hangs together in [\d,]+ gates/).waitFor();
        expect(await region(page, "Importance").count()).toBe(0);
      }));

    for (const width of [1440, 390, 320]) {
      it(`give axe nothing to object to and need no sideways scroll at ${width} pixels`, () =>
        the().visit(
          path,
          async (page) => {
            await settled(page);
            await region(page, "The smallest").waitFor();
            expect(await violations(page)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          },
          { viewport: { width, height: 844 } },
        ));
    }
  });
}
