import type { Item } from "../scenarios/items";
import { Clauses } from "./Clauses";
import { Ends } from "./Ends";
import { LapseTable } from "./LapseTable";
import { Protects } from "./Protects";
import { RestsOn } from "./RestsOn";
import { Without } from "./Without";
import type { Terms } from "./words";

/** An agreement, on record or drafted: clauses and what it does at the left; between whom, what lapses and what is unknown at the right. */
export function TermsView({
  terms,
  query,
  own,
  offset,
  turn,
}: {
  terms: Terms;
  query: string;
  own: Item;
  offset: number;
  turn: (offset: number) => void;
}) {
  return (
    <div className="agreement">
      <div className="agreement-main">
        <Clauses terms={terms} />
        <Protects terms={terms} offset={offset} turn={turn} />
      </div>
      <div className="agreement-side">
        <Without terms={terms} query={query} own={own} />
        <LapseTable terms={terms} />
        <RestsOn terms={terms} />
        <Ends terms={terms} />
      </div>
    </div>
  );
}
