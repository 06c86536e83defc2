/** Signs of the picture in words; only those that can be on screen. */
export function Legend({ tracing, asTable }: { tracing: boolean; asTable: boolean }) {
  if (asTable) return null;
  return (
    <figcaption className="legend">
      <span>
        <i className="key key-recorded" aria-hidden="true" /> on record
      </span>
      <span>
        <i className="key key-assumed" aria-hidden="true" /> assumed
      </span>
      <span>
        <i className="key key-foot" aria-hidden="true" /> nothing to fall back on
      </span>
      <span>
        <svg className="key key-foot-possible" aria-hidden="true">
          <rect y="7" width="100%" height="3" fill="url(#hatch-fail)" />
        </svg>{" "}
        the same, possible
      </span>
      <span>
        <svg className="key" aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#hatch-soft)" />
        </svg>{" "}
        nothing on record
      </span>
      {tracing && (
        <span>
          <i className="key key-traced" aria-hidden="true" /> load traced to the chosen thing
        </span>
      )}
    </figcaption>
  );
}
