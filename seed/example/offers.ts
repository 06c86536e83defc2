import { type FactSet, type Ref, ref } from "../factSet";
import { site } from "./ground";
import { assumed, stated } from "./said";
import { exampleVendor } from "./vendors";

export const model = (key: string): Ref => ref("Model", `example:${key}`);
export const service = (key: string): Ref => ref("Service", `example:${key}`);

const models: readonly (readonly [
  key: string,
  name: string,
  family: string,
  version: string,
  weights: string | null,
  maker: string,
  released: string,
  /** Parameters, and operations spent in training, where its maker says so. */
  size?: Readonly<{ parameters?: number; trainingCompute?: number }>,
])[] = [
  ["corvus-large-3", "Corvus Large 3", "Corvus", "3.0", "CLOSED", "corvus", "2026-03", { trainingCompute: 4e25 }],
  ["corvus-small-3", "Corvus Small 3", "Corvus", "3.0", "CLOSED", "corvus", "2026-05"],
  ["halden-70", "Halden Open 70", "Halden Open", "2", "OPEN", "halden", "2026-01", { parameters: 70e9, trainingCompute: 6e24 }],
  ["halden-8", "Halden Open 8", "Halden Open", "2", "OPEN", "halden", "2026-01", { parameters: 8e9 }],
  ["shore-speech", "Shore Speech", "Shore", "1.4", "OPEN", "tarn", "2025-09"],
  ["meridian-vision", "Meridian Vision", "Meridian", "5", "CLOSED", "meridian", "2026-02"],
  ["palisade-match", "Palisade Match", "Palisade", "11", null, "palisade", "2024-06"],
];

/**
 * Services: key, name, provider, models served (of several any one will do), sites (of several any one will do), other services
 * that it calls, deployment, impact level.
 */
const services: readonly (readonly [
  key: string,
  name: string,
  provider: string,
  models: readonly string[],
  sites: readonly string[],
  uses: readonly string[],
  deployment: string,
  impact: string | null,
])[] = [
  [
    "corvus-api",
    "Corvus API for Ellmere",
    "corvus",
    ["corvus-large-3", "corvus-small-3"],
    ["meridian-ellmere-1", "meridian-east"],
    [],
    "public cloud",
    "MODERATE",
  ],
  ["meridian-compute", "Meridian Compute", "meridian", [], ["meridian-ellmere-1"], [], "public cloud", "MODERATE"],
  ["meridian-identity", "Meridian Identity", "meridian", [], ["meridian-east"], [], "public cloud", "HIGH"],
  [
    "meridian-assist",
    "Meridian Assist",
    "meridian",
    ["corvus-small-3"],
    ["meridian-ellmere-1", "meridian-east"],
    ["meridian-identity"],
    "public cloud",
    "MODERATE",
  ],
  [
    "meridian-vision-api",
    "Meridian Vision service",
    "meridian",
    ["meridian-vision"],
    ["meridian-ellmere-1"],
    ["meridian-identity"],
    "public cloud",
    "MODERATE",
  ],
  [
    "sovereign-inference",
    "Sovereign Inference",
    "ellmere-compute",
    ["halden-70", "halden-8"],
    ["sovereign-north", "sovereign-south"],
    [],
    "sovereign cloud",
    "HIGH",
  ],
  [
    "sovereign-speech",
    "Sovereign Speech",
    "ellmere-compute",
    ["shore-speech"],
    ["sovereign-north", "sovereign-south"],
    [],
    "sovereign cloud",
    "HIGH",
  ],
  ["national-research", "National research queue", "ellmere-compute", ["halden-70"], ["harrow-bay"], [], "national cluster", "LOW"],
  ["case-search", "Tarn Case Search", "tarn", ["halden-8"], ["meridian-ellmere-1"], [], "hosted", "MODERATE"],
  ["translate", "Brightwater Translate", "brightwater", ["halden-70"], ["ferrant-quill"], [], "public cloud", "MODERATE"],
  ["record-link", "Brightwater Record Link", "brightwater", [], ["ferrant-quill", "sovereign-south"], [], "hosted", "MODERATE"],
  ["document-desk", "Kestrel Document Desk", "kestrel-works", [], [], ["sovereign-inference"], "hosted", "MODERATE"],
  ["match-engine", "Palisade Match engine", "palisade", ["palisade-match"], ["border-rooms"], [], "on premises", "HIGH"],
  ["grid-forecast", "Northline Forecast", "northline", [], [], [], "hosted", null],
];

/** What is on offer to Ellmere, down to the sites. Region pairs of the foreign cloud are alternatives by its word alone. */
export function stateOffers(facts: FactSet): void {
  for (const [key, name, family, modelVersion, weights, maker, released, size] of models) {
    facts.entity("Model", `example:${key}`, name, stated(), { fields: { family, modelVersion, weights, released, ...size } });
    facts.relate("DEVELOPED_BY", model(key), exampleVendor(maker), stated());
  }
  for (const [key, name, , , , , deployment, impactLevel] of services) {
    facts.entity("Service", `example:${key}`, name, stated(), { fields: { market: "QN", deployment, impactLevel } });
  }
  for (const [key, , provider, served, sites, uses] of services) {
    facts.relate("PROVIDED_BY", service(key), exampleVendor(provider), stated(), { holdoverHours: provider === "meridian" ? 336 : null });
    const oneModel = served.length > 1 ? ({ group: "model", quorum: 1, groupBasis: "CURATED" } as const) : {};
    for (const m of served) facts.relate("SERVES", service(key), model(m), stated(), oneModel);
    const claimed = sites.includes("meridian-east") ? "ASSUMED" : "CURATED";
    const region = sites.length > 1 ? ({ group: "region", quorum: 1, groupBasis: claimed } as const) : {};
    for (const s of sites) facts.relate("HOSTED_AT", service(key), site(s), stated(), region);
    for (const u of uses)
      facts.relate("USES", service(key), service(u), stated("MEDIUM"), { holdoverHours: u === "meridian-identity" ? 8 : null });
  }
  facts.relate("USES", service("case-search"), service("meridian-identity"), assumed("signs in through it, by its manual"));
}
