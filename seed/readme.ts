import { type EnumValue, valuesOf } from "../schema/model/enums";
import { byCodePoint, type SeedChanges } from "./changes";
import type { LedgerEntry } from "./factSet";
import { reachByCountry, reachLayers } from "./reach";
import { copyOf, type SourceEntry, sourceList } from "./sourceList";

type Basis = EnumValue<"Basis">;
const bases = valuesOf("Basis");

const cell = (text: string | number | null) => String(text ?? "").replace(/\|/g, "\\|");
const row = (cells: readonly (string | number | null)[]) => `| ${cells.map(cell).join(" | ")} |`;
const table = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]) =>
  [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n");

const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);
const byReason = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .sort(([a, x], [b, y]) => y - x || byCodePoint(a, b))
    .map(([reason, n]) => `${n} ${reason}`)
    .join("; ");

/** Counts of things by kind and basis. */
function countsTable(things: readonly { readonly kind: string; readonly basis: Basis }[], title: string): string {
  const counts = new Map<string, Record<Basis, number>>();
  for (const { kind, basis } of things) {
    const known = counts.get(kind) ?? (Object.fromEntries(bases.map((b) => [b, 0])) as Record<Basis, number>);
    known[basis]++;
    counts.set(kind, known);
  }
  const rows = [...counts].map(([kind, by]) => [kind, sum(Object.values(by)), ...bases.map((b) => by[b])]);
  const total = ["all", things.length, ...bases.map((b) => sum([...counts.values()].map((by) => by[b])))];
  return table([title, "all", ...bases.map((b) => b.toLowerCase())], [...rows, total]);
}

/** Facts by the source that they name first: one entity or relationship is one fact. */
function factsBySource({ entities, relationships }: SeedChanges): Map<string, { entities: number; relationships: number }> {
  const counts = new Map<string, { entities: number; relationships: number }>();
  for (const change of [...entities, ...relationships]) {
    if (!change.source) continue;
    const known = counts.get(change.source) ?? { entities: 0, relationships: 0 };
    known[change.op === "createEntity" ? "entities" : "relationships"]++;
    counts.set(change.source, known);
  }
  return counts;
}

/** Per country and layer, how many workloads reach it by recorded facts alone, and how many only with assumed ones. */
function reachTable(changes: SeedChanges): string {
  const labels: Record<(typeof reachLayers)[number], string> = {
    Vendor: "a vendor",
    Service: "a service",
    Model: "a model",
    DataCentre: "a site",
    GridPoint: "a grid zone",
  };
  return table(
    ["Country", "Workloads", ...reachLayers.map((layer) => `${labels[layer]}: recorded + assumed`)],
    [...reachByCountry(changes)].map(([iso2, { workloads, layers }]) => [
      iso2,
      workloads,
      ...reachLayers.map((layer) => `${layers[layer].recorded} + ${layers[layer].assumed}`),
    ]),
  );
}

/** The generated section of `seed/README.md`: what there is, where it comes from and which rows gave nothing. */
export function readmeSection(changes: SeedChanges, ledger: Iterable<LedgerEntry>): string {
  const facts = factsBySource(changes);
  const sources = changes.entities.filter(({ kind }) => kind === "Source").map(({ key }) => key);
  const accounts = [...ledger].sort((a, b) => byCodePoint(`${a.source}/${a.table}`, `${b.source}/${b.table}`));
  return [
    "### What there is",
    countsTable(changes.entities, "Entities"),
    countsTable(changes.relationships, "Relationships"),
    "### How far the record reaches",
    "Workloads of each country that are live, piloted or of unstated stage, and how many of them reach at least one thing of a layer: the things that they need to run and the makers of the models among these. The grid is the zones and connections that power a site. Recorded: by facts none of which is assumed. Assumed: only with the help of assumed ones. The rest have nothing on record there.",
    reachTable(changes),
    "### Sources, licences, attribution",
    "Facts are counted under the source that the record itself names; single fields may name another.",
    table(
      ["Source", "Title", "Copy of", "Entities", "Relationships", "Licence", "Attribution"],
      sources.map((key) => {
        const entry: SourceEntry = sourceList[key as keyof typeof sourceList];
        const title = entry.link ? `[${entry.title}](${entry.link})` : entry.title;
        const { entities = 0, relationships = 0 } = facts.get(key) ?? {};
        return [`\`${key}\``, title, copyOf(entry), entities, relationships, entry.licence, entry.attribution];
      }),
    ),
    "### Rows read and rows dropped",
    "A dropped row gave no fact. A row used in part gave facts, but lacks something that others have. Tables that only join names or read them (aliases, sectors by body and topic, labs, systems) give no facts of their own and are not counted.",
    table(
      ["Table", "Rows", "Dropped", "Why", "Used in part"],
      accounts.map((a) => [`${a.source}: ${a.table}`, a.rows, sum(a.dropped.values()), byReason(a.dropped), byReason(a.partly)]),
    ),
  ].join("\n\n");
}

const begin = "<!-- Written by `npm run seed:build`; edits below this line are lost. -->";
const end = "<!-- End of the part written by `npm run seed:build`. -->";

/** The page with its generated section replaced. @throws RangeError if it lacks the lines that enclose the section */
export function withSection(page: string, section: string): string {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new RangeError("seed/README.md lacks the lines that enclose its generated part");
  return `${page.slice(0, start)}${begin}\n\n${section}\n\n${page.slice(stop)}`;
}
