import { useState } from "react";

/** Copies a draft of a change set; where the browser does not allow it, the text stands there to be taken. */
export function CopyDraft({ draft }: { draft: string }) {
  const [said, setSaid] = useState<"copied" | "refused" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(draft);
      setSaid("copied");
    } catch {
      setSaid("refused");
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        Copy as a change set
      </button>
      <span role="status" className="q draft-said">
        {said === "copied"
          ? "Copied, as the API’s commit takes it. It is a draft: fill in names and facts before you commit it."
          : said === "refused"
            ? "The browser does not let this page copy. Take it from here. It is a draft: fill in names and facts before you commit it."
            : ""}
      </span>
      {said === "refused" && <textarea className="mono draft" aria-label="Draft of a change set" readOnly rows={8} value={draft} />}
    </>
  );
}
