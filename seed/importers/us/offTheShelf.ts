import { type FactSet, ref } from "../../factSet";
import { excerpt, oneLine, type Reading, slug } from "../../names";
import type { Sources } from "../../rows";
import type { Product } from "../products";
import { type Grouping, inventory, Keys, sourced, UsTables, UsWorkload } from "./workload";

const path = `sources/${inventory}/consolidated_cots.csv`;
const productColumn = "Name of Commercial Product or Service Used";
const useColumn = "Agency Use (Y/N)?";

/** A tool that a cell names: a product of the tables, a vendor known by it, or a name that no table knows. */
type Tool =
  | { readonly kind: "product"; readonly text: string; readonly product: Product }
  | { readonly kind: "vendor"; readonly text: string; readonly match: Extract<Reading, { kind: "known" }>["matches"][number] }
  | { readonly kind: "named"; readonly text: string };

/** Tools of a product cell, each once. A piece that names a product stands for it alone; its vendor comes with the product. */
export function toolsOf(tables: UsTables, readings: readonly Reading[]): Tool[] {
  const tools = new Map<string, Tool>();
  for (const reading of readings) {
    const { text } = reading;
    const products = tables.products.match(text);
    for (const product of products) tools.set(`product ${product.name}`, { kind: "product", text, product });
    if (products.length > 0) continue;
    const provider = reading.kind === "name" ? tables.provider(text) : undefined;
    if (provider) tools.set(`vendor ${provider}`, { kind: "vendor", text, match: { vendor: provider, pattern: null } });
    else if (reading.kind === "name") tools.set(`named ${slug(text)}`, { kind: "named", text });
    else if (reading.kind === "known")
      for (const match of reading.matches)
        if (!tools.has(`vendor ${match.vendor}`)) tools.set(`vendor ${match.vendor}`, { kind: "vendor", text, match });
  }
  return [...tools.values()];
}

/**
 * The consolidated table of common off-the-shelf uses: a "Y" row is a live workload of the agency. Several tools in one cell
 * are alternatives by assumption.
 */
export function importOffTheShelf(sources: Sources, facts: FactSet): void {
  const rows = sources.table(path, ["Agency", "AI Use Case", useColumn, productColumn]);
  facts.read(inventory, "consolidated_cots", rows.length);
  const tables = new UsTables(sources);
  const keys = new Keys();
  for (const row of rows) {
    if (row[useColumn]!.trim() !== "Y") {
      facts.drop(inventory, "consolidated_cots", row[useColumn]!.trim() === "N" ? "not in use" : "use not stated");
      continue;
    }
    const agency = tables.agencies.named(row.Agency!);
    const inspector = /-\s*(OIG)$/.exec(oneLine(row.Agency!))?.[1] ?? "";
    const task = oneLine(row["AI Use Case"]!).replace(/\.$/, "");
    const key = keys.claim([agency.key, slug(inspector), "off-the-shelf", slug(task)].filter((part) => part !== "").join(":"));
    const readings = tables.names.read(row[productColumn]!);
    const id = facts.entity("Workload", key, excerpt(task, 250), sourced, { fields: { status: "LIVE" } });
    const workload = new UsWorkload(tables, facts, id, agency);
    workload.answeredBy(inspector);
    workload.place(inspector, "");
    const tools = toolsOf(tables, readings);
    facts.read(inventory, "product cells: names", readings.length);
    for (const { kind, text, ...rest } of readings)
      if (kind === "state" && tables.products.match(text).length === 0)
        facts.drop(inventory, "product cells: names", `no tool: ${"state" in rest ? rest.state : kind}`);
    restOn(facts, workload, tools);
    workload.assumeAuthorised();
    if (workload.restsOnNothing) facts.lacks(inventory, "consolidated_cots", "no tool on record");
  }
}

function restOn(facts: FactSet, workload: UsWorkload, tools: readonly Tool[]): void {
  const grouping: Grouping = tools.length > 1 ? { group: "tool", quorum: 1, groupBasis: "ASSUMED" } : {};
  for (const tool of tools) {
    if (tool.kind === "product") workload.uses(tool.product, `product cell: ${tool.text}`, grouping);
    else if (tool.kind === "vendor") workload.providedBy(tool.match, tool.text, "cell", grouping);
    else {
      const said = { ...sourced, confidence: "MEDIUM", note: "tool as written; its vendor is not on record" } as const;
      const key = `tool:${slug(tool.text)}`;
      facts.entity("Service", key, excerpt(tool.text), said, { fields: { market: "US" } });
      workload.usesService(ref("Service", key), said, grouping);
    }
  }
}
