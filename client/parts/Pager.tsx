import { count } from "../words/numbers";

/** Which part of the whole is shown, with a way to the next and the one before. */
export function Pager({
  from,
  to,
  total,
  what,
  before,
  after,
}: {
  from: number;
  to: number;
  total: number;
  what: string;
  before?: () => void;
  after?: () => void;
}) {
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <span>{total === 0 ? `No ${what}` : `${count(from)} to ${count(to)} of ${count(total)} ${what}`}</span>
      {(before || after) && (
        <>
          <button type="button" className="button" onClick={before} disabled={!before}>
            Previous
          </button>
          <button type="button" className="button" onClick={after} disabled={!after}>
            Next
          </button>
        </>
      )}
    </nav>
  );
}
