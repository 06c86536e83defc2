import { from, jurisdiction } from "../../conventions";
import { type FactSet, type Ref, ref, type Said } from "../../factSet";
import { oneLine, slug } from "../../names";
import type { Sources } from "../../rows";
import { Bureaus, type Path } from "./bureaus";

export interface Agency {
  /** Acronym as the inventory writes it; else the initials of the name, or the name. */
  readonly acronym: string;
  /** Whether a source gives the acronym; one made of initials serves to find the agency in tables and is not stated. */
  readonly stated: boolean;
  readonly name: string;
  /** Key of its ministry: `us:hhs`. */
  readonly key: string;
}

const said: Said = { ...from("us-ai-use-cases-2025"), confidence: "HIGH" };
const small = new Set(["of", "the", "and", "for", "from", "in", "on", "who", "are", "or", "to"]);

/** Initials of a name of at most five words that count: `Office of Personnel Management` is OPM. Null for longer names. */
export function initials(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase()));
  return words.length >= 2 && words.length <= 5 ? words.map((word) => word[0]).join("") : null;
}

/** Agencies of the federal government under all the names that the inventory, the off-the-shelf table and FedRAMP give them. */
export class Agencies {
  private readonly byName = new Map<string, Agency>();
  private readonly fedramp = new Map<string, string>();
  private readonly bureaus = new Map<string, Bureaus>();

  constructor(sources: Sources) {
    const rows = sources.table("sources/us-ai-use-cases-2025/individual.csv", ["agency", "agency_name", "agency_bureau"]);
    const cells = new Map<string, string[]>();
    for (const row of rows) {
      const agency = { acronym: row.agency!.trim(), name: oneLine(row.agency_name!), key: `us:${slug(row.agency!)}`, stated: true };
      this.byName.set(agency.name, agency);
      cells.set(agency.key, [...(cells.get(agency.key) ?? []), row.agency_bureau!]);
    }
    const byAcronym = new Map([...this.byName.values()].map((agency) => [agency.acronym, agency]));
    for (const row of sources.table("curated/agency_aliases.csv", ["name_as_written", "agency_key", "fedramp_parent"])) {
      const acronym = row.agency_key!;
      const agency = byAcronym.get(acronym) ?? { acronym, name: row.fedramp_parent!, key: `us:${slug(acronym)}`, stated: true };
      this.byName.set(row.name_as_written!, agency);
      this.fedramp.set(agency.key, row.fedramp_parent!);
    }
    for (const agency of byAcronym.values()) this.bureaus.set(agency.key, new Bureaus(agency, cells.get(agency.key) ?? []));
  }

  /** The agency of a name as written. One that only the off-the-shelf table has is known by its initials, or by its name. */
  named(name: string): Agency {
    const plain = oneLine(name);
    const known = this.byName.get(plain);
    if (known) return known;
    const acronym = initials(plain);
    const agency = { acronym: acronym ?? plain, name: plain, key: `us:${slug(acronym ?? plain)}`, stated: false };
    this.byName.set(plain, agency);
    return agency;
  }

  /** The name under which FedRAMP lists the agency's authorisations. */
  fedrampName(agency: Agency): string {
    return this.fedramp.get(agency.key) ?? agency.name;
  }

  paths(agency: Agency, cell: string): Path[] {
    return (this.bureaus.get(agency.key) ?? new Bureaus(agency, [])).paths(cell);
  }

  /** States the agency and the bodies of a path beneath it, each part of the one above, and names the last. */
  ministry(facts: FactSet, agency: Agency, path: Path = []): Ref {
    const { key, name, acronym, stated } = agency;
    let last = facts.entity("Ministry", key, name, said, {
      fields: { acronym: stated ? acronym : undefined, level: name.startsWith("Department of") ? "DEPARTMENT" : "AGENCY" },
    });
    facts.relate("OF", last, jurisdiction("US"), said);
    let at = key;
    path.forEach((part, depth) => {
      at = `${at}:${part.key}`;
      const shown =
        part.acronym === part.name
          ? [acronym, ...path.slice(0, depth + 1).map((p) => p.acronym ?? p.name)].join(" / ")
          : `${part.name} (${acronym})`;
      const body = facts.entity("Ministry", at, shown, said, { fields: { acronym: part.acronym ?? undefined }, aliases: [part.name] });
      // Below the first level a slash or comma in the cell is read as "part of".
      const reading: Said =
        depth === 0 ? said : { ...said, basis: "CURATED", confidence: "LOW", note: "order of names in the bureau cell" };
      facts.relate("PART_OF", body, last, reading);
      last = body;
    });
    return ref("Ministry", at);
  }
}
