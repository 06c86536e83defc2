import { readFileSync } from "node:fs";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { FaultTree } from "../../schema/model/faultTree";
import { analyseFaultTree } from "../analysis/faultTree/analyse";
import { print } from "../print";
import { readOpenPsa } from "../transfer/openPsa";
import type { Command } from "./command";
import { faultTreeOptions } from "./faultTreeOptions";
import { faultTreeJson, faultTreeLines } from "./faultTreeOutput";

export const faultTree: Command = {
  name: "fault-tree",
  usage: "FILE [--top GATE] [--probability P] [--max-order N] [--list N] [--importance] [--budget N] [--json]",
  summary: "Minimal cut sets, probability and importance of an Open-PSA fault tree (docs/fault-trees.md); - reads standard input.",
  run(args) {
    const { file, top, probability, json, question } = faultTreeOptions(args);
    const tree = withProbability(readOpenPsa(readText(file), file, top), probability);
    const begun = performance.now();
    const answer = analyseFaultTree(tree, question);
    const time = performance.now() - begun;
    if (json) print(JSON.stringify(faultTreeJson(tree, answer, time), null, 2));
    else for (const line of faultTreeLines(tree, answer, time)) print(line);
    return 0;
  },
};

function withProbability(tree: FaultTree, probability: number | null): FaultTree {
  if (probability === null) return tree;
  return { ...tree, events: tree.events.map(({ name }) => ({ name, probability })) };
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new LoadpathError(problem("LP-3001", `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, file));
  }
}
