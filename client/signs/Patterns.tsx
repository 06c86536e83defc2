const hatches = { bar: "var(--plot-bar)", fail: "var(--fail)", expose: "var(--expose)", unknown: "var(--hatch)" } as const;

/** The hatches that every bar on the page refers to. Hatching means "we do not know". */
export function Patterns() {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        {Object.entries(hatches).map(([name, colour]) => (
          <pattern key={name} id={`hatch-${name}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V4" stroke={colour} strokeWidth="2" />
          </pattern>
        ))}
        {/* Two scenarios: their hatches lean opposite ways. */}
        <pattern id="hatch-a" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--series-a)" strokeWidth="1.4" />
        </pattern>
        <pattern id="hatch-b" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V5" stroke="var(--series-b)" strokeWidth="1.4" />
        </pattern>
        <pattern id="hatch-soft" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke="var(--hatch)" strokeWidth="1.6" strokeOpacity="0.75" />
        </pattern>
      </defs>
    </svg>
  );
}
