import { from, jurisdiction, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import type { FactSet, Ref, Said } from "../factSet";
import { excerpt } from "../names";
import type { Sources } from "../rows";

const epoch: Said = { ...from("epoch-ai"), confidence: "HIGH", note: "country of organisation" };

/** What vendors do, as far as other tables show it: makers of models, operators of cloud regions, makers of chips. */
function rolesByVendor(sources: Sources): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  const add = (vendor: string | undefined, ...names: string[]) => {
    if (!vendor) return;
    const known = roles.get(vendor) ?? new Set();
    roles.set(vendor, known);
    for (const name of names) known.add(name);
  };
  for (const row of sources.table("curated/model_labs.csv", ["vendor_id"])) add(row.vendor_id, "LAB");
  for (const row of sources.table("curated/region_operators.csv", ["operator_vendor_id"])) add(row.operator_vendor_id, "CLOUD", "OPERATOR");
  for (const row of sources.table("curated/chip_makers.csv", ["vendor_id"])) add(row.vendor_id, "CHIP_MAKER");
  return roles;
}

/** The vendor at the top of each group, following single owners; a vendor with several owners at one level is its own top. */
export function topOf(owners: ReadonlyMap<string, readonly string[]>, vendor: string): string {
  const seen = new Set([vendor]);
  let top = vendor;
  for (let above = owners.get(top); above?.length === 1 && !seen.has(above[0]!); above = owners.get(top)) {
    top = above[0]!;
    seen.add(top);
  }
  return top;
}

/**
 * Vendors with home jurisdiction and owner, and links between vendors, from `vendors.csv` and `vendor_links.csv`.
 * A home says where the company has its seat; none is stated where the table knows none.
 */
export function importVendors(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/vendors.csv", ["vendor_id", "name", "home_country_iso2", "parent_vendor_id", "basis"]);
  const links = sources.table("curated/vendor_links.csv", ["from_vendor_id", "relation", "to_vendor_id", "basis"]);
  const roles = rolesByVendor(sources);
  const owners = new Map<string, string[]>();
  const owned = (child: string, parent: string) => owners.set(child, [...new Set([...(owners.get(child) ?? []), parent])]);
  for (const row of rows) if (row.parent_vendor_id) owned(row.vendor_id!, row.parent_vendor_id);
  for (const link of links) if (link.relation === "OWNED_BY") owned(link.from_vendor_id!, link.to_vendor_id!);

  facts.read("curated", "vendors", rows.length);
  for (const row of rows) {
    const fromEpoch = row.basis!.startsWith("epoch-ai");
    const said = fromEpoch ? epoch : curatedRow("vendors", row.basis!);
    const top = topOf(owners, row.vendor_id!);
    const role = [...(roles.get(row.vendor_id!) ?? [])];
    const id = facts.entity("Vendor", row.vendor_id!, row.name!, curatedRow("vendors", "project-compiled"), {
      fields: { ultimateParent: top === row.vendor_id ? undefined : top, roles: role.length > 0 ? role : undefined },
      fieldSaid: {
        ultimateParent: { ...from("curated-vendor_links", "DERIVED"), note: "top of the recorded chain of owners" },
      },
    });
    if (row.home_country_iso2) facts.relate("SUBJECT_TO", id, jurisdiction(row.home_country_iso2), said);
    else facts.lacks("curated", "vendors", "no home country on record");
    if (row.parent_vendor_id) {
      // Epoch speaks of the country alone: an owner in such a row would have no basis.
      const words = fromEpoch ? "assumption: owner without a basis of its own" : row.basis!;
      facts.relate("OWNED_BY", id, vendor(row.parent_vendor_id), curatedRow("vendors", words));
    }
  }
  importLinks(links, facts);
}

function importLinks(links: ReturnType<Sources["table"]>, facts: FactSet): void {
  facts.read("curated", "vendor_links", links.length);
  for (const link of links) {
    const ends = [vendor(link.from_vendor_id!), vendor(link.to_vendor_id!)] as const;
    if (link.relation !== "OWNED_BY" && link.relation !== "SUBCONTRACTS_TO") {
      facts.drop("curated", "vendor_links", `unknown relation ${link.relation}`);
      continue;
    }
    if (!ends.every((end) => facts.has(end))) {
      facts.drop("curated", "vendor_links", "a vendor of the link is not in vendors.csv");
      continue;
    }
    const said = curatedRow("vendor_links", link.basis!);
    const note = link.note ?? "";
    const rank = /^rank (\d+)/.exec(note)?.[1];
    const remark = [note.replace(/^rank \d+[;,]?\s*/, ""), said.note ?? ""].filter((text) => text !== "").join("; ");
    const hours = link.holdover_hours ? Number(link.holdover_hours) : null;
    facts.relate(
      link.relation,
      ...ends,
      { ...said, note: excerpt(remark, 200) || null },
      {
        group: link.group || null,
        quorum: link.group ? 1 : null,
        groupBasis: link.group ? said.basis : null,
        holdoverHours: hours,
        // Every figure in the table is a guess, whatever the link itself rests on.
        holdoverBasis: hours === null ? null : "ASSUMED",
        fields: { rank: rank ? Number(rank) : undefined },
      },
    );
  }
}

/** The vendor of this key, stated with nothing but its name if no table knows it: who rules it stays unknown. */
export function namedVendor(facts: FactSet, key: string, name: string, said: Said): Ref {
  const plain = excerpt(name.replace(/\s*\([^()]*\)$/, ""), 200);
  return facts.entity("Vendor", key, plain, said, { aliases: [excerpt(name, 200)] });
}
