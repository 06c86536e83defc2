import { Client, cacheExchange, fetchExchange } from "urql";

/** The one way to the registry. The custom header tells the server that no foreign form sent the request. */
export const client = new Client({
  url: "/graphql",
  preferGetMethod: false,
  exchanges: [cacheExchange, fetchExchange],
  // As server-sent events over the same address.
  fetchSubscriptions: true,
  fetchOptions: { headers: { "x-graphql-yoga-csrf": "loadpath" } },
});
