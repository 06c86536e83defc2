import type { Definitions, Named } from "./openPsaDefinitions";
import { partsOf, type Report } from "./openPsaElements";
import type { Element } from "./xml";

/** Parameters within one another before they are taken to go in a circle. */
const deepest = 100;

/**
 * The probability of a basic event: a plain number, a parameter, or made from these by arithmetic or an exponential law.
 * Null if none is given, or if it is an expression of another sort, such as a distribution.
 */
export function probabilityOf(event: Named, model: Definitions, report: Report): number | null {
  const parts = partsOf(event.element);
  if (parts.length === 0) return null;
  const value = worthOf(parts[0]!, event, model, report, 0);
  if (value === null || (value >= 0 && value <= 1)) return value;
  report("LP-7006", `The basic event ${event.name} has the probability ${value}.`, parts[0]!);
  return null;
}

function worthOf(element: Element, owner: Named, model: Definitions, report: Report, depth: number): number | null {
  const { name, attributes } = element;
  const args = () => {
    const values = partsOf(element).map((part) => worthOf(part, owner, model, report, depth));
    return values.length > 0 && !values.includes(null) ? (values as number[]) : null;
  };
  const fold = (of: (p: number, q: number) => number) => args()?.reduce(of) ?? null;
  switch (name) {
    case "float":
    case "int": {
      const text = attributes.value?.trim() ?? "";
      const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      if (!Number.isFinite(value)) {
        report("LP-7006", `${owner.name} has ${text ? `the value ${JSON.stringify(text.slice(0, 40))}` : "no value"}.`, element);
        return null;
      }
      return value;
    }
    case "bool":
      return attributes.value === "true" ? 1 : 0;
    case "parameter": {
      const found = model.find(attributes.name ?? "", owner.scope, "parameter");
      if (!found) report("LP-7003", `${owner.name} names the parameter ${attributes.name}, which is not defined.`, element);
      else if (depth > deepest) report("LP-7007", `The parameter ${found.name} rests on itself.`, found.element);
      const [part] = found && depth <= deepest ? partsOf(found.element) : [];
      return part ? worthOf(part, owner, model, report, depth + 1) : null;
    }
    case "add":
      return fold((p, q) => p + q);
    case "sub":
      return fold((p, q) => p - q);
    case "mul":
      return fold((p, q) => p * q);
    case "div":
      return fold((p, q) => p / q);
    case "exponential": {
      const [rate, time] = args() ?? [];
      return rate === undefined || time === undefined ? null : -Math.expm1(-rate * time);
    }
    default:
      return null;
  }
}
