import type { ResultOf } from "../graphql";
import { roomPath, type Side } from "../scenarios/address";
import type { Item } from "../scenarios/items";
import { readyFrom } from "../scenarios/ready";
import type { Kind } from "../words/kinds";
import type { remedyRow, scopeHardeningQuery } from "./queries";

export type Remedy = ResultOf<typeof remedyRow>;
export type ScopeHardening = ResultOf<typeof scopeHardeningQuery>["scope"]["hardening"];

/** Hours within which the loss of a scope's workloads counts. */
export const scopeHorizon = 72;

export const remedyWords: Readonly<Record<Remedy["kind"], string>> = {
  ALTERNATIVE: "An alternative",
  HOLDOVER: "A longer holdover",
  AGREEMENT: "An agreement",
};

/** One change for those who do not see where it stands. */
export const remedyName = ({ kind, owner }: Remedy): string => `${remedyWords[kind]}, ${owner.name}`;

/** A name for each, also where two say the same to this reader. */
export function keysOf(remedies: readonly Remedy[]): readonly string[] {
  const texts = remedies.map(({ kind, owner, members }) => `${kind} ${owner.id} ${members.map(({ id }) => id).join(" ")}`);
  return texts.map((text, i) => `${text} ${texts.slice(0, i).filter((other) => other === text).length}`);
}

/** Remedies as items of a scenario; null where something in one of them is withheld, so that it cannot be supposed. */
export function supposed(remedies: readonly Remedy[]): readonly Item[] | null {
  const items = remedies.map(({ changes }): Item | null => {
    const ready = changes === null ? null : readyFrom(changes);
    return ready && { does: "take", ready };
  });
  return items.includes(null) ? null : (items as Item[]);
}

type Culprit = { readonly kind: Kind; readonly key: string | null };

/**
 * The room with the culprit's loss as A and the same with the remedies taken as B; without a culprit that has a name, the
 * remedies alone. Null where they cannot be supposed.
 */
export function remedyRoom(
  remedies: readonly Remedy[],
  { culprit, does = "fail", query, horizon }: { culprit?: Culprit; does?: "fail" | "deny"; query?: string; horizon: number },
): string | null {
  const taken = supposed(remedies);
  if (!taken) return null;
  const key = culprit?.key;
  const shock: readonly Item[] = culprit && key ? [{ does, of: { kind: culprit.kind, key } }] : [];
  const side = (name: string, items: readonly Item[]): Side => ({ name, items });
  if (shock.length === 0) return roomPath(side("With the change", taken), { query, horizon });
  return roomPath(side("As things are", shock), { b: side("With the change", [...shock, ...taken]), query, horizon });
}

/** The draft of a change set in the form of the `commit` mutation: facts that two remedies state alike stand once. */
export function draftOf(remedies: readonly Remedy[], message: string): string | null {
  if (remedies.some(({ draft }) => draft === null)) return null;
  const all = remedies.flatMap(({ draft }) => JSON.parse(draft!) as unknown[]);
  const texts = all.map((change) => JSON.stringify(change));
  return JSON.stringify({ changes: all.filter((_change, i) => texts.indexOf(texts[i]!) === i), message }, null, 2);
}

/** What somebody has to fill in before a draft can be committed, each once, in order. */
export const toFillIn = (draft: string): readonly string[] => [
  ...new Set([...draft.matchAll(/"FILL IN: ((?:[^"\\]|\\.)*)"/g)].map(([, what]) => JSON.parse(`"${what}"`) as string)),
];
