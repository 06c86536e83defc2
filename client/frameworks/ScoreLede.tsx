import { counted } from "../words/numbers";
import { figure, holdingDown, listed, rangeInWords, type Score, unknownOf } from "./words";

/** What the score says, in sentences: the floor and what holds it down, the weighted score apart from it, what is unknown. */
export function ScoreLede({ score }: { score: Score }) {
  const { floor, objectives } = score;
  const levels = score.framework.levels ?? [];
  const top = levels.length - 1;
  const unknown = unknownOf(score).length;
  const all = objectives.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const low = holdingDown(score);
  const name = (level: number) => levels[level]?.name.toLowerCase();
  return (
    <>
      <p>
        Its floor is level <b>{rangeInWords(floor)}</b> of {top}
        {floor.least === floor.most ? `: ${name(floor.least)}` : `: from ${name(floor.least)} to ${name(floor.most)}`}.{" "}
        {floor.most < top
          ? `${listed(low.map((objective) => objective.name))} ${low.length === 1 ? "holds" : "hold"} it down, whatever the rest turns out to be.`
          : "No fact on record rules out the highest."}
      </p>
      <p>
        Apart from that, its weighted score is <b>{rangeInWords(score.score)}</b> of {figure(100)}.{" "}
        {unknown === 0
          ? `All ${counted(all, "criterion", "criteria")} are answered.`
          : `${unknown} of ${counted(all, "criterion is", "criteria are")} unknown: at the lower end they count as not met, at the upper end as met.`}
      </p>
    </>
  );
}
