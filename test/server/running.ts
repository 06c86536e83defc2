import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../server/projectRoot";

/** A server in a process of its own, started as built, in the environment that `npm start` and the image give it. */
export interface Running {
  readonly url: string;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Milliseconds until it said that it was ready. */
  readonly readyAfter: number;
  /** Sends a signal and waits for the end; gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Builds the server's code, as `npm start` does. */
export function build(): void {
  execFileSync(process.execPath, ["server/build.mjs"], { cwd: projectRoot });
}

function launch(settings: Record<string, string>): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const child = spawn(process.execPath, ["--enable-source-maps", join(projectRoot, "dist", "server", "main.js")], {
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream!.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, output: () => text, ended };
}

/** Starts a server and waits until it is ready. Throws with its output if it ends before. */
export async function run(settings: Record<string, string>, patienceMs = 120_000): Promise<Running> {
  const began = performance.now();
  const { child, output, ended } = launch(settings);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const url = /ready at (http:\/\/\S+)/.exec(output())?.[1];
    if (url) {
      const stop = (signal: NodeJS.Signals = "SIGINT") => {
        child.kill(signal);
        return ended;
      };
      return { url, output, readyAfter: performance.now() - began, stop };
    }
    if (over || performance.now() - began > patienceMs) {
      child.kill("SIGKILL");
      throw new Error(`the server did not get ready:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Runs a server that is expected to end by itself. */
export async function runToEnd(settings: Record<string, string>): Promise<Ended> {
  const { output, ended } = launch(settings);
  const code = await ended;
  return { code, output: output() };
}

/** Asks a running server. Throws on errors. */
export async function query<T>(url: string, source: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: source }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
