import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { enumerated } from "../words/enumerations";
import { counted, quantity } from "../words/numbers";
import { type Bloc, type Pooled, tooFew } from "./types";

const units: Partial<Record<string, (value: number) => string>> = {
  EMERGENCY_ACCESS: (value) => `within ${counted(value, "hour", "hours")}`,
  NOTICE: (value) => counted(value, "day", "days"),
  MINIMUM_ALLOCATION: (value) => quantity(value, "H100e"),
};

/** The best clause that any member holds of each provision, and who, if they agreed to be named. */
export function BestClauses({ pooled, found }: { pooled: Pooled; found: Bloc["bestClauses"] }) {
  const { consenting, clauses } = found;
  return (
    <Section
      title="Best clauses"
      caption={consenting > 0 ? `among ${counted(consenting, "member", "members")} that agreed to show theirs` : undefined}
    >
      {clauses.length === 0 ? (
        <div className="empty">
          <p className="few">{tooFew(pooled)}</p>
          <p>A member agrees by handing in a shared figure of the aspect “Consent to show its clauses”, with its name or without.</p>
        </div>
      ) : (
        <table>
          <thead>
            <tr>
              <th>Provision</th>
              <th>At best</th>
              <th>Held by</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map(({ provision, value, holders }) => (
              <tr key={provision}>
                <td>{enumerated("provision", provision)}</td>
                <td>{value === null ? "Yes" : (units[provision]?.(value) ?? quantity(value))}</td>
                <td>
                  {holders.length === 0 ? (
                    <span className="q2">a member</span>
                  ) : (
                    holders.map((holder) => <EntityLink key={holder.id} entity={holder} wrap />)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
