// The worker run from its source, in development and in tests: a thread does not take on the loader of the one that starts it.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
