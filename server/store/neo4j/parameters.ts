import neo4j from "neo4j-driver";

/** Parameters for the driver: it takes every JS number for a float, so whole ones are said to be integers. */
export const toParameters = (params: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toParameter(value)]));

function toParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return typeof value[0] === "string" ? value : value.map(toParameter);
  if (value !== null && typeof value === "object") return toParameters(value as Record<string, unknown>);
  return value;
}
