import { Link } from "react-router";
import { roomPath } from "../scenarios/address";
import { definitionFrom } from "../scenarios/definition";
import { ItemWords } from "../scenarios/ItemWords";
import { type Item, isShock, itemText } from "../scenarios/items";
import { savedScenariosQuery, standardShocksQuery } from "../scenarios/queries";
import { ShockField } from "../scenarios/ShockField";
import { deedWords } from "../scenarios/words";
import { scopeQuery } from "../scope/scope";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import type { Asked } from "./address";

const yearsAhead = 6;
const thisYear = new Date().getUTCFullYear();

/** When, on what demand, and what happens: everything but the policy that decides the figures. */
export function Conditions({ nation, asked, change }: { nation: string; asked: Asked; change: (part: Partial<Asked>) => void }) {
  const years = [...new Set([...Array.from({ length: yearsAhead }, (_, i) => thisYear + i), ...(asked.year ? [asked.year] : [])])].sort();
  const without = (text: string) => asked.shocks.filter((item) => itemText(item) !== text);
  return (
    <div className="conditions">
      <div className="filters">
        <label>
          <span>As it stands</span>
          <select value={asked.year ?? ""} onChange={({ target }) => change({ year: target.value === "" ? null : Number(target.value) })}>
            <option value="">today</option>
            {years.map((year) => (
              <option key={year} value={year}>
                at the end of {year}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Demand</span>
          <select
            value={asked.demand}
            onChange={({ target }) => change({ demand: target.value === "REQUIREMENTS" ? "REQUIREMENTS" : "WORKLOADS" })}
          >
            <option value="WORKLOADS">what workloads need</option>
            <option value="REQUIREMENTS">what the strategy requires</option>
          </select>
        </label>
        <StandardShocks nation={nation} take={(item) => change({ shocks: [...without(itemText(item)), item] })} />
        <SavedShocks take={(shocks) => change({ shocks })} />
        <ShockField
          label="Or anything else that stops, withdraws or ends"
          placeholder="Search by name or key"
          choose={({ ref, does }) => does && change({ shocks: [...without(itemText({ does, of: ref })), { does, of: ref }] })}
        />
      </div>
      {asked.shocks.length > 0 && (
        <ul className="condition-items" aria-label="What happens">
          {asked.shocks.map((item) => (
            <li key={itemText(item)}>
              <ItemWords item={item} />
              <button
                type="button"
                className="take-back"
                aria-label={`Take out: ${"of" in item ? item.of.key : "this"}`}
                onClick={() => change({ shocks: without(itemText(item)) })}
              >
                <Icon of="cross" size={12} />
              </button>
            </li>
          ))}
          <li>
            <Link to={roomPath({ name: null, items: asked.shocks }, { query: scopeQuery({ jurisdiction: nation }) })}>What else falls</Link>
          </li>
        </ul>
      )}
    </div>
  );
}

const deedOf = { FAIL: "fail", DENY: "deny", END_AGREEMENT: "end" } as const;

/** The three standard shocks, each with its heaviest subjects for the nation. */
function StandardShocks({ nation, take }: { nation: string; take: (item: Item) => void }) {
  const [{ data }] = useAnswer({ query: standardShocksQuery, variables: { scope: { jurisdiction: [nation] } } });
  const shocks = (data?.standardShocks ?? []).map(({ key, name, suggestions }) => ({
    key,
    name,
    items: suggestions.flatMap(({ kind, entity }) =>
      entity.key === null ? [] : [{ does: deedOf[kind], of: { kind: entity.kind, key: entity.key }, name: entity.name }],
    ),
  }));
  const all = shocks.flatMap(({ items }) => items);
  if (all.length === 0) return null;
  return (
    <label>
      <span>Standard shock</span>
      <select
        value=""
        onChange={({ target }) => {
          const chosen = all.find((item) => itemText(item) === target.value);
          if (chosen) take({ does: chosen.does, of: chosen.of });
        }}
      >
        <option value="">Choose one</option>
        {shocks.map(({ key, name, items }) => (
          <optgroup key={key} label={name}>
            {items.map((item) => (
              <option key={itemText(item)} value={itemText(item)}>
                {item.name} {deedWords[item.does]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Scenarios that were saved and hold nothing but shocks. */
function SavedShocks({ take }: { take: (shocks: Asked["shocks"]) => void }) {
  const [{ data }] = useAnswer({ query: savedScenariosQuery, variables: { first: 50 } });
  const saved = (data?.scenarios.edges ?? []).flatMap(({ node }) => {
    const items = node.definition === null ? null : (definitionFrom(node.definition)?.items ?? null);
    return items && items.length > 0 && items.every(isShock) ? [{ key: node.key, name: node.name, items }] : [];
  });
  if (saved.length === 0) return null;
  return (
    <label>
      <span>Saved scenario</span>
      <select
        value=""
        onChange={({ target }) => {
          const chosen = saved.find((one) => one.key === target.value);
          if (chosen) take(chosen.items);
        }}
      >
        <option value="">Choose one</option>
        {saved.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
