import { resolve } from "node:path";
import type { Settings } from "./config";
import { openEmbedded } from "./store/embedded/open";
import { openNeo4j } from "./store/neo4j/open";
import type { Store } from "./store/port";

/** Opens the store that the settings name. */
export const openStore = (settings: Settings): Promise<Store> =>
  settings.store === "neo4j" ? openNeo4j(settings.neo4j) : openEmbedded(resolve(settings.data));
