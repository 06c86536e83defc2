import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { LoadpathError, problem } from "../schema/model/errors/catalogue";
import { localAdministrator } from "./access/reader";
import { type Settings, settingsFrom } from "./config";
import { httpServer } from "./http/server";
import { openStore } from "./openStore";
import { print, printProblems } from "./print";
import { projectRoot } from "./projectRoot";
import type { ReaderRegistry } from "./registry/reads/readerRegistry";
import { Registry } from "./registry/registry";
import { referenceData, seedRegistry, workedExample } from "./seeding";
import { highsSolver } from "./solver/highs";
import { Threads } from "./workers/threads";

/** How often the registry looks for what other processes committed to the same database, ms. */
const followEvery = 2000;

async function listen(server: Server, { host, port }: Settings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new LoadpathError(problem("LP-1003", `Something else listens on ${host}:${port}.`, "PORT")));
      else if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") {
        reject(new LoadpathError(problem("LP-1001", `Nobody may listen on ${host}:${port} here (${error.code}).`, "HOST, PORT")));
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return `http://${host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${bound}`;
}

async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  const log = pino({ level: "info" }, pino.destination({ fd: 2, sync: true }));
  let reads: ReaderRegistry | null = null;
  const server = httpServer({ host: settings.host, registryFor: () => reads, pages: join(projectRoot, "dist", "client"), log });
  const url = await listen(server, settings);
  const closing: (() => Promise<void>)[] = [() => closed(server)];

  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    reads = null;
    for (const step of closing) await step().catch((error: unknown) => log.error({ error: String(error) }, "closing failed"));
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      print("Stopping …");
      void end(0);
    });
  }

  try {
    const began = performance.now();
    const store = await openStore(settings);
    closing.push(() => store.close());
    const threads = new Threads({ log: (error) => log.error({ error }, "long work broke off") });
    closing.unshift(() => threads.close());
    const registry = new Registry(store, {
      longWork: threads,
      solver: await highsSolver(),
      defect: (error) => log.error({ error: error instanceof Error ? error.stack : String(error) }, "a job failed"),
    });
    await registry.start();
    if (settings.seed !== "none") {
      const seed = settings.seed === "open" ? referenceData(join(projectRoot, "seed", "data")) : workedExample;
      const loaded = await seedRegistry(registry, seed, progressLine(seed.title));
      if (loaded) print("");
    }
    if (ending) return;
    registry.warm();
    reads = registry.as(localAdministrator);
    const follow = setInterval(() => {
      registry.advance().catch((error: unknown) => log.error({ error: String(error) }, "could not look for new revisions"));
    }, followEvery);
    closing.unshift(async () => clearInterval(follow));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    print(
      `Loadpath is ready at ${url} (revision ${registry.head.number.toLocaleString("en")}, ${settings.store} store, ${seconds} s). Ctrl-C ends it.`,
    );
    if (!existsSync(join(projectRoot, "dist", "client", "index.html")))
      print("The pages are not built: run `npm run build`. The API is at /graphql.");
  } catch (error) {
    if (!ending) {
      report(error);
      await end(1);
    }
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Shows loading as one line that is written over on a terminal, and as a line every tenth elsewhere. */
function progressLine(title: string): (done: number, all: number) => void {
  let tenth = -1;
  return (done, all) => {
    const part = all === 0 ? 1 : done / all;
    const text = `Loading the ${title.toLowerCase()}: ${done.toLocaleString("en")} of ${all.toLocaleString("en")} facts (${Math.round(part * 100)} %)`;
    if (process.stdout.isTTY) process.stdout.write(`\r${text}`);
    else if (Math.floor(part * 10) > tenth) {
      tenth = Math.floor(part * 10);
      print(text);
    }
  };
}

function report(error: unknown): void {
  if (error instanceof LoadpathError) printProblems(error.problems);
  else process.stderr.write(`LP-6900 Something went wrong here.\n${error instanceof Error ? error.stack : String(error)}\n`);
}

start().catch((error: unknown) => {
  report(error);
  process.exit(1);
});
