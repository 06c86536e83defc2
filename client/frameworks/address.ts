import { type Kind, kindNames, kinds } from "../words/kinds";

/** Kinds that a framework scores. */
export const scoredKinds = ["Workload", "Service", "Model", "Vendor", "DataCentre"] as const satisfies readonly Kind[];
export type ScoredKind = (typeof scoredKinds)[number];
export const isScored = (kind: Kind): kind is ScoredKind => (scoredKinds as readonly Kind[]).includes(kind);

export const frameworkPath = (key: string): string => `/frameworks/${encodeURIComponent(key)}`;

/** Address of a thing's score; `query` keeps the home. */
export const scorePath = (framework: string, kind: Kind, key: string, query = ""): string =>
  `${frameworkPath(framework)}/${kinds[kind].slug}/${encodeURIComponent(key)}${query}`;

export const judgePath = (framework: string, kind: Kind, key: string, criterion: string): string =>
  `${scorePath(framework, kind, key)}/judge?criterion=${encodeURIComponent(criterion)}`;

/** The kind of a thing in an address, if frameworks score it. */
export const scoredKindOf = (slug: string | undefined): ScoredKind | undefined =>
  kindNames.filter(isScored).find((kind) => kinds[kind].slug === slug);

/** A home in an address: "Bloc:EU"; null is the framework's own. */
export interface ChosenHome {
  readonly kind: "Jurisdiction" | "Bloc";
  readonly key: string;
}

export function homeFrom(text: string | null): ChosenHome | null {
  const at = text?.indexOf(":") ?? -1;
  if (!text || at < 1) return null;
  const [kind, key] = [text.slice(0, at), text.slice(at + 1)];
  return (kind === "Jurisdiction" || kind === "Bloc") && key ? { kind, key } : null;
}

export const homeText = ({ kind, key }: ChosenHome): string => `${kind}:${key}`;

/** As the API takes it; undefined leaves it to the framework. */
export const homeInput = (home: ChosenHome | null) =>
  home && (home.kind === "Bloc" ? { blocs: [home.key] } : { jurisdictions: [home.key] });
