import type { Case, CaseAsk } from "./caseForm";

/** What was given, with one thing less: a relationship, an entity with its relationships, a stated field, a failed key. */
function* smaller(theCase: Case): Generator<Case> {
  const [ask] = theCase.asks;
  for (const r of theCase.relationships) yield { ...theCase, relationships: theCase.relationships.filter((x) => x !== r) };
  for (const e of theCase.entities) {
    if (e.key === ask.target || ask.failed?.includes(e.key)) continue;
    const relationships = theCase.relationships.filter((r) => r.from !== e.key && r.to !== e.key);
    yield { ...theCase, entities: theCase.entities.filter((x) => x !== e), relationships };
  }
  for (const key of ask.failed ?? []) {
    if (ask.failed!.length > 1) yield { ...theCase, asks: [{ ...ask, failed: ask.failed!.filter((k) => k !== key) }] };
  }
  for (const field of ["on", "horizonHours", "maxOrder"] as const) {
    if (ask[field] !== undefined) yield { ...theCase, asks: [without(ask, field)] };
  }
  for (const e of theCase.entities) {
    for (const field of Object.keys(e).filter((f) => f !== "key" && f !== "kind")) {
      yield { ...theCase, entities: theCase.entities.map((x) => (x === e ? without(e, field as keyof typeof e) : x)) };
    }
  }
  for (const r of theCase.relationships) {
    for (const field of Object.keys(r).filter((f) => !["kind", "from", "to", "basis"].includes(f))) {
      yield { ...theCase, relationships: theCase.relationships.map((x) => (x === r ? without(r, field as keyof typeof r) : x)) };
    }
    if (r.basis !== "SOURCED") {
      yield { ...theCase, relationships: theCase.relationships.map((x) => (x === r ? { ...r, basis: "SOURCED" as const } : x)) };
    }
  }
}

function without<T extends object>(thing: T, field: keyof T): T {
  const copy = { ...thing };
  delete copy[field];
  return copy;
}

/** The case with one ask, made smaller as long as it still differs. A smaller case that cannot be asked at all does not. */
export function minimise(theCase: Case, ask: CaseAsk, differs: (smallerCase: Case) => boolean): Case {
  const still = (candidate: Case) => {
    try {
      return differs(candidate);
    } catch {
      return false;
    }
  };
  let current: Case = { ...theCase, asks: [ask] };
  for (let next: Case | undefined = current; next; ) {
    current = next;
    next = undefined;
    for (const candidate of smaller(current)) {
      if (!still(candidate)) continue;
      next = candidate;
      break;
    }
  }
  return current;
}
