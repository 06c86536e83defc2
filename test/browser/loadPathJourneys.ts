import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count, share, shareDigits } from "../../client/words/numbers";
import { type App, settled } from "./app";

interface Answer {
  scope: {
    loadPath: {
      layers: {
        label: string;
        things: number;
        blocks: { sort: string; count: number; share: number; recorded: number; traced: number; entity: { name: string } | null }[];
      }[];
      traced: { workloads: number; share: number } | null;
    };
  };
}

const loadPathOf = async (app: App, traced = "") => {
  const blocks = "blocks { sort count share recorded traced entity { name } }";
  const query = `{ scope { loadPath(blocks: 8${traced}) { layers { label things ${blocks} } traced { workloads share } } } }`;
  return (await app.ask<Answer>(query)).scope.loadPath;
};

const region = (page: Page) => page.getByRole("region", { name: "Load path" });
const picture = (page: Page) => region(page).getByRole("toolbar", { name: /^Blocks of the load path/ });

/** A block of the picture by the name of its thing. */
export const blockOf = (page: Page, name: string): Locator =>
  picture(page)
    .getByRole("button", { name: new RegExp(`(?:^|, )${name.replace(/[()]/g, "\\$&")}: [\\d<>]`) })
    .first();

const plain = (text: string) => text.replace(/[\s\u202f]+/g, " ");

