import { Client, fetchExchange } from "urql";
import { entities } from "./facts";

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
const notReady = { message: "The server is still loading its data.", extensions: { code: "LP-6005", mend: "Try again in a minute." } };

/** What the gallery's stand-in for the API says: the search finds by name, "failed" fails, "busy" never comes. */
function answer(operation: string, { text = "" }: { text?: string }): Response | null {
  if (operation === "Revision")
    return json({ data: { revision: { number: 4812, at: "2026-11-22T20:49:00Z" }, jurisdictions: { edges: [] } } });
  if (operation !== "Search") return json({ data: null, errors: [notReady] });
  if (text.startsWith("busy")) return null;
  if (text.startsWith("failed")) return json({ data: null, errors: [notReady] });
  const search = Object.values(entities)
    .filter((entity) => entity.name.toLowerCase().includes(text.toLowerCase()))
    .map((entity) => ({
      __typename: "SearchHit",
      matchedField: "name",
      matchedText: entity.name,
      entity: { __typename: entity.kind, ...entity },
    }));
  return json({ data: { search } });
}

/** Parts that ask the API are answered here, so that the gallery needs no server. */
export const answering = new Client({
  url: "/graphql",
  preferGetMethod: false,
  exchanges: [fetchExchange],
  fetch: (_url, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as { operationName: string; variables: { text?: string } };
    const said = answer(operationName, variables ?? {});
    return said ? Promise.resolve(said) : new Promise(() => undefined);
  },
});
