import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { explorerPath } from "../../client/explorer/address";
import type { App } from "./app";

interface Chain {
  readonly name: string;
  readonly key: string;
  readonly zone: { readonly name: string; readonly key: string };
  readonly links: readonly { readonly words: string; readonly to: { readonly name: string } }[];
}

/** A workload that a grid zone fells alone on record, with its chain, as the API tells it. */
async function workloadOnZone(app: App): Promise<Chain> {
  const { scope } = await app.ask<{
    scope: {
      singlePointsOfFailure: {
        items: {
          component: { kind: string; key: string; name: string };
          example: { workload: { key: string; name: string }; why: { links: Chain["links"] } } | null;
        }[];
      };
    };
  }>(
    `{ scope { singlePointsOfFailure(first: 100) { items { component { kind key name } example { workload { key name } why { links { words to { name } } } } } } } }`,
  );
  const found = scope.singlePointsOfFailure.items.find((i) => i.component.kind === "GridPoint" && i.example)!;
  const { workload, why } = found.example!;
  return { ...workload, zone: found.component, links: why.links };
}

/** Waits until the picture stands on the canvas. */
async function pictured(page: Page): Promise<void> {
  await page.getByRole("group", { name: /^Picture of what/ }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName("loadpath:picture-shown").length > 0);
}

const plate = (page: Page, name: string | RegExp) =>
  page
    .getByRole("group", { name: /^Picture of what/ })
    .getByRole("button", { name })
    .first();
const startsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const quiet = { reducedMotion: "reduce" } as const;

