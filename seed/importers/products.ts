import { cloudVendors, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import { isComparison, slug } from "../names";
import type { Row, Sources } from "../rows";
import { unstatedModel } from "./models";

/** Whom a service is sold to: the US government instance of a product is not the European one. */
export type Market = "US" | "GB" | "EU";

export interface Product {
  readonly name: string;
  readonly vendor: string;
  readonly pattern: RegExp;
  /** FedRAMP offerings it may run as; for the US market alone. */
  readonly offerings: readonly string[];
  /** Labs, by key of their vendor, of which it is assumed to call a model. */
  readonly labs: readonly string[];
  /** Clouds that it is assumed to run on. */
  readonly clouds: readonly string[];
  readonly basis: string;
}

/** Products by pattern, and the services that they and public platforms are in each market. */
export class ProductCatalogue {
  readonly products: readonly Product[];
  private readonly hosting: readonly Row[];

  constructor(sources: Sources) {
    this.products = sources
      .table("curated/products.csv", ["product", "vendor_id", "pattern_regex_case_insensitive", "fedramp_ids", "basis"])
      .map((row) => ({
        name: row.product!,
        vendor: row.vendor_id!,
        pattern: new RegExp(row.pattern_regex_case_insensitive!, "gi"),
        offerings: list(row.fedramp_ids),
        labs: list(row.model_labs_assumed),
        clouds: list(row.hosting_cloud_assumed),
        basis: row.basis!,
      }));
    this.hosting = sources.table("curated/service_hosting.csv", ["service", "market", "target_kind", "target", "group", "basis"]);
  }

  /**
   * Products that a title or a cell of a product column names; never to be asked of narrative text. Where two products of
   * one vendor match the same words, the one that stands first in the table is the more specific and wins.
   */
  match(text: string): Product[] {
    const taken: { readonly vendor: string; readonly start: number; readonly end: number }[] = [];
    return this.products.filter((product) => {
      for (const { index, 0: words } of text.matchAll(product.pattern)) {
        const end = index + words.length;
        if (isComparison(text, index, end)) continue;
        if (taken.some((t) => t.vendor === product.vendor && t.start < end && index < t.end)) continue;
        taken.push({ vendor: product.vendor, start: index, end });
        return true;
      }
      return false;
    });
  }

  /** The product of this name, as `products.csv` spells it. */
  product(name: string): Product | undefined {
    return this.products.find((p) => p.name === name);
  }

  /** States the service that a product is in a market, with its vendor and with what the tables say it runs on, and names it. */
  productService(facts: FactSet, product: Product, market: Market): Ref {
    const key = `product:${slug(product.name)}:${market.toLowerCase()}`;
    const id = ref("Service", key);
    if (facts.has(id)) return id;
    const said = curatedRow("products", "project-compiled");
    facts.entity("Service", key, `${product.name} (${market})`, said, { fields: { market }, aliases: [product.name] });
    facts.relate("PROVIDED_BY", id, vendor(product.vendor), said);
    if (market === "US") this.offer(facts, id, product);
    this.host(facts, id, product.name, market);
    this.model(facts, id, product);
    const hosted = (market === "US" && product.offerings.length > 0) || this.rowsOf(product.name, market).length > 0;
    if (!hosted) this.cloud(facts, id, product);
    return id;
  }

  /** States a platform of a public body, or another named service of `service_hosting.csv`, in a market. */
  platformService(facts: FactSet, name: string, market: Market): Ref {
    const key = `platform:${slug(name)}:${market.toLowerCase()}`;
    const id = ref("Service", key);
    if (facts.has(id)) return id;
    facts.entity("Service", key, name, curatedRow("service_hosting", "project-compiled"), { fields: { market } });
    this.host(facts, id, name, market);
    return id;
  }

  /** Offerings are assigned to products by name: an assumption whatever else the row rests on. */
  private offer(facts: FactSet, id: Ref, { offerings }: Product): void {
    const said = curatedRow("products", "offering assigned by name", { basis: "ASSUMED" });
    for (const offering of offerings)
      facts.relate("USES", id, ref("Service", `fedramp:${offering}`), said, alternatives(offerings.length > 1 ? "offering" : ""));
  }

  /** No source says which models a product calls: a model of the labs that its maker is known to buy from, any one of several. */
  private model(facts: FactSet, id: Ref, { labs }: Product): void {
    const said = curatedRow("products", "assumption: lab from general vendor documentation");
    for (const lab of labs) {
      if (facts.has(vendor(lab))) facts.relate("SERVES", id, unstatedModel(facts, lab), said, alternatives(labs.length > 1 ? "model" : ""));
    }
  }

  /** Where no hosting is stated in any way, the cloud that the product is assumed to run on is one more provider. */
  private cloud(facts: FactSet, id: Ref, { clouds }: Product): void {
    const said = curatedRow("products", "assumption: cloud from general vendor documentation");
    for (const cloud of clouds) {
      const key = cloudVendors[cloud];
      if (key) facts.relate("PROVIDED_BY", id, vendor(key), said, alternatives(clouds.length > 1 ? "cloud" : ""));
    }
  }

  private rowsOf(service: string, market: Market): Row[] {
    return this.hosting.filter((row) => row.service === service && (row.market === market || row.market === "*"));
  }

  private host(facts: FactSet, id: Ref, service: string, market: Market): void {
    for (const row of this.rowsOf(service, market)) {
      const said = curatedRow("service_hosting", row.basis!);
      const hours = row.holdover_hours ? Number(row.holdover_hours) : null;
      const holdover = { holdoverHours: hours, holdoverBasis: hours === null ? null : said.basis };
      this.hostAt(facts, id, row, market, said, { ...alternatives(row.group!), ...holdover });
    }
  }

  private hostAt(facts: FactSet, id: Ref, row: Row, market: Market, said: Said, more: Parameters<FactSet["relate"]>[4]): void {
    const target = row.target!;
    switch (row.target_kind) {
      case "region":
      case "site":
        facts.relate("HOSTED_AT", id, ref("DataCentre", target), said, more);
        break;
      case "vendor":
        facts.relate("PROVIDED_BY", id, vendor(target), said, more);
        break;
      case "fedramp":
        facts.relate("USES", id, ref("Service", `fedramp:${target}`), said, more);
        break;
      case "service": {
        const product = this.product(target);
        const other = product ? this.productService(facts, product, market) : this.platformService(facts, target, market);
        facts.relate("USES", id, other, said, more);
        break;
      }
      default:
        facts.drop("curated", "service_hosting", `unknown kind of target ${row.target_kind}`);
    }
  }
}

const list = (cell: string | undefined) => (cell ?? "").split(";").filter((part) => part !== "");

/** A named group of which any one will do: the claim that they are alternatives is always an assumption. */
const alternatives = (group: string) => (group === "" ? {} : ({ group, quorum: 1, groupBasis: "ASSUMED" } as const));

/** Services of `service_hosting.csv` with a market of their own, used or not. Rows for any market are stated where a service is used. */
export function importProducts(sources: Sources, facts: FactSet): void {
  const catalogue = new ProductCatalogue(sources);
  facts.read("curated", "products", catalogue.products.length);
  for (const product of catalogue.products) {
    if (product.offerings.length > 0) catalogue.productService(facts, product, "US");
  }
  const rows = sources.table("curated/service_hosting.csv");
  facts.read("curated", "service_hosting", rows.length);
  for (const row of rows) {
    if (row.market !== "US" && row.market !== "GB" && row.market !== "EU") continue;
    const product = catalogue.product(row.service!);
    if (product) catalogue.productService(facts, product, row.market);
    else catalogue.platformService(facts, row.service!, row.market);
  }
}
