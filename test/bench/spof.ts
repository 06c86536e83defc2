import { execFileSync } from "node:child_process";
import { type Analysis, analysisOf, componentsOf } from "../../server/analysis/analysis";
import { singlePointCounts } from "../../server/analysis/singlePointCounts";
import { type Snapshot, snapshotOf } from "../../server/analysis/snapshot";
import { layeredModel } from "./layers";
import { best, growthExponent } from "./measure";
import { peakBeyond } from "./peak";
import { printTable } from "./table";

const sizes = [10_000, 110_000, 330_000, 1_090_000];
const on = "2026-11-22";

/** Every component tried by itself, with nothing kept from one to the next: what the sweep is held against. */
function naive(a: Analysis): { readonly sum: number; readonly largest: number } {
  const { size, firstGroup, endGroup, firstMember, endMember, breaks, target } = a.topology("OUTAGE", "ON_RECORD");
  let sum = 0;
  let largest = 0;
  for (const culprit of componentsOf(a)) {
    const lost = new Uint8Array(size);
    lost[culprit] = 1;
    let count = 1;
    for (let changed = true; changed; ) {
      changed = false;
      for (let x = 0; x < size; x++) {
        if (lost[x]) continue;
        for (let g = firstGroup[x]; g < endGroup[x] && !lost[x]; g++) {
          let gone = 0;
          for (let e = firstMember[g]; e < endMember[g]; e++) gone += lost[target[e]];
          if (gone < breaks[g]) continue;
          lost[x] = 1;
          count++;
          changed = true;
        }
      }
    }
    sum += count - 1;
    largest = Math.max(largest, count - 1);
  }
  return { sum, largest };
}

/** Blast radii by one cascade for each component: their mean and the largest. */
function radii(a: Analysis) {
  const cascade = a.cascade("OUTAGE", "ON_RECORD");
  let sum = 0;
  let largest = 0;
  const components = componentsOf(a);
  for (const x of components) {
    const count = cascade.run([x], Number.POSITIVE_INFINITY) - 1;
    sum += count;
    largest = Math.max(largest, count);
  }
  return { sum, mean: sum / components.length, largest };
}

/** An analysis of which the graph is built, and nothing else. */
function graphOf(snapshot: Snapshot): Analysis {
  const a = analysisOf(snapshot, on);
  a.topology("OUTAGE", "ON_RECORD");
  componentsOf(a);
  return a;
}

/** Memory that the counts take beyond the graph, MB, in a process of their own. */
function megabytesFor(size: number, supply: boolean): number {
  const [node, ...rest] = [
    process.execPath,
    "--expose-gc",
    ...process.execArgv,
    process.argv[1]!,
    "spof",
    "memory",
    String(size),
    String(supply),
  ];
  return Number(execFileSync(node!, rest, { encoding: "utf8", env: { ...process.env, MALLOC_MMAP_THRESHOLD_: "131072" } }));
}

/** Counts of single points of failure for all targets: one hazard, one reading, no holdovers; without and with supply. */
export async function spofBench([what, forSize, withSupply]: readonly string[]): Promise<void> {
  if (what === "memory") {
    const a = graphOf(snapshotOf(layeredModel(Number(forSize), { supply: withSupply === "true" }).facts));
    process.stdout.write(String(await peakBeyond(() => singlePointCounts(a, "ON_RECORD"))));
    return;
  }
  for (const supply of [false, true]) {
    const rows: Record<string, string | number>[] = [];
    const points: { readonly size: number; readonly ms: number }[] = [];
    const answers: { readonly size: number; readonly ms: number }[] = [];
    for (const size of sizes) {
      const model = layeredModel(size, { supply });
      const snapshot = snapshotOf(model.facts);
      const fresh = () => graphOf(snapshot);
      const measured = best(5, fresh, (a) => singlePointCounts(a, "ON_RECORD"));
      const a = fresh();
      const { sum, mean, largest } = radii(a);
      const total = singlePointCounts(a, "ON_RECORD").reduce((p, q) => p + q, 0);
      if (total !== sum) throw new Error(`the counts add up to ${total}, the blast radii to ${sum}`);
      points.push({ size: model.relationships, ms: measured.ms });
      answers.push({ size: model.relationships, ms: sum });
      const first = size === sizes[0] && !supply;
      const started = performance.now();
      if (first && naive(a).sum !== sum) throw new Error("the naive sweep differs");
      rows.push({
        relationships: model.relationships,
        entities: model.entities,
        "ms (best of 5)": measured.ms,
        "CPU ms": measured.cpu,
        "MB beyond the graph": megabytesFor(size, supply),
        "culprits held (million)": sum / 1e6,
        "mean radius": mean,
        "largest radius": largest,
        "naive ms": first ? performance.now() - started : "–",
      });
    }
    printTable(`Single points of failure of all targets, ${supply ? "with supply grounding" : "no supply"}`, rows);
    console.log(
      `Growth exponent of the time ${growthExponent(points).toFixed(2)}; of the answer, culprits over all targets, ${growthExponent(answers).toFixed(2)}.`,
    );
  }
}
