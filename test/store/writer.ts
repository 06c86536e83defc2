/** A process that commits as fast as it can and says what was acknowledged, until it is killed: `tsx writer.ts FOLDER busy|idle`. */
import { writeSync } from "node:fs";
import { openEmbedded } from "../../server/store/embedded/open";
import { counterAt, pairAt } from "./kill";
import { writeAt } from "./records";

const [folder, manner] = process.argv.slice(2) as [string, "busy" | "idle"];
// Busy: a checkpoint after every commit. Idle: one in each pause.
const store = await openEmbedded(folder, manner === "busy" ? { busyBytes: 1 } : { idleMs: 5, idleBytes: 1 });
const say = (line: string) => writeSync(1, `${line}\n`);

let { number } = await store.head();
say(`open ${number}`);
for (;;) {
  number++;
  const { workload, service, uses } = pairAt(number);
  const counter = counterAt(number);
  const result = await store.commit(
    writeAt(number - 1, {
      createEntities: number === 1 ? [workload, service, counter] : [workload, service],
      updateEntities: number === 1 ? [] : [counter],
      createRelationships: [uses],
    }),
  );
  if (result.status !== "committed") throw new Error(`stale at ${result.head}`);
  say(`kept ${number}`);
  if (manner === "idle" && number % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 15));
}
