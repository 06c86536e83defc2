import { type Kind, kindNames } from "../words/kinds";
import { type Ready, readyFromText, readyText } from "./ready";

/** A thing by kind and key. */
export interface Ref {
  readonly kind: Kind;
  readonly key: string;
}

/** What happens to a thing at hour 0, or is supposed of it. */
export const deeds = ["fail", "deny", "end", "retire"] as const;
export type Deed = (typeof deeds)[number];

/**
 * One item of a scenario. A shock: something fails, withdraws (`deny`), or an agreement ends. A fact supposed: a thing or
 * a relationship (`cut`) is not there, something is there beside what is (`add`), or a change that came ready from the API
 * is taken (`take`): a remedy.
 */
export type Item =
  | { readonly does: Deed; readonly of: Ref }
  | { readonly does: "cut" /** Id of the relationship, without its type. */; readonly id: string }
  | {
      readonly does: "add";
      readonly relationship: string;
      readonly from: Ref;
      readonly to: Ref;
      /** Group that both alternatives stand in. */
      readonly group: string | null;
      /** Id of the relationship that is not in that group yet. */
      readonly beside: string | null;
    }
  | { readonly does: "agree"; readonly draft: Draft }
  | { readonly does: "take"; readonly ready: Ready };

/** An agreement that is not signed yet: what it would say, between whom, and over what. */
export interface Draft {
  readonly key: string;
  readonly name: string;
  /** Fields of an agreement that are stated, as typed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly parties: readonly Ref[];
  readonly binds: readonly Ref[];
  readonly covers: readonly Ref[];
}

/** Whether an item is a shock, or a fact supposed. */
export const isShock = ({ does }: Item): boolean => does === "fail" || does === "deny" || does === "end";

/** Parts of one item in an address stand between bars; bars and per cents within them are escaped. */
const escaped = (text: string) => text.replace(/[%|]/g, (c) => (c === "%" ? "%25" : "%7C"));
const unescaped = (text: string) => text.replace(/%(25|7C)/g, (_all, code) => (code === "25" ? "%" : "|"));
const refText = ({ kind, key }: Ref) => escaped(`${kind}:${key}`);

/** A reference as addresses write it, `Vendor:microsoft`; null where it is none. */
export function refFrom(text: string): Ref | null {
  const at = text.indexOf(":");
  const kind = kindNames.find((name) => name === text.slice(0, at));
  const key = text.slice(at + 1);
  return kind && key ? { kind, key } : null;
}

/** An item as addresses write it: `fail:Vendor:microsoft`. */
export function itemText(item: Item): string {
  switch (item.does) {
    case "cut":
      return `cut:${escaped(item.id)}`;
    case "add":
      return [
        "add",
        [escaped(item.relationship), refText(item.from), refText(item.to), escaped(item.group ?? ""), escaped(item.beside ?? "")].join("|"),
      ].join(":");
    case "agree":
      return `agree:${draftText(item.draft)}`;
    case "take":
      return `take:${readyText(item.ready)}`;
    default:
      return `${item.does}:${refText(item.of)}`;
  }
}

/** Reads what `itemText` wrote; null for anything else. */
export function itemFrom(text: string): Item | null {
  const at = text.indexOf(":");
  const does = text.slice(0, at);
  const parts = text
    .slice(at + 1)
    .split("|")
    .map(unescaped);
  const deed = deeds.find((known) => known === does);
  if (deed) {
    const of = parts.length === 1 ? refFrom(parts[0]!) : null;
    return of && { does: deed, of };
  }
  if (does === "agree") return draftFrom(parts);
  if (does === "cut") return parts.length === 1 && parts[0] ? { does: "cut", id: parts[0] } : null;
  if (does === "take") {
    const ready = parts.length === 1 ? readyFromText(parts[0]!) : null;
    return ready && { does: "take", ready };
  }
  if (does !== "add" || parts.length !== 5) return null;
  const [relationship = "", fromText = "", toText = "", group, beside] = parts;
  const [from, to] = [refFrom(fromText), refFrom(toText)];
  return relationship && from && to ? { does: "add", relationship, from, to, group: group || null, beside: beside || null } : null;
}

const joins = ["parties", "binds", "covers"] as const;

/** Key and name, then what is stated as `field=value`, then who and what it joins as `parties=Ministry:key`. */
const draftText = ({ key, name, fields, ...draft }: Draft): string =>
  [
    escaped(key),
    escaped(name),
    ...Object.entries(fields).map(([field, value]) => escaped(`${field}=${value}`)),
    ...joins.flatMap((join) => draft[join].map((of) => escaped(`${join}=${of.kind}:${of.key}`))),
  ].join("|");

function draftFrom([key = "", name = "", ...parts]: readonly string[]): Item | null {
  if (!key || !name) return null;
  const fields: Record<string, string> = {};
  const joined = { parties: [] as Ref[], binds: [] as Ref[], covers: [] as Ref[] };
  for (const part of parts) {
    const at = part.indexOf("=");
    const [tag, value] = [part.slice(0, at), part.slice(at + 1)];
    const join = joins.find((known) => known === tag);
    if (!join) fields[tag] = value;
    else {
      const of = refFrom(value);
      if (!of) return null;
      joined[join].push(of);
    }
  }
  return { does: "agree", draft: { key, name, fields, ...joined } };
}
