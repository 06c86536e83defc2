import type { EntityKindName } from "../../../schema/model/entityKinds";
import { valuesOf } from "../../../schema/model/enums";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Field, FieldValue } from "../../../schema/model/field";
import type { Page, PageQuery, Position } from "../port";
import { foldOf } from "../words";
import { conditionText, fieldOf, isOf, viewText } from "./conditions";
import type { Engine, Row, Statement } from "./engine";
import { entityOf } from "./entityNode";
import type { Properties } from "./properties";
import { quoted } from "./shape";

/** One field that a page is ordered by: what engines compare, and what a value of it is compared as. */
interface SortKey {
  readonly text: string;
  readonly descending: boolean;
  /** Never null in a live entity: an engine may then read it in order from its index. */
  readonly stated: boolean;
  readonly comparable: (value: Exclude<FieldValue, null>) => string | number;
}

/** Names sort without case and accents, enumerations in the order of their declaration, no before yes. */
function sortKey(field: Field, descending: boolean, path: string): SortKey {
  const property = `n.${quoted(field.name)}`;
  const byList = (values: readonly (string | boolean)[]): SortKey => ({
    text: `CASE ${property} ${values.map((v, i) => `WHEN ${typeof v === "string" ? `'${v}'` : v} THEN ${i}`).join(" ")} END`,
    descending,
    stated: false,
    comparable: (value) => values.indexOf(value as string | boolean),
  });
  if (field.name === "name") return { text: "n.nameFold", descending, stated: true, comparable: (value) => foldOf(value as string) };
  if (field.type === "ENUM") return byList(valuesOf(field.values!));
  if (field.type === "BOOLEAN") return byList([false, true]);
  if (field.type === "TEXT_LIST") throw new LoadpathError(problem("LP-2003", `${field.name} is a list and gives no order.`, path));
  return { text: property, descending, stated: field.name === "key", comparable: (value) => value as string | number };
}

/** What lies beyond a position in the order, as Cypher. Nulls are last ascending and first descending. */
function beyond(keys: readonly SortKey[], fields: readonly Field[], position: Position, reverse: boolean, params: Record<string, unknown>) {
  const fits = (field: Field, i: number) => (position.values[i] === null ? !keys[i]!.stated : isOf(field, position.values[i]));
  if (position.values.length !== keys.length || !fields.every(fits))
    throw new LoadpathError(problem("LP-6003", "The position does not fit the order of the page.", "after"));
  const prefix = reverse ? "before" : "after";
  const alternatives: string[] = [];
  const equal: string[] = [];
  keys.forEach(({ text, descending, stated, comparable }, i) => {
    const value = position.values[i];
    const name = `${prefix}${i}`;
    const down = descending !== reverse;
    if (value === null || value === undefined) {
      if (down) alternatives.push([...equal, `${text} IS NOT NULL`].join(" AND "));
      equal.push(`${text} IS NULL`);
    } else {
      params[name] = comparable(value);
      const further = down ? `${text} < $${name}` : stated ? `${text} > $${name}` : `(${text} > $${name} OR ${text} IS NULL)`;
      alternatives.push([...equal, further].join(" AND "));
      equal.push(`${text} = $${name}`);
    }
  });
  params[`${prefix}Id`] = position.id;
  alternatives.push([...equal, `n.id ${reverse ? "<" : ">"} $${prefix}Id`].join(" AND "));
  const [first] = keys;
  // Follows from the alternatives, but tells the planner where in the index to begin.
  const bound = first?.stated ? `${first.text} ${first.descending !== reverse ? "<=" : ">="} $${prefix}0 AND ` : "";
  return `${bound}(${alternatives.map((a) => `(${a})`).join(" OR ")})`;
}

/** Statements of a page: its items, then their count where it is asked for. */
export function pageStatements(kind: EntityKindName, query: PageQuery): Statement[] {
  const params: Record<string, unknown> = {};
  const order = query.order.length > 0 ? query.order : [{ field: "name", descending: false }];
  const fields = order.map(({ field }) => fieldOf(kind, field, "orderBy"));
  const keys = fields.map((field, i) => sortKey(field, order[i]!.descending, "orderBy"));
  const filters = query.where.map((condition, i) => conditionText(kind, condition, `where${i}`, params));
  const seen = viewText(query.view, params);
  if (seen) filters.push(seen);
  const counted = { text: `MATCH (n:${quoted(kind)}) ${where(filters)} RETURN count(n) AS total`, params: { ...params } };
  if (query.after) filters.push(beyond(keys, fields, query.after, false, params));
  if (query.before) filters.push(beyond(keys, fields, query.before, true, params));
  if (keys[0]!.stated) filters.push(`${keys[0]!.text} IS NOT NULL`);
  const reverse = isReverse(query);
  const sorting = [...keys.map((k) => `${k.text}${k.descending !== reverse ? " DESC" : ""}`), `n.id${reverse ? " DESC" : ""}`].join(", ");
  params.limit = query.limit + 1;
  const items = {
    text: `MATCH (n:${quoted(kind)}) ${where(filters)} WITH n ORDER BY ${sorting} LIMIT $limit RETURN properties(n) AS p ORDER BY ${sorting}`,
    params,
  };
  return query.count ? [items, counted] : [items];
}

const where = (filters: readonly string[]): string => (filters.length > 0 ? `WHERE ${filters.join(" AND ")}` : "");
const isReverse = (query: PageQuery): boolean => query.backwards === true || query.before !== undefined;

export async function page(engine: Engine, kind: EntityKindName, query: PageQuery): Promise<Page> {
  const [rows, total] = (await engine.read(pageStatements(kind, query))) as [Row[], Row[] | undefined];
  const items = rows.slice(0, query.limit).map((row) => entityOf(row.p as Properties));
  if (isReverse(query)) items.reverse();
  return { items, more: rows.length > query.limit, total: total ? (total[0]!.total as number) : null };
}
