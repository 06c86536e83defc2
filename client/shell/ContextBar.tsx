import type { ReactNode } from "react";
import { Link } from "react-router";
import { graphql } from "../graphql";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { instant } from "../words/dates";
import { count, counted } from "../words/numbers";

const revisionQuery = graphql(`
  query Revision {
    revision { number at }
    jurisdictions(where: { fictional: { eq: true } }, orderBy: [{ field: KEY }], first: 1) { edges { node { key name } } }
  }
`);

/** What the page speaks of, at the left; which state of the registry it shows, what of it is made up and what is withheld, at the right. */
export function ContextBar({ children, withheld = 0 }: { children: ReactNode; withheld?: number }) {
  const [{ data }] = useAnswer({ query: revisionQuery });
  const revision = data?.revision;
  const fictional = data?.jurisdictions.edges[0]?.node;
  return (
    <div className="context">
      {children}
      {fictional && (
        <Link className="fictional" to={`/registry/jurisdictions/${encodeURIComponent(fictional.key)}`}>
          Example: {fictional.name}
        </Link>
      )}
      <div className="context-end">
        {revision && (
          <>
            <span>Revision {count(revision.number)}</span>
            <time dateTime={revision.at}>{instant(revision.at)}</time>
          </>
        )}
        {withheld > 0 && (
          <span className="name">
            <Icon of="withheld" size={14} className="sign-quiet" />
            {counted(withheld, "thing", "things")} withheld from you
          </span>
        )}
      </div>
    </div>
  );
}

/** The way here: places above this one are links, the last is where we are. */
export function Breadcrumb({ above, here }: { above: readonly { to: string; name: string }[]; here: string }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {above.map(({ to, name }) => (
          <li key={to}>
            <Link className="plain" to={to}>
              {name}
            </Link>
            <Icon of="right" size={12} />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
