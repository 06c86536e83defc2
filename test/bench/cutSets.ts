import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseFaultTree, defaultBudget } from "../../server/analysis/faultTree/analyse";
import { Budget } from "../../server/analysis/faultTree/budget";
import { compile } from "../../server/analysis/faultTree/logic";
import { modulesOf } from "../../server/analysis/faultTree/modules";
import { rewritten } from "../../server/analysis/faultTree/rewrite";
import { readOpenPsa } from "../../server/transfer/openPsa";
import { openPsaText } from "../../server/transfer/openPsaText";
import { largeTree } from "../analysis/faultTree/largeTrees";
import { printTable } from "./table";

const runs = 3;
const folder = join(process.env.LOADPATH_SOURCES ?? "", "fault-trees", "aralia");

/** One tree in one run of ours: sets of any order and the probability; sets up to order 4. */
interface Ours {
  readonly count: string;
  readonly ms: number;
  readonly upTo4: number;
}

/**
 * Cut sets of the Aralia trees beside SCRAM's `--bdd -l 10000`, medians of three. Ours are whole runs through the folder,
 * each in a process of its own, with the probability; SCRAM's are its own figures for cut sets alone.
 */
export async function cutSetsBench(args: readonly string[]): Promise<void> {
  if (args[0] === "--sizes") {
    printSizes();
    return;
  }
  if (!existsSync(folder)) {
    console.log("LOADPATH_SOURCES names no folder with fault-trees/aralia in it: nothing to measure.");
    return;
  }
  if (args[0] === "--ours") {
    console.log(JSON.stringify(oursOf(args.slice(1))));
    return;
  }
  const names = args.length > 0 ? args : readdirSync(folder).flatMap((f) => (f.endsWith(".xml") ? [f.slice(0, -4)] : []));
  const ours = Array.from({ length: runs }, () => oursApart(names));
  const rows: Record<string, string | number>[] = [];
  let logs = 0;
  let slow = 0;
  for (const [i, name] of names.entries()) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await scramMs(join(folder, `${name}.xml`)));
    const theirs = median(times);
    const ms = median(ours.map(({ trees }) => trees[i]!.ms));
    if (theirs >= 100) {
      logs += Math.log(ms / theirs);
      slow++;
    }
    rows.push({
      tree: name,
      "cut sets": ours[0]!.trees[i]!.count,
      "ours ms": ms,
      "up to order 4 ms": median(ours.map(({ trees }) => trees[i]!.upTo4)),
      "SCRAM ms": Number.isNaN(theirs) ? "–" : theirs,
      ratio: Number.isNaN(theirs) ? "–" : (ms / theirs).toFixed(3),
    });
  }
  printTable("Minimal cut sets and probability, Aralia trees", rows);
  console.log(`Whole folder: ${median(ours.map((o) => o.seconds)).toFixed(1)} s, ${median(ours.map((o) => o.megabytes)).toFixed(0)} MB.`);
  if (slow > 0)
    console.log(`Where SCRAM needs 100 ms or more (${slow} trees): geometric mean ${Math.exp(logs / slow).toFixed(3)} of its time.`);
}

/** Growth of what comes before any search: reading, rewriting within the usual budget, cutting into modules (`--sizes`). */
function printSizes(): void {
  const rows = [1_000, 10_000, 100_000].map((gates) => {
    const tree = largeTree("turns", gates);
    const text = openPsaText(tree);
    const begun = performance.now();
    readOpenPsa(text, "generated");
    const read = performance.now();
    const compiled = compile(tree);
    const built = performance.now();
    const simpler = rewritten(compiled, new Budget(defaultBudget / 10));
    const simplified = performance.now();
    modulesOf(simpler);
    const ms = (from: number, to: number) => Math.round(to - from);
    return {
      gates,
      "read ms": ms(begun, read),
      "compile ms": ms(read, built),
      "rewrite ms": ms(built, simplified),
      "modules ms": ms(simplified, performance.now()),
    };
  });
  printTable("Generated trees before any search", rows);
}

function oursOf(names: readonly string[]) {
  const trees = names.map((name): Ours => {
    const tree = readOpenPsa(readFileSync(join(folder, `${name}.xml`), "utf8"), name);
    const question = { list: 0, importance: false, budget: defaultBudget };
    const begun = performance.now();
    const { count } = analyseFaultTree(tree, { ...question, maxOrder: null });
    const between = performance.now();
    analyseFaultTree(tree, { ...question, maxOrder: 4 });
    return { count: count!.toLocaleString("en"), ms: between - begun, upTo4: performance.now() - between };
  });
  return { trees, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function oursApart(names: readonly string[]) {
  const begun = performance.now();
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, "cut-sets", "--ours", ...names], {
    encoding: "utf8",
  });
  return { ...(JSON.parse(stdout) as ReturnType<typeof oursOf>), seconds: (performance.now() - begun) / 1000 };
}

const phase = /Finished PDAG Construction in (\S+)|Finished Preprocessing in (\S+)|The algorithm finished in (\S+)/g;

/**
 * SCRAM's own figure for cut sets, from its log: building the graph, preprocessing and the algorithm; NaN without SCRAM.
 * It is stopped before it goes through the sets for its report, which may be 82 thousand million.
 */
function scramMs(file: string): Promise<number> {
  return new Promise((resolve) => {
    const scram = spawn("scram", ["--bdd", "-l", "10000", "--verbosity", "4", file], { stdio: ["ignore", "ignore", "pipe"] });
    let log = "";
    scram.stderr.on("data", (text) => {
      log += text;
      if (!/The algorithm finished in \S+\n/.test(log)) return;
      scram.kill("SIGKILL");
      const seconds = [...log.matchAll(phase)].map(([, ...found]) => Number(found.find((s) => s !== undefined)));
      resolve(seconds.reduce((sum, s) => sum + s, 0) * 1000);
    });
    scram.on("error", () => resolve(Number.NaN));
    scram.on("close", () => resolve(Number.NaN));
  });
}

const median = (values: readonly number[]): number => values.toSorted((p, q) => p - q)[values.length >> 1]!;
