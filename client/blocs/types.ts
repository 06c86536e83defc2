import type { ResultOf } from "../graphql";
import type { blocQuery } from "./queries";

export type Bloc = NonNullable<ResultOf<typeof blocQuery>["bloc"]>;
export type Pooled = Bloc["pooled"];
export type Calendar = Bloc["calendar"];

/** Address of a bloc's own page. */
export const blocPath = (key: string): string => `/blocs/${encodeURIComponent(key)}`;

/** What stands in place of a sum that would tell of too few. */
export const tooFew = ({ groupSize }: Pick<Pooled, "groupSize">): string => `Fewer than ${groupSize} other members share this`;