export function loadPathJourneys(the: () => App) {
  describe("load path", () => {
    it("shows what the API says, as a picture and as a table", async () => {
      const { layers } = await loadPathOf(the());
      await the().visit("/", async (page) => {
        await settled(page);
        for (const { label, things } of layers) {
          const heading = picture(page).getByRole("heading", { name: new RegExp(`^${label}`) });
          expect(plain((await heading.textContent()) ?? "")).toContain(`${count(things)} things`);
        }
        const blocks = layers.flatMap((layer) => layer.blocks);
        const drawn = await picture(page)
          .getByRole("button")
          .evaluateAll((all) => all.map((button) => button.getAttribute("aria-label") ?? ""));
        expect(drawn).toHaveLength(blocks.length);
        for (const [i, block] of blocks.entries()) {
          if (block.entity) expect(drawn[i]).toContain(block.entity.name);
          if (block.sort === "NOTHING") expect(drawn[i]).toContain(`Nothing on record: ${share(block.share)}`);
          else expect(drawn[i]).toContain(`${share(block.share)} of the load rests here, ${share(block.recorded)} on record`);
        }
        await region(page).getByRole("button", { name: "As a table" }).click();
        const rows = region(page).locator("tbody tr:not(.layer-row)");
        expect(await rows.count()).toBe(blocks.length);
        for (const [i, text] of (await rows.allInnerTexts()).entries()) {
          const block = blocks[i]!;
          expect(text).toContain(block.entity?.name ?? (block.sort === "NOTHING" ? "Nothing on record" : `${count(block.count)} other`));
          expect(text).toContain(share(block.share));
          if (block.sort !== "NOTHING") expect(text).toContain(share(block.recorded));
        }
      });
    });

    it("traces a block by mouse, and the address keeps it", async () => {
      const { layers, traced } = await loadPathOf(the(), ', traced: { kind: Vendor, key: "microsoft" }');
      await the().visit("/", async (page) => {
        await settled(page);
        await blockOf(page, "Microsoft").click();
        await page.waitForURL("**/?trace=Vendor%3Amicrosoft");
        const line = `Traced: everything that comes to rest on Microsoft, ${count(traced!.workloads)} workloads, ${share(traced!.share)}`;
        await region(page).getByText(line).waitFor();
        await page
          .getByRole("status")
          .getByText(`Traced: Microsoft. ${count(traced!.workloads)} workloads come to rest on it`)
          .waitFor();
        expect(await blockOf(page, "Microsoft").getAttribute("aria-pressed")).toBe("true");
        for (const block of layers.flatMap((layer) => layer.blocks)) {
          if (!block.entity) continue;
          expect(await blockOf(page, block.entity.name).getAttribute("aria-label")).toContain(`traced: ${share(block.traced)}`);
        }
        await page.reload();
        await region(page).getByText(line).waitFor();
        await region(page).getByRole("button", { name: "As a table" }).click();
        const row = region(page).getByRole("row", { name: /^Vendor Microsoft/ });
        const [, , , tracedCell] = await row.getByRole("cell").allInnerTexts();
        expect(tracedCell).toContain(shareDigits(layers.flatMap((l) => l.blocks).find((b) => b.entity?.name === "Microsoft")!.traced));
        await region(page).getByRole("button", { name: "Trace nothing" }).click();
        await page.waitForURL(`${the().url}/`);
        await page.goBack();
        await region(page).getByText(line).waitFor();
      });
    });

    it("is travelled and traced by keyboard", () =>
      the().visit("/", async (page) => {
        await settled(page);
        const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
        const layerOf = () => page.evaluate(() => document.activeElement?.closest("[data-layer]")?.getAttribute("data-layer"));
        await region(page).getByRole("button", { name: "As a table" }).focus();
        await page.keyboard.press("Tab");
        expect(await layerOf()).toBe("SECTOR");
        const first = await focused();
        await page.keyboard.press("ArrowRight");
        expect(await focused()).not.toBe(first);
        await page.keyboard.press("Home");
        expect(await focused()).toBe(first);
        for (const layer of ["WORKLOAD", "SERVICE", "MODEL", "VENDOR"]) {
          await page.keyboard.press("ArrowDown");
          expect(await layerOf()).toBe(layer);
        }
        await page.keyboard.press("Home");
        const vendor = /^(.*): [\d<>]/.exec(await focused())![1]!;
        await page.getByRole("link", { name: `Open ${vendor}` }).waitFor();
        await page.keyboard.press("Enter");
        await page.waitForURL(/\?trace=Vendor%3A/);
        await region(page).getByText(`Traced: everything that comes to rest on ${vendor}`).waitFor();
        expect(await focused()).toContain(`${vendor}: `);
        await page.keyboard.press("Escape");
        await page.waitForURL(`${the().url}/`);
        await page.getByRole("status").getByText("nothing is traced").waitFor();
        await page.keyboard.press("ArrowLeft");
        expect(await layerOf()).toBe("VENDOR");
        await page.keyboard.press("End");
        expect(await focused()).toMatch(/^Nothing on record: /);
        await page.keyboard.press("Enter");
        expect(page.url()).toBe(`${the().url}/`);
      }));

    it("traces a row of the ten worst", () =>
      the().visit("/", async (page) => {
        await settled(page);
        const worst = page.getByRole("region", { name: "Ten worst single points of failure" });
        const rank = worst.getByRole("button", { name: /^Trace .*, rank 2$/ });
        const name = /^Trace (.*), rank 2$/.exec((await rank.getAttribute("aria-label"))!)![1]!;
        await rank.click();
        await page.waitForURL(/\?trace=/);
        await region(page).getByText(`Traced: everything that comes to rest on ${name}`).waitFor();
        expect(await rank.getAttribute("aria-pressed")).toBe("true");
        expect(await blockOf(page, name).getAttribute("aria-pressed")).toBe("true");
      }));

    it("traces the workloads of a public body", async () => {
      const { layers } = await loadPathOf(the());
      const body = layers[1]!.blocks[0]!;
      await the().visit("/", async (page) => {
        await settled(page);
        await blockOf(page, body.entity!.name).click();
        await page.waitForURL(/\?trace=Ministry/);
        const line = await region(page)
          .getByText(/^Traced: everything/)
          .innerText();
        const workloads = Number(/([\d,]+) workloads/.exec(line)![1]!.replaceAll(",", ""));
        expect(workloads).toBeGreaterThanOrEqual(body.count);
      });
    });

    it("says what is wrong with an unknown thing to trace, and lets go of it", () =>
      the().visit("/?trace=Vendor:nobody", async (page) => {
        await region(page)
          .getByRole("alert")
          .getByText(/There is no Vendor nobody/)
          .waitFor();
        await region(page).getByRole("button", { name: "Trace nothing" }).click();
        await picture(page).waitFor();
      }));

    it("is seven bars on a phone", () =>
      the().visit(
        "/",
        async (page) => {
          await settled(page);
          await picture(page).waitFor();
          const bars = await region(page)
            .locator("[data-layer] ul")
            .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
          expect(bars).toHaveLength(7);
          for (const width of bars) expect(width).toBeGreaterThan(300);
          expect(await region(page).locator(".flows").first().isVisible()).toBe(false);
        },
        { viewport: { width: 390, height: 844 } },
      ));
  });
}
