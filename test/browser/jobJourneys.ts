import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, settled } from "./app";
import { holdJobs, isOver } from "./heldJob";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? null);
/** Whether whoever works by keyboard has to begin at the top of the page again. */
const lost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** One more fact, of no weight: what was searched on the facts before it is found at once no longer. */
async function fresh({ ask }: App): Promise<void> {
  const key = `journey:${Date.now()}`;
  const { commit } = await ask<{ commit: { __typename: string } }>(
    `mutation { commit(message: "A journey", changes: [{ createEntity: { kind: "Source", key: "${key}", name: "A journey", basis: CURATED } }]) { __typename } }`,
  );
  expect(commit.__typename).toBe("Committed");
}

export function jobJourneys(the: () => App) {
  describe("long work", () => {
    it("shows how far it is, is cancelled by keyboard, says so, and runs to its end when asked again", () =>
      the().visit("/registry", async (page) => {
        await settled(page);
        const held = await holdJobs(page, the().url);
        try {
          await fresh(the());
          await page.goto(`${the().url}/exposure?coalitions=vendor`);
          const together = page.getByRole("region", { name: "Only together" });
          await together.getByText("Looking for who can do together what none can alone …").waitFor();
          // The rest of the page is there while this is worked out.
          await page.waitForFunction(() => !document.querySelector("[aria-busy='true'], .skeleton"));

          const first = await held.start();
          const job = await first.until(({ state, progress }) => state === "RUNNING" && progress.of > 0);
          const bar = together.getByRole("progressbar", { name: `${job.what} …` });
          await together.getByText(job.progress.words).waitFor();
          expect(await bar.getAttribute("aria-valuetext")).toBe(job.progress.words);
          expect(await bar.getAttribute("max")).toBe(String(job.progress.of));
          expect(await bar.getAttribute("value")).toBe(String(job.progress.done));
          expect(await together.getByRole("table").count()).toBe(0);

          await together.getByRole("radio", { name: "Vendors" }).focus();
          await page.keyboard.press("Tab");
          expect(await focused(page)).toBe("Cancel");
          await page.keyboard.press("Enter");
          await together.getByText("The search was cancelled.").waitFor();
          expect(await bar.count()).toBe(0);
          await page.getByRole("status").getByText("The search was cancelled.").waitFor();
          expect(await lost(page)).toBe(false);
          await expect.poll(() => held.cancelled).toEqual([job.id]);
          // Whatever the server tells of it now, it stays cancelled here.
          await first.until(isOver);

          await page.keyboard.press("Tab");
          expect(await focused(page)).toBe("Search again");
          await page.keyboard.press("Enter");
          await together.getByRole("button", { name: "Cancel" }).waitFor();
          expect(await lost(page)).toBe(false);
          expect(await together.getByText("The search was cancelled.").count()).toBe(0);
          const second = await held.start();
          const done = await second.until(isOver);
          expect(done.state).toBe("DONE");
          const { job: found } = await the().ask<{ job: { result: { coalitions: { words: string; total: number } } } }>(
            `{ job(id: "${done.id}") { result { ... on FoundCoalitions { coalitions(minSize: 2, first: 1) { words total } } } } }`,
          );
          await together.getByText(found.result.coalitions.words).waitFor();
          expect(found.result.coalitions.total).toBeGreaterThan(0);
          await together.getByRole("table").waitFor();
          expect(held.cancelled).toHaveLength(1);
        } finally {
          held.close();
        }
      }));
  });
}
