import { CombinedError } from "urql";
import type { Chain, EntityRef, ProvenanceLine } from "../parts/types";

const entity = (kind: EntityRef["kind"], key: string, name: string, withheld = false): EntityRef => ({
  id: `${kind}:${key}`,
  kind,
  key: withheld ? null : key,
  name,
  withheld,
});

/** Made-up things of a made-up nation. */
export const entities = {
  workload: entity("Workload", "ex:triage", "Harbour triage assistant"),
  long: entity(
    "Workload",
    "ex:long",
    "Early notice of water levels in the harbours of the northern coast, with advice to pilots and lock keepers",
  ),
  service: entity("Service", "alder-cloud", "Alder Cloud – High"),
  model: entity("Model", "alder-4", "Alder 4"),
  vendor: entity("Vendor", "alder", "Alder Systems"),
  site: entity("DataCentre", "alder:north-1", "Alder North 1"),
  zone: entity("GridPoint", "N1", "Northreach (grid zone N1)"),
  sector: entity("Sector", "ex-transport", "Transport"),
  jurisdiction: entity("Jurisdiction", "EX", "Northreach"),
  agreement: entity("Agreement", "ex:alder", "Alder access agreement"),
} satisfies Record<string, EntityRef>;

export const hidden = entity("Vendor", "", "Withheld: vendor 4K7Q2M", true);

export const sourced: ProvenanceLine = {
  basis: "SOURCED",
  sourceKey: "register",
  asOf: "2026-04-12",
  confidence: "HIGH",
  note: null,
  source: { key: "register", name: "Register of public AI", link: "https://register.example/" },
};
export const assumed: ProvenanceLine = {
  basis: "ASSUMED",
  sourceKey: null,
  asOf: "2026-11",
  confidence: "LOW",
  note: "the vendor names only the state",
  source: null,
};

const link = (
  from: EntityRef,
  words: string,
  to: EntityRef,
  provenance: ProvenanceLine | null,
  more: Partial<Chain["links"][number]> = {},
): Chain["links"][number] => ({
  words,
  basis: provenance?.basis ?? "ASSUMED",
  group: null,
  quorum: 1,
  groupSize: 1,
  needed: "needed: no alternative on record",
  hours: 0,
  from,
  to,
  relationship: provenance && { id: `${from.id} ${to.id}`, holdoverHours: null, holdoverBasis: null, groupBasis: null, provenance },
  ...more,
});

export const chain: Chain = {
  reading: "POSSIBLE",
  weakest: "ASSUMED",
  links: [
    link(entities.workload, "uses", entities.service, sourced),
    link(entities.service, "is hosted at", entities.site, assumed),
    link(entities.site, "is powered by", entities.zone, { ...sourced, basis: "DERIVED" }, { needed: "needed: one zone covers the site" }),
  ],
};

export const hiddenChain: Chain = {
  reading: "ON_RECORD",
  weakest: "SOURCED",
  links: [
    link(entities.workload, "uses", entities.service, sourced),
    link(entities.service, "rests on", hidden, null, { basis: "SOURCED" }),
  ],
};

export const failure = new CombinedError({
  graphQLErrors: [{ message: "The server is still loading its data.", extensions: { code: "LP-6005", mend: "Try again in a minute." } }],
});
export const unreachable = new CombinedError({ networkError: new Error("no network") });
