import type { CaseAsk } from "./caseForm";

type Interval<T> = { onRecord: T; possible: T };

/** §2: "What falls on record falls as possible, never later." What an answer says against that, or null. */
export function beyondPossible(ask: CaseAsk, answer: unknown): string | null {
  switch (ask.ask) {
    case "fallen": {
      const { onRecord, possible } = answer as Interval<Record<string, number>>;
      const wrong = Object.keys(onRecord).filter((key) => !(possible[key] <= onRecord[key]));
      return wrong.length === 0 ? null : `${wrong.join(", ")} falls on record, and later or not at all as possible`;
    }
    case "singlePointsOfFailure":
    case "deniers": {
      const { onRecord, possible } = answer as Interval<string[]>;
      const wrong = onRecord.filter((key) => !possible.includes(key));
      return wrong.length === 0 ? null : `${wrong.join(", ")} fells it on record, not as possible`;
    }
    case "minimalCutSets": {
      const { onRecord, possible } = answer as Interval<string[]>;
      const sets = possible.map((cut) => cut.split("+"));
      const wrong = onRecord.filter((cut) => !sets.some((set) => set.every((key) => cut.split("+").includes(key))));
      return wrong.length === 0 ? null : `${wrong.join(", ")} cuts on record, and nothing within it as possible`;
    }
    case "standsAlone": {
      const { onRecord, possible } = answer as Interval<boolean>;
      return possible && !onRecord ? "it stands alone as possible, not on record" : null;
    }
    case "shareLost": {
      const { onRecord, possible } = answer as Interval<number>;
      return onRecord > possible ? `${onRecord} is lost on record, ${possible} as possible` : null;
    }
    default:
      return null;
  }
}
