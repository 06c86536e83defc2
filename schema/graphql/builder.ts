import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import RelayPlugin from "@pothos/plugin-relay";
import { LoadpathError, problem } from "../model/errors/catalogue";
import type { FieldValue } from "../model/field";
import type { Context } from "./context";

/** Points that one request may cost: one for each record that it asks to fetch, more for an analysis. */
export const costLimit = 5000;
/** Points of a question that runs an analysis. */
export const analysisCost = 10;

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    FieldValues: { Input: Record<string, FieldValue>; Output: Record<string, FieldValue> };
  };
}>({
  plugins: [RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    // Readable ids: they name the kind, which a reader of a query or a log wants to know.
    encodeGlobalID: (typename, id) => `${typename}:${id}`,
    decodeGlobalID: (globalId) => {
      const at = globalId.indexOf(":");
      if (at < 1) throw new LoadpathError(problem("LP-6003", `${JSON.stringify(globalId.slice(0, 60))} is no id of this API.`));
      return { typename: globalId.slice(0, at), id: globalId.slice(at + 1) };
    },
    cursorType: "String",
    // Both are stated in node.ts: what is found is a record, and its kind says which type it is.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: {
      description: "Anything with an id of its own.",
      resolveType: (record) => ("from" in (record as object) ? "Relationship" : (record as { kind: string }).kind),
    },
  },
  complexity: {
    limit: { complexity: costLimit },
    defaultComplexity: 0,
    defaultListMultiplier: 1,
    complexityError: (_kind, { complexity }) =>
      new LoadpathError(problem("LP-6002", `The query costs ${complexity} points; ${costLimit} are allowed.`)),
  },
});

builder.queryType({ description: "Everything the registry can be asked. What the reader may not see is left out or comes as a stub." });
builder.subscriptionType({ description: "What is told as it happens, over server-sent events." });
builder.mutationType({ description: "Everything that changes the registry." });
