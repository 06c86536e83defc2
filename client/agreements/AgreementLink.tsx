import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import type { EntityRef } from "../parts/types";
import { KindIcon } from "../signs/KindIcon";
import { agreementPath } from "./words";

/** An agreement by name, linked to its page clause by clause; a bar and its alias where the reader may not see it. */
export function AgreementLink({ agreement, query = "" }: { agreement: EntityRef; query?: string }) {
  if (agreement.withheld || agreement.key === null) return <EntityLink entity={agreement} />;
  return (
    <span className="name">
      <KindIcon kind="Agreement" named />
      <Link className="plain" to={`${agreementPath(agreement.key)}${query}`} title={agreement.name}>
        {agreement.name}
      </Link>
    </span>
  );
}
