import { useState } from "react";
import type { ResultOf } from "../graphql";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import type { Room } from "./address";
import { inputOf } from "./definition";
import { type byHour, comparisonByHourQuery, comparisonQuery, type outcome, scenarioByHourQuery, scenarioQuery } from "./queries";

export type Outcome = ResultOf<typeof outcome>;
export type AtHour = ResultOf<typeof byHour>;
export type ScopeKeys = Partial<Record<Sort, string[]>>;

/** What the scenarios of a room come to. One alone is A, whichever place it stands in. */
export function useOutcome(room: Room, scope: ScopeKeys) {
  const both = room.a.items.length > 0 && room.b.items.length > 0;
  const alone = room.a.items.length > 0 ? room.a : room.b;
  const none = alone.items.length === 0;
  const scenario = inputOf(alone.items);
  const variables = { scope, horizon: room.horizon };
  const asked = JSON.stringify([room.a.items, room.b.items, variables]);
  const [stopped, setStopped] = useState<string | null>(null);
  const cancelled = stopped === asked;
  const asksOne = { scenario, ...variables };
  const asksTwo = { a: inputOf(room.a.items), b: inputOf(room.b.items), ...variables };
  const [one, oneAgain] = useAnswer({ query: scenarioQuery, variables: asksOne, pause: both || none || cancelled });
  const [two, twoAgain] = useAnswer({ query: comparisonQuery, variables: asksTwo, pause: !both || none || cancelled });
  const [{ error, fetching }, again] = both ? [two, twoAgain] : [one, oneAgain];
  const comparison = two.data?.compareScenarios;
  const a: Outcome | undefined = both ? comparison?.a : one.data?.a;
  const b: Outcome | undefined = both ? comparison?.b : undefined;
  return {
    a: error || none ? undefined : a,
    b: error || none ? undefined : b,
    error,
    fetching: fetching && !cancelled,
    cancelled,
    /** Stops the work; nothing is shown then, for what was found before answers another question. */
    cancel: () => setStopped(asked),
    again: () => {
      setStopped(null);
      again({ requestPolicy: "network-only" });
    },
  };
}

/** The same at an hour, for tables that follow the slider. */
export function useAtHour(room: Room, scope: ScopeKeys, hour: number) {
  const both = room.a.items.length > 0 && room.b.items.length > 0;
  const alone = room.a.items.length > 0 ? room.a : room.b;
  const none = alone.items.length === 0;
  const asksOne = { scenario: inputOf(alone.items), scope, hour };
  const asksTwo = { a: inputOf(room.a.items), b: inputOf(room.b.items), scope, hour };
  const [one] = useAnswer({ query: scenarioByHourQuery, variables: asksOne, pause: both || none });
  const [two] = useAnswer({ query: comparisonByHourQuery, variables: asksTwo, pause: !both || none });
  const { error, fetching } = both ? two : one;
  const comparison = two.data?.compareScenarios;
  const a: AtHour | undefined = both ? comparison?.a : one.data?.a;
  const b: AtHour | undefined = both ? comparison?.b : undefined;
  return { a: error ? undefined : a, b: error ? undefined : b, error, fetching };
}
