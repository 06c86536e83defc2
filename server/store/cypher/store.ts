import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Store } from "../port";
import { commit } from "./commit";
import type { Engine } from "./engine";
import { page } from "./page";
import { past } from "./past";
import { byKey, entities, head, neighbours, relationships, revisions } from "./reads";
import { search } from "./search";
import { topology } from "./topology";

/** The port over an engine that runs the shared statements. Once closed it refuses everything; what runs is finished first. */
export function cypherStore(engine: Engine): Store {
  let closing: Promise<void> | null = null;
  const running = new Set<Promise<unknown>>();
  const refuseIfClosed = () => {
    if (closing) throw new LoadpathError(problem("LP-4008", "The store has been closed."));
  };
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    refuseIfClosed();
    const promise = work();
    running.add(promise);
    try {
      return await promise;
    } finally {
      running.delete(promise);
    }
  };
  async function* whileOpen<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
    refuseIfClosed();
    for await (const chunk of chunks) {
      yield chunk;
      refuseIfClosed();
    }
  }
  return {
    head: () => run(() => head(engine)),
    commit: (write) => run(() => commit(engine, write)),
    entities: (ids) => run(() => entities(engine, ids)),
    byKey: (refs) => run(() => byKey(engine, refs)),
    relationships: (ids) => run(() => relationships(engine, ids)),
    page: (kind, query) => run(() => page(engine, kind, query)),
    neighbours: (ids, direction, kinds) => run(() => neighbours(engine, ids, direction, kinds)),
    search: (text, options) => run(() => search(engine, text, options)),
    revisions: (after, limit) => run(() => revisions(engine, after, limit)),
    past: (after, until) => whileOpen(past(engine, after, until)),
    topology: () => whileOpen(topology(engine)),
    close: () => {
      closing ??= (async () => {
        await Promise.allSettled([...running]);
        await engine.close();
      })();
      return closing;
    },
  };
}
