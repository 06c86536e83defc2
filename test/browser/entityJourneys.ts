import { describe, expect, it } from "vitest";
import { count, shareDigits, shareRangeInWords } from "../../client/words/numbers";
import { type App, settled } from "./app";

const cells = (text: string) => text.replace(/\s+/g, " ");

export function entityJourneys(the: () => App) {
  describe("search", () => {
    it("is reached by / and Ctrl K, and opens an entity by keyboard", () =>
      the().visit("/", async (page) => {
        await settled(page);
        await page.keyboard.press("/");
        const field = page.getByRole("combobox", { name: "Find a component, key or agreement" });
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.keyboard.type("us-east-1");
        const option = page.getByRole("option", { name: /AWS US East \(N\. Virginia\)/ });
        await option.waitFor();
        expect(await option.innerText()).toContain("also called: us-east-1");
        while ((await field.getAttribute("aria-activedescendant")) !== (await option.getAttribute("id")))
          await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/registry/data-centres/aws%3Aus-east-1");
        await page.getByRole("heading", { level: 1, name: "AWS US East (N. Virginia)" }).waitFor();
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
        expect(await page.title()).toBe("AWS US East (N. Virginia), data centre · Loadpath");
        await page.keyboard.press("Control+k");
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      }));

    it("chooses the first row by itself and underlines what matched", () =>
      the().visit("/registry", async (page) => {
        await settled(page);
        await page.keyboard.press("/");
        await page.keyboard.type("gov virg");
        const first = page.getByRole("option").first();
        await page
          .getByRole("option", { name: /Azure US Gov Virginia/ })
          .first()
          .waitFor();
        expect(await first.locator("mark").allInnerTexts()).toEqual(["Gov", "Virg"]);
        expect(await page.getByRole("combobox").getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
        await page.keyboard.press("Escape");
        await page.getByRole("option").first().waitFor({ state: "detached" });
      }));

    it("leads to a page of all results, whose text is in the address", () =>
      the().visit("/search?q=palantir", async (page) => {
        await page.getByRole("heading", { level: 2, name: /match/ }).waitFor();
        await page.getByRole("searchbox", { name: "Name, former name or key" }).fill("zzzzqq");
        await page.getByText("Nothing in the registry is called “zzzzqq”").waitFor();
        expect(page.url()).toContain("q=zzzzqq");
      }));
  });

  describe("page of an entity", () => {
    it("shows facts with their sources, and names what is not on record", () =>
      the().visit("/registry/data-centres/aws%3Aus-east-1", async (page) => {
        await settled(page);
        const beside = cells(await page.getByRole("region", { name: "Facts" }).innerText());
        expect(beside).toMatch(/is operated by Amazon Web Services Curated · /i);
        await page.getByRole("link", { name: "All facts" }).click();
        await page.waitForURL("**/aws%3Aus-east-1?tab=facts");
        const facts = cells(await page.getByRole("region", { name: "Facts" }).innerText());
        expect(facts).toMatch(/Place Ashburn Assumed · .+ · Nov 2026 · confidence low/);
        expect(facts).toContain("Accelerators Nothing on record");
      }));

    it("has its relationships in tabs, which the address keeps and arrow keys change", () =>
      the().visit("/registry/data-centres/aws%3Aus-east-1", async (page) => {
        await settled(page);
        await page.getByRole("tab", { name: "What it brings down" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.waitForURL("**/aws%3Aus-east-1?tab=rests-on");
        const rests = page.getByRole("region", { name: "What it rests on" });
        const row = cells(await rests.getByRole("row", { name: /is operated by/ }).innerText());
        expect(row).toMatch(/is operated by Amazon Web Services yes, alone Unknown Curated · /);
        await page.getByRole("tab", { name: /^Carries \d+$/ }).click();
        const carries = page.getByRole("region", { name: "What it carries" });
        await carries.getByRole("table").waitFor();
        expect(cells(await carries.innerText())).toMatch(/hosts Amazon AWS US East\/West any 1 of 4/);
        await page.reload();
        await carries.waitFor();
        expect(await page.getByRole("tab", { name: /^Carries/ }).getAttribute("aria-selected")).toBe("true");
      }));

    it("plots the time to loss, and has it as a table", async () => {
      const { vendor } = await the().ask<{
        vendor: { blastRadius: { timeline: { hours: number; onRecord: number; possible: number; workloadsPossible: number }[] } };
      }>('{ vendor(key: "microsoft") { blastRadius(horizonHours: null) { timeline { hours onRecord possible workloadsPossible } } } }');
      const { timeline } = vendor.blastRadius;
      await the().visit("/registry/vendors/microsoft", async (page) => {
        await settled(page);
        const section = page.getByRole("region", { name: "Time to loss" });
        const said = (await section.getByRole("img").getAttribute("aria-label"))!;
        expect(said).toContain(shareRangeInWords(timeline[0]!.onRecord, timeline[0]!.possible));
        await section.getByRole("button", { name: "As a table" }).click();
        const rows = await section.locator("tbody").getByRole("row").allInnerTexts();
        expect(rows).toHaveLength(timeline.length);
        for (const [i, step] of timeline.entries()) {
          expect(rows[i]).toContain(shareDigits(step.onRecord));
          expect(rows[i]).toContain(shareDigits(step.possible));
          expect(rows[i]).toContain(count(step.workloadsPossible));
        }
      });
    });

    it("names who can switch a component off, and by which way", async () => {
      const { entity } = await the().ask<{ entity: { deniers: { items: { component: { name: string } }[] } } }>(
        '{ entity(kind: DataCentre, key: "aws:us-east-1") { ... on Component { deniers { items { component { name } } } } } }',
      );
      await the().visit("/registry/data-centres/aws%3Aus-east-1", async (page) => {
        await settled(page);
        const list = page.getByRole("region", { name: "Who can switch it off" }).getByRole("listitem");
        const names = entity.deniers.items.map((item) => item.component.name);
        const shown = await list.allInnerTexts();
        expect(shown.length).toBeGreaterThan(0);
        for (const [i, text] of shown.entries()) expect(text).toContain(names[i]);
        expect(cells(shown.find((text) => text.includes("Amazon Web Services"))!)).toContain("is operated by it; lost at once; on record");
        await page.getByRole("region", { name: "Protection" }).waitFor();
      });
    });

    it("lists what falls, soonest first, and pages through the rest when asked", async () => {
      await the().visit("/registry/vendors/microsoft", async (page) => {
        await settled(page);
        const falls = page.getByRole("region", { name: "What falls" });
        const rows = falls.locator("tbody tr");
        expect(await rows.count()).toBe(12);
        const first = await rows.first().innerText();
        await falls.getByText(/^The first 12 of [\d,]+ are shown\./).waitFor();
        await falls.getByRole("button", { name: "Show more" }).click();
        await falls.getByText(/^1 to 50 of [\d,]+ workloads that fall$/).waitFor();
        await falls.getByRole("row").nth(50).waitFor();
        expect(await rows.count()).toBe(50);
        expect(await rows.first().innerText()).toBe(first);
        await falls.getByRole("button", { name: "Next" }).click();
        await falls.getByText(/^51 to 100 of /).waitFor();
        await falls.getByText(first.split("\t")[0]!.trim(), { exact: true }).waitFor({ state: "detached" });
        expect(await rows.count()).toBe(50);
        await falls.getByRole("button", { name: "Previous" }).click();
        await falls.getByText(first.split("\t")[0]!.trim(), { exact: true }).waitFor();
        expect(await rows.first().innerText()).toBe(first);
      });
    });

    it("states how much falls with a component, by sector, with its ranges", async () => {
      const { vendor } = await the().ask<{
        vendor: { blastRadius: { workloads: { onRecord: number; possible: number; cannotTell: number; of: number } } };
      }>('{ vendor(key: "microsoft") { blastRadius { workloads { onRecord possible cannotTell of } } } }');
      const { onRecord, possible, cannotTell, of } = vendor.blastRadius.workloads;
      await the().visit("/registry/vendors/microsoft", async (page) => {
        await settled(page);
        await page.getByText(`If it stops, ${count(onRecord)} to ${count(possible)} of ${count(of)} workloads fall`).waitFor();
        const blast = page.getByRole("region", { name: "Blast radius" });
        expect(cells(await blast.getByRole("row", { name: /All workloads/ }).innerText())).toContain(`${count(onRecord)}–`);
        await blast.getByText(`Cannot tell for ${count(cannotTell)} of ${count(of)} workloads`).waitFor();
        await page.getByRole("region", { name: "What it can switch off" }).waitFor();
        await page.getByRole("tab", { name: /^Carries/ }).click();
        const carries = page.getByRole("region", { name: "What it carries" });
        await carries.getByRole("button", { name: "Next" }).click();
        await carries.getByText(/^26 to 50 of/).waitFor();
        await carries.getByRole("button", { name: "Previous" }).click();
        await carries.getByText(/^1 to 25 of/).waitFor();
      });
    });

    it("lists a workload's single points and deniers, and opens their reasons in place", async () => {
      const { search } = await the().ask<{ search: { entity: { key: string; name: string } }[] }>(
        '{ search(text: "1CDP SEDRIC", first: 1) { entity { key name } } }',
      );
      const { key, name } = search[0]!.entity;
      const { workload } = await the().ask<{ workload: { singlePointsOfFailure: { onRecord: number; possible: number } } }>(
        `{ workload(key: "${key}") { singlePointsOfFailure { onRecord possible } } }`,
      );
      const { onRecord, possible } = workload.singlePointsOfFailure;
      await the().visit(`/registry/workloads/${encodeURIComponent(key)}`, async (page) => {
        await settled(page);
        await page.getByText(`${onRecord} to ${possible} components take it down alone`).waitFor();
        for (const region of ["Single points of failure", "Who can switch it off"]) {
          const list = page.getByRole("region", { name: region });
          const why = list.getByRole("button", { name: /^Why: / });
          const culprit = (await why.last().getAttribute("aria-label"))!.slice("Why: ".length);
          await why.last().click();
          const links = list.getByRole("list").first().getByRole("listitem");
          expect(await links.first().innerText()).toContain(name);
          expect(await links.last().innerText()).toContain(culprit);
        }
        await page.getByText(/^Verdict /).waitFor();
        expect(await page.getByRole("region", { name: "What is missing" }).innerText()).toMatch(/Nothing on record: |is missing/);
      });
    });

    it("of a jurisdiction leads to the start page with that scope", () =>
      the().visit("/registry/jurisdictions/NL", async (page) => {
        await settled(page);
        await page.getByRole("link", { name: "What its AI rests on" }).click();
        await page.waitForURL("**/?jurisdiction=NL");
      }));
  });

  describe("registry", () => {
    it("lists every kind, filters, orders and pages", async () => {
      const { workloads, translating, translatingPilots } = await the().ask<Record<string, { totalCount: number }>>(
        `{ workloads(first: 1) { totalCount }
           translating: workloads(first: 1, where: { name: { contains: "translat" } }) { totalCount }
           translatingPilots: workloads(first: 1, where: { name: { contains: "translat" }, status: { in: [PILOT] } }) { totalCount } }`,
      );
      const [named, pilots] = [translating!.totalCount, translatingPilots!.totalCount];
      await the().visit("/registry", async (page) => {
        await settled(page);
        await page.getByRole("row", { name: new RegExp(`Workloads.*${count(workloads!.totalCount)}`) }).waitFor();
        await page.getByRole("link", { name: "Workloads" }).click();
        await page.getByText(`1 to 50 of ${count(workloads!.totalCount)} workloads`).waitFor();
        await page.getByRole("button", { name: "Next" }).click();
        await page.getByText(`51 to 100 of ${count(workloads!.totalCount)} workloads`).waitFor();
        const namesShown = () => page.getByRole("table").getByRole("link").allInnerTexts();
        await settled(page);
        const second = await namesShown();
        await page.getByRole("button", { name: "Next" }).click();
        await page.getByText(`101 to 150 of ${count(workloads!.totalCount)} workloads`).waitFor();
        await page.getByRole("button", { name: "Previous" }).click();
        await page.getByText(`51 to 100 of ${count(workloads!.totalCount)} workloads`).waitFor();
        await settled(page);
        expect(await namesShown()).toEqual(second);
        await page.getByRole("button", { name: "Previous" }).click();
        await page.getByText(`1 to 50 of ${count(workloads!.totalCount)} workloads`).waitFor();
        expect(page.url()).not.toMatch(/after|before|skip/);
        await page.getByRole("searchbox", { name: "Name contains" }).fill("translat");
        await page.getByText(`1 to ${Math.min(50, named)} of ${named} workloads`).waitFor();
        await page.getByLabel("Status").selectOption("Pilot");
        await page.getByText(`1 to ${pilots} of ${pilots} workloads`).waitFor();
        expect(page.url()).toMatch(/name=translat&status=PILOT/);
        const names = await page.getByRole("table").getByRole("link").allInnerTexts();
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) expect(name.toLowerCase()).toContain("translat");
        await page.getByRole("button", { name: "Workload", exact: true }).click();
        await page.getByText("from Z to A").waitFor();
        await page.waitForFunction((last) => document.querySelector("table a")?.textContent === last, names.at(-1));
        expect(await page.getByRole("table").getByRole("link").allInnerTexts()).toEqual([...names].reverse());
        await page.getByRole("button", { name: "Clear the filter" }).click();
        await page.getByText(`1 to 50 of ${count(workloads!.totalCount)} workloads`).waitFor();
        // Text on its way when the filter was cleared must not bring the rest of it back.
        await page.waitForTimeout(400);
        expect(page.url()).not.toMatch(/name=|status=/);
      });
    });
  });
}
