import type { Code } from "../../schema/model/errors/catalogue";
import type { Element } from "./xml";

/** Notes a problem at the line of an element, or of the file as a whole. */
export type Report = (code: Code, message: string, at: Element | null, mend?: string) => void;

/** What an element holds beside remarks. */
export const partsOf = ({ children }: Element): Element[] => children.filter(({ name }) => name !== "label" && name !== "attributes");

/** A `<constant>`. */
export function constantOf(element: Element, report: Report): { readonly op: "constant"; readonly value: boolean } {
  const { value } = element.attributes;
  if (value !== "true" && value !== "false") report("LP-7002", `A constant is ${value ?? "nothing"} rather than true or false.`, element);
  return { op: "constant", value: value === "true" };
}
