import { from, jurisdiction, keyOf, sector } from "../conventions";
import type { FactSet, Ref } from "../factSet";
import type { Sources } from "../rows";

/** Jurisdictions whose registers are read; each has sectors of its own. */
const jurisdictions = ["US", "GB", "NL"] as const;
export type RegisterJurisdiction = (typeof jurisdictions)[number];

/** The sectors of every jurisdiction with workloads, with tier, COFOG code and whether they are of the four critical ones. */
export function importSectors(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/sectors.csv", ["key", "name", "criticality_tier", "critical_of_mission", "cofog", "basis"]);
  facts.read("curated", "sectors", rows.length);
  const said = from("curated-sectors", "CURATED");
  for (const iso2 of jurisdictions) {
    for (const row of rows) {
      const id = facts.entity("Sector", keyOf(sector(iso2, row.key!)), row.name!, said, {
        fields: { criticality: Number(row.criticality_tier), taxonomy: row.cofog, critical: row.critical_of_mission === "yes" },
      });
      facts.relate("OF", id, jurisdiction(iso2), said);
    }
  }
}

interface BodyRule {
  readonly pattern: RegExp;
  readonly sector: string;
  /** Ministry that a body of this rule belongs to, as the table words it; empty for none. */
  readonly ministry: string;
}

/** `body_sectors.csv` for one jurisdiction: the first rule that matches gives the sector of a body's workload. */
export class BodySectors {
  private readonly rules: readonly BodyRule[];

  constructor(
    sources: Sources,
    private readonly iso2: RegisterJurisdiction,
  ) {
    this.rules = sources
      .table("curated/body_sectors.csv", ["jurisdiction", "body_pattern_regex_case_insensitive", "ministry_name", "sector_key"])
      .filter((row) => row.jurisdiction === iso2)
      .map((row) => ({
        pattern: new RegExp(row.body_pattern_regex_case_insensitive!, "i"),
        sector: row.sector_key!,
        ministry: row.ministry_name!,
      }));
  }

  /** Sector of a workload: `GB` and `NL` match body and title, as in `DVLA|Chatbot`. */
  sectorOf(body: string, title: string): Ref | null {
    const key = this.rules.find(({ pattern }) => pattern.test(`${body}|${title}`))?.sector;
    return key ? sector(this.iso2, key) : null;
  }

  /**
   * Name of the ministry that a body belongs to, judged by the body alone, or by the title where no body is named.
   * The table may tell bodies apart: `Ministry A (Customs); Ministry B (others)`.
   */
  ministryOf(body: string, title: string): string | null {
    const text = body === "-" ? `${body}|${title}` : `${body}|`;
    const words = this.rules.find(({ pattern }) => pattern.test(text))?.ministry;
    if (!words) return null;
    const choices = words.split(";").map((part) => /^\s*(.*?)\s*(?:\((.*)\))?\s*$/.exec(part)!);
    return choices.find(([, , only]) => !only || only === "others" || body.includes(only))![1]!;
  }
}
