import { useEffect, useState } from "react";
import { RoomMatrix } from "../continuity/RoomMatrix";
import { byWhen } from "../words/dates";
import { AtHour } from "./AtHour";
import type { Room, Side, SideName } from "./address";
import { CapacityLink } from "./CapacityLink";
import { Differences } from "./Differences";
import { Falls } from "./Falls";
import { HourByHour } from "./HourByHour";
import type { Item, Ref } from "./items";
import { Losses } from "./Losses";
import { Remedies } from "./Remedies";
import { type Outcome, type ScopeKeys, useAtHour } from "./useOutcome";
import { AgreementsThatHold, Verdicts } from "./Verdicts";

/** The hour that tables ask for: the slider's, once it has rested a moment. */
function useRested(hour: number): number {
  const [rested, setRested] = useState(hour);
  useEffect(() => {
    const timer = setTimeout(() => setRested(hour), 150);
    return () => clearTimeout(timer);
  }, [hour]);
  return rested;
}

/** What follows from the scenarios in the room: hour by hour at the left, figures and names at the right. */
export function Results({
  room,
  sides,
  outcomes,
  scope,
  move,
  open,
  take,
  busy,
}: {
  room: Room;
  sides: readonly (readonly [SideName, Side])[];
  outcomes: readonly Outcome[];
  scope: ScopeKeys;
  move: (hour: number) => void;
  open: (why: Ref | null) => void;
  take: (item: Item) => void;
  busy: boolean;
}) {
  const hour = useRested(room.hour);
  const at = useAtHour(room, scope, hour);
  const figures = [at.a, at.b].filter((figure) => figure !== undefined);
  const asked = { scope, horizon: hour };
  const shown = sides.map(([name], i) => [name, outcomes[i]!] as const);
  const both = sides.length > 1;
  const losses = { sides, asked, busy: at.fetching };
  return (
    <div className={busy ? "room room-stale" : "room"}>
      <div className="room-main">
        <HourByHour outcomes={shown} hour={room.hour} change={move} />
        <RoomMatrix room={room} scope={scope} />
        {figures.length === sides.length && (
          <>
            <div id="by-sector">
              <Losses
                title="By sector"
                what="Sector"
                caption={`share of each sector’s own criticality, ${byWhen(hour)}`}
                sort="sector"
                losses={figures.map(({ bySector }) => bySector.map(({ sector, ...loss }) => ({ of: sector, ...loss })))}
                {...losses}
              />
            </div>
            <Losses
              title="By ministry"
              what="Ministry"
              caption={`each with all its parts, ${byWhen(hour)}`}
              sort="ministry"
              losses={figures.map(({ byMinistry }) => byMinistry.map(({ ministry, ...loss }) => ({ of: ministry, ...loss })))}
              {...losses}
            />
          </>
        )}
      </div>
      <div className="room-side">
        <AtHour hour={hour} at={at} outcomes={outcomes} sides={sides} asked={asked} />
        <CapacityLink sides={sides} scope={scope} />
        {both && (
          <Differences key={JSON.stringify([room.a.items, room.b.items, room.horizon, scope])} room={room} scope={scope} open={open} />
        )}
        <Falls key={JSON.stringify([sides, room.horizon, scope])} sides={sides} scope={scope} horizon={room.horizon} />
        <Remedies room={room} sides={sides} outcomes={outcomes} scope={scope} take={take} />
        <Verdicts shown={shown} />
        <AgreementsThatHold shown={shown} />
      </div>
    </div>
  );
}
