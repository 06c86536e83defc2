import { Link, useLocation } from "react-router";
import { useScope } from "../scope/scope";

const ways = [{ to: "/strategy", name: "Board" }] as const;

/** The pages of a nation's strategy, each of the same jurisdiction. */
export function StrategyWays() {
  const { query } = useScope();
  const { pathname } = useLocation();
  return (
    <nav className="ways" aria-label="About this strategy">
      {ways.map(({ to, name }) => (
        <Link key={to} to={`${to}${query}`} aria-current={pathname === to ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
