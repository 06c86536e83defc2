import { type Kind, kindNames } from "../words/kinds";

/** A relationship that would fill a gap; null as its end: any kind that it may join. */
export interface Fill<R extends string = string> {
  readonly relationship: R;
  readonly to: Kind | null;
}

/** As the address writes them: "USES.Service,HOSTED_AT". */
export const fillsText = (fills: readonly Fill[]): string =>
  fills.map(({ relationship, to }) => (to ? `${relationship}.${to}` : relationship)).join(",");

/** What an address names; what makes no sense is left out. */
export const fillsOf = (text: string | null): Fill[] =>
  (text ?? "")
    .split(",")
    .filter(Boolean)
    .map((part) => {
      const [relationship = "", to] = part.split(".");
      return { relationship, to: kindNames.find((kind) => kind === to) ?? null };
    });

/** As the API writes what a thing should have: "USES to Service", "HOSTED_AT". */
export const fillsExpected = (anyOf: readonly string[]): Fill[] => fillsOf(anyOf.map((one) => one.replace(" to ", ".")).join(","));
