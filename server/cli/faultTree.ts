import { readFileSync, writeFileSync } from "node:fs";
import { entityKinds } from "../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { FaultTree } from "../../schema/model/faultTree";
import type { Reading } from "../../schema/model/hazards";
import { localAdministrator } from "../access/reader";
import { analyseFaultTree } from "../analysis/faultTree/analyse";
import { settingsFrom } from "../config";
import { openStore } from "../openStore";
import { print } from "../print";
import { Registry } from "../registry/registry";
import { readOpenPsa } from "../transfer/openPsa";
import type { Command } from "./command";
import { faultTreeOptions } from "./faultTreeOptions";
import { faultTreeJson, faultTreeLines } from "./faultTreeOutput";

export const faultTree: Command = {
  name: "fault-tree",
  usage: "FILE|--target KIND:KEY [...]",
  summary: "Cut sets, probability and importance of an Open-PSA fault tree or of an entity; --export FILE (docs/fault-trees.md).",
  async run(args) {
    const { source, exported, top, probability, json, question } = faultTreeOptions(args);
    const file = "file" in source ? source.file : `${source.kind}:${source.key}`;
    const text = "file" in source ? readText(source.file) : await textOfTarget(source);
    if (exported !== null) {
      writeText(exported, text);
      return 0;
    }
    const tree = withProbability(readOpenPsa(text, file, top), probability);
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

function writeText(file: string, text: string): void {
  if (file === "-") {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new LoadpathError(
      problem(
        "LP-7011",
        `${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
        "--export",
        "Give a path that may be written.",
      ),
    );
  }
}

/** The logic of an entity of the registry that the settings name, as an Open-PSA model. */
async function textOfTarget({ kind: word, key, reading }: { kind: string; key: string; reading: Reading }): Promise<string> {
  const named = word.toLowerCase();
  const kind = entityKinds.find(({ kind: name, slug }) => name.toLowerCase() === named || slug === named);
  if (!kind) throw new LoadpathError(problem("LP-7012", `There is no kind ${word}.`, "--target"));
  const store = await openStore(settingsFrom(process.env));
  try {
    const registry = new Registry(store);
    await registry.start();
    const reads = registry.as(localAdministrator);
    const entity = await reads.byKey(kind.kind, key);
    const text = entity && (await reads.cutSets.openPsa(entity.id, reading));
    if (!text) throw new LoadpathError(problem("LP-7012", `There is no ${kind.label.toLowerCase()} ${key} today.`, "--target"));
    return text;
  } finally {
    await store.close();
  }
}
