import { Icon } from "../signs/Icon";
import { hours } from "../words/dates";

/** When a workload falls: on record strong, earlier as possible lighter; or that it holds, or that nobody can tell. */
export function FallHour({ onRecord, possible, cannotTell }: { onRecord: number | null; possible: number | null; cannotTell?: boolean }) {
  if (onRecord !== null)
    return (
      <span className="range">
        {possible !== null && possible < onRecord && (
          <span className="upper">
            {hours(possible)}
            <span aria-hidden="true">–</span>
            <span className="unseen"> possible, on record </span>
          </span>
        )}
        <b>{hours(onRecord)}</b>
      </span>
    );
  if (possible !== null)
    return (
      <span className="fall-possible">
        <Icon of="assumed" size={12} label="Possible only:" /> {hours(possible)}
      </span>
    );
  return cannotTell ? (
    <span className="fall-unknown">
      <Icon of="nothing" size={12} className="sign-unknown" /> cannot tell
    </span>
  ) : (
    <span className="q">holds</span>
  );
}
