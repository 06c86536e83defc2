import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { count } from "../../client/words/numbers";
import { type App, settled } from "./app";

const region = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const workload = "us:doe:doe-452";
const service = "fedramp:F1404043549";

/** Until what is shown is what was asked last. */
const worked = (page: Page) =>
  page.waitForFunction(() => !document.querySelector("[aria-busy='true'], .skeleton, .working") && document.querySelector(".room"));

const commit = `mutation ($changes: [ChangeInput!]!, $message: String!) {
  commit(changes: $changes, message: $message) { __typename ... on InvalidInput { problems { code path } } }
}`;

/** Commits what was copied as it is: nothing but its placeholders is wrong with it. How many things are new in it. */
async function refusedForPlaceholders(page: Page): Promise<number> {
  const variables = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { changes: object[]; message: string };
  const fresh = variables.changes.flatMap((change, i) => ("createEntity" in change ? [i] : []));
  const response = await page.request.post(new URL("/graphql", page.url()).href, { data: { query: commit, variables } });
  const { data } = (await response.json()) as { data: { commit: { problems: { code: string; path: string }[] } } };
  const told = data.commit.problems.map(({ code, path }) => `${code} ${path}`);
  expect(told.sort()).toEqual(fresh.flatMap((i) => [`LP-2004 changes[${i}].key`, `LP-2004 changes[${i}].name`]).sort());
  return fresh.length;
}

export function remedyJourneys(the: () => App) {
  describe("remedies", () => {
    it("stand on a workload's page with what is left, and open the room with all of them supposed", () =>
      the().visit(`/registry/workloads/${encodeURIComponent(workload)}`, async (page) => {
        await settled(page);
        const asked = await the().ask<{
          workload: { hardening: { words: string; remedies: { words: string }[]; leftOnRecord: unknown[] } };
        }>(`{ workload(key: "${workload}") { hardening { words remedies { words } leftOnRecord { id } } } }`);
        const { words, remedies, leftOnRecord } = asked.workload.hardening;
        const section = region(page, "What would remove most");
        await section.getByText(words).waitFor();
        expect(remedies.length).toBeGreaterThan(0);
        expect(await section.locator("ol").getByRole("listitem").count()).toBe(remedies.length);
        expect(leftOnRecord).toEqual([]);
        await section.getByText("Left with them on record").waitFor();
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await section.getByRole("button", { name: "Copy as a change set" }).click();
        await section.getByText(/each marked FILL IN, and it is refused until they are filled in/).waitFor();
        expect(await refusedForPlaceholders(page)).toBe(remedies.length);
        await section
          .getByRole("link", { name: /^Suppose (it|all \d+)$/ })
          .first()
          .click();
        await page.waitForURL("**/scenarios/room?*");
        await worked(page);
        const items = region(page, "Scenario B").getByRole("listitem");
        expect(await items.count()).toBe(remedies.length + 1);
        // On the record it no longer falls with what felled it.
        const room = new URL(page.url());
        expect(room.searchParams.getAll("b").filter((item) => item.startsWith("take:"))).toHaveLength(remedies.length);
        await page.reload();
        await worked(page);
        expect(await items.count()).toBe(remedies.length + 1);
      }));

    it("stand on a service's page, against failures and against withdrawals, by keyboard", () =>
      the().visit(`/registry/services/${encodeURIComponent(service)}`, async (page) => {
        await settled(page);
        const section = region(page, "What would remove most");
        const holds = async (asked: string) => {
          const { words, remedies } = (
            await the().ask<{ service: { hardening: { words: string; remedies: { owner: { name: string } }[] } } }>(
              `{ service(key: "${service}") { hardening(${asked}) { words remedies { owner { name } } } } }`,
            )
          ).service.hardening;
          await section.getByText(words).waitFor();
          expect(remedies.length).toBeGreaterThan(0);
          const lines = section.locator("ol").getByRole("listitem");
          expect(await lines.count()).toBe(remedies.length);
          for (const [i, { owner }] of remedies.entries()) expect(await lines.nth(i).innerText()).toContain(owner.name);
        };
        await holds("hazard: OUTAGE, horizonHours: 72");
        await section.getByRole("radio", { name: "Failures" }).focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Space");
        await section.getByText(/^A service is at home in no jurisdiction/).waitFor();
        await holds("hazard: DENIAL, horizonHours: 720");
        await section
          .getByRole("link", { name: /^Suppose it: / })
          .first()
          .click();
        await page.waitForURL("**/scenarios/room?*");
        await worked(page);
        expect(new URL(page.url()).searchParams.getAll("a")[0]).toMatch(/^deny:/);
      }));

    it("are ranked for a scope, which says that it is greedy, within a budget that the address keeps", () =>
      the().visit("/remedies?jurisdiction=NL", async (page) => {
        await settled(page);
        const ask = (budget: number) =>
          the().ask<{ scope: { hardening: { pairs: number; leftOnRecord: number; items: { before: number; after: number }[] } } }>(
            `{ scope(scope: { jurisdiction: ["NL"] }) { hardening(budget: ${budget}) { pairs leftOnRecord items { before after } } } }`,
          );
        const holds = async (budget: number) => {
          const { pairs, items } = (await ask(budget)).scope.hardening;
          const rows = region(page, "Changes, the one that removes most first").getByRole("row");
          expect(Math.min(pairs, items.length)).toBeGreaterThan(0);
          await page.getByText(/This is greedy/).waitFor();
          expect(await rows.count()).toBe(items.length + 1);
          expect(await rows.nth(1).innerText()).toContain(count(items[0]!.after));
        };
        await holds(5);
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.getByRole("button", { name: "Copy as a change set" }).click();
        await page.getByText(/each marked FILL IN/).waitFor();
        expect(await refusedForPlaceholders(page)).toBeGreaterThan(0);
        await page.getByRole("radiogroup", { name: "Changes at most" }).getByRole("radio", { name: "1 change" }).click();
        await page.waitForURL("**/remedies?jurisdiction=NL&budget=1");
        await settled(page);
        await holds(1);
      }));

    it("stand in the room beside what falls, each run again, and can be taken", () =>
      the().visit("/scenarios/room?a=fail%3AVendor%3Aamazon&b=deny%3AVendor%3Amicrosoft", async (page) => {
        await worked(page);
        const section = region(page, "Remedies, checked again by analysis");
        await section.getByText(/^Against withdrawals and ended agreements/).waitFor();
        const { scope } = await the().ask<{ scope: { hardening: { items: unknown[] } } }>(
          `{ scope { hardening(budget: 3, horizonHours: 720, against: [{ kind: "Vendor", key: "amazon" }]) { items { tried } } } }`,
        );
        const { items } = scope.hardening;
        expect(items.length).toBeGreaterThan(0);
        await section.getByText(/pt$/).first().waitFor();
        expect(await section.getByRole("row").count()).toBe(items.length + 1);
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        const draft = section.getByRole("button", { name: /^Copy draft: / });
        expect(await draft.count()).toBe(items.length);
        await draft.first().focus();
        await page.keyboard.press("Enter");
        await section.getByText(/each marked FILL IN/).waitFor();
        expect(await refusedForPlaceholders(page)).toBe(1);
        await section
          .getByRole("button", { name: /^Take it: / })
          .first()
          .click();
        await page.waitForURL(/b=take/);
        await worked(page);
        expect(await region(page, "Scenario A").getByRole("listitem").count()).toBe(2);
      }));
  });
}
