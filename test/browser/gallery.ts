import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { states } from "../../client/gallery/states";
import { projectRoot } from "../../server/projectRoot";
import { violations } from "./accessibility";
import type { App } from "./app";

const client = {
  root: join(projectRoot, "client"),
  configFile: join(projectRoot, "client/vite.config.ts"),
  mode: "gallery",
  logLevel: "error",
} as const;
/** A state shows the same part again, landmarks and headings and all; a part's heading begins where its page would. */
const repeats = ["landmark-unique", "landmark-no-duplicate-banner", "heading-order", "region"];

const state = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const look = (page: Page, name: string, selector: string, property: string) =>
  state(page, name)
    .locator(selector)
    .first()
    .evaluate((element, p) => getComputedStyle(element).getPropertyValue(p), property);

/** The gallery of parts, which has a build of its own. */
export function gallery(the: () => App) {
  describe("gallery of parts", () => {
    let url = "";
    let close: () => Promise<void>;
    beforeAll(async () => {
      await build(client);
      const server = await preview({ ...client, preview: { port: 0, host: "127.0.0.1" } });
      const address = server.httpServer.address();
      if (address === null || typeof address === "string") throw new Error("the gallery got no port");
      url = `http://127.0.0.1:${address.port}/gallery.html`;
      close = () => server.close();
    }, 120_000);
    afterAll(() => close?.());

    const visit = (body: (page: Page) => Promise<void>, dark = false) =>
      the().visit(
        "/mark.svg",
        async (page) => {
          await page.goto(url);
          await page.getByRole("heading", { level: 1, name: "Parts" }).waitFor();
          await body(page);
        },
        { bypassCSP: true, reducedMotion: "reduce", colorScheme: dark ? "dark" : "light" },
      );
    const partsOf = (page: Page) =>
      page
        .getByRole("navigation", { name: "Parts" })
        .getByRole("link")
        .evaluateAll((links) => links.map((link) => ({ name: link.textContent ?? "", at: link.getAttribute("href") ?? "" })));

    it("shows every part in every state, or says why one does not apply", () =>
      visit(async (page) => {
        const parts = await partsOf(page);
        expect(parts.length).toBeGreaterThan(20);
        for (const { name, at } of parts) {
          await page.goto(`${url}${at}`);
          await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
          for (const one of Object.values(states)) {
            const shown = state(page, one);
            const reason = shown.getByText("Does not apply: ");
            // There, if not to be seen: on paper, what can be pressed is left out.
            await shown.locator(".specimen > *").or(reason).first().waitFor({ state: "attached" });
          }
        }
      }));

    it("puts on hover, focus and press, and what holds on paper", () =>
      visit(async (page) => {
        await page.goto(`${url}#/parts/button`);
        await state(page, "Rest").waitFor();
        const fill = (name: string) => look(page, name, ".button", "background-color");
        const rest = await fill("Rest");
        expect(await fill("Hover")).not.toBe(rest);
        expect(await fill("Pressed")).not.toBe(await fill("Hover"));
        expect(await look(page, "Rest", ".button", "outline-style")).toBe("none");
        expect(await look(page, "Focus", ".button", "outline-style")).toBe("solid");
        expect(await look(page, "Right to left", ".button", "direction")).toBe("rtl");
        expect(await look(page, "Print", ".text-button", "display")).toBe("none");
      }));

    it("shows the whole alias of what is withheld", () =>
      visit(async (page) => {
        await page.goto(`${url}#/parts/table`);
        const name = state(page, "Restricted").getByText("Withheld: vendor 4K7Q2M");
        expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      }));

    for (const dark of [false, true]) {
      it(
        `has nothing that axe objects to, ${dark ? "dark" : "light"}`,
        () =>
          visit(async (page) => {
            for (const { name, at } of [{ name: "Parts", at: "#/" }, ...(await partsOf(page))]) {
              await page.goto(`${url}${at}`);
              await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
              expect(await violations(page, dark ? { only: ["color-contrast"] } : { but: repeats }), name).toEqual([]);
            }
          }, dark),
        120_000,
      );
    }

    it("is in nothing that users get", () => {
      const built = join(projectRoot, "dist/client");
      const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(10);
      for (const { parentPath, name } of files) {
        expect(name).not.toMatch(/gallery/i);
        if (/\.(js|css|html)$/.test(name)) expect(readFileSync(join(parentPath, name), "utf8"), name).not.toMatch(/gallery-|as-pressed/);
      }
    });
  });
}
