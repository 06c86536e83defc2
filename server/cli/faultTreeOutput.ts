import type { FaultTree } from "../../schema/model/faultTree";
import type { FaultTreeAnswer } from "../analysis/faultTree/analyse";

/** An answer as `--json` prints it; docs/fault-trees.md gives the form. */
export function faultTreeJson({ name, top, events }: FaultTree, answer: FaultTreeAnswer, time: number): object {
  const nameOf = (event: number) => events[event]!.name;
  const { probability, upTo, count, byOrder, sets, importance, unestablished, coherent } = answer;
  const exact = probability !== null && probability[0] === probability[1];
  return {
    name,
    top,
    events: events.length,
    coherent,
    count: count === null ? null : String(count),
    countedUpTo: upTo,
    byOrder: byOrder.map(({ order, count: n }) => ({ order, count: String(n) })),
    probability: exact ? probability[0] : null,
    probabilityRange: probability && !exact ? probability : null,
    sets: sets.map((set) => ({ events: set.events.map(nameOf), order: set.events.length, probability: set.probability })),
    importance: importance?.map(({ event, ...measures }) => ({ event: nameOf(event), ...measures })) ?? null,
    time: Math.round(time * 1000) / 1000,
    unestablished,
  };
}

/** An answer for the person at the terminal. */
export function faultTreeLines({ name, top, events }: FaultTree, answer: FaultTreeAnswer, time: number): string[] {
  const nameOf = (event: number) => events[event]!.name;
  const { probability, upTo, count, byOrder, sets, importance, unestablished, coherent } = answer;
  const lines = [`${name}: top gate ${top}, ${counted(events.length, "basic event")}${coherent ? "" : ", with negation"}`, ""];
  const within = upTo === null ? "" : ` of at most ${counted(upTo, "event")}`;
  lines.push(`Minimal cut sets${within}: ${count === null ? "not established" : count.toLocaleString("en")}`);
  for (const { order, count: n } of byOrder) lines.push(`  order ${String(order).padStart(3)}  ${n.toLocaleString("en").padStart(20)}`);
  if (probability && probability[0] === probability[1]) lines.push(`Probability of the top: ${probability[0]}`);
  else if (probability) lines.push(`Probability of the top: between ${probability[0]} and ${probability[1]}`);
  else lines.push("Probability of the top: not established");
  if (sets.length > 0) {
    lines.push("", sets.length === 1 ? "The smallest set:" : `The ${sets.length.toLocaleString("en")} smallest sets:`);
    for (const set of sets) {
      lines.push(`  ${figure(set.probability).padEnd(12)} ${set.events.map(nameOf).join(", ") || "(no event needed)"}`);
    }
  }
  if (importance) {
    lines.push("", `  ${["Birnbaum", "criticality", "Fussell-V.", "RAW", "RRW"].map((head) => head.padEnd(12)).join(" ")} event`);
    for (const i of importance) {
      const rrw = i.rrw === null && probability![0] > 0 ? "no bound" : figure(i.rrw);
      const figures = [figure(i.birnbaum), figure(i.criticality), figure(i.fussellVesely), figure(i.raw), rrw];
      lines.push(`  ${figures.map((text) => text.padEnd(12)).join(" ")} ${nameOf(i.event)}`);
    }
  }
  if (unestablished.length > 0) lines.push("", "Not established:", ...unestablished.map((sentence) => `  ${sentence}`));
  lines.push("", `Worked out in ${time.toFixed(1)} ms.`);
  return lines;
}

const figure = (value: number | null): string => (value === null ? "–" : String(Number(value.toPrecision(6))));
const counted = (n: number, one: string): string => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;
