import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Chromium as the system has it, looked up in PATH; null where there is none. */
export function chromiumPath(): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, "chromium");
    if (folder && existsSync(path)) return path;
  }
  return null;
}

/** Arguments without which it would call home or fail in a container. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
