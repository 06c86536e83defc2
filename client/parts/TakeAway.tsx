import { useState } from "react";
import { csv, tabbed } from "../words/csv";

type Cell = string | number | null;

/** Takes what is shown along: to the clipboard for a spreadsheet, or as a CSV file. */
export function TakeAway({ name, head, rows }: { name: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tabbed([head, ...rows]));
      setSaid(`${rows.length} rows copied`);
    } catch {
      setSaid("The browser does not let this page copy. Take the CSV file.");
    }
  };
  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv([head, ...rows])], { type: "text/csv;charset=utf-8" }));
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid(`${rows.length} rows saved`);
  };
  return (
    <span className="take-away">
      <span role="status" className="q">
        {said}
      </span>
      <button type="button" className="text-button" onClick={copy}>
        Copy
      </button>
      <button type="button" className="text-button" onClick={save}>
        CSV
      </button>
    </span>
  );
}
