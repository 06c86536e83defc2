import { useEffect, useState } from "react";
import type { Kind } from "../words/kinds";

const names = {
  surface: "--surface",
  canvas: "--canvas",
  ink: "--ink",
  ink3: "--ink-3",
  edge: "--edge",
  edgeQuiet: "--edge-quiet",
  path: "--path",
  fail: "--fail",
  expose: "--expose",
  hatch: "--hatch",
  quiet: "--quiet",
  quietTint: "--quiet-tint",
  lineStrong: "--line-strong",
} as const;

/** Colours of the canvas, read from the style sheet, since a canvas knows no custom properties. */
export type Tokens = { readonly [name in keyof typeof names]: string } & {
  readonly layers: Readonly<Record<Kind, { readonly line: string; readonly tint: string }>>;
  readonly calm: number;
};

const layerOf: Partial<Record<Kind, string>> = {
  Sector: "sector",
  Workload: "workload",
  Service: "service",
  Model: "model",
  Vendor: "vendor",
  DataCentre: "datacentre",
  GridPoint: "grid",
};

const around = [
  "Jurisdiction",
  "Ministry",
  "Agreement",
  "Bloc",
  "BlocShare",
  "Reservation",
  "Requirement",
  "Framework",
  "Assessment",
  "Source",
] as const;

function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const layers = Object.fromEntries([
    ...Object.entries(layerOf).map(([kind, layer]) => [kind, { line: value(`--layer-${layer}`), tint: value(`--layer-${layer}-tint`) }]),
    ...around.map((kind) => [kind, { line: value("--layer-around"), tint: value("--surface") }]),
  ]) as Tokens["layers"];
  const colours = Object.fromEntries(Object.entries(names).map(([name, property]) => [name, value(property)])) as {
    [name in keyof typeof names]: string;
  };
  return { ...colours, layers, calm: Number.parseFloat(value("--calm")) || 0 };
}

/** The colours as they are now; anew when the theme or the reader's preferences change. */
export function useTokens(): Tokens {
  const [tokens, setTokens] = useState(readTokens);
  useEffect(() => {
    const again = () => setTokens(readTokens());
    const observer = new MutationObserver(again);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-reduced-motion: reduce)", "print"].map((q) =>
      window.matchMedia(q),
    );
    for (const query of queries) query.addEventListener("change", again);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener("change", again);
    };
  }, []);
  return tokens;
}
