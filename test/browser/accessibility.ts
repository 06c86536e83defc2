import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addresses } from "./addresses";
import { type App, settled } from "./app";
import { blockOf } from "./loadPathJourneys";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Options {
  /** Rules to run; left out: all. */
  readonly only?: readonly string[];
  /** Rules to leave out. */
  readonly but?: readonly string[];
}

/** What axe objects to, with the places. */
export async function violations(page: Page, { only, but = [] }: Options = {}): Promise<string[]> {
  await page.evaluate(axe);
  const options = { ...(only ? { runOnly: [...only] } : {}), rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])) };
  const results = await page.evaluate(
    (given) => (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  );
}

/** What floats stands beside the landmarks, since it lies over all of them; `region` is advice, no criterion. */
export const overlaid = { but: ["region"] };

/** States that an action brings about. */
const states: readonly { name: string; path: string; but?: readonly string[]; act: (page: Page) => Promise<void> }[] = [
  {
    name: "an open reason",
    path: "/",
    act: async (page) => {
      await page
        .getByRole("button", { name: /^Why: / })
        .first()
        .click();
      await page.getByText(/^Shortest chain|^One link/).waitFor();
    },
  },
  {
    name: "a block of the load path with its card",
    path: "/?trace=Vendor%3Amicrosoft",
    act: async (page) => {
      await blockOf(page, "Microsoft").focus();
      await page.keyboard.press("ArrowRight");
      await page.getByText("Lost if it alone fails").waitFor();
    },
  },
  {
    name: "the load path as a table",
    path: "/?trace=Vendor%3Amicrosoft",
    act: async (page) => {
      await page.getByRole("button", { name: "As a table" }).click();
      await page.getByRole("button", { name: "Trace Microsoft", exact: true }).waitFor();
    },
  },
  {
    name: "the time to loss as a table",
    path: "/registry/vendors/microsoft",
    act: async (page) => {
      await page.getByRole("region", { name: "Time to loss" }).getByRole("button", { name: "As a table" }).click();
      await page.getByRole("rowheader", { name: "at once" }).waitFor();
    },
  },
  {
    name: "reasons of an exposure, and its hands as a table",
    path: "/exposure?coalitions=vendor",
    act: async (page) => {
      await page
        .getByRole("button", { name: /^Why: .* and / })
        .first()
        .click();
      await page.getByText("The most critical of what falls only so:").waitFor();
      await page.getByRole("button", { name: "Home: whose vendors" }).click();
      await page.getByRole("region", { name: "In whose hands" }).getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "the fact of a finding",
    path: "/findings?kind=common-cause",
    act: async (page) => {
      await page
        .getByRole("button", { name: /^Fact: / })
        .first()
        .click();
      await page.getByRole("columnheader", { name: "Basis and source" }).waitFor();
    },
  },
  {
    name: "a form that is not complete, with all of its fields",
    path: "/registry/data-centres/gcp%3Aus-west8/state?fill=POWERED_BY",
    act: async (page) => {
      await page.getByText("Alternatives, holdover, validity and marking").click();
      await page.getByRole("button", { name: "Put it on record" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "the scope's list",
    path: "/",
    act: async (page) => {
      await page.getByRole("button", { name: /^Ministry: / }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "suggestions",
    path: "/registry",
    // While the list is open, React Aria hides the page behind it from screen readers; leaving the field closes the list
    // before anything there takes the focus.
    but: ["aria-hidden-focus", "landmark-one-main", "page-has-heading-one"],
    act: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("azure");
      await page.getByRole("option", { name: /Azure/ }).first().waitFor();
    },
  },
  {
    name: "the chain to somebody who can switch a service off",
    path: "/registry/services/product%3Amicrosoft-365-copilot%3Aus",
    act: async (page) => {
      await page
        .getByRole("region", { name: "Who can switch it off" })
        .getByRole("button", { name: /^Why: / })
        .first()
        .click();
      await page.getByText(/^(Shortest chain|One link)/).waitFor();
    },
  },
  {
    name: "what falls, page by page",
    path: "/registry/vendors/microsoft",
    act: async (page) => {
      await page.getByRole("region", { name: "What falls" }).getByRole("button", { name: "Show more" }).click();
      await page.getByText(/^1 to 50 of/).waitFor();
    },
  },
  {
    name: "the filter of the explorer",
    path: "/explorer/workloads/us%3Adoe%3Adoe-452",
    // While the filter is open, React Aria hides the page behind it.
    but: ["landmark-one-main", "page-has-heading-one"],
    act: async (page) => {
      await page.getByRole("button", { name: /^Filter / }).click();
      await page.getByRole("checkbox", { name: /^Data centres/ }).waitFor();
    },
  },
  {
    name: "a plate of the picture with its card",
    path: "/explorer/workloads/us%3Adoe%3Adoe-452",
    act: async (page) => {
      await page.getByRole("button", { name: /at the centre/ }).focus();
      await page.keyboard.press("ArrowDown");
      await page.locator(".hover-card").waitFor();
    },
  },
  {
    name: "the server that does not answer",
    path: "/registry",
    act: async (page) => {
      await page.route("**/graphql", (route) =>
        route.fulfill({ status: 200, contentType: "application/json", body: '{"errors":[{"message":"Not ready"}]}' }),
      );
      await page.getByRole("link", { name: "Vendors" }).click();
      await page.getByRole("alert").waitFor();
      await page.unroute("**/graphql");
    },
  },
  {
    name: "the theme menu",
    path: "/registry",
    act: async (page) => {
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitemradio", { name: "Dark" }).waitFor();
    },
  },
];

export function accessibility(the: () => App) {
  describe("axe finds nothing to object to", () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const options = { colorScheme, reducedMotion: "reduce", bypassCSP: true } as const;
      it.each(addresses)(`at %s, ${colorScheme}`, (path) =>
        the().visit(
          path,
          async (page) => {
            await settled(page);
            // Dark differs from light in its colours alone.
            expect(await violations(page, colorScheme === "dark" ? { only: ["color-contrast"] } : {})).toEqual([]);
          },
          options,
        ),
      );

      it.each(states)(`in $name, ${colorScheme}`, ({ path, act, but = [] }) =>
        the().visit(
          path,
          async (page) => {
            await settled(page);
            await act(page);
            expect(await violations(page, { but: [...overlaid.but, ...but] })).toEqual([]);
          },
          options,
        ),
      );
    }

    it("in the explorer on a phone, with its settings unfolded and its panel raised", () =>
      the().visit(
        "/explorer/workloads/us%3Adoe%3Adoe-452",
        async (page) => {
          await page.getByRole("treegrid", { name: /rests on/ }).waitFor();
          await page.getByRole("button", { name: "Settings" }).click();
          await page.getByRole("button", { name: /^Rests on/ }).waitFor();
          await page.getByRole("button", { name: "Show half of the panel" }).click();
          await page.getByRole("tab", { name: /^Single points/ }).waitFor();
          expect(await violations(page, overlaid)).toEqual([]);
        },
        { viewport: { width: 390, height: 844 }, reducedMotion: "reduce", bypassCSP: true },
      ));

    it("on a phone", () =>
      the().visit(
        "/",
        async (page) => {
          await settled(page);
          await page.getByRole("button", { name: "Menu" }).click();
          await page.getByRole("menuitem", { name: "Registry" }).waitFor();
          expect(await violations(page, overlaid)).toEqual([]);
        },
        { viewport: { width: 390, height: 844 }, reducedMotion: "reduce", bypassCSP: true },
      ));
  });
}
