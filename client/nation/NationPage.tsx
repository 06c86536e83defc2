import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { StrategyWays } from "../scope/Ways";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { NationPicker } from "./NationPicker";
import type { useNation } from "./useNation";

/** What a page asked about the nation, as far as it is known. */
interface Answer<T> {
  readonly shown: T | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly again: (options: { readonly requestPolicy: "network-only" }) => void;
}

/**
 * A page that speaks of one nation: which one, the title with the result in a sentence, then its sections; in
 * their place what to enter where there is no nation, or what went wrong.
 */
export function NationPage<T extends object>({
  title,
  nation: { key, nations, error: unknown, again: askNations, choose },
  by,
  answer: { shown, error, fetching, again },
  lede,
  none,
  waiting,
  rows,
  conditions,
  children,
}: {
  title: string;
  nation: ReturnType<typeof useNation>;
  /** What of a nation the picker counts. */
  by: "workloads" | "sites";
  answer: Answer<T>;
  lede: (shown: T) => ReactNode;
  /** What to enter where no nation is on record. */
  none: ReactNode;
  /** What is being worked out, while nothing is known yet. */
  waiting: string;
  /** Class of the sections' grid. */
  rows: string;
  /** What is asked for, to be changed whatever comes of it. */
  conditions?: ReactNode;
  children: (shown: T) => ReactNode;
}) {
  useTitle(title);
  const failed = unknown ?? error;
  const retry = () => {
    askNations({ requestPolicy: "network-only" });
    again({ requestPolicy: "network-only" });
  };
  return (
    <>
      <ContextBar withheld={withheldOf(shown)}>
        <NationPicker nations={nations} chosen={key} by={by} choose={choose} />
        <StrategyWays />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {shown && !failed && lede(shown)}
          </div>
        </div>
        {key === null ? (
          <div className="empty">
            <p>{none}</p>
          </div>
        ) : (
          <div className={rows}>
            {conditions}
            {failed ? <Problem error={failed} retry={retry} /> : !shown ? <Skeleton lines={14} what={waiting} /> : children(shown)}
          </div>
        )}
      </div>
    </>
  );
}

/** Things withheld beneath the page's answer, if it counts them. */
const withheldOf = (shown: object | undefined) => (shown && "withheld" in shown && typeof shown.withheld === "number" ? shown.withheld : 0);
