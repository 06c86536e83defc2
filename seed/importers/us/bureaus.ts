import { oneLine, slug } from "../../names";

/** One body within an agency. */
export interface Part {
  /** Readable part of its key, unique under its parent. */
  readonly key: string;
  readonly name: string;
  readonly acronym: string | null;
}

/** Bodies from below the agency down to the one meant; empty for the agency itself. */
export type Path = readonly Part[];

interface Agency {
  readonly acronym: string;
  readonly name: string;
}

const acronymOnly = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z0-9&-]{0,7}$/;
const unit = /\b(?:Office|Division|Bureau|Directorate|Hub)\b/;
const wholeAgency = /^(?:enterprise|department wide|headquarters|all .*divisions?\b.*)$/i;

/** Reads one body: `ARC: Ames Research Center`, `Division of Enforcement (ENF)`, `ANL - Argonne National Laboratory (SC43)`, `CBP`. */
export function readPart(text: string): Part {
  const before = /^([A-Z][\w-]{0,8}): (.+)$/.exec(text);
  if (before) return { key: slug(before[1]!), name: before[2]!, acronym: before[1]! };
  const site = /^([A-Z0-9][\w-]*(?: [A-Z]{2,})?(?: \(\w+\))?(?: - [A-Z]{2,5}(?= - ))*) - (.+?)(?: \([^()]*\))+$/.exec(text);
  if (site) return { key: slug(site[1]!), name: site[2]!, acronym: site[1]!.replace(/ (?:HQ|\(\w+\))$/, "") };
  const after = /^(.+?) \(([A-Z][\w&-]{1,8})\)$/.exec(text);
  if (after) return { key: slug(after[2]!), name: after[1]!, acronym: after[2]! };
  return { key: slug(text), name: text, acronym: acronymOnly.test(text) ? text : null };
}

/** Whether one text becomes the other by one letter put in, left out or changed. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

/**
 * Bodies that the bureau cells of one agency name. Spellings are joined by acronym, by words and where one letter differs; a
 * slash means "part of" unless what follows it is a body of its own elsewhere in the agency, when it is a list.
 */
export class Bureaus {
  private readonly heads = new Set<string>();
  private readonly known = new Map<string, Part>();

  constructor(
    private readonly agency: Agency,
    cells: Iterable<string>,
  ) {
    const distinct = [...new Set(cells)];
    for (const cell of distinct) for (const body of this.bodies(cell)) this.heads.add(readPart(body.split(/\s*[/|]\s*/)[0]!).key);
    // Longer spellings first: a letter left out is the commoner slip, and what is read first names the body.
    for (const cell of distinct.sort((a, b) => b.length - a.length)) this.paths(cell);
  }

  /** Paths to the bodies that a cell names; `[[]]`, the agency itself, where it names none. */
  paths(cell: string): Path[] {
    const paths = this.bodies(cell).flatMap((body) => this.read(body));
    const below = paths.filter((path) => path.length > 0);
    if (below.length === 0) return [[]];
    return [...new Map(below.map((path) => [path.map((p) => p.key).join(":"), path])).values()];
  }

  private bodies(cell: string): string[] {
    const { acronym, name } = this.agency;
    const text = oneLine(cell).replace(new RegExp(`^(?:${escaped(acronym)}|${escaped(name)})(?:\\s*[/|]\\s*|\\s+(?=Enterprise$))`), "");
    return text
      .split(/\s*(?:;|\|\||(?<=\)),| and (?=(?:Office|Division) ))\s*/)
      .flatMap((piece) => {
        const list = piece.split(/,\s*/);
        return list.every((p) => acronymOnly.test(p) || p === "Volpe") || list.every((p) => unit.test(p)) ? list : [piece];
      })
      .filter((piece) => piece !== "");
  }

  private read(body: string): Path[] {
    if (
      wholeAgency.test(body) ||
      [this.agency.acronym, this.agency.name].some((own) => slug(own) === slug(body.replace(/ \([^()]*\)$/, "")))
    )
      return [[]];
    const steps = body.split(/\s*[/|]\s*/).filter((step) => step !== "");
    if (steps.length > 1 && steps.slice(1).some((step) => this.heads.has(readPart(step).key)))
      return steps.flatMap((step) => this.read(step));
    return [this.spelt(steps.flatMap((step, i) => (i === 0 ? this.divided(step) : [step])).map(readPart))];
  }

  /** `FAA AVS` and `Chief Information Officer, Digital Solutions` name a body within a body, where the first is known alone. */
  private divided(step: string): string[] {
    const comma = /^([^,:]+), (.+)$/.exec(step);
    if (comma && this.heads.has(readPart(comma[1]!).key)) return [comma[1]!, comma[2]!];
    const space = /^([A-Z]{3,}) (\S+)$/.exec(step);
    return space && (acronymOnly.test(space[2]!) || this.heads.has(slug(space[1]!))) ? [space[1]!, space[2]!] : [step];
  }

  private spelt(parts: Part[]): Path {
    let above = "";
    return parts.map((part) => {
      const place = `${above}:${part.key}`;
      const alike = this.known.get(place) ?? [...this.known].find(([at, p]) => p.key.length > 9 && oneLetterApart(at, place))?.[1] ?? part;
      above = `${above}:${alike.key}`;
      this.known.set(above, alike);
      return alike;
    });
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
