import { capacityBench } from "./capacity";
import { cutSetsBench } from "./cutSets";
import { graphqlBench } from "./graphql";
import { pageBench } from "./page";
import { scenarioBench } from "./scenario";
import { spofBench } from "./spof";
import { startBench } from "./start";
import { storeBench } from "./store";

/** `npm run bench -- NAME`: measures and prints; asserts nothing. */
const benches: Record<string, { readonly run: (args: readonly string[]) => Promise<void>; readonly what: string }> = {
  capacity: { run: capacityBench, what: "serving a nation's demand by linear programme, up to the workloads of the reference data" },
  "cut-sets": {
    run: cutSetsBench,
    what: "cut sets and probability of the Aralia fault trees beside SCRAM; [TREE …]; needs LOADPATH_SOURCES",
  },
  graphql: {
    run: graphqlBench,
    what: "requests per second and p99 of nested, point and filtered reads and of the single-point query, on both stores",
  },
  page: { run: pageBench, what: "packed script of the first page; laying out 300 plates and opening a thing in headless Chromium" },
  store: { run: storeBench, what: "commits, topology, pages and search of the store; [NEO4J_URI …] for Neo4j beside the embedded one" },
  spof: {
    run: spofBench,
    what: "counts of single points of failure for all targets, 10,000 to 1.09 million relationships, a naive sweep beside it",
  },
  scenario: { run: scenarioBench, what: "one scenario of up to 10,000 losses, on the facts and on changed ones; [RELATIONSHIPS]" },
  start: { run: startBench, what: "seconds until a first start and a restart are ready, on both stores" },
};

const [name, ...args] = process.argv.slice(2);
const bench = name ? benches[name] : undefined;
if (bench) await bench.run(args);
else {
  console.log("npm run bench -- NAME");
  for (const [n, { what }] of Object.entries(benches)) console.log(`  ${n.padEnd(10)} ${what}`);
  process.exitCode = name ? 1 : 0;
}
