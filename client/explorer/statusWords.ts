import type { LinkClass } from "../graph/model";
import type { Picture } from "../graph/picture";
import type { Visible } from "../graph/visible";
import { count, counted } from "../words/numbers";

export const classWords: Readonly<
  Record<LinkClass, { readonly name: string; readonly one: string; readonly many: string; readonly about: string }>
> = {
  needs: { name: "Needed to run", one: "needed link", many: "needed links", about: "uses, is hosted at, is provided by, is powered by" },
  maker: { name: "Made by", one: "link to a maker", many: "links to makers", about: "who developed a model, who equips a site" },
  control: {
    name: "Control",
    one: "control link",
    many: "control links",
    about: "who owns a vendor, whose law binds it, where a site stands",
  },
  around: {
    name: "No dependency",
    one: "link that is no dependency",
    many: "links that are no dependency",
    about: "sector, public body, agreement",
  },
};

/** What is shown, folded, hidden and withheld, in words: nothing is left out in silence. */
export function statusSentences(all: number, visible: Visible, picture: Picture, cut: number | null): string[] {
  const stacks = [...picture.plates.values()].filter((p) => p.what === "stack");
  const folded = stacks.reduce((sum, s) => sum + s.members.length, 0);
  const single = visible.things.size - folded;
  const sentences = [
    visible.things.size === all && folded === 0
      ? `${single === 1 ? "One thing" : `All ${count(single)} things`} shown.`
      : `${count(single)} of ${counted(all, "thing", "things")} shown.`,
  ];
  const parts: string[] = [];
  if (folded > 0) parts.push(`${count(folded)} are folded into ${counted(stacks.length, "stack", "stacks")}`);
  if (visible.closed > 0) parts.push(`${count(visible.closed)} ${visible.closed === 1 ? "is" : "are"} behind what you closed`);
  const hidden = (Object.keys(visible.hiddenLinks) as LinkClass[])
    .filter((c) => visible.hiddenLinks[c] > 0)
    .map((c) => counted(visible.hiddenLinks[c], classWords[c].one, classWords[c].many));
  if (visible.hiddenThings > 0) hidden.unshift(counted(visible.hiddenThings, "thing", "things"));
  if (hidden.length > 0) {
    const list = hidden.length > 1 ? `${hidden.slice(0, -1).join(", ")} and ${hidden.at(-1)}` : hidden[0]!;
    parts.push(`${list} ${hidden.length === 1 && list.startsWith("1 ") ? "is" : "are"} hidden by your filter`);
  }
  if (parts.length > 0) sentences.push(`${parts.join("; ")}.`);
  const withheld = [...visible.things.values()].filter((t) => t.withheld).length;
  if (withheld > 0)
    sentences.push(
      `${counted(withheld, "thing is", "things are")} withheld from you; ${withheld === 1 ? "it counts" : "they count"} in every figure.`,
    );
  if (cut !== null) sentences.push(`Cut at ${count(cut)} things, the nearest first: close levels, or put an outer thing at the centre.`);
  return sentences;
}
