import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { scopeRemediesQuery } from "../remedies/queries";
import { keysOf, type Remedy, supposed } from "../remedies/remedy";
import { DraftSaid, useCopiedDraft } from "../remedies/TakenAlong";
import { useAnswer } from "../useAnswer";
import { byWhen } from "../words/dates";
import type { Room, Side, SideName } from "./address";
import { type Item, itemText } from "./items";
import { RemedyOfRoom } from "./RemedyOfRoom";
import { ScenarioMark } from "./ScenarioMark";
import type { Outcome, ScopeKeys } from "./useOutcome";

/** Changes that are looked for against the failures of one scenario. */
const each = 3;

const failing = ({ items }: Side) => items.flatMap((item) => (item.does === "fail" ? [item.of] : []));
const withdrawing = ({ items }: Side) => items.some(({ does }) => does === "deny" || does === "end");

type Sides = readonly (readonly [SideName, Side])[];

/**
 * Changes that keep most from falling with what fails in the scenarios, each checked again by running them with it: how
 * much less criticality is lost under each.
 */
export function Remedies({
  room,
  sides,
  outcomes,
  scope,
  take,
}: {
  room: Room;
  sides: Sides;
  outcomes: readonly Outcome[];
  scope: ScopeKeys;
  take: (item: Item) => void;
}) {
  const [a, b] = ["a", "b"].map((name) => {
    const side = sides.find(([other]) => other === name)?.[1];
    return side ? failing(side) : [];
  }) as [ReturnType<typeof failing>, ReturnType<typeof failing>];
  const none = a.length === 0 && b.length === 0;
  const [{ data, error }, again] = useAnswer({
    query: scopeRemediesQuery,
    variables: { scope, horizon: room.horizon, budget: each, a, b },
    pause: none,
  });
  const { said, copy } = useCopiedDraft();
  const aside = sides.some(([, side]) => withdrawing(side));
  if (none && !aside) return null;
  const rows = data ? distinct([...data.scope.a.items, ...data.scope.b.items].map(({ remedy }) => remedy)) : [];
  const keys = keysOf(rows);
  return (
    <Section title="Remedies, checked again by analysis" caption={`how much less criticality is lost ${byWhen(room.horizon)}, on record`}>
      {none ? null : error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !data ? (
        <Skeleton lines={3} what="Looking for what keeps most from falling" />
      ) : rows.length === 0 ? (
        <p className="caption">
          No further alternative and no longer holdover keeps anything on record from falling with one of these alone.
        </p>
      ) : (
        <>
          <table className="room-remedies">
            <thead>
              <tr>
                <th>Change</th>
                {sides.map(([name]) => (
                  <th key={name} className="n">
                    <ScenarioMark of={name} small />
                  </th>
                ))}
                <th>
                  <span className="unseen">Take it, or copy a draft</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((remedy, i) => (
                <RemedyOfRoom
                  key={keys[i]}
                  remedy={remedy}
                  room={room}
                  sides={sides}
                  outcomes={outcomes}
                  scope={scope}
                  take={take}
                  copy={copy}
                />
              ))}
            </tbody>
          </table>
          <DraftSaid said={said} />
        </>
      )}
      {aside && (
        <p className="caption">
          Against withdrawals and ended agreements none is looked for here: a workload’s own page says what answers who can switch it off.
        </p>
      )}
    </Section>
  );
}

/** The same change, found against both, stands once. What cannot be supposed by this reader cannot be checked here. */
function distinct(remedies: readonly Remedy[]): readonly Remedy[] {
  const seen = new Set<string>();
  return remedies.filter((remedy) => {
    const [item] = supposed([remedy]) ?? [];
    const text = item && itemText(item);
    if (!text || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
