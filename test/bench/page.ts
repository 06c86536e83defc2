import type { Page } from "playwright-core";
import { type App, openApp } from "../browser/app";
import { chromiumPath } from "../browser/chromium";
import { scriptBudgetBytes, scriptsOfFirstPage } from "../browser/scripts";
import { printTable } from "./table";

const aims = { plates: 300, shownMs: 1500, frameMs: 50, openMs: 300 };
const rounds = 3;

/** Pictures to lay out: a usual one, and those that come to most plates once all their stacks are open. */
const pictures = [
  { name: "a workload, as at first", path: "/explorer/workloads/us%3Adoe%3Adoe-452", open: false },
  { name: "a grid zone, all of it", path: "/explorer/grid/IE?up=4&down=1", open: true },
  { name: "a sector with its workloads", path: "/explorer/sectors/us-justice?up=0&down=1&hide=nothing", open: true },
  { name: "a sector down to its grid", path: "/explorer/sectors/us-energy?up=0&down=5", open: true },
];

/** Records, from before the page's own code runs, every task of 50 ms or more and every frame's time. */
function record(): void {
  const seen = { tasks: [] as { start: number; ms: number }[], frames: [] as number[] };
  (window as unknown as { seen: typeof seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
  const frame = (at: number) => {
    seen.frames.push(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Opens an address with the recorder running. */
async function recorded(app: App, address: string, body: (page: Page) => Promise<void>): Promise<void> {
  await app.visit("/mark.svg", async (page) => {
    // What runs these benches keeps the names of functions with a helper that a page does not have.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript(record);
    await page.goto(`${app.url}${address}`);
    await body(page);
  });
}

interface Laid {
  readonly plates: number;
  readonly arrangedMs: number;
  readonly shownMs: number;
  readonly longestTaskMs: number;
  readonly longestFrameMs: number;
}

const isShown = (page: Page) => page.waitForFunction(() => performance.getEntriesByName("loadpath:picture-shown").length > 0);

/** From the moment the facts are there and the layout begins until all of the picture stands on the canvas. */
async function laid(page: Page): Promise<Laid> {
  await isShown(page);
  return page.evaluate(() => {
    const { tasks, frames } = (window as unknown as { seen: { tasks: { start: number; ms: number }[]; frames: number[] } }).seen;
    const start = performance.getEntriesByName("loadpath:layout-start")[0]!.startTime;
    const end = performance.getEntriesByName("loadpath:picture-shown")[0]!.startTime;
    const within = (at: number) => at >= start && at <= end;
    const gaps = frames.flatMap((at, i) => (i > 0 && within(at) ? [at - frames[i - 1]!] : []));
    return {
      plates: document.querySelectorAll(".plate-button").length,
      arrangedMs: performance.getEntriesByName("loadpath:layout")[0]!.duration,
      shownMs: end - start,
      longestTaskMs: Math.max(0, ...tasks.filter(({ start: at, ms }) => at + ms > start && at < end).map(({ ms }) => ms)),
      longestFrameMs: Math.max(0, ...gaps),
    };
  });
}

/** The address of a picture with all its stacks open, as far as there is room. */
async function opened(app: App, path: string): Promise<string> {
  let address = path;
  await app.visit(path, async (page) => {
    await isShown(page);
    const stacks = await page.$$eval('[data-plate^="stack:"]', (all) => all.map((plate) => (plate as HTMLElement).dataset.plate!));
    const url = new URL(page.url());
    for (const stack of stacks) url.searchParams.append("open", stack);
    address = `${url.pathname}${url.search}`;
  });
  return address;
}

/** Milliseconds from the key that opens what lies around a thing until it stands on the canvas, and the longest task meanwhile. */
async function opening(page: Page): Promise<{ ms: number; longestTaskMs: number }> {
  await isShown(page);
  const before = await page.locator(".plate-button").count();
  await page
    .getByRole("button", { name: /^Ireland \(grid zone IE\)/ })
    .first()
    .focus();
  await page.evaluate(() => {
    performance.clearMarks("loadpath:picture-shown");
    document.addEventListener("keydown", () => performance.mark("bench:key"), { capture: true, once: true });
  });
  await page.keyboard.press("+");
  await page.waitForFunction((n) => document.querySelectorAll(".plate-button").length > n, before);
  await isShown(page);
  return page.evaluate(() => {
    const { tasks } = (window as unknown as { seen: { tasks: { start: number; ms: number }[] } }).seen;
    const start = performance.getEntriesByName("bench:key")[0]!.startTime;
    const end = performance.getEntriesByName("loadpath:picture-shown").at(-1)!.startTime;
    const during = tasks.filter(({ start: at, ms }) => at + ms > start && at < end);
    return { ms: end - start, longestTaskMs: Math.max(0, ...during.map(({ ms }) => ms)) };
  });
}

const best = <T>(all: readonly T[], by: (one: T) => number): T => all.reduce((a, b) => (by(b) < by(a) ? b : a));

/** Script of the first page, packed; laying out pictures; opening one thing. Each picture is opened afresh, best and worst of a few rounds. */
export async function pageBench(): Promise<void> {
  if (!chromiumPath()) {
    console.log("There is no `chromium` in PATH.");
    process.exitCode = 1;
    return;
  }
  const app = await openApp();
  try {
    const sizes = await scriptsOfFirstPage(app);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    printTable("Packed script of the first page", [
      { files: sizes.size, "kB, gzip": bytes / 1000, "at most": scriptBudgetBytes / 1000, met: bytes <= scriptBudgetBytes ? "yes" : "no" },
    ]);
    const rows = [];
    for (const { name, path, open } of pictures) {
      const address = open ? await opened(app, path) : path;
      const all: Laid[] = [];
      for (let round = 0; round < rounds; round++) {
        await recorded(app, address, async (page) => {
          all.push(await laid(page));
        });
      }
      const { plates, arrangedMs, shownMs } = best(all, (l) => l.shownMs);
      rows.push({
        picture: name,
        plates,
        "arranged (ms)": Math.round(arrangedMs),
        "shown (ms)": Math.round(shownMs),
        "at worst": Math.round(Math.max(...all.map((l) => l.shownMs))),
        "longest task (ms)": Math.round(best(all, (l) => l.longestTaskMs).longestTaskMs),
        "longest frame (ms)": Math.round(best(all, (l) => l.longestFrameMs).longestFrameMs),
      });
    }
    printTable(
      `Laying out, facts at hand; aim for ${aims.plates} plates: ${aims.shownMs} ms, no task over ${aims.frameMs} ms (0: none of 50 ms or more)`,
      rows,
    );
    const opens: { ms: number; longestTaskMs: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      await recorded(app, "/explorer/workloads/nl%3A44121424", async (page) => {
        opens.push(await opening(page));
      });
    }
    printTable(
      `Opening what feeds a grid zone, its facts not yet here; aim ${aims.openMs} ms`,
      opens.map(({ ms, longestTaskMs }, i) => ({
        round: String(i + 1),
        "shown (ms)": Math.round(ms),
        "longest task (ms)": Math.round(longestTaskMs),
      })),
    );
  } finally {
    await app.close();
  }
}
