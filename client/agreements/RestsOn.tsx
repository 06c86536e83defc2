import { Section } from "../parts/Section";
import { Icon } from "../signs/Icon";
import type { Terms } from "./words";

/** Assumed and unknown terms on which the results rest. */
export function RestsOn({ terms: { restsOn } }: { terms: Terms }) {
  return (
    <Section title="What the results rest on" caption="terms that are assumed or unknown">
      {restsOn.length === 0 ? (
        <p className="caption">Every term that decides what it does is stated, and none is assumed.</p>
      ) : (
        <ul className="open-terms">
          {restsOn.map(({ term, assumed, words }) => (
            <li key={term}>
              <Icon of={assumed ? "assumed" : "nothing"} size={14} className={assumed ? "sign-quiet" : "sign-unknown"} />
              <span>
                <b>{term}</b> <span className="q">{assumed ? "assumed" : "nothing certain on record"}</span>
                <br />
                {words}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
