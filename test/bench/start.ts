import { build } from "../server/running";
import { stores } from "./servers";
import { printTable } from "./table";

/** Seconds until ready: the first start, which loads the reference data, and one that finds it there. */
export async function startBench(): Promise<void> {
  build();
  const rows = [];
  for (const store of await stores()) {
    const first = await store.start();
    await first.stop();
    const again = await store.start();
    await again.stop();
    await store.remove();
    rows.push({ store: store.name, "first start (s)": first.readyAfter / 1000, "restart (s)": again.readyAfter / 1000 });
  }
  printTable("Start until ready, build not included", rows);
}
