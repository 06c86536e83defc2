import { readFileSync } from "node:fs";
import { access, constants, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { schemaNumber } from "../cypher/shape";
import { syncFolder } from "./journal";

/** Files of an embedded store inside its folder. */
export const filesOf = (folder: string) => ({
  data: join(folder, "graph.grafeo"),
  log: join(folder, "graph.grafeo.wal"),
  /** What wrote the data. Written once everything else is there: without it the store was never finished. */
  stamp: join(folder, "store.json"),
  /** Process that has the store open, for people; the engine's own lock on the data file decides. */
  pid: join(folder, "pid"),
});

export interface Stamp {
  readonly schema: number;
  readonly engine: string;
}

/** Makes the folder where there is none. Throws LP-1005 where it cannot be made or written. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = (cause as Error).message;
    throw new LoadpathError(problem("LP-1005", `The data folder ${folder} cannot be used: ${why}`, "LOADPATH_DATA"), { cause });
  }
}

/** What wrote the data, or null where there is none yet. */
export async function readStamp(folder: string): Promise<Stamp | null> {
  let text: string;
  try {
    text = await readFile(filesOf(folder).stamp, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const { schema, engine } = JSON.parse(text);
    if (Number.isInteger(schema) && typeof engine === "string") return { schema, engine };
  } catch {
    // Falls through to the refusal: whatever the file says, it is no stamp.
  }
  throw new LoadpathError(problem("LP-4004", `${filesOf(folder).stamp} does not say which version wrote the data.`, "LOADPATH_DATA"));
}

/** Refuses data of a newer shape, or of an engine whose files may differ: another first or second number of its version. */
export function checkStamp(stamp: Stamp, engine: string): void {
  const series = (version: string) => version.split(".").slice(0, 2).join(".");
  if (stamp.schema > schemaNumber) throw newerSchema(stamp.schema, "LOADPATH_DATA");
  if (series(stamp.engine) !== series(engine)) {
    const message = `The data was written by engine version ${stamp.engine}; this program has ${engine}.`;
    throw new LoadpathError(problem("LP-4004", message, "LOADPATH_DATA"));
  }
}

export const newerSchema = (stored: number, path: string) =>
  new LoadpathError(problem("LP-4004", `The data has schema number ${stored}; this program knows up to ${schemaNumber}.`, path));

/** Writes the stamp whole or not at all. */
export async function writeStamp(folder: string, stamp: Stamp): Promise<void> {
  const path = filesOf(folder).stamp;
  const draft = `${path}.new`;
  const file = await open(draft, "w");
  try {
    await file.writeFile(`${JSON.stringify(stamp)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(folder);
}

export const writePid = (folder: string): Promise<void> => writeFile(filesOf(folder).pid, `${process.pid}\n`);
export const removePid = (folder: string): Promise<void> => rm(filesOf(folder).pid, { force: true });

/** The process that has the folder open, in words, as far as it left its number. */
export function holderOf(folder: string): string {
  try {
    const pid = Number.parseInt(readFileSync(filesOf(folder).pid, "utf8"), 10);
    if (pid > 0) return pid === process.pid ? `this process (pid ${pid})` : `the process with pid ${pid}`;
  } catch {
    // It is still starting, or ends just now.
  }
  return "another process";
}
