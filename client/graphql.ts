import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env";

/** Queries, typed by the checked-in schema. */
export const graphql = initGraphQLTada<{ introspection: introspection }>();

export type { ResultOf, VariablesOf } from "gql.tada";
