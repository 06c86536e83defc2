import type { Picture } from "../graph/picture";
import type { Chain } from "../parts/types";

/**
 * Lines of the picture that a chain runs over, with the numbers of its links. A link to an alternative runs over its gate;
 * the number stands beyond it. Links within one stack, or to what is filtered out, have no line.
 */
export function linesOf(chain: Chain | null, picture: Picture): Map<string, number[]> {
  const path = new Map<string, number[]>();
  const add = (line: string, number: number | null) => {
    const numbers = path.get(line) ?? [];
    if (number !== null) numbers.push(number);
    path.set(line, numbers);
  };
  (chain?.links ?? []).forEach((link, i) => {
    const from = picture.plateOf.get(link.from.id);
    const to = picture.plateOf.get(link.to.id);
    if (!from || !to || from === to) return;
    const direct = picture.lines.find((l) => l.from === from && l.to === to && l.class !== "around");
    if (direct) {
      add(direct.id, i + 1);
      return;
    }
    const before = picture.lines.filter((l) => l.from === from && picture.plates.get(l.to)?.what === "gate");
    for (const trunk of before) {
      const branch = picture.lines.find((l) => l.from === trunk.to && l.to === to);
      if (!branch) continue;
      add(trunk.id, null);
      add(branch.id, i + 1);
      return;
    }
  });
  return path;
}
