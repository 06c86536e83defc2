import { describe, expect, it } from "vitest";
import { addresses } from "./addresses";
import { type App, settled } from "./app";
import { scriptBudgetBytes, scriptsOfFirstPage } from "./scripts";

export function frame(the: () => App) {
  describe("frame", () => {
    it("says where nothing is, and leads on", () =>
      the().visit("/registry/workloads/no-such-key", async (page) => {
        await settled(page);
        await page.getByRole("heading", { level: 1, name: "Not found" }).waitFor();
        await page.getByText("No workload has the key no-such-key.").waitFor();
        await page.getByRole("link", { name: "registry", exact: true }).click();
        await page.waitForURL("**/registry");
      }));

    it("shows a numbered problem with its remedy, and recovers", async () => {
      await the().visit("/registry", async (page) => {
        await settled(page);
        let cut = true;
        await page.route("**/graphql", (route) =>
          cut ? route.fulfill({ status: 200, contentType: "application/json", body: failure }) : route.continue(),
        );
        await page.getByRole("link", { name: "Vendors" }).click();
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.innerText()).toMatch(/LP-6005 .*still loading/);
        cut = false;
        await alert.getByRole("button", { name: "Try again" }).click();
        await page.getByText(/^1 to 50 of/).waitFor();
      });
    });

    it("shows an unknown scope as the problem that it is", () =>
      the().visit("/?jurisdiction=nowhere", async (page) => {
        const alert = page.getByRole("alert");
        await alert.waitFor();
        expect(await alert.innerText()).toMatch(/LP-6004/);
      }));

    it("remembers a chosen theme", () =>
      the().visit("/registry", async (page) => {
        await settled(page);
        const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const light = await background();
        await page.getByRole("button", { name: "Theme" }).click();
        await page.getByRole("menuitemradio", { name: "Dark" }).click();
        const dark = await background();
        expect(dark).not.toBe(light);
        await page.reload();
        await settled(page);
        expect(await background()).toBe(dark);
      }));

    it(
      "skips to the content, and has no link that leads nowhere",
      () =>
        the().visit("/", async (page) => {
          await settled(page);
          await page.keyboard.press("Tab");
          expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
          const here = (await page.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")!))).filter((to) =>
            to.startsWith("/"),
          );
          expect(here.length).toBeGreaterThan(20);
          for (const to of new Set(here)) {
            await page.goto(`${the().url}${to}`);
            await settled(page);
            expect(await page.getByRole("heading", { level: 1 }).innerText(), to).not.toBe("Not found");
          }
        }),
      90_000,
    );

    it(
      "needs no sideways scrolling at 320 pixels",
      () =>
        the().visit(
          "/",
          async (page) => {
            for (const path of addresses) {
              await page.goto(`${the().url}${path}`);
              await settled(page);
              expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
            }
          },
          { viewport: { width: 320, height: 640 } },
        ),
      90_000,
    );

    it("has its places and its search on a phone", () =>
      the().visit(
        "/",
        async (page) => {
          await settled(page);
          await page.getByRole("button", { name: "Menu" }).click();
          await page.getByRole("menuitem", { name: "Registry" }).click();
          await page.waitForURL("**/registry");
          await page.getByRole("link", { name: "Search" }).click();
          await page.waitForURL("**/search");
          expect(await page.getByRole("searchbox").evaluate((element) => element === document.activeElement)).toBe(true);
        },
        { viewport: { width: 390, height: 844 }, hasTouch: true },
      ));

    it(`loads at most ${scriptBudgetBytes / 1000} kB of packed script for the first page`, async () => {
      const sizes = [...(await scriptsOfFirstPage(the())).values()];
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      process.stdout.write(`Packed script of the first page: ${Math.round(bytes / 1000)} kB in ${sizes.length} files.\n`);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThanOrEqual(scriptBudgetBytes);
    });
  });
}

const failure = JSON.stringify({
  data: null,
  errors: [{ message: "The server is still loading its data.", extensions: { code: "LP-6005", mend: "Try again when /readyz says so." } }],
});
