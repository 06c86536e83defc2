import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded/open";
import { counterAt, pairAt } from "./kill";
import { randomFrom } from "./registryOf";

const seed = Number(process.env.LOADPATH_SEED_OF_KILLS ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const writer = fileURLToPath(new URL("writer.ts", import.meta.url));

/** Lets a writer run and kills it: so many milliseconds after it has opened the store, or after it was started. Returns what it said. */
function killed(folder: string, manner: "busy" | "idle", after: "opened" | "started", delay: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", writer, folder, manner], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let failed = "";
    let armed = false;
    const kill = () => {
      if (!armed) setTimeout(() => child.kill("SIGKILL"), delay);
      armed = true;
    };
    if (after === "started") kill();
    child.stdout.on("data", (data) => {
      said += data;
      if (after === "opened") kill();
    });
    child.stderr.on("data", (data) => {
      failed += data;
    });
    child.once("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`The writer ended by itself (${code}): ${failed}`));
    });
  });
}

/** Opens the store after a kill: all of every acknowledged commit is there, at most one more, and nothing of any other. */
async function checked(folder: string, acknowledged: number): Promise<number> {
  const store = await openEmbedded(folder);
  try {
    const { number } = await store.head();
    expect([acknowledged, acknowledged + 1]).toContain(number);
    const numbers = Array.from({ length: number }, (_, i) => i + 1);
    expect((await store.revisions(0, number + 10)).map((r) => r.number)).toEqual(numbers);
    const keys: string[] = [];
    const ids: string[] = [];
    for await (const chunk of store.topology()) {
      keys.push(...chunk.entities.map((e) => e.key));
      ids.push(...chunk.relationships.map((r) => r.id));
    }
    const pairs = numbers.map(pairAt);
    expect(keys.sort()).toEqual([...pairs.flatMap((p) => [p.workload.key, p.service.key]), ...(number > 0 ? ["counter"] : [])].sort());
    expect(ids.sort()).toEqual(pairs.map((p) => p.uses.id));
    const last = numbers.slice(-200).map(pairAt);
    expect(await store.entities(last.map((p) => p.workload.id))).toEqual(last.map((p) => p.workload));
    expect(await store.relationships(last.map((p) => p.uses.id))).toEqual(last.map((p) => p.uses));
    expect(await store.entities(["counter"])).toEqual([number > 0 ? counterAt(number) : null]);
    return number;
  } finally {
    await store.close();
  }
}

const numbersIn = (lines: readonly string[], word: string) => lines.filter((l) => l.startsWith(word)).map((l) => Number(l.split(" ")[1]));

describe("a writer that is killed", () => {
  let root = "";
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "loadpath-kill-"));
    console.log(`Moments of the kills: LOADPATH_SEED_OF_KILLS=${seed}`);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("loses nothing that was acknowledged and keeps no half commit, 30 times over one store", async () => {
    const folder = join(root, "one");
    let kept = 0;
    let commits = 0;
    for (let round = 0; round < 30; round++) {
      const said = await killed(folder, round % 2 === 0 ? "busy" : "idle", "opened", random(250));
      expect(numbersIn(said, "open")).toEqual([kept]);
      const acknowledged = numbersIn(said, "kept");
      commits += acknowledged.length;
      kept = await checked(folder, acknowledged.at(-1) ?? kept);
    }
    expect(commits).toBeGreaterThan(30);
  }, 600_000);

  it("leaves a folder that opens, if it is killed while it makes the store, 8 times", async () => {
    const started = performance.now();
    await killed(join(root, "first"), "idle", "opened", 0);
    const usual = performance.now() - started;
    for (let round = 0; round < 8; round++) {
      const folder = join(root, `new-${round}`);
      const said = await killed(folder, "idle", "started", usual * (0.6 + random(500) / 1_000));
      await checked(folder, numbersIn(said, "kept").at(-1) ?? 0);
    }
  }, 300_000);
});
