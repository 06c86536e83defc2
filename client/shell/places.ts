/** The places in the app that exist. */
export const places = [
  { to: "/", name: "Start" },
  { to: "/explorer", name: "Explorer" },
  { to: "/registry", name: "Registry" },
  { to: "/scenarios", name: "Scenarios" },
  { to: "/strategy", name: "Strategy" },
] as const;

/** Pages that a place opens beside its own, with all beneath them. */
const under: Readonly<Record<string, readonly string[]>> = {
  "/": ["/single-points", "/deniers", "/exposure", "/concentration", "/findings", "/worklist", "/remedies"],
  "/scenarios": ["/scenarios"],
  "/strategy": ["/strategy", "/compute", "/capacity", "/continuity", "/agreements", "/agreement-draft", "/blocs", "/frameworks"],
};

export const isHere = (to: string, pathname: string): boolean =>
  (to === "/" && pathname === "/") || (under[to] ?? [to]).some((path) => pathname === path || pathname.startsWith(`${path}/`));
