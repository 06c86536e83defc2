import { useState } from "react";
import { EntityLink } from "../parts/EntityLink";
import { AmountRange } from "../parts/Interval";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { Icon } from "../signs/Icon";
import { equivalents } from "../words/numbers";
import type { Capacity } from "./CapacityLede";

type Source = Capacity["sources"][number];

/** Rows shown at first. */
const brief = 20;

const kindWords = { PUBLIC: "Public share", AGREED: "Agreement", MARKET: "Open market" } as const;

/** What one more H100e would serve, in words: "1 of tier 1". */
const gainWords = (gain: Source["gain"]["onRecord"]): string =>
  gain.length === 0 ? "nothing" : gain.map(({ tier, amount }) => `${equivalents(amount)} of tier ${tier}`).join(", ");

function amountOf({ amount, unbounded }: Source) {
  if (!amount) return "Withheld";
  return unbounded ? <Nothing /> : <AmountRange {...amount} />;
}

function Gain({ gain }: { gain: Source["gain"] }) {
  const [low, high] = [gainWords(gain.onRecord), gainWords(gain.possible)];
  return (
    <>
      {low === "nothing" ? low : <b>{low}</b>}
      {low !== high && <span className="upper">, as possible {high}</span>}
    </>
  );
}

/** Where the compute comes from, and where one unit more would serve whom: the highest tier first. */
export function Sources({ sources, nation, asked }: { sources: readonly Source[]; nation: string; asked: boolean }) {
  const [all, setAll] = useState(false);
  return (
    <Section
      title="What one more H100e would serve"
      caption="each source, where it helps the first tier first"
      end={
        sources.length > 0 && (
          <TakeAway
            name="capacity-sources"
            head={[
              "kind",
              "site or service",
              "agreement",
              "amount on record",
              "amount possible",
              "one more serves on record",
              "as possible",
            ]}
            rows={sources.map((s) => [
              kindWords[s.kind],
              s.thing?.name ?? null,
              s.agreement?.name ?? null,
              s.amount?.onRecord ?? null,
              s.unbounded ? null : (s.amount?.possible ?? null),
              gainWords(s.gain.onRecord),
              gainWords(s.gain.possible),
            ])}
          />
        )
      }
    >
      {sources.length === 0 ? (
        <div className="empty">
          <p>
            No supply of {nation} is on record: no site that stands there, no agreement that promises compute. State data centres with their
            accelerators and what part of them serves models and public bodies, or agreements with a minimum allocation.
          </p>
        </div>
      ) : (
        <div className="wide-table">
          <table className="sources">
            <thead>
              <tr>
                <th>Source</th>
                <th className="n">H100e</th>
                <th>One more serves</th>
              </tr>
            </thead>
            <tbody>
              {(all ? sources : sources.slice(0, brief)).map((source) => (
                <tr key={`${source.kind} ${source.thing?.id} ${source.agreement?.id}`}>
                  <td>
                    {source.thing ? (
                      <EntityLink entity={source.thing} wrap />
                    ) : (
                      source.agreement && <EntityLink entity={source.agreement} wrap />
                    )}
                    <span className="served-note">
                      {kindWords[source.kind]}
                      {source.thing && source.agreement && (
                        <>
                          {" "}
                          <EntityLink entity={source.agreement} wrap />
                        </>
                      )}
                    </span>
                  </td>
                  <td className="n">{amountOf(source)}</td>
                  <td>
                    {source.down.possible ? (
                      <span className="source-down">
                        <Icon of="falls" className="sign-fail" /> {source.down.onRecord ? "falls" : "may fall"}
                      </span>
                    ) : source.kind === "MARKET" ? (
                      <span className="q">nobody has promised it</span>
                    ) : null}
                    {!source.down.onRecord && source.kind !== "MARKET" && (
                      <span>
                        {source.down.possible && " · "}
                        {asked ? <Gain gain={source.gain} /> : <Nothing>No demand on record</Nothing>}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {sources.length > brief && (
            <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? `The first ${brief}` : `All ${sources.length}`}
            </button>
          )}
        </div>
      )}
      <p className="caption">
        Worked out anew with one H100e more at that source and everything else the same. A public share is what public bodies may use for
        inference at a site at home; sovereign demand is served at sites in nobody’s hands but the nation’s.
      </p>
    </Section>
  );
}
