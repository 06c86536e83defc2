import "./scope.css";
import { Link, useLocation } from "react-router";
import { useScope } from "./scope";

const ways = [
  { to: "/exposure", name: "Exposure" },
  { to: "/concentration", name: "Concentration" },
  { to: "/findings", name: "Findings" },
  { to: "/worklist", name: "Worklist" },
  { to: "/remedies", name: "Remedies" },
] as const;

/** The pages that speak of one scope, each with the same scope. */
export function Ways() {
  const { query } = useScope();
  const { pathname } = useLocation();
  return (
    <nav className="ways" aria-label="About this scope">
      {ways.map(({ to, name }) => (
        <Link key={to} to={`${to}${query}`} aria-current={pathname === to ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
