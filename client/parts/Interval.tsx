import { count, equivalents, rangeInWords, shareDigits } from "../words/numbers";

interface Ends {
  readonly onRecord: number;
  readonly possible: number;
}

/** A count as a range in a sentence: **22 to 61**. */
export const Figure = ({ onRecord, possible }: Ends) => <b>{rangeInWords(onRecord, possible)}</b>;

/** A count as a range: low strong, high lighter; one number where both are equal. */
export function CountRange({ onRecord, possible }: Ends) {
  return (
    <span className="range">
      <b>{count(onRecord)}</b>
      {possible !== onRecord && (
        <span className="upper">
          <span aria-hidden="true">–</span>
          <span className="unseen"> to </span>
          {count(possible)}
        </span>
      )}
    </span>
  );
}

/** An amount of compute as a range, H100e without the unit; the lower end first, whichever reading it is of. */
export function AmountRange({ onRecord, possible }: Ends) {
  const [low, high] = [equivalents(Math.min(onRecord, possible)), equivalents(Math.max(onRecord, possible))];
  return (
    <span className="range">
      <b>{low}</b>
      {low !== high && (
        <span className="upper">
          <span aria-hidden="true">–</span>
          <span className="unseen"> to </span>
          {high}
        </span>
      )}
    </span>
  );
}

/** A share as a range with its sign: 9.8–15.9 %. */
export function ShareRange({ onRecord, possible }: Ends) {
  const [low, high] = [shareDigits(onRecord), shareDigits(possible)];
  return (
    <span className="range">
      <b>{low}</b>
      {low !== high && (
        <span className="upper">
          <span aria-hidden="true">–</span>
          <span className="unseen"> to </span>
          {high}
        </span>
      )}
      {"\u202f%"}
    </span>
  );
}

const colours = { fail: "var(--fail)", expose: "var(--expose)", bar: "var(--plot-bar)", unknown: "var(--hatch)" } as const;

/** Solid to what is on record, hatched to what is possible, with an end tick. `full` is the value at the right edge. */
export function RangeBar({
  onRecord,
  possible,
  full,
  width = 72,
  tone = "fail",
}: Ends & { full: number; width?: number; tone?: keyof typeof colours }) {
  const x = (value: number) => (full > 0 ? Math.min(1, value / full) * (width - 2) : 0);
  const [low, high] = [x(onRecord), x(possible)];
  const colour = colours[tone];
  return (
    <svg className="bar" width={width} height="10" aria-hidden="true">
      <rect x="0" y="1" width={onRecord > 0 ? Math.max(1, low) : 0} height="8" fill={colour} />
      {high > low && (
        <>
          <rect x={low} y="1" width={high - low} height="8" fill={`url(#hatch-${tone})`} />
          <path d={`M${low} 1.5H${high}M${low} 8.5H${high}`} stroke={colour} />
          {/* What runs on past the edge has no end to mark. */}
          {possible <= full && <path d={`M${high} 0V10`} stroke={colour} strokeWidth="1.5" />}
        </>
      )}
    </svg>
  );
}
