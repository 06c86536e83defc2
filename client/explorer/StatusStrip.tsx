import { useState, useSyncExternalStore } from "react";
import { Minimap } from "../graph/Minimap";
import type { View } from "../graph/scene";
import type { Overlay } from "../graph/style";
import type { Look } from "./address";
import { Legend } from "./Legend";
import { neighbourhoodText, thingLimit } from "./queries";
import type { Arranged } from "./usePlacement";
import type { ViewStore } from "./viewStore";

/** Legend, what is shown in words, the query behind it, and the whole picture in small. */
export function StatusStrip({
  look,
  arranged,
  views,
  moveTo,
  overlay,
  sentences,
  reach,
  hasPath,
}: {
  look: Look;
  arranged: Arranged | null;
  views: ViewStore;
  moveTo: (view: View) => void;
  overlay: Overlay;
  sentences: readonly string[];
  reach: { readonly kind: string; readonly key: string; readonly up: number; readonly down: number };
  hasPath: boolean;
}) {
  const seen = useSyncExternalStore(views.follow, views.get);
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  const copy = async () => {
    const text = JSON.stringify({ query: neighbourhoodText, variables: { ...reach, limit: thingLimit } }, null, 2);
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <div className="status-strip">
      {look === "picture" && arranged ? <Legend picture={arranged.picture} overlay={overlay} hasPath={hasPath} /> : <span />}
      {look === "picture" && arranged && seen && (
        <Minimap placement={arranged.placement} view={seen.view} canvas={seen.size} look={moveTo} />
      )}
      <p className="status-words">
        {sentences.join(" ")}{" "}
        <button type="button" className="link-button" onClick={() => void copy()}>
          Copy query
        </button>
        <span role="status">
          {copied === "copied" && " Copied: post it to /graphql."}
          {copied === "refused" && " The browser does not let this page write to the clipboard."}
        </span>
      </p>
    </div>
  );
}
