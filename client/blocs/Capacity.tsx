import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { count, counted, quantity, share } from "../words/numbers";
import type { Bloc } from "./types";

/** What pooled demand comes to beside the capacity that vendors bound to the bloc state. */
export function Capacity({ capacities }: { capacities: Bloc["vendorCapacity"] }) {
  return (
    <Section title="Against vendors’ capacity" caption="of those that agreements bind to the bloc">
      {capacities.length === 0 ? (
        <div className="empty">
          <p>
            No vendor is bound to the bloc. State an agreement that the bloc is party to, and whom it binds; what the vendor’s sites hold is
            then compared with what members need.
          </p>
        </div>
      ) : (
        <ul className="bloc-capacity">
          {capacities.map(({ vendor, capacity, sites, unstated, years }) => (
            <li key={vendor.id}>
              <EntityLink entity={vendor} />
              {capacity === null ? (
                <p>
                  <Nothing>No capacity on record</Nothing>
                </p>
              ) : (
                <>
                  <p>
                    {quantity(capacity, "H100e")} at {counted(sites - unstated, "site", "sites")}
                    {unstated > 0 && `, and ${count(unstated)} more that state none`}
                  </p>
                  {years.length > 0 && (
                    <p className="q2">
                      Pooled demand is at least{" "}
                      {[years[0]!, ...(years.length > 1 ? [years.at(-1)!] : [])]
                        .map(({ year, share: part }) => `${part === null ? "–" : share(part)} of it in ${year}`)
                        .join(", ")}
                      {unstated > 0 && ", if the others have nothing"}
                    </p>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
