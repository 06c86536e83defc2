import type { ReaderRegistry } from "../../server/registry/reads/readerRegistry";

/** What every resolver has at hand. The registry is bound to who asks, so no resolver can read past them. */
export interface Context {
  readonly registry: ReaderRegistry;
  readonly requestId: string;
}
