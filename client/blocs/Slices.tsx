import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { count, counted, quantity } from "../words/numbers";
import type { Bloc } from "./types";

/** What agreements guarantee the bloc, and how it splits among members' claims by each of three rules. */
export function Slices({ slices }: { slices: Bloc["slices"] }) {
  const { guaranteed, split, rows, withoutClaim, withheld } = slices;
  const total = rows.reduce((sum, { claim }) => sum + claim, 0);
  const unstated = slices.slices.filter(({ allocation }) => allocation === null).length;
  const byShapley = rows.every(({ shapley }) => shapley !== null);
  return (
    <div className="bloc-slices">
      <Section title="Guaranteed slices" caption="minimum allocations of agreements in force">
        {slices.slices.length === 0 ? (
          <div className="empty">
            <p>No agreement of the bloc is in force. State one that the bloc is party to, with its minimum allocation.</p>
          </div>
        ) : (
          <table>
            <thead>
              <tr>
                <th>Agreement</th>
                <th className="n">Allocation</th>
              </tr>
            </thead>
            <tbody>
              {slices.slices.map(({ agreement, allocation }) => (
                <tr key={agreement.id}>
                  <td className="name-cell">
                    <EntityLink entity={agreement} />
                  </td>
                  <td className="n">{allocation === null ? <Nothing /> : quantity(allocation, "H100e")}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">In all</th>
                <td className="n">
                  {unstated === slices.slices.length ? <Nothing /> : `${unstated > 0 ? "at least " : ""}${quantity(guaranteed, "H100e")}`}
                </td>
              </tr>
            </tfoot>
          </table>
        )}
      </Section>
      <Section
        title="How they split"
        caption="H100 equivalents for each member, by three rules"
        end={
          rows.length > 0 && (
            <TakeAway
              name="bloc-splits"
              head={["member", "claim", "priority", "proportional", "by priority", "shapley"]}
              rows={rows.map((r) => [r.member.name, r.claim, r.priority, r.proportional, r.byPriority, r.shapley])}
            />
          )
        }
      >
        {rows.length === 0 ? (
          <div className="empty">
            <p>
              {withheld
                ? "A membership is withheld from you, so that nothing is split here: the rest would tell it."
                : "No member claims a part on record. State a claim, and a priority if you like, on each membership."}
            </p>
          </div>
        ) : (
          <>
            <table className="splits">
              <thead>
                <tr>
                  <th>Member</th>
                  <th className="n">Claim</th>
                  <th className="n">Proportional</th>
                  <th className="n">By priority</th>
                  <th className="n">Shapley</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ member, claim, priority, proportional, byPriority, shapley }) => (
                  <tr key={member.id}>
                    <td className="name-cell">
                      <EntityLink entity={member} />
                    </td>
                    <td className="n">{quantity(claim)}</td>
                    <td className="n">{quantity(proportional)}</td>
                    <td className="n">
                      {quantity(byPriority)}
                      <span className="q place">{priority === null ? " last" : ` ${priority}.`}</span>
                    </td>
                    <td className="n">{shapley === null ? <span className="q">–</span> : quantity(shapley)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">In all</th>
                  <td className="n">{quantity(total)}</td>
                  <td className="n">{quantity(split)}</td>
                  <td className="n">{quantity(split)}</td>
                  <td className="n">{byShapley ? quantity(split) : ""}</td>
                </tr>
              </tfoot>
            </table>
            <p className="caption">
              Shapley: what each adds on average over all orders in which members may come, where a coalition is worth what its claims can
              be served from the slices{byShapley ? "" : "; worked out for up to eight claims"}. Claims are open to all members, unlike
              shared demand.
              {withoutClaim > 0 && ` ${counted(withoutClaim, "member has", "members have")} no claim on record and count for nothing here.`}
              {split < guaranteed && ` ${count(guaranteed - split)} H100e are claimed by nobody.`}
            </p>
          </>
        )}
      </Section>
    </div>
  );
}
