/**
 * A real Neo4j Community server on this machine, from the jars on Maven Central: for tests, and to try the Neo4j store.
 * Plain Node, nothing to install beside Java and Maven. The server listens on the loopback address alone.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Versions that the store is tested on: the long-term release and a calendar release. */
export const testedVersions = ["5.26.30", "2026.08.1"];

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", ".neo4j");

/** Something that the user has to install or free; the message says what. */
export class Unavailable extends Error {
  name = "Unavailable";
}

/** Folder of a version: its jars, and the server that `npm run neo4j -- start` runs. */
export const folderOf = (version) => join(root, version);

const isCalendar = (version) => Number.parseInt(version, 10) >= 2025;

/** The major versions of Java that a version of Neo4j runs on. */
const javaFor = (version) => (isCalendar(version) ? { least: 21, most: 99 } : { least: 17, most: 21 });

/**
 * Starts a server and waits until it answers.
 *
 * @param {{ version: string, port: number, home: string, auth?: boolean }} options  `home` holds data, settings and logs.
 * @returns {Promise<{ uri: string, pid: number }>}  The process outlives this one unless it is stopped.
 * @throws {Unavailable} if Java, Maven, the jars or the port are not to be had.
 */
export async function startServer({ version, port, home, auth = false }) {
  const java = findJava(version);
  const lib = fetchJars(version);
  await expectFree(port);
  mkdirSync(join(home, "conf"), { recursive: true });
  mkdirSync(join(home, "logs"), { recursive: true });
  writeFileSync(join(home, "conf", "neo4j.conf"), settings(port, auth));
  const log = join(home, "logs", "neo4j.log");
  rmSync(log, { force: true });
  const output = openSync(join(home, "logs", "console.log"), "w");
  const main = isCalendar(version) ? "org.neo4j.server.Neo4jCommunity" : "org.neo4j.server.CommunityEntryPoint";
  const parameters = ["-Xmx1g", "-cp", join(lib, "*"), main, `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  const server = spawn(java, parameters, { detached: true, stdio: ["ignore", output, output] });
  server.unref();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  for (let waited = 0; waited < 120_000; waited += 200) {
    if (existsSync(log) && /\bStarted\.\s*$/m.test(readFileSync(log, "utf8"))) return { uri: `bolt://127.0.0.1:${port}`, pid: server.pid };
    const gone = await Promise.race([ended.then(() => true), sleep(200)]);
    if (gone) break;
  }
  await stopServer(server.pid);
  const words = [log, join(home, "logs", "console.log")].map((path) => (existsSync(path) ? readFileSync(path, "utf8").slice(-2_000) : ""));
  throw new Unavailable(`Neo4j ${version} did not start. It said:\n${words.join("\n")}`);
}

/** Ends one server and waits until it is gone. A process that is no Neo4j is left alone. */
export async function stopServer(pid) {
  if (!isServer(pid)) return false;
  process.kill(pid, "SIGTERM");
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (!isServer(pid)) return true;
    await sleep(100);
  }
  process.kill(pid, "SIGKILL");
  return true;
}

/** Whether the process runs and is a Neo4j: numbers of processes come round again. */
export function isServer(pid) {
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "stat=,command="], { encoding: "utf8" });
  return /org\.neo4j\.server\./.test(stdout ?? "") && !/^Z/.test(stdout);
}

/** A port on the loopback address that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const settings = (port, auth) =>
  [
    "server.default_listen_address=127.0.0.1",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=512m",
    `dbms.security.auth_enabled=${auth}`,
    "",
  ].join("\n");

/** The jars of a version, fetched once. A fetch that was cut off leaves nothing behind that is taken for whole. */
function fetchJars(version) {
  const lib = join(folderOf(version), "lib");
  if (existsSync(lib)) return lib;
  if (spawnSync("mvn", ["-v"]).error)
    throw new Unavailable(
      "Maven is missing; it fetches the Neo4j server. Install it (Debian and Ubuntu: `apt install maven`, macOS: `brew install maven`).",
    );
  const draft = join(folderOf(version), `fetching-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, "pom.xml"), pom(version));
  const fetched = spawnSync("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"], { cwd: draft, encoding: "utf8" });
  const jars = existsSync(join(draft, "lib")) ? readdirSync(join(draft, "lib")).length : 0;
  if (fetched.status === 0 && jars > 0 && !existsSync(lib)) renameSync(join(draft, "lib"), lib);
  rmSync(draft, { recursive: true, force: true });
  if (!existsSync(lib))
    throw new Unavailable(`Maven could not fetch Neo4j ${version}. It said:\n${`${fetched.stdout}${fetched.stderr}`.slice(-2_000)}`);
  return lib;
}

const pom = (version) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>loadpath</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** A Java that the version runs on, wherever one usually lies. */
function findJava(version) {
  const { least, most } = javaFor(version);
  const homes = [process.env.JAVA_HOME, ...(process.env.PATH ?? "").split(delimiter).map((bin) => dirname(bin))];
  for (const [folder, inside] of [
    ["/usr/lib/jvm", ""],
    ["/opt", ""],
    ["/Library/Java/JavaVirtualMachines", "Contents/Home"],
    [join(homedir(), ".sdkman", "candidates", "java"), ""],
  ]) {
    if (existsSync(folder)) homes.push(...readdirSync(folder).map((name) => join(folder, name, inside)));
  }
  const seen = [];
  for (const java of new Set(homes.filter(Boolean).map((home) => join(home, "bin", "java")))) {
    if (!existsSync(java)) continue;
    const major = Number(/version "(\d+)/.exec(spawnSync(java, ["-version"], { encoding: "utf8" }).stderr ?? "")?.[1]);
    if (major >= least && major <= most) return java;
    if (major) seen.push(major);
  }
  const wanted = isCalendar(version) ? "21 or later" : "17 or 21";
  const found = seen.length > 0 ? `found: ${[...new Set(seen)].join(", ")}` : "none found";
  throw new Unavailable(
    `Neo4j ${version} needs Java ${wanted} (${found}). Install one, for instance Temurin from adoptium.net, or set JAVA_HOME to it.`,
  );
}

function expectFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Unavailable(`Port ${port} is taken on this machine. Stop what uses it, or give --port.`)));
    probe.listen(port, "127.0.0.1", () => probe.close(resolve));
  });
}

const sleep = (ms) => new Promise((resolve) => setTimeout(() => resolve(false), ms));
