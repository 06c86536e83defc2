import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as rawRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAudits } from "graphql-http";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAdministrator } from "../../server/access/reader";
import { httpServer } from "../../server/http/server";
import { Registry } from "../../server/registry/registry";
import { openEmbedded } from "../../server/store/embedded/open";
import { make, write } from "../kit";

const folder = mkdtempSync(join(tmpdir(), "loadpath-http-"));
const lines: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
let registry: Registry;
let ready = true;
let broken = false;
let url = "";

const server = httpServer({
  host: "127.0.0.1",
  pages: join(folder, "pages"),
  log,
  registryFor: () => {
    if (broken) throw new Error("a secret inside");
    return ready ? registry.as(localAdministrator) : null;
  },
});

beforeAll(async () => {
  mkdirSync(join(folder, "pages", "assets"), { recursive: true });
  writeFileSync(join(folder, "pages", "index.html"), "<title>the one page</title>");
  writeFileSync(join(folder, "pages", "assets", "a.js"), "1");
  registry = new Registry(await openEmbedded(join(folder, "data")));
  await registry.start();
  await write(registry, [make("Vendor:v")]);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await registry.store.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: unknown, headers: Record<string, string> = { "content-type": "application/json" }) =>
  fetch(`${url}/graphql`, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });

describe("GraphQL over HTTP", () => {
  for (const audit of serverAudits({ url: () => `${url}/graphql` })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
    });
  }

  it("says by POST what Yoga says by GET: the first time, again, and whatever is wrong", async () => {
    const vendor = "query V($key: String) { vendor(key: $key) { id name } }";
    const asked: { query: string; variables?: Record<string, unknown>; operationName?: string }[] = [
      { query: vendor, variables: { key: "v" } },
      { query: vendor, variables: { key: "nobody" } },
      { query: vendor, variables: { key: 1 } },
      { query: "query A { revision { number } } query B { vendors(first: 1) { totalCount } }", operationName: "B" },
      { query: "query A { revision { number } } query B { vendors(first: 1) { totalCount } }", operationName: "C" },
      { query: "query A { revision { number } } query B { vendors(first: 1) { totalCount } }" },
      { query: '{ node(id: "nonsense") { id } revision { number } }' },
      { query: "{ vendors(first: 500) { totalCount } }" },
      {
        query: `{ ${["a", "b", "c"].map((x) => `${x}: vendors(first: 100) { edges { node { relationships(first: 100) { totalCount } } } }`)} }`,
      },
      { query: "{ vendor(key: }" },
      { query: "{ nothing }" },
    ];
    const told = async (answer: Response) => ({
      status: answer.status,
      type: answer.headers.get("content-type"),
      body: (await answer.text()).replaceAll(/"requestId":"[^"]+"/g, ""),
    });
    for (const accept of ["application/json", "application/graphql-response+json, application/json;q=0.9", "*/*", "text/event-stream"]) {
      for (const { query, variables, operationName } of asked) {
        const parameters = new URLSearchParams({ query, ...(operationName && { operationName }) });
        if (variables) parameters.set("variables", JSON.stringify(variables));
        const byGet = await told(await fetch(`${url}/graphql?${parameters}`, { headers: { accept } }));
        const byPost = () => post({ query, variables, operationName }, { "content-type": "application/json", accept }).then(told);
        expect(await byPost(), `${accept} ${query}`).toEqual(byGet);
        expect(await byPost(), `${accept} ${query}, again`).toEqual(byGet);
      }
    }
  });

  it("shows GraphiQL to browsers, with everything it needs inside", async () => {
    const page = await (await fetch(`${url}/graphql`, { headers: { accept: "text/html" } })).text();
    expect(page).toContain("<title>Loadpath</title>");
    expect(page.match(/<(script|link)[^>]+(src|href)="https?:/g)).toBeNull();
    expect(page.length).toBeGreaterThan(100_000);
  });

  it("tells what callers can mend, with number and request id", async () => {
    const answer = await (await post({ query: "{ workloads(first: 500) { totalCount } }" })).json();
    expect(answer.errors[0].extensions).toMatchObject({
      code: "LP-6001",
      problems: [{ code: "LP-6001" }],
      requestId: expect.stringMatching(/-/),
    });
  });

  it("masks what is a defect, and logs it under the request id", async () => {
    broken = true;
    const answer = await (await post({ query: "{ metamodel { weights { tier } } }" })).json();
    broken = false;
    expect(answer.errors[0].extensions.code).toBe("LP-6900");
    expect(JSON.stringify(answer)).not.toContain("secret");
    const logged = lines.find((l) => l.includes("a secret inside"));
    expect(JSON.parse(logged!).requestId).toBe(answer.errors[0].extensions.requestId);
  });

  it("says that it is loading while it is", async () => {
    ready = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const answer = await (await post({ query: "{ revision { number } }" })).json();
    expect(answer.errors[0].extensions.code).toBe("LP-6005");
    ready = true;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it("takes no mutation by GET, none as a plain form or text, and none across origins", async () => {
    const mutation =
      'mutation { commit(changes: [{ createEntity: { kind: "Vendor", key: "x", name: "x", basis: SOURCED } }], message: "x") { __typename } }';
    expect((await fetch(`${url}/graphql?query=${encodeURIComponent(mutation)}`, { headers: { accept: "application/json" } })).status).toBe(
      405,
    );
    expect((await post(`query=${encodeURIComponent(mutation)}`, { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await post(JSON.stringify({ query: mutation }), { "content-type": "text/plain" })).status).toBe(415);
    const preflight = await fetch(`${url}/graphql`, {
      method: "OPTIONS",
      headers: { origin: "http://elsewhere.example", "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(await registry.store.byKey([{ kind: "Vendor", key: "x" }])).toEqual([null]);
  });

  it("refuses a body of more than a megabyte, and names that are not its own", async () => {
    expect((await post({ query: `{ metamodel { weights { tier } } } # ${"x".repeat(1_100_000)}` })).status).toBe(413);
    const status = await new Promise<number | undefined>((resolve) => {
      rawRequest(`${url}/`, { headers: { host: "evil.example" } }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(421);
  });

  it("refuses a query that is too deep or too long", async () => {
    const deep = `{ node(id: "a") ${"{ ... on StatedEntity { relationships(first: 1) { edges { node { from ".repeat(20)} { id } ${"} } } } }".repeat(20)} }`;
    expect(JSON.stringify(await (await post({ query: deep })).json())).toContain("errors");
    const answer = await (
      await post({ query: `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: revision { number }`).join(" ")} }` })
    ).json();
    expect(answer.errors).toBeDefined();
  });
});

describe("pages", () => {
  it("are one page at every place of the app, and 404 for what is not there", async () => {
    for (const path of ["/", "/registry/vendors/v", "/search?q=x"]) {
      const response = await fetch(url + path);
      expect(await response.text()).toContain("the one page");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    }
    expect((await fetch(`${url}/assets/a.js`)).headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${url}/assets/b.js`)).status).toBe(404);
    expect((await fetch(`${url}/`, { method: "DELETE" })).status).toBe(405);
  });

  it("never leave their folder", async () => {
    for (const path of ["/..%2f..%2fpackage.json", "/%2e%2e/%2e%2e/package.json", "/assets/..%2f..%2f..%2fetc/passwd", "/%00", "/%zz"]) {
      const text = await new Promise<string>((resolve) => {
        rawRequest(`${url}${path}`, (response) => {
          let body = "";
          response.on("data", (chunk) => {
            body += chunk;
          });
          response.on("end", () => resolve(body));
        }).end();
      });
      expect(text).not.toContain('"name"');
      expect(text).not.toContain("root:");
    }
  });
});
