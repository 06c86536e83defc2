import { jurisdiction } from "../conventions";
import { type FactSet, ref } from "../factSet";
import { stated } from "./said";

/** User-assigned codes of ISO 3166: no country will ever have them. */
export const nations = {
  QN: "Ellmere",
  QO: "Ostrane",
  QP: "Saltreach",
  QQ: "Quillmark",
  QW: "Westhold",
} as const;
export type Nation = keyof typeof nations;

const ministries: readonly (readonly [key: string, name: string, acronym: string | null, level: string, partOf: string | null])[] = [
  ["first-minister", "Office of the First Minister", "OFM", "DEPARTMENT", null],
  ["health", "Ministry of Health", "MoH", "DEPARTMENT", null],
  ["health-data", "Health Data Agency", "HDA", "AGENCY", "health"],
  ["justice", "Ministry of Justice", "MoJ", "DEPARTMENT", null],
  ["courts", "Court Service", null, "AGENCY", "justice"],
  ["interior", "Ministry of the Interior", "MoI", "DEPARTMENT", null],
  ["border-guard", "Border Guard", null, "AGENCY", "interior"],
  ["civil-protection", "Civil Protection Service", "CPS", "AGENCY", "interior"],
  ["defence", "Ministry of Defence", "MoD", "DEPARTMENT", null],
  ["finance", "Ministry of Finance", "MoF", "DEPARTMENT", null],
  ["revenue", "Revenue Office", null, "AGENCY", "finance"],
  ["social", "Ministry of Social Affairs", "MSA", "DEPARTMENT", null],
  ["energy", "Ministry of Energy", "MoE", "DEPARTMENT", null],
  ["transport", "Ministry of Transport", "MoT", "DEPARTMENT", null],
  ["education", "Ministry of Education", "MEd", "DEPARTMENT", null],
  ["digital", "Ministry of Digital Affairs", "MDA", "DEPARTMENT", null],
  ["compute-authority", "National Compute Authority", "NCA", "AGENCY", "digital"],
  ["harrow-bay", "Municipality of Harrow Bay", null, "MUNICIPALITY", null],
];

/** Name, criticality tier, COFOG code, whether it is one of the four critical sectors. */
export const sectors = {
  "health-care": ["Health care", 1, "07", true],
  justice: ["Justice", 1, "03", true],
  "border-management": ["Border management", 1, "03.6; 01.1", true],
  "national-security": ["National security", 1, "02", true],
  emergency: ["Emergency management", 2, "03.2", false],
  "social-protection": ["Social protection", 2, "10", false],
  energy: ["Energy", 2, "04.3", false],
  transport: ["Transport", 2, "04.5", false],
  "finance-and-tax": ["Public finance, tax and financial supervision", 2, "01.1", false],
  education: ["Education", 3, "09", false],
} as const;
export type SectorName = keyof typeof sectors;

export const ministry = (key: string) => ref("Ministry", `qn:${key}`);
export const sectorOf = (key: SectorName) => ref("Sector", `qn-${key}`);

/** Five nations, one of them with its public bodies and sectors; two of the others with the sector that an agreement touches. */
export function stateNations(facts: FactSet): void {
  for (const [code, name] of Object.entries(nations)) {
    facts.entity("Jurisdiction", code, `${name} (fictional)`, stated(), {
      fields: { iso2: code, region: "The Four Shores", fictional: true, legalReach: code === "QW" ? reach : undefined },
    });
  }
  for (const [key, name, acronym, level, partOf] of ministries) {
    const body = facts.entity("Ministry", `qn:${key}`, name, stated(), { fields: { acronym, level } });
    facts.relate("OF", body, jurisdiction("QN"), stated());
    if (partOf) facts.relate("PART_OF", body, ministry(partOf), stated());
  }
  for (const [key, [name, criticality, taxonomy, critical]] of Object.entries(sectors)) {
    const sector = facts.entity("Sector", `qn-${key}`, name, stated(), { fields: { criticality, taxonomy, critical } });
    facts.relate("OF", sector, jurisdiction("QN"), stated());
  }
}

const reach = "Its export law reaches services that run abroad on models or machines made there.";
