import type { Analysis } from "../analysis";
import { kindCode, relationCode } from "../snapshot";
import type { Range } from "./range";

/** A site that stands, or is to stand, in the nation: what the board says of it beside its compute, whatever the day. */
export interface Site {
  readonly site: number;
  readonly planned: boolean;
  readonly expectedOn: string | null;
  readonly sovereignCloud: boolean;
  /** MW; Infinity at the most where nobody states it. */
  readonly power: Range;
  /** What powers it directly, by index: each has to bear the whole of it when the others are gone. */
  readonly feeds: readonly number[];
  /** Who runs it. */
  readonly operators: readonly number[];
}

const dataCentre = kindCode("DataCentre");
const locatedIn = relationCode("LOCATED_IN");
const operatedBy = relationCode("OPERATED_BY");
const poweredBy = relationCode("POWERED_BY");

/** The sites in a nation, planned ones included and closed ones not. Kept per nation. */
export function sitesOf(a: Analysis, nation: number): readonly Site[] {
  return a.kept(`sites ${nation}`, () => {
    const { snapshot: s } = a;
    const around = new Map<number, number[]>();
    const there = new Set<number>();
    for (let r = 0; r < s.relationshipCount; r++) {
      const from = s.from[r];
      if (from < 0 || s.kind[from] !== dataCentre) continue;
      if (s.relation[r] === locatedIn && s.to[r] === nation) there.add(from);
      if (s.relation[r] === operatedBy || s.relation[r] === poweredBy) around.set(from, [...(around.get(from) ?? []), r]);
    }
    return [...there]
      .filter((x) => s.facts.entities[x].fields.status !== "CLOSED")
      .map((x): Site => {
        const { status, expectedOn, sovereignCloud, power } = s.facts.entities[x].fields;
        const ends = (relation: number) => [
          ...new Set((around.get(x) ?? []).filter((r) => s.relation[r] === relation).map((r) => s.to[r])),
        ];
        return {
          site: x,
          planned: status === "PLANNED",
          expectedOn: (expectedOn ?? null) as string | null,
          sovereignCloud: sovereignCloud === true,
          power: typeof power === "number" ? { least: power, most: power } : { least: 0, most: Number.POSITIVE_INFINITY },
          feeds: ends(poweredBy),
          operators: ends(operatedBy),
        };
      });
  });
}
