import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { cloudRegion, from, vendor } from "../../conventions";
import { curatedRow, sureness } from "../../curatedRow";
import { type FactSet, type Ref, ref, type Said } from "../../factSet";
import { excerpt, firmName, oneLine, VendorNames } from "../../names";
import type { Sources } from "../../rows";
import { namedVendor } from "../vendors";

const path = "sources/fedramp-marketplace/marketplace.json";

/** An offering as the marketplace lists it. `leveraged_systems` holds the ids of the offerings that use this one. */
export interface Offering {
  readonly id: string;
  readonly csp: string;
  readonly cso: string;
  readonly status: string;
  readonly service_model: readonly string[];
  readonly deployment_model: string;
  readonly impact_level: string;
  readonly leveraged_systems: readonly string[];
}

interface Authorisation {
  /** Id of the offering. */
  readonly id: string;
  /** Department or independent agency. */
  readonly parent: string;
}

export interface Marketplace {
  readonly offerings: readonly Offering[];
  readonly authorisations: readonly Authorisation[];
}

/** Reads the published file. @throws LP-3006 where a list that is needed is missing */
export function readMarketplace(sources: Sources): Marketplace {
  const { data } = sources.json(path) as { data?: Record<string, unknown> };
  const lists = ["Products", "AtoMapping", "ReuseMapping"].map((name) => {
    const list = data?.[name];
    if (!Array.isArray(list)) throw new LoadpathError(problem("LP-3006", `${path} has no list data.${name}.`, path));
    return list;
  });
  return { offerings: lists[0] as Offering[], authorisations: [...lists[1]!, ...lists[2]!] as Authorisation[] };
}

const table = ["fedramp-marketplace", "Products"] as const;
const sourced: Said = { ...from("fedramp-marketplace"), confidence: "HIGH" };
const assumed: Said = { ...from("fedramp-marketplace", "ASSUMED"), confidence: "LOW" };
const impact: Readonly<Record<string, string>> = {
  Low: "LOW",
  "20x Low": "LOW",
  "LI-SaaS": "LI_SAAS",
  Moderate: "MODERATE",
  "20x Moderate": "MODERATE",
  High: "HIGH",
};

export const offeringRef = (id: string): Ref => ref("Service", `fedramp:${id}`);

/** Key of the vendor behind a provider name as the marketplace writes it. */
export function providerKey(
  names: VendorNames,
  csp: string,
): { readonly key: string; readonly pattern: string | null; readonly known: boolean } {
  const [match] = names.resolve(oneLine(csp), "field");
  return match ? { key: match.vendor, pattern: match.pattern, known: true } : { key: names.ownKey(csp), pattern: null, known: false };
}

/** The offering's name with its provider in front where it does not say whose it is: `ServiceNow Government Community Cloud`. */
function nameOf({ csp, cso }: Offering): string {
  const name = oneLine(cso);
  const provider = firmName(csp);
  return name.toLowerCase().includes(provider.split(" ")[0]!.toLowerCase()) ? name : `${provider} ${name}`;
}

/** Offerings as services of the US market, with provider, what they build on, and regions. */
export function importMarketplace(sources: Sources, facts: FactSet): void {
  const { offerings, authorisations } = readMarketplace(sources);
  const names = new VendorNames(sources);
  facts.read(...table, offerings.length);
  countAuthorisations(offerings, authorisations, facts);
  for (const offering of offerings) {
    const { csp, cso, impact_level, deployment_model, status } = offering;
    if (impact_level && !impact[impact_level]) facts.lacks(...table, `impact level "${impact_level}" is not known`);
    const said = status === "FedRAMP Authorized" ? sourced : { ...sourced, note: excerpt(status) };
    const id = facts.entity("Service", `fedramp:${offering.id}`, excerpt(nameOf(offering), 250), said, {
      fields: { market: "US", impactLevel: impact[impact_level], deployment: oneLine(deployment_model) },
      aliases: [oneLine(cso)],
      externalIds: [`fedramp:${offering.id}`],
    });
    const { key, pattern, known } = providerKey(names, csp);
    if (!known) namedVendor(facts, key, firmName(csp), { ...sourced, note: excerpt(`provider as written: ${csp}`) });
    const match: Said = pattern
      ? { ...sourced, basis: "CURATED", confidence: "MEDIUM", note: excerpt(`"${oneLine(csp)}" by pattern ${pattern}`) }
      : sourced;
    facts.relate("PROVIDED_BY", id, vendor(key), match);
  }
  importUpstream(offerings, sources, facts);
  importRegions(sources, facts);
}

