import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count, numberRangeInWords, rangeInWords, shareRangeInWords } from "../../client/words/numbers";
import { type App, settled } from "./app";

interface Interval {
  onRecord: number;
  possible: number;
  cannotTell: number;
}

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

export function exposureJourneys(the: () => App) {
  describe("exposure pages", () => {
    it("are reached from the start page, with its scope", () =>
      the().visit("/?jurisdiction=NL", async (page) => {
        await settled(page);
        const { scope } = await the().ask<{ scope: { worklist: { total: number } } }>(
          `{ scope(scope: { jurisdiction: ["NL"] }) { worklist(first: 1) { total } } }`,
        );
        await region(page, "Coverage")
          .getByRole("link", { name: `Worklist of ${count(scope.worklist.total)}` })
          .waitFor();
        await region(page, "Who abroad can switch us off").getByRole("link", { name: "Exposure" }).click();
        await page.waitForURL("**/exposure?jurisdiction=NL");
        await settled(page);
        const ways = page.getByRole("navigation", { name: "About this scope" });
        expect(await ways.getByRole("link", { name: "Exposure" }).getAttribute("aria-current")).toBe("page");
        for (const [name, path] of [
          ["Concentration", "concentration"],
          ["Findings", "findings"],
          ["Worklist", "worklist"],
        ] as const) {
          await ways.getByRole("link", { name }).click();
          await page.waitForURL(`**/${path}?jurisdiction=NL`);
          await settled(page);
        }
      }));

    it("say first who can switch how much off, within a horizon that the address keeps", () =>
      the().visit("/exposure", async (page) => {
        const figures = (horizon: string) =>
          the().ask<{ scope: { of: number; exposure: Record<"deniable" | "deniableByVendor" | "notStandingAlone", Interval> } }>(
            `{ scope { of exposure(horizonHours: ${horizon}) { deniable { onRecord possible cannotTell } deniableByVendor { onRecord possible cannotTell } notStandingAlone { onRecord possible cannotTell } } } }`,
          );
        const holds = async (horizon: string) => {
          const { scope } = await figures(horizon);
          const text = await page
            .getByRole("main")
            .getByText(/^Of [\d,]+ live workloads, /)
            .innerText();
          expect(text).toContain(`Of ${count(scope.of)} live workloads`);
          for (const { onRecord, possible } of Object.values(scope.exposure)) expect(text).toContain(rangeInWords(onRecord, possible));
          const untold = await page.getByText(/^Cannot be told/).innerText();
          for (const { cannotTell } of Object.values(scope.exposure)) expect(untold).toContain(count(cannotTell));
        };
        await settled(page);
        await holds("720");
        await page.getByRole("radiogroup", { name: "Lost within" }).getByRole("radio", { name: "Ever" }).click();
        await page.waitForURL("**/exposure?within=ever");
        await settled(page);
        await holds("null");
        await region(page, "Vendors, each alone").getByRole("link", { name: /^All / }).click();
        await page.waitForURL("**/deniers?by=vendor&within=ever");
      }));

    it("lead from each denier to its chain, and from each hand to whose it is", () =>
      the().visit("/exposure", async (page) => {
        await settled(page);
        const abroad = region(page, "Jurisdictions abroad, each alone");
        await abroad
          .getByRole("button", { name: /^Why: / })
          .first()
          .click();
        await abroad.getByText(/^Shortest chain|^One link/).waitFor();
        const hands = region(page, "In whose hands");
        await hands.getByRole("button", { name: "Home: whose vendors" }).focus();
        await page.keyboard.press("Enter");
        await hands.getByRole("listitem").first().waitFor();
        await hands.getByRole("button", { name: "As a table" }).click();
        await hands.getByRole("columnheader", { name: "Allied" }).waitFor();
        const together = region(page, "Only together");
        await together.getByRole("radio", { name: "Jurisdictions" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Space");
        await page.waitForURL("**/exposure?coalitions=vendor");
        await together
          .getByRole("button", { name: /^Why: .* and / })
          .first()
          .click();
        await together.getByText("The most critical of what falls only so:").waitFor();
      }));

    it("say what a small budget did not establish, and go on with a larger one", () =>
      the().visit("/exposure?coalitions=vendor&steps=3", async (page) => {
        const together = region(page, "Only together");
        await together
          .getByText(/^All single ones are known, with exact figures\. For [\d,]+ of [\d,]+ workloads the budget of 3 steps/)
          .waitFor();
        await together.getByRole("button", { name: "Go on with a larger budget" }).click();
        await page.waitForURL("**/exposure?coalitions=vendor&steps=30");
        await together.getByText(/the budget of 30 steps|^Complete up to 3 members/).waitFor();
        await page.goto(page.url().replace("steps=30", "steps=20000"));
        await together.getByText("Complete up to 3 members. Larger ones were not looked for.").waitFor();
        expect(await together.getByRole("button", { name: "Go on with a larger budget" }).count()).toBe(0);
      }));

    it("judge the undecided as if they had to be sovereign, with the chain that would offend", () =>
      the().visit("/exposure?undecided=sovereign", async (page) => {
        await settled(page);
        const breaches = region(page, "What would be in breach");
        const { scope } = await the().ask<{ scope: { exposure: { breaches: { total: number } } } }>(
          "{ scope { exposure { breaches(undecided: true, first: 1) { total } } } }",
        );
        await breaches.getByText(`${count(scope.exposure.breaches.total)} in all, most critical first`).waitFor();
        await breaches
          .getByRole("button", { name: /^Why: / })
          .first()
          .click();
        await breaches.getByText(/^Shortest chain|^One link/).waitFor();
      }));

    it("say on how few a scope leans, by each of five ways, and let what is shown be taken along", () =>
      the().visit("/concentration?jurisdiction=NL", async (page) => {
        await settled(page);
        await page
          .getByRole("navigation", { name: "Concentration by" })
          .getByRole("link", { name: /^Jurisdictions/ })
          .click();
        await page.waitForURL("**/concentration?jurisdiction=NL&by=jurisdiction");
        await settled(page);
        const { scope } = await the().ask<{
          scope: {
            concentration: {
              effective: { least: number; greatest: number | null };
              shares: { total: number; items: { entity: { name: string; key: string }; onRecord: number; possible: number }[] };
            };
          };
        }>(
          `{ scope(scope: { jurisdiction: ["NL"] }) { concentration(by: JURISDICTION) { effective { least greatest } shares(first: 25) { total items { entity { name key } onRecord possible } } } } }`,
        );
        const { effective, shares } = scope.concentration;
        const [first] = shares.items;
        const sentence = await page.getByText(/^Of [\d,]+ live workloads, /).innerText();
        expect(sentence).toContain(numberRangeInWords(effective.least, effective.greatest));
        expect(sentence).toContain(`${first!.entity.name}, carries ${shareRangeInWords(first!.onRecord, first!.possible)}`);
        const list = region(page, "Shares of jurisdictions");
        expect(await list.getByRole("row").count()).toBe(shares.items.length + 1);
        const [download] = await Promise.all([page.waitForEvent("download"), list.getByRole("button", { name: "CSV" }).click()]);
        expect(download.suggestedFilename()).toBe("concentration-jurisdiction.csv");
        const lines = readFileSync(await download.path(), "utf8")
          .trim()
          .split("\r\n");
        expect(lines).toHaveLength(shares.items.length + 1);
        expect(lines[1]).toContain(first!.entity.key);
        expect(lines[1]).toContain(String(first!.onRecord));
      }));

    it("filter findings by kind, in the address, and lead to the fact", () =>
      the().visit("/findings", async (page) => {
        await settled(page);
        const { scope } = await the().ask<{ scope: { findings: { counts: { kind: string; total: number }[] } } }>(
          "{ scope { findings(first: 1) { counts { kind total } } } }",
        );
        const shared = scope.findings.counts.find(({ kind }) => kind === "COMMON_CAUSE")!.total;
        await page.getByText("Alternatives share a cause").first().click();
        await page.waitForURL("**/findings?kind=common-cause");
        const list = region(page, `${count(shared)} findings`);
        await list.waitFor();
        await list
          .getByRole("button", { name: /^Fact: / })
          .first()
          .click();
        await list.getByRole("columnheader", { name: "Basis and source" }).waitFor();
        await list.getByRole("button", { name: "Alternatives share a cause: take this filter away" }).click();
        await page.waitForURL("**/findings");
      }));

    it("show on a workload's page who can together, in whose hands it is, and what would offend", () =>
      the().visit("/registry/workloads/us%3Adoj%3Adoj-0166", async (page) => {
        await settled(page);
        await region(page, "Verdict")
          .getByText(/^Shortest chain|^One link/)
          .waitFor();
        await region(page, "Only together").waitFor();
        await region(page, "In whose hands").getByRole("table", { name: "Vendors" }).waitFor();
        const link = region(page, "What is missing")
          .getByRole("link", { name: /^State it/ })
          .first();
        expect(await link.getAttribute("href")).toMatch(/^\/registry\/workloads\/us%3Adoj%3Adoj-0166\/state\?fill=/);
      }));
  });
}

/** Writes, so it comes after whatever counts what is there. */
export function statingJourneys(the: () => App) {
  describe("stating what is missing", () => {
    it("tells every problem at its field, puts it on record, and the gap is gone", () =>
      the().visit("/worklist?layer=data_centre", async (page) => {
        await settled(page);
        const heading = () => page.getByRole("heading", { level: 2, name: /gaps$/ }).innerText();
        const before = await heading();
        const first = page.getByRole("row").nth(1);
        const thing = await first.getByRole("link").first().innerText();
        await first.getByRole("link", { name: `State it: what powers it, ${thing}` }).click();
        await page.getByRole("heading", { level: 1, name: thing }).waitFor();
        const put = page.getByRole("button", { name: "Put it on record" });
        await put.click();
        const alert = page.getByRole("alert");
        expect(await alert.innerText()).toContain("Nothing was written");
        const target = page.getByRole("combobox", { name: /^What powers it/ });
        expect(await target.getAttribute("aria-invalid")).toBe("true");
        await page.getByText("Say on what it rests.").waitFor();
        await target.fill("US-SW-NEVP");
        // Until something is found, the one row of the list says that the search goes on.
        await page.getByRole("listbox").getByRole("option", { name: /NEVP/ }).first().click();
        await page
          .getByLabel(/^Basis/)
          .first()
          .selectOption("CURATED");
        const asOf = page.getByRole("textbox", { name: "As of" });
        await asOf.fill("yesterday");
        await page.getByText("Alternatives, holdover, validity and marking").click();
        await page.getByRole("textbox", { name: "Quorum" }).fill("3");
        await put.click();
        await page.getByText(/^LP-2003 As of/).waitFor();
        await page.getByText(/^LP-2008 /).waitFor();
        expect(await asOf.getAttribute("aria-invalid")).toBe("true");
        await asOf.fill("2026-11");
        await page.getByRole("textbox", { name: "Quorum" }).fill("");
        await put.click();
        const done = page.getByRole("heading", { level: 1, name: /^On record since revision \d+$/ });
        await done.waitFor();
        expect(await done.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.getByRole("link", { name: "Back to the worklist" }).click();
        await page.waitForURL("**/worklist?layer=data_centre");
        await settled(page);
        await page.waitForFunction((was) => ![...document.querySelectorAll("h2")].some((h2) => h2.textContent === was), before);
        expect(await page.getByRole("link", { name: `State it: what powers it, ${thing}` }).count()).toBe(0);
      }));
  });
}
