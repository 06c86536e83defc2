import type { ResultOf } from "../graphql";
import type { entityQuery } from "./queries";

type Answer = NonNullable<ResultOf<typeof entityQuery>["entity"]>;

/** An entity with all that it says of itself, as opposed to the stub of one that is withheld. */
export type Stated = Extract<Answer, { facts: unknown }>;
