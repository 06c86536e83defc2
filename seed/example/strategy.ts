import { jurisdiction } from "../conventions";
import type { FactSet } from "../factSet";
import { type SectorName, sectorOf, sectors } from "./nations";
import { stated } from "./said";

/** Per sector: H100e in the first year, growth by year, class of model, pathway, resilience in hours, who owes it. */
const needs: Readonly<
  Record<SectorName, readonly [compute: number, growth: number, model: string, pathway: string | null, hours: number, owedBy: string]>
> = {
  "health-care": [120, 1.4, "LARGE", "SOVEREIGN_CLOUD", 72, "health"],
  justice: [50, 1.25, "LARGE", "SOVEREIGN_CLOUD", 48, "justice"],
  "border-management": [60, 1.3, "SPECIAL", "DOMESTIC", 96, "interior"],
  "national-security": [180, 1.5, "FRONTIER", "DOMESTIC", 720, "defence"],
  emergency: [40, 1.2, "LARGE", "SOVEREIGN_CLOUD", 168, "civil-protection"],
  "social-protection": [45, 1.3, "LARGE", "AGREEMENT", 72, "social"],
  energy: [30, 1.3, "SMALL", "AGREEMENT", 72, "energy"],
  transport: [40, 1.25, "SPECIAL", "AGREEMENT", 72, "transport"],
  "finance-and-tax": [45, 1.2, "LARGE", "AGREEMENT", 48, "finance"],
  education: [80, 1.6, "LARGE", null, 0, "education"],
};

/** Tokens that one H100 equivalent serves in a day with a model of the class: the factor that the example's strategy states. */
const tokensPerDay: Readonly<Record<string, number>> = { FRONTIER: 40e6, LARGE: 150e6, SMALL: 900e6, SPECIAL: 400e6 };

const years = [2027, 2028, 2029, 2030, 2031] as const;

/** The lines of the example's national strategy: what each sector needs in each of five years. */
export function stateStrategy(facts: FactSet): void {
  for (const [name, [first, growth, modelClass, pathway, hours, owedBy]] of Object.entries(needs)) {
    const [label, tier] = sectors[name as SectorName];
    for (const [i, year] of years.entries()) {
      const compute = Math.round(first * growth ** i);
      const requirement = facts.entity("Requirement", `qn:${name}-${year}`, `${label} ${year}`, stated(), {
        fields: {
          year,
          compute,
          tokensPerDay: compute * tokensPerDay[modelClass]!,
          modelClass,
          pathway,
          availability: tier === 1 ? 99.9 : 99.5,
          security: tier === 1 ? "High" : "Moderate",
          resilience: hours || undefined,
          sovereignty: tier === 1 ? "MUST_BE_SOVEREIGN" : "SOVEREIGN_PREFERRED",
          owedBy: `qn:${owedBy}`,
          dueBy: `${year}-01-01`,
        },
      });
      facts.relate("REQUIRES", sectorOf(name as SectorName), requirement, stated());
      facts.relate("OF", requirement, jurisdiction("QN"), stated());
    }
  }
}
