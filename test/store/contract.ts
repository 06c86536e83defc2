/** The one suite that every adapter of the store passes. Cases are data; none can be left out for an adapter. */
import { afterAll, beforeAll, describe, it } from "vitest";
import type { Store } from "../../server/store/port";
import { bulkCases } from "./cases/bulk";
import { commitCases } from "./cases/commits";
import { concurrencyCases } from "./cases/concurrency";
import { pageCases } from "./cases/pages";
import { pastCases } from "./cases/past";
import { readCases } from "./cases/reads";
import { refusalCases } from "./cases/refusals";
import { searchCases } from "./cases/search";
import { topologyCases } from "./cases/topology";
import { valueCases } from "./cases/values";

/** What an adapter's test brings: a database that holds nothing, and a way to open it again. */
export interface Harness {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Empties the database, or takes a new one. No store is open then. */
  readonly clear: () => Promise<void>;
  /** Opens the database as it is. */
  readonly open: () => Promise<Store>;
}

export interface Case {
  readonly name: string;
  readonly run: (store: Store, harness: Pick<Harness, "open">) => Promise<void>;
}

const suites: Readonly<Record<string, readonly Case[]>> = {
  commits: commitCases,
  refusals: refusalCases,
  values: valueCases,
  reads: readCases,
  pages: pageCases,
  search: searchCases,
  past: pastCases,
  topology: topologyCases,
  concurrency: concurrencyCases,
  bulk: bulkCases,
};

export function contract(adapter: string, harness: Harness): void {
  describe(adapter, () => {
    beforeAll(() => harness.start());
    afterAll(() => harness.stop());
    for (const [suite, cases] of Object.entries(suites)) {
      describe(suite, () => {
        it.each(cases)(
          "$name",
          async ({ run }) => {
            await harness.clear();
            const store = await harness.open();
            try {
              await run(store, harness);
            } finally {
              await store.close();
            }
          },
          120_000,
        );
      });
    }
  });
}
