/** The places in the app that exist. */
export const places = [
  { to: "/", name: "Start" },
  { to: "/explorer", name: "Explorer" },
  { to: "/registry", name: "Registry" },
  { to: "/scenarios", name: "Scenarios" },
  { to: "/strategy", name: "Strategy" },
  { to: "/frameworks", name: "Frameworks" },
] as const;

/** Pages that the start page opens. */
const fromStart = [
  "/single-points",
  "/deniers",
  "/exposure",
  "/concentration",
  "/findings",
  "/worklist",
  "/agreements",
  "/agreement-draft",
];
/** Pages that the scenarios open. */
const fromScenarios = ["/continuity"];

export const isHere = (to: string, pathname: string): boolean =>
  to === "/"
    ? pathname === "/" || fromStart.includes(pathname) || pathname.startsWith("/agreements/")
    : pathname.startsWith(to) || (to === "/scenarios" && fromScenarios.includes(pathname));
