import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { settingsFrom } from "../config";
import { addExample, removeExample } from "../example";
import { openStore } from "../openStore";
import { print } from "../print";
import { Registry } from "../registry/registry";
import type { Command } from "./command";

const counted = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

export const example: Command = {
  name: "example",
  usage: "add|remove",
  summary: "Puts a fictional nation beside the data of the store that the settings name, or takes it away.",
  async run([what, ...rest]) {
    if ((what !== "add" && what !== "remove") || rest.length) {
      throw new LoadpathError(problem("LP-1006", "example takes one word: add or remove.", null, "Run `npm run loadpath -- example add`."));
    }
    const store = await openStore(settingsFrom(process.env));
    try {
      const registry = new Registry(store);
      await registry.start();
      if (what === "add") {
        const added = await addExample(registry);
        if (!added) print("The worked example is in this registry already.");
        else {
          const { entities, relationships } = added;
          print(
            `Added ${counted(entities, "entity", "entities")} and ${counted(relationships, "relationship", "relationships")}, all fictional.`,
          );
        }
      } else {
        const { entities, relationships, ofOthers } = await removeExample(registry);
        if (entities === 0) print("There is no worked example in this registry.");
        else {
          print(`Retired ${counted(entities, "entity", "entities")} and ${counted(relationships, "relationship", "relationships")}.`);
          if (ofOthers > 0) print(`${ofOthers} of the relationships had been stated by others.`);
        }
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};
