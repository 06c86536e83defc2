import "./scope.css";
import { Link, useLocation } from "react-router";
import { useScope } from "./scope";

/** Pages that speak of the same workloads, and pages that speak of the same nation's strategy. */
const aboutScope = [
  { to: "/exposure", name: "Exposure" },
  { to: "/concentration", name: "Concentration" },
  { to: "/findings", name: "Findings" },
  { to: "/worklist", name: "Worklist" },
  { to: "/remedies", name: "Remedies" },
] as const;
const aboutStrategy = [
  { to: "/strategy", name: "Board" },
  { to: "/compute", name: "Compute" },
  { to: "/capacity", name: "Capacity" },
  { to: "/continuity", name: "Continuity" },
  { to: "/agreements", name: "Agreements" },
  { to: "/blocs", name: "Blocs" },
  { to: "/frameworks", name: "Frameworks" },
] as const;

type Way = { readonly to: string; readonly name: string };

function Links({ label, ways }: { label: string; ways: readonly Way[] }) {
  const { query } = useScope();
  const { pathname } = useLocation();
  return (
    <nav className="ways" aria-label={label}>
      {ways.map(({ to, name }) => (
        <Link key={to} to={`${to}${query}`} aria-current={pathname === to ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The pages that speak of one scope, each with the same scope. */
export const Ways = () => <Links label="About this scope" ways={aboutScope} />;

/** The pages of a nation's strategy, each of the same scope. */
export const StrategyWays = () => <Links label="About this strategy" ways={aboutStrategy} />;
