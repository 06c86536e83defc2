import { Facet } from "../parts/Facet";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { type Policy, raised, type Undecided, undecidedWords, usualTiers } from "./address";
import { policyChoicesQuery } from "./queries";

const tierWords: Readonly<Record<number, string>> = { 1: "Tier 1, most critical", 2: "Tier 2", 3: "Tier 3", 4: "Tier 4, least critical" };

/** The policy that the figures follow, stated and editable: order of tiers and sectors, and what counts for the undecided. */
export function PolicyEditor({ nation, policy, change }: { nation: string; policy: Policy; change: (policy: Policy) => void }) {
  const [{ data }] = useAnswer({ query: policyChoicesQuery, variables: { nation } });
  const sectors = (data?.capacityPolicyChoices.sectors ?? []).flatMap(({ key, name }) => (key === null ? [] : [{ key, name }]));
  const classes = data?.capacityPolicyChoices.dataClasses ?? [];
  const named = policy.sectors.map((key) => ({ key, name: sectors.find((s) => s.key === key)?.name ?? key }));
  const rest = sectors.filter(({ key }) => !policy.sectors.includes(key));
  const set = (part: Partial<Policy>) => change({ ...policy, ...part });
  const usual =
    policy.tiers.join() === usualTiers.join() &&
    policy.sectors.length + policy.sovereignData.length === 0 &&
    policy.undecided === "MUST_BE_SOVEREIGN";
  return (
    <Section
      title="Who comes first"
      caption="the policy that the figures follow"
      className="policy"
      end={
        !usual && (
          <button
            type="button"
            className="text-button"
            onClick={() =>
              change({ tiers: usualTiers, sectors: [], sectorsFirst: false, undecided: "MUST_BE_SOVEREIGN", sovereignData: [] })
            }
          >
            As usual
          </button>
        )
      }
    >
      <h3>Tiers, in this order</h3>
      <Order
        entries={policy.tiers.map((tier) => ({ key: String(tier), name: tierWords[tier]! }))}
        raise={(at) => set({ tiers: raised(policy.tiers, at) })}
      />
      <h3>Sectors before the others</h3>
      {named.length === 0 ? (
        <p className="caption">None: within a tier all sectors share alike.</p>
      ) : (
        <Order
          entries={named}
          raise={(at) => set({ sectors: raised(policy.sectors, at) })}
          drop={(at) => set({ sectors: policy.sectors.filter((_key, i) => i !== at) })}
        />
      )}
      {rest.length > 0 && (
        <label className="policy-field">
          <span>Put a sector before the others</span>
          <select value="" onChange={({ target }) => target.value && set({ sectors: [...policy.sectors, target.value] })}>
            <option value="">Choose one</option>
            {rest.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {named.length > 0 && (
        <Segments
          label="What leads"
          options={[
            ["tiers", "Tiers lead"],
            ["sectors", "Sectors lead"],
          ]}
          chosen={policy.sectorsFirst ? "sectors" : "tiers"}
          choose={(lead) => set({ sectorsFirst: lead === "sectors" })}
        />
      )}
      <label className="policy-field">
        <span>Where nobody has decided, a workload</span>
        <select value={policy.undecided} onChange={({ target }) => set({ undecided: target.value as Undecided })}>
          {Object.entries(undecidedWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {classes.length > 0 && (
        <Facet
          label="Data that stays on sovereign ground"
          ticked={policy.sovereignData}
          options={classes.map((name) => ({ id: name, name, n: 1 }))}
          tick={(sovereignData) => set({ sovereignData })}
        />
      )}
    </Section>
  );
}

/** A list that one puts in order: each entry can be moved up, and taken out where that makes sense. */
function Order({
  entries,
  raise,
  drop,
}: {
  entries: readonly { readonly key: string; readonly name: string }[];
  raise: (at: number) => void;
  drop?: (at: number) => void;
}) {
  return (
    <ol className="order">
      {entries.map(({ key, name }, at) => (
        <li key={key}>
          <span>{name}</span>
          <span className="order-deeds">
            {at > 0 && (
              <button type="button" className="text-button" aria-label={`Up: ${name}`} onClick={() => raise(at)}>
                Up
              </button>
            )}
            {drop && (
              <button type="button" className="take-back" aria-label={`Take out: ${name}`} onClick={() => drop(at)}>
                <Icon of="cross" size={12} />
              </button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
