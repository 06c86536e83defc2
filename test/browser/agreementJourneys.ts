import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./accessibility";
import { type App, settled } from "./app";

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Types into a search field, and takes the row that reads so. */
async function take(page: Page, field: Locator, text: string, row: RegExp) {
  await field.fill(text);
  const option = page.getByRole("listbox").getByRole("option", { name: row }).first();
  await option.waitFor();
  while ((await option.getAttribute("data-focused")) === null) await field.press("ArrowDown");
  await field.press("Enter");
  await option.waitFor({ state: "detached" });
}

interface Cells {
  readonly continuity: {
    readonly columns: readonly { readonly words: string }[];
    readonly rows: readonly {
      readonly sector: { readonly name: string };
      readonly cells: readonly {
        readonly workloads: { readonly onRecord: number; readonly possible: number };
        readonly kept: { readonly of: number };
      }[];
    }[];
  };
}

export function agreementJourneys(the: () => App) {
  describe("continuity", () => {
    it("shows every cell that the API tells, and opens the reason of one, which a link carries", async () => {
      const { continuity } = await the().ask<Cells>(
        '{ continuity(scope: { jurisdiction: ["US"] }) { columns { words } rows { sector { name } cells { workloads { onRecord possible } kept { of } } } } }',
      );
      let shared = "";
      await the().visit("/scenarios?jurisdiction=US", async (page) => {
        await settled(page);
        await page.getByRole("link", { name: "Continuity matrix" }).click();
        await page.waitForURL(/\/continuity\?jurisdiction=US/);
        await settled(page);
        const table = page.getByRole("table").first();
        expect(await table.getByRole("rowheader").count()).toBe(continuity.rows.length);
        expect(await table.getByRole("button").count()).toBe(
          continuity.rows.flatMap((row) => row.cells.filter((c) => c.kept.of > 0)).length,
        );
        const row = continuity.rows.find(({ cells }) => cells.some((c) => c.workloads.onRecord > 0))!;
        const column = row.cells.findIndex((c) => c.workloads.onRecord > 0);
        const cell = table.getByRole("button", { name: `${row.sector.name}, ${continuity.columns[column]!.words}` }).first();
        await cell.focus();
        await page.keyboard.press("Enter");
        await page
          .getByText(/^Shortest chain|^One link/)
          .first()
          .waitFor();
        expect(await cell.getAttribute("aria-expanded")).toBe("true");
        expect(await violations(page)).toEqual([]);
        shared = page.url();
      });
      const { pathname, search } = new URL(shared);
      await the().visit(`${pathname}${search}`, async (page) => {
        await page
          .getByText(/^Shortest chain|^One link/)
          .first()
          .waitFor();
      });
    });

    it("takes a shock of one's own, and stands in the scenario room", async () => {
      await the().visit("/continuity?jurisdiction=NL", async (page) => {
        await settled(page);
        await take(page, page.getByRole("combobox", { name: "Add a shock" }), "microsoft", /^Microsoft withdraws/);
        await page.waitForURL(/shock=deny%3AVendor%3Amicrosoft/);
        await settled(page);
        await page.getByRole("columnheader", { name: "Microsoft withdraws" }).waitFor();
      });
      await the().visit("/scenarios/room?a=deny%3AVendor%3Amicrosoft&jurisdiction=NL", async (page) => {
        await region(page, "Continuity matrix").getByRole("link", { name: "Choose shocks" }).waitFor();
        await region(page, "Continuity matrix").getByRole("table").waitFor();
      });
    });

    it("shows one shock at a time on a phone, and nothing sideways", () =>
      the().visit(
        "/continuity?jurisdiction=US",
        async (page) => {
          await settled(page);
          const choice = page.getByRole("combobox", { name: "Shock", exact: true });
          await choice.selectOption("1");
          expect(await page.getByRole("table").first().getByRole("columnheader").count()).toBe(2);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
          expect(await violations(page)).toEqual([]);
        },
        { viewport: { width: 320, height: 844 } },
      ));
  });

  describe("agreements", () => {
    it("lead from what lapses to the clauses of one, and on to the room", () =>
      the().visit("/", async (page) => {
        await settled(page);
        await region(page, "Agreements that lapse")
          .getByRole("link", { name: /what then falls$/ })
          .click();
        await page.waitForURL("**/agreements");
        await settled(page);
        const list = region(page, "All agreements");
        await list.getByRole("link", { name: "OneGov Gemini for Government" }).click();
        await page.waitForURL("**/agreements/us-onegov-google-gemini");
        await settled(page);
        const clauses = region(page, "Clause by clause");
        expect(plain(await clauses.getByRole("row", { name: /^Notice/ }).innerText())).toMatch(/Nothing on record Unknown/);
        await region(page, "What the results rest on").getByText("It counts as if there were no such clause.").waitFor();
        expect(await violations(page)).toEqual([]);
        await region(page, "Without it").getByRole("link", { name: "Open both in the scenario room" }).click();
        await page.waitForURL(/\/scenarios\/room\?a=deny.*&b=deny.*end%3AAgreement%3Aus-onegov-google-gemini/);
      }));

    it("can be drafted, tried and opened in the room, and say what is missing before", () =>
      the().visit("/agreement-draft?jurisdiction=US", async (page) => {
        await settled(page);
        const form = page.getByRole("form", { name: "Draft of an agreement" });
        await form.getByRole("button", { name: "Try it" }).click();
        await form.getByText("Say who is party to it.").waitFor();
        await form.getByRole("textbox", { name: /^Name/ }).fill("Frame for Copilot");
        await take(page, form.getByRole("combobox", { name: "Party to it" }), "united states", /^United States/);
        await take(page, form.getByRole("combobox", { name: "Whom it binds" }), "microsoft", /^Microsoft/);
        await take(
          page,
          form.getByRole("combobox", { name: "What it covers" }),
          "microsoft 365 copilot (us)",
          /^Microsoft 365 Copilot \(US\)/,
        );
        await form.getByRole("combobox", { name: "Non-interruption" }).selectOption("YES");
        await form.getByRole("textbox", { name: /^Notice/ }).fill("365");
        await form.getByRole("button", { name: "Try it" }).click();
        await page.getByRole("heading", { level: 1, name: "Draft: Frame for Copilot" }).waitFor();
        await settled(page);
        const { agreementTerms } = await the().ask<{ agreementTerms: { protects: { total: number } } }>(
          `{ agreementTerms(key: "draft:x", scope: { jurisdiction: ["US"] }, changes: [
            { createEntity: { kind: "Agreement", key: "draft:x", name: "x", basis: CURATED, fields: { nonInterruption: "YES", noticeDays: 365 } } }
            { createRelationship: { kind: "PARTY_TO", from: { kind: "Jurisdiction", key: "US" }, to: { kind: "Agreement", key: "draft:x" }, basis: CURATED } }
            { createRelationship: { kind: "BINDS", from: { kind: "Agreement", key: "draft:x" }, to: { kind: "Vendor", key: "microsoft" }, basis: CURATED } }
            { createRelationship: { kind: "COVERS", from: { kind: "Agreement", key: "draft:x" }, to: { kind: "Service", key: "product:microsoft-365-copilot:us" }, basis: CURATED } }
          ]) { protects { total } } }`,
        );
        const rows = await region(page, "What it protects").getByRole("row").count();
        expect(rows - (rows > 0 ? 1 : 0)).toBe(Math.min(agreementTerms.protects.total, 12));
        expect(await violations(page)).toEqual([]);
        await region(page, "What it would gain").getByRole("link", { name: "Open both in the scenario room" }).click();
        await page.waitForURL(/a=agree%3Adraft/);
        await region(page, "Scenario A").getByText("Draft “Frame for Copilot” is in force").waitFor();
      }));
  });
}
