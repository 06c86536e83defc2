import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The engine's write-ahead log as files. The engine hands a commit to the kernel; `sync` waits until the disk has it.
 * The engine starts a new file at each checkpoint.
 */
export class Journal {
  private readonly files = new Map<string, FileHandle>();

  constructor(private readonly folder: string) {}

  /** Returns once everything written to the log is on disk, and new files are in the folder. */
  async sync(): Promise<void> {
    const names = await namesIn(this.folder);
    let fresh = false;
    for (const name of names) {
      let file = this.files.get(name);
      if (!file) {
        file = await open(join(this.folder, name), "r+");
        this.files.set(name, file);
        fresh = true;
      }
      await file.datasync();
    }
    if (fresh) await syncFolder(this.folder);
    await this.release(new Set(names));
  }

  /** Size of the log in bytes: what a start after a kill would have to replay. */
  async bytes(): Promise<number> {
    const sizes = await Promise.all((await namesIn(this.folder)).map(async (name) => (await stat(join(this.folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async close(): Promise<void> {
    await this.release(new Set());
  }

  private async release(keep: ReadonlySet<string>): Promise<void> {
    for (const [name, file] of this.files) {
      if (keep.has(name)) continue;
      this.files.delete(name);
      await file.close();
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".log"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
