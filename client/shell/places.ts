/** The places in the app that exist. */
export const places = [
  { to: "/", name: "Start" },
  { to: "/explorer", name: "Explorer" },
  { to: "/registry", name: "Registry" },
  { to: "/scenarios", name: "Scenarios" },
] as const;

export const isHere = (to: string, pathname: string): boolean =>
  to === "/" ? pathname === "/" || pathname === "/single-points" || pathname === "/deniers" : pathname.startsWith(to);
