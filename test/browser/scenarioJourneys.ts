import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count, rangeInWords } from "../../client/words/numbers";
import { overlaid, violations } from "./accessibility";
import { type App, settled } from "./app";
import { slowly } from "./slowly";

const cells = (text: string) => text.replace(/\s+/g, " ").trim();
const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
/** Types into a search field, and takes the row that reads so. */
async function take(page: Page, field: Locator, text: string, row: RegExp) {
  await field.fill(text);
  const option = page.getByRole("listbox").getByRole("option", { name: row }).first();
  await option.waitFor();
  while ((await option.getAttribute("data-focused")) === null) await field.press("ArrowDown");
  await field.press("Enter");
  await option.waitFor({ state: "detached" });
}
const compose = (page: Page, side: "A" | "B", name: string, row: RegExp) =>
  take(page, region(page, `Scenario ${side}`).getByRole("combobox", { name: `What stops, withdraws or ends in ${side}` }), name, row);
const supposing = (page: Page) => region(page, "Scenario A").getByRole("combobox", { name: "Suppose other facts about" });
/** Until what is shown is what was asked last. */
const worked = (page: Page) =>
  page.waitForFunction(() => !document.querySelector("[aria-busy='true'], .skeleton, .working") && document.querySelector(".room"));

/** A sentence about A and B as it reads once they have changed places. */
const swappedSides = (sentence: string) => sentence.replace(/\b[AB]\b/g, (side) => (side === "A" ? "B" : "A"));

const both = "/scenarios/room?a=fail%3AGridPoint%3AIE&b=deny%3AJurisdiction%3AUS&jurisdiction=NL";
const microsoftAgainstAmazon = `a:{shocks:[{deny:{kind:"Vendor",key:"microsoft"}}]},b:{shocks:[{fail:{kind:"Vendor",key:"amazon"}}]},horizonHours:720`;

/** Pages and states in which axe looks at the room. */
const states: readonly { name: string; path: string; but?: readonly string[]; act?: (page: Page) => Promise<void> }[] = [
  { name: "the list", path: "/scenarios" },
  { name: "an empty room", path: "/scenarios/room" },
  { name: "one scenario", path: "/scenarios/room?a=fail%3AVendor%3Amicrosoft" },
  { name: "two scenarios", path: both },
  { name: "a subject that is not there", path: "/scenarios/room?a=fail%3AVendor%3Anobody" },
  {
    name: "the hours as a table",
    path: both,
    act: (page) => region(page, "What is lost, hour by hour").getByRole("button", { name: "As a table" }).click(),
  },
  {
    name: "an open reason",
    path: both,
    act: async (page) => {
      await region(page, "Where they differ")
        .getByRole("button", { name: /^Why: / })
        .first()
        .click();
      await page
        .getByText(/^Shortest chain|^One link/)
        .first()
        .waitFor();
    },
  },
  {
    name: "facts that can be supposed",
    path: "/scenarios/room?a=fail%3AVendor%3Amicrosoft",
    act: async (page) => {
      const head = region(page, "Scenario A");
      await head.getByRole("button", { name: "Change" }).click();
      await take(page, supposing(page), "iburgerzaken", /iBurgerzaken/);
      await head.getByRole("button", { name: "Suppose it is not there" }).waitFor();
    },
  },
  {
    name: "the dialog to save",
    path: both,
    // While the dialog is open, React Aria hides the page behind it from screen readers.
    but: ["aria-hidden-focus", "landmark-one-main", "page-has-heading-one"],
    act: async (page) => {
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).waitFor();
    },
  },
];

