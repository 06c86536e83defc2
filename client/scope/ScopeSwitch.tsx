import { useAnswer } from "../useAnswer";
import { scopesQuery } from "./queries";
import { ScopePicker } from "./ScopePicker";
import type { Scope, Sort } from "./scope";

/** Whose workloads the page speaks of: jurisdiction, sector, public body, each with its count. */
export function ScopeSwitch({ scope, choose }: { scope: Scope; choose: (sort: Sort, key: string | null) => void }) {
  const [{ data }] = useAnswer({ query: scopesQuery, variables: { jurisdiction: scope.jurisdiction ? [scope.jurisdiction] : null } });
  const choices = data?.scopes;
  return (
    <fieldset className="scope">
      <legend className="unseen">Scope</legend>
      <ScopePicker
        what="Jurisdiction"
        all="All jurisdictions"
        choices={choices?.jurisdictions}
        chosen={scope.jurisdiction}
        choose={(key) => choose("jurisdiction", key)}
      />
      <ScopePicker
        what="Sector"
        all="All sectors"
        choices={choices?.sectors}
        chosen={scope.sector}
        choose={(key) => choose("sector", key)}
      />
      <ScopePicker
        what="Ministry"
        all="All ministries"
        choices={choices?.ministries}
        chosen={scope.ministry}
        choose={(key) => choose("ministry", key)}
      />
    </fieldset>
  );
}
