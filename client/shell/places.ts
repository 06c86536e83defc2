/** The places in the app that exist. */
export const places = [
  { to: "/", name: "Start" },
  { to: "/explorer", name: "Explorer" },
  { to: "/registry", name: "Registry" },
  { to: "/scenarios", name: "Scenarios" },
] as const;

/** Pages that the start page opens. */
const fromStart = ["/single-points", "/deniers", "/exposure", "/concentration", "/findings", "/worklist", "/remedies"];

export const isHere = (to: string, pathname: string): boolean =>
  to === "/" ? pathname === "/" || fromStart.includes(pathname) : pathname.startsWith(to);
