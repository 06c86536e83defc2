import { LoadpathError, problem } from "../schema/model/errors/catalogue";
import type { Problem } from "../schema/model/errors/problem";

/** Settings of a server, from the environment. The table in README.md is held to `settingNames` by a test. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly store: "embedded" | "neo4j";
  readonly data: string;
  readonly seed: "open" | "example" | "none";
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting that is read, with its default. LOADPATH_SOURCES is read by the seed builder and by tests alone. */
export const settingNames = {
  PORT: "4000",
  HOST: "127.0.0.1",
  LOADPATH_STORE: "embedded",
  LOADPATH_DATA: "./data",
  LOADPATH_SEED: "open",
  LOADPATH_SOURCES: "",
  NEO4J_URI: "",
  NEO4J_USER: "neo4j",
  NEO4J_PASSWORD: "",
  NEO4J_DATABASE: "neo4j",
} as const;

/** Reads and checks all settings. Throws LP-1001 and LP-1002, every problem at once. */
export function settingsFrom(environment: Environment): Settings {
  const problems: Problem[] = [];
  const read = (name: keyof typeof settingNames): string => environment[name]?.trim() || settingNames[name];
  const choose = <T extends string>(name: keyof typeof settingNames, allowed: readonly T[]): T => {
    const value = read(name);
    if ((allowed as readonly string[]).includes(value)) return value as T;
    problems.push(problem("LP-1001", `${name} is "${value}".`, name, `Set it to ${allowed.join(" or ")}.`));
    return allowed[0]!;
  };
  const port = Number(read("PORT"));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(
      problem("LP-1001", `PORT is "${read("PORT")}".`, "PORT", "Set it to a whole number from 0 to 65535; 0 takes any free port."),
    );
  }
  const store = choose("LOADPATH_STORE", ["embedded", "neo4j"]);
  const seed = choose("LOADPATH_SEED", ["open", "example", "none"]);
  const uri = read("NEO4J_URI");
  if (store === "neo4j" && uri === "") {
    problems.push(
      problem(
        "LP-1002",
        "LOADPATH_STORE is neo4j, and NEO4J_URI is not set.",
        "NEO4J_URI",
        "Set it, for instance to neo4j://127.0.0.1:7687.",
      ),
    );
  }
  if (uri !== "" && !/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+$/.test(uri)) {
    problems.push(
      problem(
        "LP-1001",
        `NEO4J_URI is "${uri.replace(/\/\/.*@/, "//…@")}".`,
        "NEO4J_URI",
        "Give a URI such as neo4j://127.0.0.1:7687, without a path.",
      ),
    );
  }
  if (problems.length) throw new LoadpathError(problems);
  return {
    port,
    host: read("HOST"),
    store,
    data: read("LOADPATH_DATA"),
    seed,
    neo4j: { uri, user: read("NEO4J_USER"), password: read("NEO4J_PASSWORD"), database: read("NEO4J_DATABASE") },
  };
}
