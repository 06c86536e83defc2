import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { projectRoot } from "../../server/projectRoot";
import { chromiumArguments, chromiumPath } from "./chromium";

/** The built client on a server of its own with the reference data, and a browser to open it with. */
export interface App {
  readonly url: string;
  /** A fresh browser profile with one page, gone with `body`. Whatever the page complains of fails the test. */
  readonly visit: (path: string, body: (page: Page) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;
  readonly ask: <T>(query: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

const patienceMs = 150_000;

async function serve(data: string, seed: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: projectRoot,
    env: { PATH, HOME, PORT: "0", LOADPATH_DATA: data, LOADPATH_SEED: seed },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`the server did not get ready:\n${output}`)), patienceMs);
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /ready at (http:\/\/\S+)/.exec(output)?.[1];
      if (ready) {
        clearTimeout(timer);
        resolve(ready);
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`the server ended:\n${output}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

/** Builds the client (unless it has been built just now), starts a server on a free port with data of its own, and starts Chromium. */
export async function openApp({ seed = "open", build = true } = {}): Promise<App> {
  // The test runner's NODE_ENV would make it a development build, larger than what people get, and leave that behind to be served.
  if (build) {
    execFileSync(process.execPath, [join(projectRoot, "node_modules/vite/bin/vite.js"), "build", "client", "--logLevel", "error"], {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: "production" },
    });
  }
  const folder = mkdtempSync(join(tmpdir(), "loadpath-browser-"));
  const { url, stop } = await serve(join(folder, "data"), seed);
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath()!, args: chromiumArguments });
  return {
    url,
    visit: async (path, body, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const complaints: string[] = [];
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) complaints.push(message.text());
        });
        await page.goto(`${url}${path}`);
        await body(page);
      } finally {
        await context.close();
      }
      if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join("\n")}`);
    },
    ask: async <T>(query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: async () => {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until nothing on the page is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector("[aria-busy='true'], .skeleton, .pending, .working") &&
      document.querySelector("main")?.textContent !== "" &&
      // The address changes a moment before the page does.
      decodeURI(document.querySelector("main")?.dataset["path"] ?? "") === decodeURI(location.pathname),
  );
}

/** Where a link leads. What lies outside is answered by a page of our own from then on: no test leaves this machine. */
export async function targetOf(link: Locator): Promise<string> {
  const page = link.page();
  const here = new URL(page.url());
  await page.route(
    (url) => url.origin !== here.origin,
    (route) => route.fulfill({ contentType: "text/html", body: "<title>Outside</title>" }),
  );
  return new URL((await link.getAttribute("href"))!, here).href;
}