/**
 * What each offering builds on. One infrastructure cloud is a plain, sourced need; several are alternatives by assumption (the
 * source says neither "any" nor "all"). Others are assumed to be needed, unless their role is known to bear no load.
 */
function importUpstream(offerings: readonly Offering[], sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/fedramp_upstream_roles.csv", ["fedramp_id", "role", "load_bearing", "basis"]);
  facts.read("curated", "fedramp_upstream_roles", rows.length);
  const roles = new Map(rows.map((row) => [row.fedramp_id!, row]));
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  const upstream = new Map<string, Set<string>>();
  for (const { id, leveraged_systems } of offerings) {
    facts.read("fedramp-marketplace", "leveraged_systems", leveraged_systems.length);
    for (const dependant of leveraged_systems) {
      const reason =
        dependant === id
          ? "self-reference"
          : !byId.has(dependant)
            ? "names an offering that is not listed"
            : roles.get(id)?.load_bearing === "no"
              ? "role bears no load"
              : null;
      if (reason) facts.drop("fedramp-marketplace", "leveraged_systems", reason);
      else upstream.set(dependant, (upstream.get(dependant) ?? new Set()).add(id));
    }
  }
  for (const [dependant, ids] of upstream) {
    const clouds = [...ids].filter((id) => byId.get(id)!.service_model.includes("IaaS") && !roles.has(id));
    const group = clouds.length > 1 ? ({ group: "cloud", quorum: 1, groupBasis: "ASSUMED" } as const) : {};
    for (const id of ids) {
      if (clouds.includes(id)) facts.relate("USES", offeringRef(dependant), offeringRef(id), sourced, group);
      else
        facts.relate("USES", offeringRef(dependant), offeringRef(id), {
          ...assumed,
          note: roles.has(id) ? `role: ${roles.get(id)!.role}` : "role unknown",
        });
    }
  }
}

function importRegions(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/fedramp_offering_regions.csv", ["fedramp_id", "cloud", "region_id", "basis"]);
  facts.read("curated", "fedramp_offering_regions", rows.length);
  for (const row of rows) {
    const offering = offeringRef(row.fedramp_id!);
    if (!facts.has(offering)) {
      facts.drop("curated", "fedramp_offering_regions", "names an offering that is not listed");
      continue;
    }
    facts.relate("HOSTED_AT", offering, cloudRegion(row.cloud!, row.region_id!), curatedRow("fedramp_offering_regions", row.basis!), {
      group: "region",
      quorum: 1,
      groupBasis: "ASSUMED",
    });
  }
}

/** Authorisations give no fact by themselves; those that cannot be used are counted. */
function countAuthorisations(offerings: readonly Offering[], authorisations: readonly Authorisation[], facts: FactSet): void {
  const ids = new Set(offerings.map(({ id }) => id));
  facts.read("fedramp-marketplace", "authorisations", authorisations.length);
  for (const { id, parent } of authorisations) {
    if (!ids.has(id)) facts.drop("fedramp-marketplace", "authorisations", "names an offering that is not listed");
    else if (!parent) facts.drop("fedramp-marketplace", "authorisations", "no agency");
  }
}

/** Offerings that an agency has authorised, whatever its part, by the name that the marketplace gives it and by vendor. */
export class Authorised {
  private readonly byAgency = new Map<string, Map<string, Set<string>>>();

  constructor(sources: Sources, names: VendorNames) {
    const { offerings, authorisations } = readMarketplace(sources);
    const vendors = new Map(offerings.map(({ id, csp }) => [id, providerKey(names, csp).key]));
    for (const { id, parent } of authorisations) {
      const key = vendors.get(id);
      if (!key || !parent) continue;
      const agency = this.byAgency.get(oneLine(parent)) ?? new Map<string, Set<string>>();
      this.byAgency.set(oneLine(parent), agency.set(key, (agency.get(key) ?? new Set()).add(id)));
    }
  }

  /** Ids of the offerings of a vendor that the agency has authorised, in the order of the source. */
  of(fedrampName: string, vendorKey: string): string[] {
    return [...(this.byAgency.get(fedrampName)?.get(vendorKey) ?? [])];
  }
}

/** Provenance of the reading that a workload runs on one of the offerings that its agency has authorised from its vendor. */
export const agencyWide: Said = {
  ...assumed,
  confidence: sureness.ASSUMED,
  note: "authorised agency-wide; that this workload runs on it is assumed",
};
