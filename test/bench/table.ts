/** Prints rows as an aligned table; figures to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const heads = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) =>
    typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 1 }) : (value ?? "");
  const widths = heads.map((h) => Math.max(h.length, ...rows.map((r) => cell(r[h]).length)));
  const line = (cells: readonly string[], figures: readonly boolean[]) =>
    cells.map((c, i) => (figures[i] ? c.padStart(widths[i]!) : c.padEnd(widths[i]!))).join("  ");
  const figures = heads.map((h) => rows.every((r) => typeof r[h] === "number"));
  console.log(`\n${title}\n${line(heads, figures)}\n${widths.map((w) => "-".repeat(w)).join("  ")}`);
  for (const row of rows)
    console.log(
      line(
        heads.map((h) => cell(row[h])),
        figures,
      ),
    );
}
