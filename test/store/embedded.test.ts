import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../server/store/embedded/open";
import { contract } from "./contract";

let root = "";
let folder = "";
let taken = 0;

contract("embedded store", {
  start: async () => {
    root = await mkdtemp(join(tmpdir(), "loadpath-store-"));
  },
  stop: () => rm(root, { recursive: true, force: true }),
  clear: async () => {
    folder = join(root, `store-${taken++}`);
  },
  open: () => openEmbedded(folder),
});
