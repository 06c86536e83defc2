#!/usr/bin/env node
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { print, printProblems } from "../print";
import { analyse } from "./analyse";
import type { Command } from "./command";
import { errors } from "./errors";
import { example } from "./example";
import { faultTree } from "./faultTree";
import { schema } from "./schema";

const commands: readonly Command[] = [analyse, errors, example, faultTree, schema];

function help(): void {
  const width = Math.max(...commands.map((c) => `${c.name} ${c.usage}`.length));
  print("loadpath: what a nation's AI rests on, from the command line.\n");
  print("  loadpath <command>            npm run loadpath -- <command>\n");
  for (const { name, usage, summary } of commands) print(`  ${`${name} ${usage}`.padEnd(width)}  ${summary}`);
  print("\nThe server is started by `npm start`.");
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (!name || name === "--help" || name === "-h" || name === "help") {
    help();
    return 0;
  }
  try {
    const command = commands.find((c) => c.name === name);
    if (!command) throw new LoadpathError(problem("LP-1006", `There is no command ${JSON.stringify(name.slice(0, 40))}.`));
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof LoadpathError)) throw error;
    printProblems(error.problems);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
