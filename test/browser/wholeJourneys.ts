import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { basisWords } from "../../client/words/enumerations";
import { type App, settled, targetOf } from "./app";

const service = { key: "product:microsoft-365-copilot:us", name: "Microsoft 365 Copilot (US)" };
const servicePath = `/registry/services/${encodeURIComponent(service.key)}`;

interface Deniers {
  entity: {
    deniers: { items: { component: { name: string }; why: { weakest: keyof typeof basisWords; links: { basis: string }[] } | null }[] };
  };
}

/** Somebody whose chain to the service has a weakest fact, as the API tells it: the word for it, and which link it is. */
async function weakestOf(app: App) {
  const { entity } = await app.ask<Deniers>(
    `{ entity(kind: Service, key: "${service.key}") { ... on Component { deniers { items { component { name } why { weakest links { basis } } } } } } }`,
  );
  const found = entity.deniers.items.find(({ why }) => why && why.links.length > 1)!;
  const { weakest, links } = found.why!;
  return { denier: found.component.name, word: basisWords[weakest], link: links.findIndex(({ basis }) => basis === weakest) };
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "");

/** Goes on with Tab until what has the focus is called that. */
async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (typeof name === "string" ? here === name : name.test(here)) return;
  }
  throw new Error(`Tab did not reach ${name}; it is at ${await focused(page)}`);
}

const deniers = (page: Page) => page.getByRole("region", { name: "Who can switch it off" });
/** The source in the line of a link of the open chain. */
const sourceIn = (page: Page, link: number) => deniers(page).locator(".chain-link").nth(link).locator(".source-line a");

/** From a question to the fact that answers it, by mouse and by keyboard alone. */
export function wholeJourneys(the: () => App) {
  describe("whole journeys", () => {
    it("reads who can switch a service off, and opens the source of the weakest fact", async () => {
      const { denier, word, link } = await weakestOf(the());
      await the().visit(servicePath, async (page) => {
        await settled(page);
        await deniers(page)
          .getByRole("button", { name: `Why: ${denier}`, exact: true })
          .click();
        await deniers(page).getByText(`the weakest is ${word.toLowerCase()}`).waitFor();
        expect(await deniers(page).locator(".chain-link").nth(link).innerText()).toContain(word);
        const source = sourceIn(page, link).first();
        const target = await targetOf(source);
        await source.click();
        await page.waitForURL(target);
      });
    });

    it("does the same by keyboard alone, from the start page on", async () => {
      const { denier, word, link } = await weakestOf(the());
      await the().visit("/", async (page) => {
        await settled(page);
        await page.keyboard.press("/");
        await page.keyboard.type(service.name);
        const option = page.getByRole("option", { name: new RegExp(`^Service ${service.name.replace(/[()]/g, "\\$&")}`) }).first();
        await option.waitFor();
        const field = page.getByRole("combobox");
        while ((await field.getAttribute("aria-activedescendant")) !== (await option.getAttribute("id")))
          await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL(`**${servicePath}`);
        await settled(page);
        await deniers(page)
          .getByRole("button", { name: `Why: ${denier}`, exact: true })
          .waitFor();
        await tabTo(page, `Why: ${denier}`);
        await page.keyboard.press("Enter");
        await deniers(page).getByText(`the weakest is ${word.toLowerCase()}`).waitFor();
        const source = sourceIn(page, link).first();
        const [text, target] = [(await source.textContent())!.trim(), await targetOf(source)];
        for (let i = 0; i < 20 && !(await source.evaluate((link) => link === document.activeElement)); i++) await tabTo(page, text);
        await page.keyboard.press("Enter");
        await page.waitForURL(target);
      });
    });

    it("finds why a workload depends on a grid zone by keyboard alone, and the address shows it elsewhere", async () => {
      let address = "";
      await the().visit(
        "/explorer",
        async (page) => {
          await page.getByRole("heading", { name: "Where most falls with one component" }).waitFor();
          const row = page
            .getByRole("row")
            .filter({ has: page.getByRole("img", { name: "Grid connection" }) })
            .first();
          const [zone, workload] = (await row.getByRole("link").allInnerTexts()) as [string, string];
          // The row's first link leads to the zone, its second to a workload that the zone fells, with the chain open.
          await tabTo(page, zone);
          await tabTo(page, workload, 1);
          await page.keyboard.press("Enter");
          await page.waitForURL(/why=GridPoint/);
          const panel = page.getByRole("complementary", { name: workload });
          const culprit = panel.getByRole("button", { name: new RegExp(`^Grid connection ${zone.replace(/[()]/g, "\\$&")}`) });
          await culprit.waitFor();
          expect(await culprit.getAttribute("aria-expanded")).toBe("true");
          await page.locator(".picture-marks .disc text").first().waitFor();
          await tabTo(page, /^Carries/);
          await page.keyboard.press("Enter");
          await page.getByRole("menuitemradio", { name: "nothing" }).waitFor();
          await page.keyboard.press("Home");
          await page.keyboard.press("Enter");
          await page.waitForURL(/up=0/);
          address = page.url();
        },
        { reducedMotion: "reduce" },
      );
      await the().visit(
        address.slice(the().url.length),
        async (page) => {
          await page.getByRole("button", { name: "Carries nothing" }).waitFor();
          await page.locator(".picture-marks .disc text").first().waitFor();
          await page.getByText(/^(Shortest chain|One link)/).waitFor();
        },
        { reducedMotion: "reduce" },
      );
    });
  });
}
