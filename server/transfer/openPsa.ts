import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import type { FaultTree, Formula } from "../../schema/model/faultTree";
import { type Definitions, definitionsOf, type Named } from "./openPsaDefinitions";
import { constantOf, partsOf, type Report } from "./openPsaElements";
import { probabilityOf } from "./openPsaProbability";
import { type Element, readXml } from "./xml";

/**
 * Reads a fault tree from an Open-PSA model (MEF 2.0d): gates and formulas, house events, basic events and what their
 * probabilities are made of. The top is the gate named, else the only gate that no other names.
 *
 * @throws LoadpathError with every problem of the file at once, each with its place as `file:line`.
 */
export function readOpenPsa(text: string, file: string, top: string | null = null): FaultTree {
  const problems: Problem[] = [];
  const report: Report = (code, message, at, mend) => problems.push(problem(code, message, at ? `${file}:${at.line}` : file, mend));
  const model = definitionsOf(readXml(text, file), report);
  const formulas = new Map(model.gates.map((gate) => [gate, formulaOf(gate, model, report)]));
  const gates = inOrder(model.gates, formulas, report);
  const chosen = topOf(model, formulas, top, report);
  const probabilities = new Map(model.events.map((event) => [event.name, probabilityOf(event, model, report)]));
  if (problems.length > 0) throw new LoadpathError(problems);

  const needed = neededBy(chosen!, formulas);
  const events = new Set([...needed].flatMap((gate) => eventsIn(formulas.get(gate)!)));
  return {
    name: model.name ?? chosen!.name,
    top: chosen!.name,
    gates: gates.filter((gate) => needed.has(gate)).map((gate) => ({ name: gate.name, formula: formulas.get(gate)!.formula })),
    events: [...events].map((name) => ({ name, probability: probabilities.get(name) ?? null })),
  };
}

/** A formula with the gates and events that it names. */
interface Read {
  readonly formula: Formula;
  readonly gates: readonly Named[];
}

/** What stands in for a formula that could not be read. */
const unread: Formula = { op: "constant", value: false };

/** Arguments that an operation takes, at least and at most. */
const arities: Readonly<Record<string, readonly [number, number]>> = {
  and: [1, Number.POSITIVE_INFINITY],
  or: [1, Number.POSITIVE_INFINITY],
  nand: [1, Number.POSITIVE_INFINITY],
  nor: [1, Number.POSITIVE_INFINITY],
  xor: [2, Number.POSITIVE_INFINITY],
  atleast: [1, Number.POSITIVE_INFINITY],
  cardinality: [1, Number.POSITIVE_INFINITY],
  not: [1, 1],
  iff: [2, 2],
  imply: [2, 2],
};

function formulaOf(gate: Named, model: Definitions, report: Report): Read {
  const gates: Named[] = [];
  const parts = partsOf(gate.element);
  if (parts.length !== 1) report("LP-7009", `Gate ${gate.name} has ${parts.length || "no"} formulas; it takes one.`, gate.element);
  const read = (element: Element): Formula => {
    const { name } = element;
    if (name === "constant") return constantOf(element, report);
    if (["gate", "basic-event", "house-event", "event"].includes(name)) return named(element);
    const arity = arities[name];
    if (!arity) {
      report("LP-7002", `Gate ${gate.name} holds <${name}>, which is no formula.`, element);
      return unread;
    }
    const inner = partsOf(element);
    const of = inner.map(read);
    if (of.length < arity[0] || of.length > arity[1]) {
      const wanted = arity[0] === arity[1] ? arity[0] : `at least ${arity[0]}`;
      report("LP-7009", `<${name}> in gate ${gate.name} has ${of.length || "no"} arguments; it takes ${wanted}.`, element);
      return unread;
    }
    return operation(name, of, element);
  };
  const named = (element: Element): Formula => {
    const name = element.attributes.name?.trim();
    if (!name) {
      report("LP-7002", `<${element.name}> in gate ${gate.name} has no name.`, element);
      return unread;
    }
    const kind = element.attributes.type ?? element.name;
    const found = model.find(name, gate.scope, kind);
    if (found?.kind === "gate") {
      gates.push(found);
      return { op: "gate", name: found.name };
    }
    if (found?.kind === "house-event") return { op: "constant", value: found.value };
    if (found) return { op: "event", name: found.name };
    if (kind === "basic-event" && !model.declaresEvents) return { op: "event", name };
    report("LP-7003", `Gate ${gate.name} names the ${kind.replace("-", " ")} ${name}, which is not defined.`, element);
    return unread;
  };
  const operation = (name: string, of: readonly Formula[], element: Element): Formula => {
    const not = (formula: Formula): Formula => ({ op: "not", of: formula });
    switch (name) {
      case "and":
      case "or":
      case "xor":
        return { op: name, of };
      case "nand":
        return not({ op: "and", of });
      case "nor":
        return not({ op: "or", of });
      case "not":
        return not(of[0]!);
      case "iff":
        return not({ op: "xor", of });
      case "imply":
        return { op: "or", of: [not(of[0]!), of[1]!] };
      case "atleast": {
        const min = wholeOf(element.attributes.min ?? element.attributes.k);
        if (min === null || min < 1 || min > of.length) {
          const given = element.attributes.min ?? element.attributes.k ?? "nothing";
          report("LP-7005", `Gate ${gate.name} asks for at least ${given} of ${of.length}.`, element);
          return unread;
        }
        return { op: "atleast", min, of };
      }
      default: {
        const min = wholeOf(element.attributes.min);
        const max = wholeOf(element.attributes.max);
        if (min === null || max === null || min > max || max > of.length) {
          const { min: from = "nothing", max: to = "nothing" } = element.attributes;
          report("LP-7005", `Gate ${gate.name} asks for ${from} to ${to} of ${of.length}.`, element);
          return unread;
        }
        const enough: Formula = min === 0 ? { op: "constant", value: true } : { op: "atleast", min, of };
        const tooMany: Formula = max === of.length ? { op: "constant", value: false } : { op: "atleast", min: max + 1, of };
        return { op: "and", of: [enough, not(tooMany)] };
      }
    }
  };
  return { formula: parts[0] ? read(parts[0]) : unread, gates };
}

