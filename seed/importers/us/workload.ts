import { from, vendor } from "../../conventions";
import type { FactSet, Ref, Said } from "../../factSet";
import { excerpt, oneLine, slug, type VendorMatch, VendorNames } from "../../names";
import type { Sources } from "../../rows";
import { type Product, ProductCatalogue } from "../products";
import { namedVendor } from "../vendors";
import { Agencies, type Agency } from "./agencies";
import { Authorised, agencyWide, offeringRef, readMarketplace } from "./marketplace";
import { UsSectors } from "./sectors";

export const inventory = "us-ai-use-cases-2025";
export const sourced: Said = { ...from(inventory), confidence: "HIGH" };
const matched: Said = { ...from(inventory, "CURATED"), confidence: "MEDIUM" };

/** How the relationships of one cell stand to each other: nothing where each is needed, or the group of which any one will do. */
export type Grouping = Parameters<FactSet["relate"]>[4];

/** Key of a workload: its id within the agency, or its name where it has none. `us:dhs:dhs-2709` */
export const workloadKey = (acronym: string, id: string, name: string): string => `us:${slug(acronym)}:${slug(id) || slug(name)}`;

/** Gives every row a key of its own: where one is taken, `more` is added, then a number. */
export class Keys {
  private readonly taken = new Set<string>();

  claim(key: string, more = ""): string {
    const longer = slug(more, 40) ? `${key}-${slug(more, 40)}` : key;
    let free = this.taken.has(key) ? longer : key;
    for (let n = 2; this.taken.has(free); n++) free = `${longer}-${n}`;
    this.taken.add(free);
    return free;
  }
}

/** What importers of federal workloads share: the tables by which names, bodies, sectors and authorisations are read. */
export class UsTables {
  readonly names: VendorNames;
  readonly products: ProductCatalogue;
  readonly agencies: Agencies;
  readonly sectors: UsSectors;
  readonly authorised: Authorised;
  private readonly providers: ReadonlySet<string>;

  constructor(sources: Sources) {
    this.names = new VendorNames(sources);
    this.products = new ProductCatalogue(sources);
    this.agencies = new Agencies(sources);
    this.sectors = new UsSectors(sources);
    this.authorised = new Authorised(sources, this.names);
    this.providers = new Set(readMarketplace(sources).offerings.map(({ csp }) => this.names.ownKey(csp)));
  }

  /** Key of the marketplace's provider of this name, where no curated table knows it. */
  provider(name: string): string | undefined {
    const key = this.names.ownKey(name);
    return this.providers.has(key) ? key : undefined;
  }
}

/** One workload while its facts are stated; remembers what it is said to rest on. */
export class UsWorkload {
  private readonly vendors = new Set<string>();
  private services = 0;

  constructor(
    private readonly tables: UsTables,
    private readonly facts: FactSet,
    readonly id: Ref,
    private readonly agency: Agency,
  ) {}

  get restsOnNothing(): boolean {
    return this.services === 0 && this.vendors.size === 0;
  }

  /** Every body that the bureau cell names answers for it. */
  answeredBy(bureau: string): void {
    const { agencies } = this.tables;
    for (const path of agencies.paths(this.agency, bureau))
      this.facts.relate("RESPONSIBLE_FOR", agencies.ministry(this.facts, this.agency, path), this.id, sourced);
  }

  /** Puts it in its sector. `bureau` is the cell as written. */
  place(bureau: string, topic: string): void {
    const bodies = [this.agency.acronym, this.agency.name].map((body) => `${body}|${oneLine(bureau)}`);
    const reading = this.tables.sectors.of(bodies, topic);
    if (reading) this.facts.relate("RELIES_ON", reading.sector, this.id, reading.said);
  }

  uses(product: Product, remark: string, grouping: Grouping = {}): void {
    const service = this.tables.products.productService(this.facts, product, "US");
    this.usesService(service, { ...matched, note: excerpt(remark) }, grouping);
  }

  usesService(service: Ref, said: Said, grouping: Grouping = {}): void {
    this.facts.relate("USES", this.id, service, said, grouping);
    this.services++;
  }

  /** @param where what was read: a cell, whose piece is quoted, or a title, of which a match is less sure */
  providedBy(match: VendorMatch, text: string, where: "cell" | "title", grouping: Grouping = {}): void {
    const said: Said =
      match.pattern === null
        ? { ...sourced, note: excerpt(`vendor as written: ${text}`) }
        : { ...matched, ...(where === "title" ? { confidence: "LOW" } : {}), note: `"${excerpt(text, 100)}" by pattern ${match.pattern}` };
    this.facts.relate("PROVIDED_BY", this.id, vendor(match.vendor), said, grouping);
    this.vendors.add(match.vendor);
  }

  /** A vendor that no table knows, by the name that the cell gives. */
  providedByNamed(name: string): void {
    const key = this.tables.names.ownKey(name);
    const said: Said = { ...sourced, confidence: "MEDIUM", note: excerpt(`vendor as written: ${name}`) };
    this.facts.relate("PROVIDED_BY", this.id, namedVendor(this.facts, key, name, said), said);
    this.vendors.add(key);
  }

  /** Where vendors are known but no service: for each, one of the offerings that the agency has authorised from it, by assumption. */
  assumeAuthorised(): void {
    if (this.services > 0) return;
    const agency = this.tables.agencies.fedrampName(this.agency);
    for (const key of this.vendors)
      for (const id of this.tables.authorised.of(agency, key))
        this.facts.relate("USES", this.id, offeringRef(id), agencyWide, { group: `authorised:${key}`, quorum: 1, groupBasis: "ASSUMED" });
  }
}
