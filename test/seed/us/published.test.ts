import { describe, expect, it } from "vitest";
import type { FactSet } from "../../../seed/factSet";
import { importProducts } from "../../../seed/importers/products";
import { importMarketplace, providerKey, readMarketplace } from "../../../seed/importers/us/marketplace";
import { importOffTheShelf, toolsOf } from "../../../seed/importers/us/offTheShelf";
import { importUseCases } from "../../../seed/importers/us/useCases";
import { inventory, UsTables } from "../../../seed/importers/us/workload";
import { importUsWorkloadFacts } from "../../../seed/importers/us/workloadFacts";
import { importVendors } from "../../../seed/importers/vendors";
import { sourcesIn } from "../../../seed/rows";
import { dropped, factsOf } from "./madeUp";

const folder = process.env.LOADPATH_SOURCES;
if (!folder) console.log("Left out: the importers are not run on the published files, since LOADPATH_SOURCES is not set.");

it("has the published files where tests run unattended", () => {
  expect(folder !== undefined || process.env.CI !== "true").toBe(true);
});

describe.skipIf(!folder)("the published files", () => {
  const sources = sourcesIn(folder ?? "");
  const tables = folder ? new UsTables(sources) : null!;
  const facts: FactSet = folder
    ? factsOf(sources, importVendors, importMarketplace, importProducts, importUseCases, importOffTheShelf, importUsWorkloadFacts)
    : null!;
  const rows = folder ? sources.table(`sources/${inventory}/individual.csv`) : [];
  const withVendor = rows.filter((row) => row.vendor_name!.trim() !== "");
  const inUse = folder ? sources.table(`sources/${inventory}/consolidated_cots.csv`).filter((row) => row["Agency Use (Y/N)?"] === "Y") : [];
  const vendorsOf = (cell: string) => tables.names.read(cell).flatMap((r) => (r.kind === "known" ? r.matches.map((m) => m.vendor) : []));
  const relationships = () => [...facts.relationships.values()];

  it("finds 645 vendor cells, 583 of deployed or pilot rows, and knows a vendor in 445", () => {
    expect(withVendor).toHaveLength(645);
    expect(withVendor.filter((row) => ["Deployed", "Pilot"].includes(row.development_stage!))).toHaveLength(583);
    expect(withVendor.filter((row) => vendorsOf(row.vendor_name!).length > 0)).toHaveLength(445);
  });

  it("finds a product in 219 and a vendor in 313 of 362 off-the-shelf uses", () => {
    const cells = inUse.map((row) => tables.names.read(row["Name of Commercial Product or Service Used"]!));
    expect(cells).toHaveLength(362);
    expect(cells.filter((cell) => toolsOf(tables, cell).some((tool) => tool.kind === "product"))).toHaveLength(219);
    expect(cells.filter((cell) => cell.some((reading) => reading.kind === "known"))).toHaveLength(313);
  });

  it("reads 642 offerings, 416 of which have something upstream; 7 self-references and 13 + 5 authorisations fall out", () => {
    const { offerings, authorisations } = readMarketplace(sources);
    expect([offerings.length, authorisations.length]).toEqual([642, 3192]);
    expect(new Set(offerings.flatMap((o) => o.leveraged_systems.filter((id) => id !== o.id))).size).toBe(416);
    expect(dropped(facts, "leveraged_systems")["self-reference"]).toBe(7);
    expect(dropped(facts, "authorisations")).toEqual({ "names an offering that is not listed": 13, "no agency": 5 });
  });

  it("knows 34 of 41 agencies in the marketplace by name and 38 by alias", () => {
    const parents = new Set(readMarketplace(sources).authorisations.map(({ parent }) => parent));
    const names = [...new Set(rows.map((row) => row.agency_name!))];
    const under = (name: string) => tables.agencies.fedrampName(tables.agencies.named(name));
    expect([names.length, names.filter((n) => parents.has(n)).length, names.filter((n) => parents.has(under(n))).length]).toEqual([
      41, 34, 38,
    ]);
  });

  // Whoever compiled the tables counted 195, with fewer aliases than there are now.
  it("leads about 195 of the 583 through an authorised offering to a hyperscale cloud", () => {
    const upstream = new Map<string, string[]>();
    for (const { id, leveraged_systems } of readMarketplace(sources).offerings)
      for (const user of leveraged_systems) upstream.set(user, [...(upstream.get(user) ?? []), id]);
    const hyperscale = new Set(sources.table("curated/fedramp_offering_regions.csv").map((row) => row.fedramp_id));
    const reaches = (offering: string) => {
      const seen = new Set([offering]);
      for (const id of seen) for (const next of upstream.get(id) ?? []) seen.add(next);
      return [...seen].some((id) => hyperscale.has(id));
    };
    const led = withVendor.filter((row) => {
      const agency = tables.agencies.fedrampName(tables.agencies.named(row.agency_name!));
      const offerings = vendorsOf(row.vendor_name!).flatMap((vendor) => tables.authorised.of(agency, vendor));
      return ["Deployed", "Pilot"].includes(row.development_stage!) && offerings.some(reaches);
    });
    expect(Math.abs(led.length - 195)).toBeLessThanOrEqual(6);
  });

  it("states a workload for every row, with its agency and one sector", () => {
    const workloads = [...facts.entities.values()].filter((e) => e.kind === "Workload");
    expect(workloads).toHaveLength(2890 + 362);
    const count = (kind: string) => {
      const seen = new Map<string, number>();
      for (const r of relationships()) if (r.kind === kind) seen.set(r.to, (seen.get(r.to) ?? 0) + 1);
      return seen;
    };
    const sectors = count("RELIES_ON");
    const bodies = count("RESPONSIBLE_FOR");
    expect(workloads.filter(({ key }) => sectors.get(`Workload:${key}`) !== 1 || !bodies.has(`Workload:${key}`))).toEqual([]);
    const unstated = workloads.filter((e) => !e.key.includes("off-the-shelf") && !e.fields.has("criticality"));
    expect(unstated).toHaveLength(341);
    expect(workloads.filter((e) => e.fields.get("status") === "RETIRED")).toHaveLength(247);
  });

  it("states 270 homes, 36 owners and 6 suppliers, 24 homes sourced and 153 or more curated", () => {
    const homes = relationships().filter((r) => r.kind === "SUBJECT_TO");
    const by = (basis: string) => homes.filter((r) => r.said.basis === basis).length;
    expect([homes.length, by("SOURCED")]).toEqual([270, 24]);
    expect(by("CURATED")).toBeGreaterThanOrEqual(153);
    expect(relationships().filter((r) => r.kind === "OWNED_BY")).toHaveLength(36);
    expect(relationships().filter((r) => r.kind === "SUBCONTRACTS_TO")).toHaveLength(6);
  });

  it("gives every group one quorum, never an offering to a service of another market, and no e-mail address to any fact", () => {
    for (const r of relationships())
      expect(r.group === null ? r.quorum : r.quorum, `${r.kind} ${r.from}`).toBe(r.group === null ? null : 1);
    const abroad = relationships().filter((r) => r.to.startsWith("Service:fedramp:") && /:(?:eu|gb)$/.test(r.from));
    expect(abroad).toEqual([]);
    const texts = [...facts.entities.values()].flatMap((e) => [e.name, ...e.aliases, e.said.note ?? ""]);
    expect(texts.filter((text) => /[\w.]+@[\w-]+\.[a-z]{2,}/i.test(text))).toEqual([]);
    expect(Math.max(...[...facts.entities.values()].map((e) => Math.max(e.name.length, e.key.length)))).toBeLessThanOrEqual(300);
  });

  it("takes each provider of the marketplace for one vendor", () => {
    const keys = readMarketplace(sources).offerings.map(({ csp }) => providerKey(tables.names, csp));
    expect(keys.filter(({ known }) => known)).toHaveLength(165);
    expect(keys.every(({ key }) => facts.has(`Vendor:${key}`))).toBe(true);
  });
});
