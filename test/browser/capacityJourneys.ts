import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count, equivalentsInWords } from "../../client/words/numbers";
import { type App, settled } from "./app";

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

export function capacityJourneys(the: () => App) {
  describe("compute and capacity", () => {
    it("show a nation's sites with what nobody states, the nation that the address names, and another year", () =>
      the().visit("/strategy?jurisdiction=GB", async (page) => {
        await settled(page);
        const ways = page.getByRole("navigation", { name: "About this strategy" });
        await ways.getByRole("link", { name: "Compute" }).click();
        await page.waitForURL("**/compute?jurisdiction=GB");
        await settled(page);
        const { compute } = await the().ask<{
          compute: { total: { sites: number; all: { onRecord: number; possible: number } }; sites: { total: number } };
        }>('{ compute(nation: "GB") { total { sites all { onRecord possible } } sites { total } } }');
        const lede = (await page.getByText(/sites? stands? in /).innerText()).replace(/\s+/g, " ");
        expect(lede).toContain(equivalentsInWords(compute.total.all.onRecord, compute.total.all.possible).replace(/\s+/g, " "));
        expect(lede).toContain(`${count(compute.total.sites)} sites stand in`);
        await region(page, "Sites")
          .getByText(`of ${count(compute.sites.total)} sites`)
          .waitFor();
        await region(page, "Sites")
          .getByText(/Not known: .*share for inference/)
          .locator("visible=true")
          .first()
          .waitFor();
        await region(page, "Year by year")
          .getByRole("button", { name: /as at the end of 2028$/ })
          .click();
        await page.waitForURL("**/compute?jurisdiction=GB&year=2028");
        await settled(page);
        await region(page, "Year by year").getByText("Sites below as on 31 Dec 2028.").waitFor();
        await region(page, "Year by year").getByRole("button", { name: "As a table" }).click();
        await region(page, "Year by year").getByRole("columnheader", { name: "All machines" }).waitFor();
        await region(page, "What counts as one H100").getByRole("cell", { name: "A100" }).waitFor();
      }));

    it("say of workloads that state no demand that nothing can be said, and keep year, shock and policy in the address", () =>
      the().visit("/capacity?jurisdiction=NL", async (page) => {
        await settled(page);
        const { capacity } = await the().ask<{ capacity: { needs: number; unstated: number } }>(
          '{ capacity(nation: "NL") { needs unstated } }',
        );
        expect(capacity.unstated).toBe(capacity.needs);
        await page.getByText(`None of ${count(capacity.needs)} workloads of`).waitFor();
        await page.getByLabel("As it stands").selectOption("2028");
        await page.waitForURL("**/capacity?jurisdiction=NL&year=2028");
        const first = page.getByLabel("Standard shock").locator("optgroup[label='Export-control dispute'] option").first();
        await page.getByLabel("Standard shock").selectOption((await first.getAttribute("value"))!);
        await page.waitForURL(/shock=deny%3AJurisdiction/);
        await page.getByRole("list", { name: "What happens" }).getByText("withdraws").waitFor();
        await settled(page);
        const policy = region(page, "Who comes first");
        await policy.getByRole("button", { name: "Up: Tier 2" }).click();
        await page.waitForURL(/tiers=2134/);
        await policy.getByLabel("Where nobody has decided, a workload").selectOption("EXTERNAL_ALLOWED");
        await page.waitForURL(/undecided=EXTERNAL_ALLOWED/);
        await settled(page);
        expect(await policy.getByRole("listitem").first().innerText()).toContain("Tier 2");
        await policy.getByRole("button", { name: "As usual" }).click();
        await page.waitForURL((url) => !url.search.includes("tiers") && !url.search.includes("undecided"));
        await page
          .getByRole("button", { name: /^Take out: / })
          .first()
          .click();
        await page.waitForURL((url) => !url.search.includes("shock"));
      }));

    it("say by its number what was asked wrongly, and mend it in place", () =>
      the().visit("/capacity?jurisdiction=NL&year=2020", async (page) => {
        await page.getByRole("alert").getByText("LP-6120").waitFor();
        await page.getByLabel("As it stands").selectOption("");
        await page.getByText(/^None of .* workloads of/).waitFor();
      }));
  });
}
