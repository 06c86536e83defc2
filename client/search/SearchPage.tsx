import { useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { entityPath, kinds } from "../words/kinds";
import { counted } from "../words/numbers";
import { Matched, WhyMatched } from "./Matched";
import { useSuggestions } from "./useSuggestions";
import "./search.css";

const most = 50;

/** Everything that a text finds, best first. The text lives in the address. */
export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const asked = params.get("q") ?? "";
  const [text, setText] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  // The page exists to be typed into.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => setText(asked), [asked]);
  const { settled, hits, known, error, again } = useSuggestions(text, most);
  useTitle(asked ? `Search: ${asked}` : "Search");
  useEffect(() => {
    if (settled === asked || settled !== text.trim()) return;
    setParams(settled ? { q: settled } : {}, { replace: true, preventScrollReset: true });
  }, [settled, asked, text, setParams]);
  const found = hits.length === most ? `The ${most} best matches` : counted(hits.length, "match", "matches");
  useAnnouncement(settled && known ? `${found} for ${settled}` : null);
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/registry", name: "Registry" }]} here="Search" />
      </ContextBar>
      <div className="page page-narrow">
        <div className="title-block">
          <div>
            <h1>Search</h1>
          </div>
        </div>
        <search>
          <label className="field-label" htmlFor="search-text">
            Name, former name or key
          </label>
          <div className="search-box search-box-page">
            <Icon of="search" />
            <input
              id="search-text"
              type="search"
              value={text}
              onChange={(event) => setText(event.target.value)}
              ref={field}
              autoComplete="off"
            />
          </div>
        </search>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : settled === "" ? (
          <p className="caption">
            Type part of a name or a key, or look through the <Link to="/registry">registry</Link> kind by kind.
          </p>
        ) : !known ? (
          <Skeleton lines={6} what="Searching" />
        ) : (
          <Section title={found} caption={hits.length === most ? "type more to narrow them" : undefined}>
            {hits.length === 0 ? (
              <div className="empty">
                <p>
                  Nothing in the registry is called “{settled}”. Try fewer letters, or look through the <Link to="/registry">registry</Link>
                  .
                </p>
              </div>
            ) : (
              <ul className="results">
                {hits.map(
                  (hit) =>
                    hit.entity.key !== null && (
                      <li key={hit.entity.id}>
                        <KindIcon kind={hit.entity.kind} />
                        <span>
                          <Link className="plain" to={entityPath(hit.entity.kind, hit.entity.key)}>
                            <Matched text={hit.entity.name} query={settled} />
                          </Link>
                          <span className="results-kind">
                            {kinds[hit.entity.kind].one} <span className="mono">{hit.entity.key}</span>
                          </span>
                        </span>
                        <span className="row-why">
                          <WhyMatched field={hit.matchedField} text={hit.matchedText} query={settled} />
                        </span>
                      </li>
                    ),
                )}
              </ul>
            )}
          </Section>
        )}
      </div>
    </>
  );
}
