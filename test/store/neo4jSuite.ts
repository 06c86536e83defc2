import { afterEach, beforeEach, describe, test } from "vitest";
import { contract, type Harness } from "./contract";
import { neo4jCases, wrongPassword } from "./neo4jCases";
import { harnessOf, serverFor } from "./neo4jHarness";

/** The contract on a real server of a version, and what only a server can get wrong. */
export async function neo4jSuite(version: string): Promise<void> {
  const server = await serverFor(version);
  const none: Harness = {
    start: async () => {},
    stop: async () => {},
    clear: async () => {},
    open: () => Promise.reject(new Error("no server")),
  };
  const harness = server ? harnessOf(server) : none;
  describe.skipIf(server === null)(`Neo4j ${version}`, () => {
    describe("as a server", () => {
      beforeEach(() => harness.clear());
      afterEach(() => harness.clear());
      const own = server?.own ? [{ name: "says so when the password is wrong", run: wrongPassword }] : [];
      test.each([...neo4jCases, ...own])("$name", ({ run }) => run(server!.settings), 60_000);
    });
    contract("the contract", harness);
  });
}
