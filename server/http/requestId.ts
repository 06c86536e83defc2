import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

const current = new AsyncLocalStorage<string>();

/** Runs the handling of one request under an id of its own, which its log lines and masked errors carry. */
export const withRequestId = <T>(work: (id: string) => T): T => {
  const id = randomUUID();
  return current.run(id, () => work(id));
};

/** Id of the request that is being handled. */
export const requestId = (): string => current.getStore() ?? "none";
