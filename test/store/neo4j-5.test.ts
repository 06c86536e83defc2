import { neo4jSuite } from "./neo4jSuite";

await neo4jSuite("5.26.30");