export function explorerJourneys(the: () => App) {
  describe("the explorer", () => {
    let chain: Chain;
    let path: string;
    beforeAll(async () => {
      chain = await workloadOnZone(the());
      path = explorerPath("Workload", chain.key);
    });

    it("tells why a workload depends on a grid zone, in words and on the canvas", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          const panel = page.getByRole("complementary", { name: chain.name });
          const culprit = panel.getByRole("button", { name: startsWith(`Grid connection ${chain.zone.name}`) });
          await culprit.click();
          await panel.getByRole("button", { name: startsWith(`Grid connection ${chain.zone.name}`), expanded: true }).waitFor();
          await page.locator(".picture-marks .disc text").first().waitFor();
          const links = panel.locator(".chain-link b");
          expect(await links.allTextContents()).toEqual(chain.links.map((l) => l.words));
          // The same numbers stand on the canvas.
          const numbers = await page.locator(".picture-marks .disc text").allTextContents();
          expect(numbers.sort()).toEqual(chain.links.map((_, i) => String(i + 1)));
          expect(await plate(page, startsWith(chain.zone.name)).textContent()).toContain("single point of failure");
          expect(new URL(page.url()).searchParams.get("why")).toBe(`GridPoint:${chain.zone.key}`);
        },
        quiet,
      ));

    it("shows elsewhere what was shared: look, selection, chain, filter and what was opened", async () => {
      let address = "";
      await the().visit(
        path,
        async (page) => {
          await pictured(page);
          await page.getByRole("button", { name: startsWith(`Grid connection ${chain.zone.name}`) }).click();
          await page.getByRole("button", { name: /^Carries / }).click();
          await page.getByRole("menuitemradio", { name: "nothing" }).click();
          await page.getByRole("radio", { name: "Table" }).click();
          await page.getByRole("row").filter({ hasText: chain.zone.name }).getByRole("button").first().click();
          address = page.url();
        },
        quiet,
      );
      await the().visit(
        address.slice(the().url.length),
        async (page) => {
          await page.getByRole("complementary", { name: chain.zone.name }).waitFor();
          expect(await page.getByRole("row", { selected: true }).or(page.locator("tr.selected")).first().textContent()).toContain(
            chain.zone.name,
          );
          await page.getByRole("button", { name: "Carries nothing" }).waitFor();
          expect(await page.getByRole("columnheader", { name: "Steps" }).count()).toBe(1);
          expect(await page.getByRole("row").filter({ hasText: "above" }).count()).toBe(0);
        },
        quiet,
      );
    });

    it("is walked by keyboard alone, from the workload down to the zone, and says where one is", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          await plate(page, /at the centre/).focus();
          const met: string[] = [];
          for (let step = 0; step < 12 && !(await focusedName(page)).startsWith(chain.zone.name); step++) {
            await page.keyboard.press("ArrowDown");
            met.push(await focusedName(page));
          }
          expect(met.at(-1)).toMatch(startsWith(chain.zone.name));
          await page.keyboard.press("Enter");
          await page.getByRole("complementary", { name: chain.zone.name }).waitFor();
          await page.locator(".plate-button[aria-pressed='true']").filter({ hasText: chain.zone.name }).waitFor({ state: "attached" });
          // The ring is drawn around the plate itself.
          expect(await page.locator(".ring-focus").count()).toBe(1);
          await page.keyboard.press("Home");
          expect(await focusedName(page)).toContain("at the centre");
        },
        quiet,
      ));

    it("opens what feeds a zone, leaves the rest where it stands, and undoes and redoes that", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          const place = () => plate(page, /at the centre/).evaluate((b: HTMLElement) => [b.style.left, b.style.top]);
          const before = await place();
          const plates = page.locator(".plate-button");
          const shown = await plates.count();
          await plate(page, startsWith(chain.zone.name)).focus();
          await page.keyboard.press("+");
          await page.waitForFunction((n) => document.querySelectorAll(".plate-button").length > n, shown);
          expect(await place()).toEqual(before);
          await page.getByRole("button", { name: /^Undo: show more around/ }).click();
          await page.waitForFunction((n) => document.querySelectorAll(".plate-button").length === n, shown);
          expect(await place()).toEqual(before);
          await page.getByRole("button", { name: /^Redo: / }).click();
          await page.waitForFunction((n) => document.querySelectorAll(".plate-button").length > n, shown);
        },
        quiet,
      ));

    it("is used with the mouse: a click on a plate selects it, a click on a stack opens it", () =>
      the().visit(
        `${explorerPath("GridPoint", chain.zone.key)}?up=4&down=1`,
        async (page) => {
          await pictured(page);
          const stack = plate(page, /^Stack of \d+ workloads/);
          const shown = await page.locator(".plate-button").count();
          const box = (await stack.boundingBox())!;
          await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
          await page.waitForFunction((n) => document.querySelectorAll(".plate-button").length > n, shown);
          await page.waitForFunction(() => new URL(location.href).searchParams.getAll("open").length === 1);
          const site = plate(page, /data centre/);
          await page.getByRole("button", { name: "Show all of it" }).click();
          const at = (await site.boundingBox())!;
          await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
          await page.waitForFunction(() => new URL(location.href).searchParams.get("at")?.startsWith("DataCentre:"));
        },
        quiet,
      ));

    it("accounts for every thing: what is shown and what is folded add up, and the table lists them all", () =>
      the().visit(
        `${explorerPath("GridPoint", chain.zone.key)}?up=4&down=1`,
        async (page) => {
          await pictured(page);
          const words = await page.locator(".status-words").textContent();
          const [, single, all] = /(\d+) of (\d+) things shown/.exec(words!)!.map(Number);
          const folded = Number(/(\d+) are folded/.exec(words!)![1]);
          const hidden = Number(/(\d+) things? and \d+ control links? are hidden/.exec(words!)?.[1] ?? 0);
          expect(single! + folded + hidden).toBe(all);
          const stacked = await page
            .locator(".plate-button")
            .filter({ hasText: /^Stack of/ })
            .allTextContents();
          expect(stacked.map((t) => Number(/\d+/.exec(t)![0])).reduce((a, b) => a + b, 0)).toBe(folded);
          await page.getByRole("radio", { name: "Table" }).first().click();
          await page.locator(".look-table").waitFor();
          expect(await page.locator(".look-table tbody tr").count()).toBe(single! + folded);
        },
        quiet,
      ));

    it("shows who can switch it off, over the control links that this takes", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          await page.getByRole("button", { name: /^Overlay / }).click();
          await page.getByRole("menuitemradio", { name: "Who can switch it off" }).click();
          await page.waitForFunction(() =>
            [...document.querySelectorAll(".plate-button")].some((b) => b.textContent?.includes("can switch it off alone")),
          );
          expect(await page.getByRole("list", { name: "Legend" }).textContent()).toContain("can switch it off alone");
          expect(await page.getByRole("list", { name: "Legend" }).textContent()).not.toContain("single point of failure");
          await page.getByRole("button", { name: "Filter 0 on" }).waitFor();
          const panel = page.getByRole("complementary", { name: chain.name });
          await panel.getByRole("tab", { name: /^Exposure/, selected: true }).waitFor();
        },
        quiet,
      ));

    it("filters by kind, and joins what stood on both sides", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          await page.getByRole("button", { name: /^Filter / }).click();
          await page.getByRole("checkbox", { name: /^Data centres/ }).press(" ");
          await page.keyboard.press("Escape");
          await page.waitForFunction(() => document.querySelector(".status-words")?.textContent?.includes("things"));
          await page.waitForFunction(
            () => ![...document.querySelectorAll(".plate-button")].some((b) => b.textContent?.includes(", data centre")),
          );
          expect(await page.getByRole("list", { name: "Legend" }).textContent()).toContain("things between filtered out");
          await plate(page, startsWith(chain.zone.name)).waitFor({ state: "attached" });
        },
        quiet,
      ));

    it("copies the query behind what is shown, and the query runs", () =>
      the().visit(
        path,
        async (page) => {
          await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
          await pictured(page);
          await page.getByRole("button", { name: "Copy query" }).click();
          await page.getByText("Copied: post it to /graphql.").waitFor();
          const text = await page.evaluate(() => navigator.clipboard.readText());
          const response = await fetch(`${the().url}/graphql`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: text,
          });
          const { data, errors } = (await response.json()) as { data: { neighbourhood: { things: unknown[] } }; errors?: unknown };
          expect(errors).toBeUndefined();
          expect(data.neighbourhood.things.length).toBeGreaterThan(3);
        },
        quiet,
      ));

    it("starts as a tree on a phone, with the picture one tap away and the panel as a sheet", () =>
      the().visit(
        path,
        async (page) => {
          const tree = page.getByRole("treegrid", { name: /rests on/ });
          await tree.waitFor();
          const service = tree.getByRole("row").filter({ hasText: "uses" }).first();
          expect(await service.getAttribute("aria-level")).toBe("2");
          await page.getByRole("button", { name: "Show half of the panel" }).click();
          await page.getByRole("tab", { name: /^Single points/ }).waitFor();
          await page.getByRole("button", { name: "Show all of the panel" }).click();
          await page.getByRole("button", { name: "Show the name alone" }).click();
          await page.getByRole("radio", { name: "Picture" }).first().click();
          await pictured(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        },
        { ...quiet, viewport: { width: 390, height: 844 } },
      ));

    it("shows what is withheld as a stub that leads nowhere, and counts it", () =>
      the().visit(
        "/explorer",
        async (page) => {
          // Whoever runs the tests may see everything: the answer is that of one who may not see the workload's service.
          await page.route("**/graphql", async (route) => {
            const response = await route.fetch();
            const text = await response.text();
            const things = (
              JSON.parse(text) as { data?: { neighbourhood?: { things: { level: number; entity: { id: string; kind: string } }[] } } }
            ).data?.neighbourhood?.things;
            const hidden = things?.find((t) => t.level === 1 && t.entity.kind === "Service")?.entity.id;
            if (!hidden) return route.fulfill({ response, body: text });
            const answer = JSON.parse(text.replaceAll(hidden, "Withheld:4K7Q2M")) as {
              data: { neighbourhood: { things: { entity: object & { id: string } }[] } };
            };
            for (const { entity } of answer.data.neighbourhood.things) {
              if (entity.id === "Withheld:4K7Q2M") Object.assign(entity, { key: null, withheld: true, name: "Withheld: service 4K7Q2M" });
            }
            return route.fulfill({ response, body: JSON.stringify(answer) });
          });
          await page.goto(`${the().url}${path}`);
          await pictured(page);
          const stub = plate(page, /^Withheld: service 4K7Q2M/);
          expect(await page.locator(".status-words").textContent()).toContain("1 thing is withheld from you; it counts in every figure.");
          expect(await page.getByRole("list", { name: "Legend" }).textContent()).toContain("withheld");
          await stub.focus();
          await page.keyboard.press("Enter");
          const panel = page.getByRole("complementary", { name: "Withheld: service 4K7Q2M" });
          await panel.getByText("You may not see what this is.").waitFor();
          expect(await panel.getByRole("tab").allTextContents()).toEqual(["Overview"]);
          expect(await panel.getByRole("link").count()).toBe(0);
        },
        quiet,
      ));

    it("says that there is no such thing", () =>
      the().visit(explorerPath("Workload", "none"), async (page) => {
        await page.getByRole("heading", { name: "Not found" }).waitFor();
        expect(await page.textContent("main")).toContain("No workload that you may see has the key none.");
      }));

    it("says what went wrong when the server does not answer, and tries again", () =>
      the().visit("/explorer", async (page) => {
        await page.getByRole("heading", { name: "Explorer" }).waitFor();
        let broken = true;
        await page.route("**/graphql", (route) =>
          broken
            ? route.fulfill({
                status: 200,
                contentType: "application/json",
                body: '{"errors":[{"message":"Not ready","extensions":{"code":"LP-6005","mend":"Wait."}}]}',
              })
            : route.continue(),
        );
        await page.goto(`${the().url}${path}`);
        await page.getByRole("alert").filter({ hasText: "LP-6005" }).first().waitFor();
        broken = false;
        await page.getByRole("alert").first().getByRole("button", { name: "Try again" }).click();
        await pictured(page);
      }));

    it("leads on: another thing to the centre, and to the page of a thing", () =>
      the().visit(
        path,
        async (page) => {
          await pictured(page);
          await plate(page, startsWith(chain.zone.name)).focus();
          await page.keyboard.press("Enter");
          await page.getByRole("link", { name: "Put at the centre" }).click();
          await page.waitForURL((url) => url.pathname === explorerPath("GridPoint", chain.zone.key));
          await pictured(page);
          await page.getByRole("link", { name: "Open its page" }).click();
          await page.getByRole("heading", { level: 1, name: chain.zone.name }).waitFor();
        },
        quiet,
      ));
  });
}
