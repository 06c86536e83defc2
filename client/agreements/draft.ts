import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Draft, itemFrom, itemText } from "../scenarios/items";

/** A draft of which nothing has been said. */
export const blank: Draft = { key: "", name: "", fields: {}, parties: [], binds: [], covers: [] };

/** Key of a draft, from its name: no agreement on record has one that begins so. */
export const draftKey = (name: string): string =>
  `draft:${name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)}`;

/** What keeps a draft from being tried, by part. */
export function missingIn({ name, parties, binds, covers }: Draft): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  if (name.trim() === "") missing.name = "Give it a name.";
  if (parties.length === 0) missing.parties = "Say who is party to it.";
  if (binds.length === 0 && !parties.some(({ kind }) => kind === "Jurisdiction")) missing.binds = "Say whom it binds.";
  if (covers.length === 0) missing.covers = "Say what it covers.";
  return missing;
}

/** The draft that the address holds; it is tried as it stands there. */
export function useDraft() {
  const [params, setParams] = useSearchParams();
  const text = params.get("draft");
  const draft = useMemo(() => {
    const item = text === null ? null : itemFrom(text);
    return item?.does === "agree" ? item.draft : null;
  }, [text]);
  const put = (next: Draft | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next) after.set("draft", itemText({ does: "agree", draft: next }));
      else after.delete("draft");
      after.delete("from");
      return after;
    });
  return { draft, put };
}
