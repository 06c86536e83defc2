import { SaxesParser } from "saxes";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";

/** An element of an XML document, with the line on which it begins. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly line: number;
}

/** Elements within one another that are taken; more would only be a trap. */
const deepest = 2_000;

/**
 * The root of a document; its text is left out.
 *
 * @throws LoadpathError at the first place that is not well-formed, as `file:line`.
 */
export function readXml(text: string, file: string): Element {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; children: Element[]; line: number }[] = [];
  let root: Element | null = null;
  let line = 1;
  const fail = (message: string): never => {
    throw new LoadpathError(problem("LP-7001", message, `${file}:${parser.line}`));
  };
  parser.on("error", (error) => fail(`${error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}.`));
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= deepest) fail(`Elements stand more than ${deepest} deep in one another.`);
    open.push({ name, attributes, children: [], line });
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return root ?? fail("The document has no element.");
}
