import { neo4jSuite } from "./neo4jSuite";

await neo4jSuite("2026.08.1");
