import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import grafeo from "@grafeo-db/js";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { makeHead } from "../cypher/commit";
import type { Engine } from "../cypher/engine";
import { quoted, rules } from "../cypher/shape";
import { cypherStore } from "../cypher/store";
import type { Store } from "../port";
import { type CheckpointOptions, defaultCheckpoints } from "./checkpoints";
import { Directory, withDirectory } from "./directory";
import { EmbeddedEngine } from "./engine";
import { checkStamp, filesOf, holderOf, newerSchema, prepareFolder, readStamp, removePid, writePid, writeStamp } from "./folder";
import { Journal, syncFolder } from "./journal";

type Database = InstanceType<typeof grafeo.GrafeoDB>;

/**
 * Opens the store in a folder, made where there is none. One process at a time.
 *
 * Errors: LP-1004 the folder is in use; LP-1005 it cannot be written; LP-4004 its data is of another version.
 */
export async function openEmbedded(folder: string, options: Partial<CheckpointOptions> = {}): Promise<Store> {
  await prepareFolder(folder);
  const stamp = await readStamp(folder);
  if (stamp) checkStamp(stamp, grafeo.version());
  const { data, log } = filesOf(folder);
  const db = await openDatabase(folder, data, stamp !== null);
  try {
    await writePid(folder);
    await prepareDatabase(db);
    const journal = new Journal(log);
    await journal.sync();
    if (!stamp) await writeStamp(folder, { schema: makeHead.params.schema, engine: grafeo.version() });
    const engine = new EmbeddedEngine(db, journal, { ...defaultCheckpoints, ...options });
    const directory = new Directory(engine);
    const whole: Engine = {
      read: (statements) => engine.read(statements),
      stream: (statement, batch) => engine.stream(statement, batch),
      write: (work) => engine.write(work),
      relationships: (ids) => directory.find(ids),
      close: async () => {
        await engine.close();
        await removePid(folder);
        await syncFolder(folder);
      },
    };
    return withDirectory(cypherStore(whole), directory);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function openDatabase(folder: string, data: string, finished: boolean): Promise<Database> {
  const open = () => (existsSync(data) ? grafeo.GrafeoDB.open(data) : grafeo.GrafeoDB.create(data));
  try {
    return open();
  } catch (error) {
    if (isLocked(error)) {
      const message = `The data folder ${folder} is in use by ${holderOf(folder)}.`;
      throw new LoadpathError(problem("LP-1004", message, "LOADPATH_DATA"), { cause: error });
    }
    if (finished) {
      const message = `The data in ${folder} cannot be opened: ${(error as Error).message}`;
      throw new LoadpathError(problem("LP-4010", message, "LOADPATH_DATA"), { cause: error });
    }
    // A first start was cut off while it made the files. Nothing was ever acknowledged from them; they are kept aside.
    await rename(data, `${data}.unfinished-${Date.now()}`);
    return open();
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && /cannot be locked|locked by/.test(error.message);

/** States constraints and indexes, and makes the head. Stated again they change nothing. */
async function prepareDatabase(db: Database): Promise<void> {
  for (const { name, on, property, is } of rules) {
    // The engine has no rules on relationships, and answers CONTAINS by a scan that is quick enough.
    if (!("label" in on) || is === "TEXT") continue;
    const subject = `FOR (n:${quoted(on.label)})`;
    if (is === "UNIQUE") {
      await db.executeCypher(`CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS ${subject} REQUIRE n.${quoted(property)} IS UNIQUE`);
      // Its constraints do not index.
      await db.executeCypher(`CREATE INDEX ${quoted(`${name}_index`)} IF NOT EXISTS ${subject} ON (n.${quoted(property)})`);
    }
  }
  const rows = (await db.executeCypher(makeHead.text, makeHead.params)).toArray() as { schema: number }[];
  if (rows[0]!.schema > makeHead.params.schema) throw newerSchema(rows[0]!.schema, "LOADPATH_DATA");
}
