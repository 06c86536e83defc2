import { constantOf, partsOf, type Report } from "./openPsaElements";
import type { Element } from "./xml";

type Kind = "gate" | "basic-event" | "house-event" | "parameter";

/** A definition of the model. */
export interface Named {
  readonly kind: Kind;
  /** The name if it is the only one of its sort, else with the path of its components. */
  readonly name: string;
  /** Names of the components around it, each followed by a full stop; empty outside of any. */
  readonly scope: string;
  readonly element: Element;
  /** Of a house event. */
  readonly value: boolean;
}

export interface Definitions {
  /** Of the first fault tree. */
  readonly name: string | null;
  readonly gates: readonly Named[];
  readonly events: readonly Named[];
  /** Whether the file defines any basic event; if it defines none, naming one is enough. */
  readonly declaresEvents: boolean;
  /** The definition that a name stands for within a scope: the nearest, then any by its whole path. */
  find(name: string, scope: string, kind: string): Named | null;
}

/** Parts that hold definitions, and parts that say nothing about fault trees. */
const containers = new Set(["define-fault-tree", "define-component", "model-data", "opsa-mef"]);
const beside = new Set([
  "label",
  "attributes",
  "define-event-tree",
  "define-initiating-event",
  "define-functional-event",
  "define-sequence",
  "define-rule",
]);

/** All that a model defines. Unknown parts and names given twice are reported. */
export function definitionsOf(root: Element, report: Report): Definitions {
  const all: Named[] = [];
  const places = new Map<string, Named>();
  const names = new Set<string>();
  let name: string | null = null;
  if (root.name !== "opsa-mef") report("LP-7002", `The file holds <${root.name}> rather than <opsa-mef>.`, root);

  const define = (kind: Kind, element: Element, scope: string) => {
    const given = element.attributes.name?.trim();
    if (!given) {
      report("LP-7002", `<${element.name}> has no name.`, element);
      return;
    }
    // Gates and events share their names; parameters have their own.
    const sort = kind === "parameter" ? "parameter" : "event";
    const place = `${sort} ${scope}${given}`;
    const other = places.get(place);
    if (other) {
      report("LP-7004", `${scope}${given} is defined on line ${other.element.line} already.`, element);
      return;
    }
    const [part] = partsOf(element);
    const value = kind === "house-event" && part?.name === "constant" ? constantOf(part, report).value : false;
    const taken = places.has(`${sort} ${given}`) || (scope !== "" && names.has(given));
    const made: Named = { kind, name: taken ? `${scope}${given}` : given, scope, element, value };
    places.set(place, made);
    // Outside its component a public definition goes by its bare name as well.
    if (scope !== "" && element.attributes.role !== "private" && !taken) places.set(`${sort} ${given}`, made);
    names.add(made.name);
    all.push(made);
  };

  const kinds: Readonly<Record<string, Kind>> = {
    "define-gate": "gate",
    "define-basic-event": "basic-event",
    "define-house-event": "house-event",
    "define-parameter": "parameter",
  };
  const walk = (element: Element, scope: string) => {
    for (const child of element.children) {
      const kind = kinds[child.name];
      if (kind) define(kind, child, scope);
      else if (child.name === "define-component") walk(child, `${scope}${child.attributes.name ?? ""}.`);
      else if (containers.has(child.name)) {
        if (child.name === "define-fault-tree") name ??= child.attributes.name ?? null;
        walk(child, scope);
      } else if (!beside.has(child.name)) report("LP-7002", `<${child.name}> is not understood here.`, child);
    }
  };
  walk(root, "");

  const find = (sought: string, scope: string, kind: string): Named | null => {
    const sort = kind === "parameter" ? "parameter" : "event";
    for (let within = scope; ; within = within.replace(/[^.]*\.$/, "")) {
      const found = places.get(`${sort} ${within}${sought}`);
      if (found && (kind === "event" || kind === found.kind)) return found;
      if (within === "") break;
    }
    // A whole path may begin with the name of the fault tree.
    const [first, ...rest] = sought.split(".");
    return rest.length > 0 && first === name ? find(rest.join("."), "", kind) : null;
  };
  const events = all.filter(({ kind }) => kind === "basic-event");
  return { name, gates: all.filter(({ kind }) => kind === "gate"), events, declaresEvents: events.length > 0, find };
}
