import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { rangeInWords } from "../../client/frameworks/words";
import { type App, settled } from "./app";

interface Range {
  least: number;
  most: number;
}
interface Scored {
  sealFloor: { floor: Range; score: Range; unknown: { key: string }[]; objectives: { name: string; level: Range }[] };
}

const main = (page: Page) => page.getByRole("main");
const region = (page: Page, name: string) => page.getByRole("region", { name });
const eu = "/frameworks/eu-csf-1.2.1";
const ovh = `${eu}/vendors/ovh`;
const scoreOf = (app: App, key: string, home = "", kind = "Vendor") =>
  app.ask<Scored>(
    `{ sealFloor(kind: ${kind}, key: "${key}", framework: "eu-csf-1.2.1"${home}) { floor { least most } score { least most } unknown { key } objectives { name level { least most } } } }`,
  );

/** The sentences of a score say the figures of the API. */
async function says(page: Page, { sealFloor: { floor, score } }: Scored) {
  await main(page)
    .getByText(`Its floor is level ${rangeInWords(floor)} of 4`)
    .waitFor();
  await main(page)
    .getByText(`its weighted score is ${rangeInWords(score)} of 100`)
    .waitFor();
}

export function frameworkJourneys(the: () => App) {
  describe("frameworks", () => {
    it("are listed and read: objectives, weights, levels, criteria", () =>
      the().visit("/", async (page) => {
        await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Strategy" }).click();
        await page.getByRole("navigation", { name: "About this strategy" }).getByRole("link", { name: "Frameworks" }).click();
        await page.waitForURL("**/frameworks");
        await settled(page);
        await main(page).getByRole("link", { name: "EU Cloud Sovereignty Framework 1.2.1" }).click();
        await page.waitForURL(`**${eu}`);
        await settled(page);
        const definition = region(page, "Objectives and criteria");
        expect(await definition.getByRole("rowheader").count()).toBe(8);
        await definition.getByText("SOV-5 Supply chain sovereignty · weight 20").waitFor();
        await region(page, "Levels").getByText("Full digital sovereignty").waitFor();
        await region(page, "Things judged by it").getByText("Nobody has judged anything by it yet.").waitFor();
      }));

    it("score any thing that is found by name, floor and weighted score apart", () =>
      the().visit(eu, async (page) => {
        await settled(page);
        await region(page, "Score a thing").getByRole("combobox").fill("OVHcloud");
        await page
          .getByRole("option", { name: /OVHcloud/ })
          .first()
          .click();
        await page.waitForURL(`**${ovh}`);
        await settled(page);
        await says(page, await scoreOf(the(), "ovh"));
      }));

    it("unfold an objective into criteria, and a criterion into facts, and say the same as a table", () =>
      the().visit(`${eu}/data-centres/aws%3Aus-east-1`, async (page) => {
        await settled(page);
        const scored = await scoreOf(the(), "aws:us-east-1", "", "DataCentre");
        await says(page, scored);
        const levels = region(page, "Level by objective");
        for (const { name, level } of scored.sealFloor.objectives) {
          const cell = levels.getByRole("row").filter({ hasText: name }).getByRole("cell").last();
          const { least, most } = level;
          expect([name, await cell.textContent()]).toEqual([name, least === most ? `${least}` : `${least}– to ${most}`]);
        }
        await levels.getByRole("button", { name: "Data and AI sovereignty: criteria" }).click();
        await levels.getByRole("button", { name: "Facts: Do all sites that may hold its data stand at home?" }).click();
        await levels.getByText("Ends abroad").waitFor();
        expect(await levels.locator(".chain").getByRole("link", { name: "United States" }).count()).toBe(1);
        await levels.getByRole("button", { name: "As a table" }).click();
        expect(await levels.getByRole("rowheader").count()).toBe(8);
      }));

    it("ask for another home, which the address keeps", () =>
      the().visit(`${eu}/data-centres/aws%3Aus-east-1`, async (page) => {
        await settled(page);
        await page.getByRole("combobox", { name: "Ask for another home" }).fill("United States");
        await page
          .getByRole("option", { name: /^(Jurisdiction )?United States/ })
          .first()
          .click();
        await page.waitForURL("**?home=Jurisdiction%3AUS");
        await settled(page);
        await says(page, await scoreOf(the(), "aws:us-east-1", ', home: { jurisdictions: ["US"] }', "DataCentre"));
        await page.getByRole("button", { name: "Back to the framework’s own" }).click();
        await settled(page);
        await says(page, await scoreOf(the(), "aws:us-east-1", "", "DataCentre"));
      }));

    it("stand on the page of a thing", () =>
      the().visit("/registry/vendors/ovh", async (page) => {
        await settled(page);
        const scores = region(page, "Sovereignty frameworks");
        const { sealFloor } = await scoreOf(the(), "ovh");
        await scores.getByText(`${sealFloor.unknown.length} criteria unknown`).waitFor();
        await scores.getByRole("link", { name: "EU Cloud Sovereignty Framework 1.2.1" }).click();
        await page.waitForURL(`**${ovh}`);
      }));

    it("say what does not exist", () =>
      the().visit("/frameworks/none", async (page) => {
        await page.getByText("No framework has the key none.").waitFor();
      }));
  });
}

/** Writes to the registry: run after the others. */
export function judgingJourneys(the: () => App) {
  describe("judging", () => {
    it("fills an unknown criterion and narrows the score", () =>
      the().visit(ovh, async (page) => {
        await settled(page);
        const before = await scoreOf(the(), "ovh");
        const asks = "Is the party to the contract established at home?";
        await region(page, "What would narrow it")
          .getByRole("link", { name: `Judge it: ${asks}` })
          .click();
        await page.waitForURL("**/judge?criterion=sov-1.seat");
        await settled(page);
        await page.getByRole("button", { name: "Put it on record" }).click();
        await page.getByText("Say whether it is met.").waitFor();
        await page.getByLabel(/^Answer/).selectOption("NO");
        await page.getByLabel(/^Evidence/).fill("Tried in a test.");
        await page.getByRole("button", { name: "Put it on record" }).click();
        await page.getByRole("heading", { name: /^On record since revision/ }).waitFor();
        await page.getByRole("link", { name: "Back to its score" }).click();
        await settled(page);
        const after = await scoreOf(the(), "ovh");
        expect(after.sealFloor.unknown.length).toBe(before.sealFloor.unknown.length - 1);
        expect(after.sealFloor.score.most).toBe(before.sealFloor.score.most - 15);
        await says(page, after);
        await page.goto(`${new URL(page.url()).origin}${eu}`);
        await region(page, "Things judged by it").getByRole("link", { name: "OVHcloud" }).waitFor();
      }));
  });
}
