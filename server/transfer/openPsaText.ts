import type { FaultTree, Formula } from "../../schema/model/faultTree";

/**
 * A fault tree as an Open-PSA model that SCRAM takes as well: names are made into identifiers, kept apart by a number where
 * that makes two of them the same, and each event, and each gate with a label, tells its name in full.
 *
 * @param labels  what an event or a gate is called in words, by its name in the tree
 */
export function openPsaText({ name, top, gates, events }: FaultTree, labels: ReadonlyMap<string, string> = new Map()): string {
  const identifiers = identifiersOf([top, ...gates.map((gate) => gate.name), ...events.map((event) => event.name)]);
  const id = (of: string) => identifiers.get(of)!;
  const label = (of: string, indent: string) => (labels.has(of) ? [`${indent}<label>${escaped(labels.get(of)!)}</label>`] : []);
  const write = (formula: Formula, indent: string): string[] => {
    if (formula.op === "event") return [`${indent}<basic-event name="${id(formula.name)}"/>`];
    if (formula.op === "gate") return [`${indent}<gate name="${id(formula.name)}"/>`];
    if (formula.op === "constant") return [`${indent}<constant value="${formula.value}"/>`];
    const of = formula.op === "not" ? [formula.of] : formula.of;
    // Operations of one argument, and quorums of one or all, are what SCRAM refuses; they say the same in other words.
    if (formula.op !== "not" && of.length === 1) return write(of[0]!, indent);
    const op = formula.op === "atleast" ? (formula.min === 1 ? "or" : formula.min === of.length ? "and" : "atleast") : formula.op;
    const min = formula.op === "atleast" && op === "atleast" ? ` min="${formula.min}"` : "";
    return [`${indent}<${op}${min}>`, ...of.flatMap((part) => write(part, `${indent}  `)), `${indent}</${op}>`];
  };
  const ordered = [...gates.filter((gate) => gate.name === top), ...gates.filter((gate) => gate.name !== top)];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<opsa-mef>",
    `  <define-fault-tree name="${identifier(name)}">`,
    ...ordered.flatMap((gate) => [
      `    <define-gate name="${id(gate.name)}">`,
      ...label(gate.name, "      "),
      ...write(gate.formula, "      "),
      "    </define-gate>",
    ]),
    "  </define-fault-tree>",
    "  <model-data>",
    ...events.flatMap((event) => [
      `    <define-basic-event name="${id(event.name)}">`,
      ...label(event.name, "      "),
      ...(event.probability === null ? [] : [`      <float value="${event.probability}"/>`]),
      "    </define-basic-event>",
    ]),
    "  </model-data>",
    "</opsa-mef>",
  ];
  return `${lines.join("\n")}\n`;
}

/** A name as an identifier of the format: letters, digits and underscores, beginning with a letter. */
function identifier(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Za-z]/.test(plain) ? plain : `x_${plain}`;
}

function identifiersOf(names: readonly string[]): Map<string, string> {
  const identifiers = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    if (identifiers.has(name)) continue;
    const plain = identifier(name);
    let made = plain;
    // Names differ by more than case, as some readers do not tell.
    for (let n = 2; taken.has(made.toLowerCase()); n++) made = `${plain}_${n}`;
    taken.add(made.toLowerCase());
    identifiers.set(name, made);
  }
  return identifiers;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  // Characters that XML cannot hold are left out.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (c) => entities[c]!);
