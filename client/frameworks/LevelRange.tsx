import { figure } from "./words";

/** A level or score as a range: low strong, high lighter; one number where both are equal. */
export function LevelRange({ least, most }: { least: number; most: number }) {
  return (
    <span className="range">
      <b>{figure(least)}</b>
      {figure(most) !== figure(least) && (
        <span className="upper">
          <span aria-hidden="true">–</span>
          <span className="unseen"> to </span>
          {figure(most)}
        </span>
      )}
    </span>
  );
}
