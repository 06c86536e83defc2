import type { IncomingMessage, ServerResponse } from "node:http";
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, type GraphQLError, getOperationAST } from "graphql";
import { processRegularResult } from "graphql-yoga";
import type { Logger } from "pino";
import { schema } from "../../schema/graphql/schema";
import { Cache } from "../registry/cache";
import { type GraphQLEndpoint, type RegistryFor, shown } from "./graphql";
import { requestId } from "./requestId";

/** Characters of the queries whose parsed and checked form is kept, some hundred bytes for each. */
const preparedLimit = 500_000;

const json = "application/json";
const graphqlJson = "application/graphql-response+json";
const known = new Set(["query", "variables", "operationName", "extensions"]);

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** The form in which the caller wants the answer, first named first; null where it is neither of the two. */
function formOf(accept = "*/*"): string | null {
  if (accept.includes("charset")) return null;
  for (const range of accept.toLowerCase().split(",")) {
    const type = range.split(";", 1)[0]!.trim();
    if (type === json || type === "*/*" || type === "application/*") return json;
    if (type === graphqlJson) return graphqlJson;
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isAbsentOr = (value: unknown, is: boolean): boolean => value === null || value === undefined || is;

/** What a body asks; null where it is not as it should be. */
function askedIn(body: string): Asked | null {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isRecord(read)) return null;
  for (const name in read) if (!known.has(name)) return null;
  const { query, variables, operationName, extensions } = read;
  if (typeof query !== "string" || !isAbsentOr(operationName, typeof operationName === "string")) return null;
  if (!isAbsentOr(variables, isRecord(variables)) || !isAbsentOr(extensions, isRecord(extensions))) return null;
  return { query, variables, operationName } as Asked;
}

/** The whole body; null where the caller has gone. */
const bodyOf = (request: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => resolve((parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString("utf8")));
    request.on("error", () => resolve(null));
    request.on("close", () => resolve(null));
  });

/**
 * GraphQL by POST, the way nearly all requests come: the query is parsed, checked and bounded by Yoga and its plugins when
 * it is first seen, and from then on executed at once, without objects of the fetch API or hooks between. Whatever is not
 * a sound query in a sound request, Yoga answers.
 */
export function graphqlPost(yoga: GraphQLEndpoint, registryFor: RegistryFor, log: Logger) {
  const prepared = new Cache<DocumentNode>(preparedLimit, ({ loc }) => loc?.end ?? preparedLimit);

  /** The query, parsed; null or an error unless all checks let it pass. */
  const prepare = ({ query, operationName }: Asked): DocumentNode | null => {
    const { parse, validate, schema: checked } = yoga.getEnveloped({ request: { method: "POST" }, params: { query, operationName } });
    const document: DocumentNode = parse(query);
    if (validate(checked, document).length > 0) return null;
    prepared.set(query, document);
    return document;
  };

  /** All that it takes to run what is asked; null where Yoga has to say why not. */
  const readyFor = (asked: Asked): ExecutionArgs | null => {
    const { query, variables, operationName } = asked;
    try {
      const document = prepared.get(query) ?? prepare(asked);
      const registry = document && getOperationAST(document, operationName) && registryFor();
      if (!document || !registry) return null;
      return {
        schema,
        document,
        contextValue: { registry, requestId: requestId() },
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      };
    } catch {
      return null;
    }
  };

  /** The result; null where the variables do not fit, so that nothing has run. */
  const resultOf = async (ready: ExecutionArgs): Promise<ExecutionResult | null> => {
    const running = execute(ready);
    const result = running instanceof Promise ? await running : running;
    if (!result.errors) return result;
    return "data" in result ? { ...result, errors: result.errors.map((e) => shown(e, log) as GraphQLError) } : null;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (body === null) return;
    const form = formOf(request.headers.accept);
    const asked = form && askedIn(body);
    const ready = asked && readyFor(asked);
    const result = ready && (await resultOf(ready));
    if (form && result && !result.errors) {
      const text = JSON.stringify(result);
      response.writeHead(200, { "content-type": `${form}; charset=utf-8`, "content-length": Buffer.byteLength(text) }).end(text);
      return;
    }
    const answer = form && result ? processRegularResult(result, yoga.fetchAPI, form) : await askYoga(yoga, request, body);
    const text = await answer.text();
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "content-length": Buffer.byteLength(text) }).end(text);
  };
}

function askYoga(yoga: GraphQLEndpoint, { headers }: IncomingMessage, body: string): Promise<Response> {
  const given = { "content-type": headers["content-type"] ?? json, ...(headers.accept === undefined ? {} : { accept: headers.accept }) };
  return Promise.resolve(yoga.fetch("http://localhost/graphql", { method: "POST", headers: given, body }));
}
