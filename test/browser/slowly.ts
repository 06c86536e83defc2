import type { Page } from "playwright-core";

/** Keeps every answer of the API back for a while, so that what a page shows meanwhile can be read. */
export const slowly = (page: Page, ms = 1_500) =>
  page.route("**/graphql", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue().catch(() => undefined);
  });
