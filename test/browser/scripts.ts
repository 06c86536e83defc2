import { gzipSync } from "node:zlib";
import { type App, settled } from "./app";

/** Most packed script that the first page may need. */
export const scriptBudgetBytes = 250_000;

/** Bytes of script, packed, that the first page fetches before it is quiet, by address. */
export async function scriptsOfFirstPage(app: App): Promise<ReadonlyMap<string, number>> {
  const scripts = new Map<string, Promise<number>>();
  const sizes = new Map<string, number>();
  await app.visit("/mark.svg", async (page) => {
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
    });
    await page.goto(app.url);
    await settled(page);
    await page.waitForLoadState("networkidle");
    // Every body is waited for while the page is open: a sum of those that happened to be there would pass by luck.
    for (const [url, size] of scripts) sizes.set(url, await size);
  });
  return sizes;
}
