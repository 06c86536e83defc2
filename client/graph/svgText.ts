import type { ReactElement, ReactNode } from "react";
import { Children, Fragment, isValidElement } from "react";

/** A drawing of the icon set as SVG text. The set uses plain elements alone, so that no renderer is needed. */
export function svgText(node: ReactNode): string {
  if (!isValidElement(node)) return Children.toArray(node).filter(isValidElement).map(svgText).join("");
  const { type, props } = node as ReactElement<Record<string, unknown>>;
  const inner = svgText(props.children as ReactNode);
  if (type === Fragment)
    return Children.toArray(props.children as ReactNode)
      .map(svgText)
      .join("");
  const attributes = Object.entries(props)
    .filter(([name]) => name !== "children")
    .map(([name, value]) => ` ${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}="${String(value)}"`)
    .join("");
  return `<${String(type)}${attributes}>${inner}</${String(type)}>`;
}