const wholeOf = (text: string | undefined): number | null => (text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null);

/** Gates with arguments before the gates that name them. Circles are reported, each by its names. */
function inOrder(gates: readonly Named[], formulas: ReadonlyMap<Named, Read>, report: Report): Named[] {
  const order: Named[] = [];
  const done = new Set<Named>();
  const path: { readonly gate: Named; next: number }[] = [];
  const onPath = new Set<Named>();
  const enter = (gate: Named) => {
    path.push({ gate, next: 0 });
    onPath.add(gate);
  };
  for (const start of gates) {
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const at = path[path.length - 1]!;
      const arg = formulas.get(at.gate)!.gates[at.next++];
      if (!arg) {
        path.pop();
        onPath.delete(at.gate);
        done.add(at.gate);
        order.push(at.gate);
      } else if (onPath.has(arg)) {
        const circle = path.slice(path.findIndex(({ gate }) => gate === arg)).map(({ gate }) => gate.name);
        const shown = circle.length > 8 ? [...circle.slice(0, 7), "…"] : circle;
        report("LP-7007", `${[...shown, arg.name].join(" → ")}.`, arg.element);
      } else if (!done.has(arg)) enter(arg);
    }
  }
  return order;
}

function topOf(model: Definitions, formulas: ReadonlyMap<Named, Read>, asked: string | null, report: Report): Named | null {
  if (asked !== null) {
    const found = model.find(asked, "", "gate");
    if (!found) report("LP-7008", `There is no gate ${asked}.`, null);
    return found;
  }
  const served = new Set([...formulas.values()].flatMap(({ gates }) => gates));
  const tops = model.gates.filter((gate) => !served.has(gate));
  if (model.gates.length === 0) report("LP-7008", "The file defines no gate.", null, "Give a file with a fault tree.");
  // Where every gate serves another there is a circle, and that was reported.
  if (tops.length > 1) {
    const names = tops.slice(0, 10).map(({ name }) => name);
    report("LP-7008", `No gate names any of ${names.join(", ")}${tops.length > 10 ? " and others" : ""}.`, tops[1]!.element);
  }
  return tops[0] ?? null;
}

function neededBy(top: Named, formulas: ReadonlyMap<Named, Read>): Set<Named> {
  const needed = new Set([top]);
  for (const gate of needed) for (const arg of formulas.get(gate)!.gates) needed.add(arg);
  return needed;
}

function eventsIn({ formula }: Read): string[] {
  const names: string[] = [];
  const open: Formula[] = [formula];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.op === "event") names.push(at.name);
    else if (at.op === "not") open.push(at.of);
    else if ("of" in at) open.push(...at.of.toReversed());
  }
  return names;
}
