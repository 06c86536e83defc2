import { day } from "./dates";
import { enumerated } from "./enumerations";
import { quantity } from "./numbers";

/** How a fact's value, which the API gives as text, is written for people. */
export function factValue(fact: { field: string; value: string; unit?: string | null }): string {
  const { field, value, unit } = fact;
  if (field === "criticality") return `Tier ${value}`;
  if (field === "year") return value;
  if (value === "true") return "Yes";
  if (value === "false") return "No";
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return day(value);
  if (/^-?\d+(\.\d+)?(e\+?\d+)?$/i.test(value) && (unit || numeric.has(field))) return quantity(Number(value), unit);
  return value
    .split(/,\s*/)
    .map((part) => enumerated(field, part))
    .join(", ");
}

const numeric = new Set(["parameters", "price"]);
