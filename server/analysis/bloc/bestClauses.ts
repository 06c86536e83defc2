import type { EnumValue } from "../../../schema/model/enums";

/** What an agreement says of each provision; fields as on record. */
export interface HeldTerms {
  readonly member: string;
  /** Whether the member agrees to be named. */
  readonly named: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Provision = EnumValue<"Provision">;

export interface BestClause {
  readonly provision: Provision;
  /** Null where the provision is held and nobody has put a number to it, or has none. */
  readonly value: number | null;
  /** Members that hold it so and agree to be named, in order of their names; empty: some member, unnamed. */
  readonly holders: readonly string[];
}

interface Rule {
  /** Whether the terms hold the provision. */
  readonly holds: (fields: HeldTerms["fields"]) => boolean;
  readonly value?: string;
  readonly better?: "more" | "less";
}

const says = (name: string) => (fields: HeldTerms["fields"]) => fields[name] === "YES";
const states = (name: string) => (fields: HeldTerms["fields"]) => typeof fields[name] === "number" && (fields[name] as number) > 0;

const rules = {
  NON_INTERRUPTION: { holds: says("nonInterruption") },
  EMERGENCY_ACCESS: { holds: says("emergencyAccess"), value: "emergencyHours", better: "less" },
  MINIMUM_ALLOCATION: { holds: states("minimumAllocation"), value: "minimumAllocation", better: "more" },
  NOTICE: { holds: states("noticeDays"), value: "noticeDays", better: "more" },
  AUDIT: { holds: says("auditRights") },
  EXIT: { holds: says("exitHelp") },
  STEP_IN: { holds: says("stepIn") },
} as const satisfies Record<Provision, Rule>;

/** The provisions in the order in which they are told. */
const provisions = Object.keys(rules) as Provision[];

/**
 * The best clause that any member holds, per provision; a provision that none holds is left out. Access in an emergency is
 * better the sooner, an allocation the larger, notice the longer; of the others there is no better than having them.
 */
export function bestClauses(terms: readonly HeldTerms[]): BestClause[] {
  return provisions.flatMap((provision) => {
    const rule: Rule = rules[provision];
    const holding = terms.filter(({ fields }) => rule.holds(fields));
    if (holding.length === 0) return [];
    const figureOf = ({ fields }: HeldTerms) =>
      rule.value && typeof fields[rule.value] === "number" ? (fields[rule.value] as number) : null;
    const values = holding.map(figureOf).filter((v) => v !== null);
    const best = values.length === 0 ? null : rule.better === "less" ? Math.min(...values) : Math.max(...values);
    const holders = new Set(holding.filter((t) => t.named && figureOf(t) === best).map(({ member }) => member));
    return [{ provision, value: best, holders: [...holders].sort() }];
  });
}