export function scenarioJourneys(the: () => App) {
  describe("scenarios", () => {
    it("are composed by search, moved through by hour, explained, and shared as a link that shows the same", async () => {
      const { compareScenarios: asked } = await the().ask<{
        compareScenarios: Record<"a" | "b", { workloads: { onRecord: number; possible: number; of: number } }> & {
          differences: { total: number; items: { workload: { name: string } }[] };
        };
      }>(
        `{ compareScenarios(${microsoftAgainstAmazon}) { a { workloads { onRecord possible of } } b { workloads { onRecord possible of } }
           differences(first: 1) { total items { workload { name } } } } }`,
      );
      let shared = "";
      await the().visit("/", async (page) => {
        await settled(page);
        await page.getByRole("link", { name: "Run a scenario" }).click();
        await page.waitForURL("**/scenarios");
        await page.getByRole("link", { name: "Compose your own" }).click();
        await page.getByRole("heading", { level: 1, name: "Compose a scenario" }).waitFor();
        await compose(page, "A", "microsoft", /^Microsoft withdraws/);
        await page.waitForURL(/a=deny%3AVendor%3Amicrosoft/);
        await region(page, "Scenario B").getByRole("button", { name: "Compose B" }).click();
        await compose(page, "B", "amazon web services", /^Amazon Web Services stops/);
        await page.waitForURL(/b=fail%3AVendor%3Aamazon/);
        await worked(page);
        const { a, b } = asked;
        const sentence = page.getByText(/^By day 30, A takes down/);
        await sentence.waitFor();
        expect(await sentence.innerText()).toBe(
          `By day 30, A takes down ${rangeInWords(a.workloads.onRecord, a.workloads.possible)} of ${count(a.workloads.of)} workloads, B ${rangeInWords(b.workloads.onRecord, b.workloads.possible)}.`,
        );
        const slider = page.getByRole("slider", { name: "Hour" });
        await slider.focus();
        expect(await slider.getAttribute("aria-valuetext")).toBe("3 days");
        await page.keyboard.press("PageUp");
        await region(page, "At day 7").waitFor();
        await page.keyboard.press("Home");
        await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("0\u00a0h");
        await page.keyboard.press("End");
        await region(page, "At day 30").waitFor();
        await worked(page);
        const differ = region(page, "Where they differ");
        await differ.getByRole("button", { name: `All ${count(asked.differences.total)}` }).waitFor();
        const first = asked.differences.items[0]!.workload.name;
        const why = differ.getByRole("button", { name: `Why: ${first}` }).first();
        await why.focus();
        await page.keyboard.press("Enter");
        await differ
          .getByText(/^Shortest chain|^One link/)
          .first()
          .waitFor();
        expect(await differ.getByRole("list").first().innerText()).toMatch(/Sourced|Curated|Derived|Assumed/);
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.getByRole("button", { name: "Share" }).click();
        await page.getByRole("button", { name: "Link copied" }).waitFor();
        shared = await page.evaluate(() => navigator.clipboard.readText());
        expect(shared).toBe(page.url());
      });
      const elsewhere = new URL(shared);
      await the().visit(`${elsewhere.pathname}${elsewhere.search}`, async (page) => {
        await worked(page);
        await region(page, "At day 30").waitFor();
        const differ = region(page, "Where they differ");
        await differ
          .getByText(/^Shortest chain|^One link/)
          .first()
          .waitFor();
        expect(await differ.getByRole("button", { expanded: true }).getAttribute("aria-label")).toBe(
          `Why: ${asked.differences.items[0]!.workload.name}`,
        );
      });
    });

    it("swap, stand alone, and are taken back", () =>
      the().visit(both, async (page) => {
        await worked(page);
        const before = await page.getByRole("heading", { level: 1 }).innerText();
        await page.getByRole("button", { name: "Swap A and B" }).click();
        await page.waitForURL(/a=deny%3AJurisdiction%3AUS/);
        await worked(page);
        expect(await region(page, "Scenario A").innerText()).toContain("withdraws at 0");
        await page.getByRole("heading", { level: 1, name: swappedSides(before), exact: true }).waitFor();
        await region(page, "Scenario B").getByRole("button", { name: "Take back" }).click();
        await page.getByRole("heading", { level: 1, name: /^\d+ to \d+ of [\d,]+ workloads fall by day 30/ }).waitFor();
        await region(page, "What falls").waitFor();
        expect(await region(page, "Where they differ").count()).toBe(0);
        await page.goBack();
        await region(page, "Where they differ").waitFor();
      }));

    it("never stand beside each other's figures, however slow the answer", () =>
      the().visit(both, async (page) => {
        await worked(page);
        const before = await page.getByRole("heading", { level: 1 }).innerText();
        await slowly(page);
        await page.getByRole("button", { name: "Swap A and B" }).click();
        await page.waitForURL(/a=deny%3AJurisdiction%3AUS/);
        expect(await page.getByRole("heading", { level: 1, name: before, exact: true }).count()).toBe(0);
        expect(await region(page, "Where they differ").count()).toBe(0);
        await page.getByRole("heading", { level: 1, name: swappedSides(before), exact: true }).waitFor();
      }));

    it("count in a sector's row what its reason lists", () =>
      the().visit("/scenarios/room?a=fail%3AGridPoint%3AIE&jurisdiction=NL", async (page) => {
        await worked(page);
        const sectors = region(page, "By sector");
        const row = sectors.getByRole("row", { name: /Local government services/ });
        const [, possible] = /(?:\d+–)?(?: to )?(\d+) /.exec(cells(await row.getByRole("cell").nth(1).innerText()).concat(" "))!;
        await row.getByRole("button", { name: /^Why: / }).click();
        await sectors.getByText(`1 to 5 of ${possible} workloads`).waitFor();
      }));

    it("suppose facts: what a thing rests on has an alternative, and the shock takes less", () =>
      the().visit("/scenarios/room?a=fail%3AService%3Aproduct%3Amicrosoft-365-copilot%3Aus", async (page) => {
        await worked(page);
        const head = region(page, "Scenario A");
        const first = region(page, "What falls").getByRole("row").nth(1).getByRole("link");
        const key = decodeURIComponent((await first.getAttribute("href"))!.split("/").at(-1)!);
        const down = async () =>
          cells(
            await region(page, "At day 3")
              .getByRole("row", { name: /^Workloads down/ })
              .innerText(),
          );
        const before = await down();
        await head.getByRole("button", { name: "Change" }).click();
        await take(page, supposing(page), key, /./);
        await head.getByRole("button", { name: "Has an alternative: uses Microsoft 365 Copilot (US)" }).click();
        const instead = head.getByRole("combobox", { name: "Instead of Microsoft 365 Copilot (US) it could rest on" });
        await take(page, instead, "bedrock", /Bedrock/);
        await page.waitForURL(/a=add%3AUSES/);
        await worked(page);
        await head.getByText(/also uses/).waitFor();
        await page.waitForFunction((text) => !document.body.innerText.replace(/\s+/g, " ").includes(text), before);
        expect(await down()).not.toBe(before);
        await head.getByRole("button", { name: "Take back" }).last().click();
        await worked(page);
        await page.waitForFunction((text) => document.body.innerText.replace(/\s+/g, " ").includes(text), before);
      }));

    it("are saved under a name and listed with it", () =>
      the().visit("/scenarios/room?a=fail%3AGridPoint%3AIE&jurisdiction=NL", async (page) => {
        await worked(page);
        await page.getByRole("button", { name: "Save" }).click();
        const dialog = page.getByRole("dialog", { name: "Save as what?" });
        await dialog.getByRole("textbox", { name: "Name" }).fill("Irish winter");
        await dialog.getByRole("textbox", { name: "What it is for (may stay empty)" }).fill("For the desk");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/scenarios\/irish-winter-/);
        await page.getByRole("navigation", { name: "Breadcrumb" }).getByText("Irish winter").waitFor();
        await page.getByRole("link", { name: "Scenarios" }).first().click();
        const row = region(page, "Saved scenarios")
          .getByRole("row", { name: /Irish winter/ })
          .first();
        expect(cells(await row.innerText())).toMatch(
          /^Irish winter For the desk 1 shock local administrator \d+ \w+ \d{4}, \d\d:\d\d UTC \d+$/,
        );
        await row.getByRole("link", { name: "1 shock" }).click();
        await page.waitForURL(/a-name=Irish\+winter.*/);
        expect(page.url()).toContain("jurisdiction=NL");
      }));

    it("say with a number what is wrong with them, and leave what is composed where it can be taken back", () =>
      the().visit("/scenarios/room?a=fail%3AVendor%3Anobody", async (page) => {
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.innerText()).toMatch(/LP-\d{4} /);
        await region(page, "Scenario A").getByRole("button", { name: "Take back" }).click();
        await page.getByRole("heading", { level: 1, name: "Compose a scenario" }).waitFor();
      }));

    it("start from the page of what stops or withdraws", () =>
      the().visit("/registry/vendors/microsoft", async (page) => {
        await settled(page);
        await page.getByRole("link", { name: "What if it withdraws" }).click();
        await page.waitForURL("**/scenarios/room?a=deny%3AVendor%3Amicrosoft");
        await worked(page);
      }));

    it("can be cancelled while they are worked out", () =>
      the().visit("/scenarios", async (page) => {
        await settled(page);
        await page.route("**/graphql", async (route) => {
          if (route.request().postData()?.includes("ScenarioOutcome")) await new Promise((resolve) => setTimeout(resolve, 4000));
          await route.continue().catch(() => undefined);
        });
        await page.getByRole("link", { name: "Run: Microsoft withdraws" }).click();
        await page.getByRole("button", { name: "Cancel" }).click();
        await page.getByRole("heading", { name: "Cancelled" }).waitFor();
        await page.unroute("**/graphql");
        await page.getByRole("button", { name: "Work it out" }).click();
        await worked(page);
      }));

    it("need no sideways scroll on a phone", () =>
      the().visit(
        both,
        async (page) => {
          for (const path of ["/scenarios", "/scenarios/room", both]) {
            await page.goto(`${the().url}${path}`);
            await settled(page);
            expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
          }
        },
        { viewport: { width: 390, height: 844 }, hasTouch: true },
      ));

    for (const colorScheme of ["light", "dark"] as const)
      it(
        `give axe nothing to object to, ${colorScheme}`,
        () =>
          the().visit(
            "/scenarios",
            async (page) => {
              for (const { name, path, but = [], act } of states) {
                await page.goto(`${the().url}${path}`);
                await settled(page);
                await act?.(page);
                await settled(page);
                expect(await violations(page, { but: [...overlaid.but, ...but] }), name).toEqual([]);
              }
            },
            { colorScheme, reducedMotion: "reduce", bypassCSP: true },
          ),
        120_000,
      );
  });
}
