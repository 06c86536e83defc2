import { describe, expect, it } from "vitest";
import { isSupported } from "../../server/store/neo4j/connect";

describe("versions of Neo4j", () => {
  it.each([
    ["Neo4j/5.26.30", true],
    ["Neo4j/5.27-aura", true],
    ["Neo4j/2025.01.0", true],
    ["Neo4j/2026.08.1", true],
    ["Neo4j/5.25.1", false],
    ["Neo4j/4.4.40", false],
    ["Memgraph/3.0", false],
    ["", false],
  ])("%s: %s", (agent, supported) => expect(isSupported(agent)).toBe(supported));
});
