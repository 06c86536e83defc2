import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count, rangeInWords } from "../../client/words/numbers";
import { type App, settled, targetOf } from "./app";
import { slowly } from "./slowly";

interface Interval {
  onRecord: number;
  possible: number;
  cannotTell: number;
}
interface Ranking {
  scope: {
    of: number;
    workloadsWithSinglePoint: Interval;
    workloadsDeniableFromAbroad: Interval;
    singlePointsOfFailure: { total: number; items: { component: { name: string } }[] };
  };
}

const scopeOf = (app: App, scope = "") =>
  app.ask<Ranking>(
    `{ scope${scope} { of workloadsWithSinglePoint { onRecord possible cannotTell } workloadsDeniableFromAbroad { onRecord possible cannotTell } singlePointsOfFailure { total items { component { name } } } } }`,
  );

const sentence = (page: Page) => page.getByRole("main").getByText(/^Of [\d,]+ live workloads, /);
const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

export function startJourneys(the: () => App) {
  describe("start page", () => {
    it("opens with the sentence that states the result with its ranges", () =>
      the().visit("/", async (page) => {
        const { scope } = await scopeOf(the());
        await settled(page);
        const text = await sentence(page).innerText();
        expect(text).toContain(`Of ${count(scope.of)} live workloads`);
        for (const { onRecord, possible } of [scope.workloadsWithSinglePoint, scope.workloadsDeniableFromAbroad]) {
          expect(text).toContain(rangeInWords(onRecord, possible));
        }
        const caveat = await page
          .getByText(/^Cannot tell/)
          .first()
          .innerText();
        expect(caveat).toContain(count(scope.workloadsWithSinglePoint.cannotTell));
        expect(caveat).toContain(count(scope.workloadsDeniableFromAbroad.cannotTell));
      }));

    it("ranks the ten worst as the API does, and leads to all of them, page by page", () =>
      the().visit("/", async (page) => {
        const { singlePointsOfFailure: points } = (await scopeOf(the())).scope;
        await settled(page);
        const worst = region(page, "Ten worst single points of failure");
        for (const [i, { component }] of points.items.entries()) {
          const row = worst.getByRole("row").nth(i + 1);
          expect(await row.innerText()).toContain(component.name);
        }
        await worst.getByRole("link", { name: `All ${points.total}` }).click();
        await page.waitForURL("**/single-points");
        await settled(page);
        const pages = page.getByRole("navigation", { name: /^Pages of/ });
        expect(await pages.innerText()).toContain(`1 to 50 of ${count(points.total)}`);
        await pages.getByRole("button", { name: "Next" }).click();
        await page.waitForURL("**/single-points?from=51");
        await page.getByText(`51 to 100 of ${count(points.total)}`).waitFor();
      }));

    it("opens the why chain of a finding in place and follows it to a source", () =>
      the().visit("/", async (page) => {
        await settled(page);
        const worst = region(page, "Ten worst single points of failure");
        const why = worst.getByRole("button", { name: /^Why: / }).first();
        const culprit = (await why.getAttribute("aria-label"))!.slice("Why: ".length);
        await why.focus();
        await page.keyboard.press("Enter");
        const chain = worst.getByRole("list").first();
        await chain.waitFor();
        expect(await why.getAttribute("aria-expanded")).toBe("true");
        const links = await chain.getByRole("listitem").all();
        expect(links.length).toBeGreaterThanOrEqual(2);
        expect(await links.at(-1)!.innerText()).toContain(culprit);
        expect(await chain.innerText()).toMatch(/Sourced|Curated|Derived|Assumed/);
        const source = chain.locator(".source-line").getByRole("link").first();
        const target = await targetOf(source);
        await source.click();
        await page.waitForURL(target);
      }));

    it("opens the chain of a denier, jurisdiction and vendor alike", () =>
      the().visit("/", async (page) => {
        await settled(page);
        for (const name of ["Who abroad can switch us off", "Vendors that can switch us off"]) {
          const list = region(page, name);
          const why = list.getByRole("button", { name: /^Why: / }).first();
          const culprit = (await why.getAttribute("aria-label"))!.slice("Why: ".length);
          await why.click();
          const last = list.getByRole("list").first().getByRole("listitem").last();
          await last.waitFor();
          expect(await last.innerText()).toContain(culprit);
        }
      }));

    it("lists agreements that lapsed of late or lapse next, soonest first", async () => {
      const since = `${new Date().getUTCFullYear() - 1}${new Date().toISOString().slice(4, 10)}`;
      const { agreements } = await the().ask<{ agreements: { edges: { node: { name: string } }[] } }>(
        `{ agreements(first: 6, orderBy: [{ field: ENDS }], where: { ends: { gte: "${since}" } }) { edges { node { name } } } }`,
      );
      expect(agreements.edges.length).toBeGreaterThan(0);
      await the().visit("/", async (page) => {
        await settled(page);
        const list = region(page, "Agreements that lapse");
        await list.waitFor();
        expect(await list.locator("tbody").getByRole("link").allInnerTexts()).toEqual(agreements.edges.map(({ node }) => node.name));
        await list.getByRole("link", { name: /^All \d+, and what then falls$/ }).click();
        await page.waitForURL("**/agreements");
      });
    });

    it("switches its scope, and the address keeps it", () =>
      the().visit("/", async (page) => {
        await settled(page);
        const whole = await sentence(page).innerText();
        await page.getByRole("button", { name: "Jurisdiction: All jurisdictions" }).click();
        await page.getByRole("option", { name: /^Netherlands/ }).click();
        await page.waitForURL("**/?jurisdiction=NL");
        await page.getByRole("button", { name: "Jurisdiction: Netherlands" }).waitFor();
        const { scope } = await scopeOf(the(), '(scope: { jurisdiction: ["NL"] })');
        await page.getByText(`Of ${count(scope.of)} live workloads`).waitFor();
        await page.getByRole("button", { name: "Sector: All sectors" }).click();
        await page.getByRole("searchbox", { name: "Filter: sector" }).fill("justice");
        await page.getByRole("option", { name: /^Justice/ }).click();
        await page.waitForURL("**/?jurisdiction=NL&sector=nl-justice");
        await page.reload();
        await page.getByRole("button", { name: "Sector: Justice" }).waitFor();
        await settled(page);
        await page.goBack();
        await page.goBack();
        await page.waitForURL(`${the().url}/`);
        await page.getByText(whole).waitFor();
      }));

    it("shows no figure of the scope before while that of the next is on its way", () =>
      the().visit("/", async (page) => {
        await settled(page);
        const whole = await sentence(page).innerText();
        await slowly(page);
        await page.getByRole("button", { name: "Jurisdiction: All jurisdictions" }).click();
        await page.getByRole("option", { name: /^Netherlands/ }).click();
        await page.getByRole("button", { name: "Jurisdiction: Netherlands" }).waitFor();
        expect(await page.getByText(whole).count()).toBe(0);
        const { scope } = await scopeOf(the(), '(scope: { jurisdiction: ["NL"] })');
        await page.getByText(`Of ${count(scope.of)} live workloads`).waitFor();
      }));

    it("says what to do where a scope holds nothing, and never that nothing is exposed", () =>
      the().visit("/?jurisdiction=JP", async (page) => {
        await settled(page);
        const text = await page.getByRole("main").innerText();
        expect(text).toContain("No live workload is on record for Japan");
        expect(text).not.toMatch(/no exposure|all clear/i);
        await page.getByRole("link", { name: "list of workloads" }).click();
        await page.waitForURL("**/registry/workloads");
      }));
  });
}
