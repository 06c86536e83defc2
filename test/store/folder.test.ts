import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded/open";
import { problemsOf } from "./expectations";
import { commitTo, entity } from "./records";

describe("the folder of the embedded store", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "loadpath-folder-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("is made with all above it", async () => {
    const deep = join(folder, "a", "b c", "ü");
    const store = await openEmbedded(deep);
    await commitTo(store, { createEntities: [entity("Bloc", "eu")] });
    await store.close();
    const again = await openEmbedded(deep);
    expect((await again.head()).number).toBe(1);
    await again.close();
  });

  it("is for one process at a time, and says for which", async () => {
    const store = await openEmbedded(folder);
    const refusal = await openEmbedded(folder).catch((error: Error) => error.message);
    expect(refusal).toContain(`LP-1004 The data folder ${folder} is in use by this process (pid ${process.pid})`);
    expect(await problemsOf(openEmbedded(folder))).toEqual(["LP-1004 LOADPATH_DATA"]);
    await commitTo(store, { createEntities: [entity("Bloc", "eu")] });
    await store.close();
    await (await openEmbedded(folder)).close();
  });

  it("opens whatever a dead process has left in the pid file", async () => {
    await (await openEmbedded(folder)).close();
    for (const left of ["1\n", `${process.pid}\n`, "999999999\n", "nonsense", ""]) {
      await writeFile(join(folder, "pid"), left);
      await (await openEmbedded(folder)).close();
    }
  });

  it("must be a folder that this user may write", async () => {
    const file = join(folder, "file");
    await writeFile(file, "x");
    expect(await problemsOf(openEmbedded(file))).toEqual(["LP-1005 LOADPATH_DATA"]);
    expect(await problemsOf(openEmbedded(join(file, "below")))).toEqual(["LP-1005 LOADPATH_DATA"]);
    // Root may write everywhere, so that there is nothing to refuse.
    if (process.getuid?.() === 0) return;
    await mkdir(join(folder, "closed"));
    await chmod(join(folder, "closed"), 0o500);
    expect(await problemsOf(openEmbedded(join(folder, "closed")))).toEqual(["LP-1005 LOADPATH_DATA"]);
  });

  it("says which version wrote it, and a newer or unknown one is refused untouched", async () => {
    await (await openEmbedded(folder)).close();
    const stamp = join(folder, "store.json");
    const written = await readFile(stamp, "utf8");
    expect(JSON.parse(written)).toEqual({ schema: 1, engine: "0.6.0" });
    for (const other of ['{"schema":2,"engine":"0.6.0"}', '{"schema":1,"engine":"0.7.0"}', '{"schema":"1"}', "{", ""]) {
      await writeFile(stamp, other);
      expect(await problemsOf(openEmbedded(folder))).toEqual(["LP-4004 LOADPATH_DATA"]);
    }
    for (const fine of ['{"schema":1,"engine":"0.6.3"}', written]) {
      await writeFile(stamp, fine);
      await (await openEmbedded(folder)).close();
    }
  });

  it("with damaged data is refused and left as it is", async () => {
    const store = await openEmbedded(folder);
    await commitTo(store, { createEntities: [entity("Bloc", "eu")] });
    await store.close();
    const data = join(folder, "graph.grafeo");
    const whole = await readFile(data);
    await writeFile(data, "not a graph");
    expect(await problemsOf(openEmbedded(folder))).toEqual(["LP-4010 LOADPATH_DATA"]);
    expect(await readFile(data, "utf8")).toBe("not a graph");
    await writeFile(data, whole);
    const again = await openEmbedded(folder);
    expect((await again.head()).number).toBe(1);
    await again.close();
  });

  it("takes files of a first start that was cut off, and keeps them aside", async () => {
    await writeFile(join(folder, "graph.grafeo"), "half");
    const store = await openEmbedded(folder);
    expect(await commitTo(store, { createEntities: [entity("Bloc", "eu")] })).toMatchObject({ status: "committed" });
    await store.close();
  });
});
