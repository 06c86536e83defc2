import { EnvelopArmorPlugin } from "@escape.tech/graphql-armor";
import { GraphQLError } from "graphql";
import { createYoga } from "graphql-yoga";
import type { Logger } from "pino";
import type { Context } from "../../schema/graphql/context";
import { schema } from "../../schema/graphql/schema";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import type { ReaderRegistry } from "../registry/reads/readerRegistry";
import { requestId } from "./requestId";

/** The registry as the one who asks sees it, or null while data is being loaded. */
export type RegistryFor = () => ReaderRegistry | null;

const asGraphQL = (problems: readonly Problem[], place: object): GraphQLError =>
  new GraphQLError(problems.map((p) => p.message).join(" "), {
    ...place,
    extensions: { code: problems[0]!.code, mend: problems[0]!.mend, problems, requestId: requestId() },
  });

/**
 * An error as callers see it: what they can mend in full, what GraphQL itself says as it is, everything else masked
 * behind LP-6900 and the request id under which the log has it.
 */
export function shown(error: unknown, log: Logger): Error {
  const outer = error instanceof GraphQLError ? error : null;
  const original = outer?.originalError ?? error;
  const place = outer ? { nodes: outer.nodes, path: outer.path } : {};
  if (original instanceof LoadpathError) return asGraphQL(original.problems, place);
  if (original instanceof GraphQLError) return outer ?? original;
  log.error({ requestId: requestId(), error: original instanceof Error ? original.stack : String(original) }, "request failed");
  return asGraphQL([problem("LP-6900", "Something went wrong here.")], place);
}

const firstQuery = `# What takes services down, and who can switch them off. Docs: the book icon at the left.
query Worst {
  scope(scope: { jurisdiction: ["US"] }) {
    words
    of
    singlePointsOfFailure(first: 5) {
      items { rank component { kind name key } criticalityLost { onRecord possible cannotTell of } }
    }
  }
}
`;

export type GraphQLEndpoint = ReturnType<typeof graphqlEndpoint>;

/** GraphQL over HTTP at /graphql, with GraphiQL for browsers. No cross-origin requests, no uploads. */
export function graphqlEndpoint(registryFor: RegistryFor, log: Logger) {
  return createYoga<object, object>({
    schema,
    graphqlEndpoint: "/graphql",
    landingPage: false,
    multipart: false,
    logging: false,
    cors: false,
    graphiql: { title: "Loadpath", defaultQuery: firstQuery },
    // With its scripts inside: the page works where nothing but this server can be reached. Megabytes, so read on demand.
    renderGraphiQL: async (options) => (await import("@graphql-yoga/render-graphiql")).renderGraphiQL(options),
    context: (): Context => {
      const registry = registryFor();
      if (!registry) throw asGraphQL([problem("LP-6005", "The registry is loading its data.")], {});
      return { registry, requestId: requestId() };
    },
    maskedErrors: { maskError: (error) => shown(error, log) },
    plugins: [
      // Cost is counted by the schema itself, from what a query asks to fetch.
      EnvelopArmorPlugin({
        costLimit: { enabled: false },
        maxDepth: { n: 30, ignoreIntrospection: true },
        maxAliases: { n: 60 },
        maxTokens: { n: 5000 },
        blockFieldSuggestion: { enabled: false },
      }),
    ],
  });
}
