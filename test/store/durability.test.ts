import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Journal } from "../../server/store/embedded/journal";
import { openEmbedded } from "../../server/store/embedded/open";
import { problemsOf } from "./expectations";
import { commitTo, entity, everything } from "./records";

const bloc = (key: string) => ({ createEntities: [entity("Bloc", key, { note: "x".repeat(5_000) })] });

describe("what the embedded store acknowledges", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "loadpath-durable-"));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  const logBytes = async () => {
    const log = join(folder, "graph.grafeo.wal");
    const sizes = await Promise.all((await readdir(log)).map(async (name) => (await stat(join(log, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  };

  it("is on disk first", async () => {
    const store = await openEmbedded(folder);
    let reached = () => {};
    vi.spyOn(Journal.prototype, "sync").mockImplementation(() => new Promise((resolve) => (reached = resolve)));
    let acknowledged = false;
    const committing = commitTo(store, bloc("eu")).then(() => {
      acknowledged = true;
    });
    await vi.waitFor(() => expect(Journal.prototype.sync).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(acknowledged).toBe(false);
    reached();
    await committing;
    vi.restoreAllMocks();
    await store.close();
  });

  it("ends where the disk fails: that commit and all later ones are refused, reads go on", async () => {
    const store = await openEmbedded(folder);
    await commitTo(store, bloc("one"));
    const sync = vi.spyOn(Journal.prototype, "sync").mockRejectedValue(new Error("ENOSPC: no space left on device"));
    expect(await problemsOf(commitTo(store, bloc("two")))).toEqual(["LP-4009"]);
    sync.mockRestore();
    expect(await problemsOf(commitTo(store, bloc("three")))).toEqual(["LP-4009"]);
    expect((await store.byKey([{ kind: "Bloc", key: "one" }]))[0]?.key).toBe("one");
    await store.close();
    const again = await openEmbedded(folder);
    expect((await again.byKey([{ kind: "Bloc", key: "one" }]))[0]?.key).toBe("one");
    expect(await commitTo(again, bloc("three"))).toMatchObject({ status: "committed" });
    await again.close();
  });

  it("is folded into the data file when nothing else is to do, and only then", async () => {
    const store = await openEmbedded(folder, { idleMs: 150, idleBytes: 20_000 });
    for (let i = 0; i < 10; i++) await commitTo(store, bloc(`b${i}`));
    const grown = await logBytes();
    expect(grown).toBeGreaterThan(50_000);
    for (let i = 0; i < 10; i++) {
      await store.head();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(await logBytes()).toBe(grown);
    await vi.waitFor(async () => expect(await logBytes()).toBeLessThan(10_000), 5_000);
    expect((await store.page("Bloc", { view: everything, where: [], order: [], limit: 1, count: true })).total).toBe(10);
    await store.close();
  });

  it("is folded in under steady writing as well, once the log is long", async () => {
    const store = await openEmbedded(folder, { idleMs: 60_000, busyBytes: 100_000 });
    for (let i = 0; i < 60; i++) await commitTo(store, bloc(`b${i}`));
    expect(await logBytes()).toBeLessThan(200_000);
    await store.close();
    const again = await openEmbedded(folder);
    expect((await again.head()).number).toBe(60);
    await again.close();
  });
});
