import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { graphqlEndpoint, type RegistryFor } from "./graphql";
import { graphqlPost } from "./graphqlPost";
import { pagesIn } from "./pages";
import { withRequestId } from "./requestId";

/** Largest body of a request to the API, bytes. */
const bodyLimit = 1_000_000;

export interface HttpOptions {
  readonly host: string;
  readonly registryFor: RegistryFor;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly log: Logger;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/**
 * The server's one HTTP listener: pages at /, GraphQL and GraphiQL at /graphql, /healthz (the process runs),
 * /readyz (the data is there). It is not listening yet.
 */
export function httpServer({ host, registryFor, pages, log }: HttpOptions): Server {
  const yoga = graphqlEndpoint(registryFor, log);
  const post = graphqlPost(yoga, registryFor, log);
  const page = pagesIn(pages);
  const local = loopback.test(host === "::1" ? "[::1]" : host);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const say = (status: number, text: string) => {
      response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(`${text}\n`);
    };
    // A page of another site could reach a server on loopback by pointing its own name there.
    if (local && request.headers.host !== undefined && !loopback.test(request.headers.host)) {
      return say(421, "This server answers on loopback names only.");
    }
    const path = (request.url ?? "/").split("?", 1)[0];
    if (path === "/healthz") return say(200, "ok");
    if (path === "/readyz") return registryFor() ? say(200, "ready") : say(503, "loading");
    if (path !== "/graphql") return page(request, response);
    // Only JSON: browsers ask before they send that across sites, so no foreign page can write here.
    if (request.method === "POST" && !/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
      return say(415, "Send the query as application/json.");
    }
    if (request.method === "POST") {
      // The length must be told beforehand: then no body can grow past the limit.
      const length = request.headers["content-length"];
      if (length === undefined) return say(411, "Say how long the request is.");
      if (Number(length) > bodyLimit) return say(413, `A request has at most ${bodyLimit} bytes.`);
      return post(request, response);
    }
    await yoga(request, response);
  };

  return createServer((request, response) => {
    void withRequestId(async (id) => {
      try {
        await handle(request, response);
      } catch (error) {
        log.error({ requestId: id, error: error instanceof Error ? error.stack : String(error) }, "request failed");
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end(`LP-6900 Something went wrong here. Request ${id}\n`);
      }
    });
  });
}
