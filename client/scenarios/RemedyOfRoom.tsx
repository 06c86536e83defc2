import { EntityLink } from "../parts/EntityLink";
import { type Remedy, remedyWords, supposed } from "../remedies/remedy";
import { points } from "../words/numbers";
import type { Room, Side, SideName } from "./address";
import { type Item, itemText } from "./items";
import { type Outcome, type ScopeKeys, useOutcome } from "./useOutcome";

/** One change, with the share of criticality that it keeps under each scenario, found by running them with it. */
export function RemedyOfRoom({
  remedy,
  room,
  sides,
  outcomes,
  scope,
  take,
}: {
  remedy: Remedy;
  room: Room;
  sides: readonly (readonly [SideName, Side])[];
  outcomes: readonly Outcome[];
  scope: ScopeKeys;
  take: (item: Item) => void;
}) {
  const [item] = supposed([remedy])!;
  const text = itemText(item!);
  const taken = sides.every(([, { items }]) => items.some((other) => itemText(other) === text));
  const withIt = (side: Side): Side => (side.items.length > 0 ? { ...side, items: [...side.items, item!] } : side);
  const { a, b, error } = useOutcome({ ...room, a: withIt(room.a), b: withIt(room.b) }, scope);
  const after = [a, b];
  return (
    <tr>
      <td>
        <b>{remedyWords[remedy.kind]}</b> {remedy.kind === "HOLDOVER" ? "at" : "for"} <EntityLink entity={remedy.owner} wrap />
        <div className="caption">{remedy.words}</div>
      </td>
      {sides.map(([name], i) => (
        <td key={name} className="n">
          {error ? "not checked" : after[i] ? <Kept before={outcomes[i]!} after={after[i]} /> : "…"}
        </td>
      ))}
      <td className="n">
        {!taken && (
          <button
            type="button"
            className="text-button"
            onClick={() => take(item!)}
            aria-label={`Take it: ${remedyWords[remedy.kind]}, ${remedy.owner.name}`}
          >
            Take it
          </button>
        )}
      </td>
    </tr>
  );
}

function Kept({ before, after }: { before: Outcome; after: Outcome }) {
  const change = after.criticalityLost.onRecord - before.criticalityLost.onRecord;
  return <span className={change < 0 ? "removed" : undefined}>{points(change)}</span>;
}
