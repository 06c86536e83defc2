import { RemedyWords } from "../remedies/RemedyWords";
import { draftOf, type Remedy, remedyName, supposed } from "../remedies/remedy";
import { useAnswer } from "../useAnswer";
import { points } from "../words/numbers";
import type { Room, Side, SideName } from "./address";
import { inputOf } from "./definition";
import { type Item, itemText } from "./items";
import { costsQuery } from "./queries";
import type { Outcome, ScopeKeys } from "./useOutcome";

/** One change, with the share of criticality that it keeps under each scenario, found by running them with it. */
export function RemedyOfRoom({
  remedy,
  room,
  sides,
  outcomes,
  scope,
  take,
  copy,
}: {
  remedy: Remedy;
  room: Room;
  sides: readonly (readonly [SideName, Side])[];
  outcomes: readonly Outcome[];
  scope: ScopeKeys;
  take: (item: Item) => void;
  copy: (draft: string) => void;
}) {
  const [item] = supposed([remedy])!;
  const text = itemText(item!);
  const taken = sides.every(([, { items }]) => items.some((other) => itemText(other) === text));
  const withIt = ({ items }: Side) => inputOf(items.length > 0 ? [...items, item!] : []);
  const [{ data, error }] = useAnswer({
    query: costsQuery,
    variables: { a: withIt(room.a), b: withIt(room.b), scope, horizon: room.horizon },
  });
  return (
    <tr>
      <td>
        <RemedyWords remedy={remedy} />
      </td>
      {sides.map(([name], i) => (
        <td key={name} className="n">
          {error ? "not checked" : data ? <Kept before={outcomes[i]!} after={data.compareScenarios[name]} /> : "…"}
        </td>
      ))}
      <td className="n room-remedy-ends">
        {!taken && (
          <button type="button" className="text-button" onClick={() => take(item!)} aria-label={`Take it: ${remedyName(remedy)}`}>
            Take it
          </button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() => copy(draftOf([remedy], `Draft: ${remedyName(remedy)}`)!)}
          aria-label={`Copy draft: ${remedyName(remedy)}`}
        >
          Copy draft
        </button>
      </td>
    </tr>
  );
}

interface Cost {
  readonly criticalityLost: { readonly onRecord: number };
}

function Kept({ before, after }: { before: Cost; after: Cost }) {
  const change = after.criticalityLost.onRecord - before.criticalityLost.onRecord;
  return <span className={change < 0 ? "removed" : undefined}>{points(change)}</span>;
}
