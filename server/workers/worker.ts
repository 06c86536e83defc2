/* The thread that does long work: one piece at a time, on the facts that were posted last. */
import { parentPort } from "node:worker_threads";
import type { Analysis } from "../analysis/analysis";
import { answerLong } from "../analysis/longWork";
import { analysisFrom, type Posted } from "../analysis/posted";
import type { Watch } from "../analysis/watch";
import { type Order, type Report, tellEvery } from "./protocol";

class NotWanted extends Error {}

const port = parentPort!;
const say = (report: Report) => port.postMessage(report);
let posted: Posted | null = null;
let analysis: Analysis | null = null;

function watched(cancelled: SharedArrayBuffer, msAllowed: number): Watch {
  const flag = new Int32Array(cancelled);
  const until = performance.now() + msAllowed;
  let told = Number.NEGATIVE_INFINITY;
  return {
    told(done, of) {
      const now = performance.now();
      if (now - told < tellEvery) return;
      told = now;
      say({ say: "told", done, of });
    },
    over() {
      if (Atomics.load(flag, 0) !== 0) throw new NotWanted();
      return performance.now() > until;
    },
  };
}

port.on("message", (order: Order) => {
  if (order.say === "facts") {
    posted = order.facts;
    analysis = null;
    return;
  }
  try {
    if (!posted) throw new Error("work came before any facts");
    analysis ??= analysisFrom(posted);
    say({ say: "answer", answer: answerLong(analysis, order.question, watched(order.cancelled, order.msAllowed)) });
  } catch (error) {
    if (error instanceof NotWanted) say({ say: "cancelled" });
    else say({ say: "failed", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
