import { useState } from "react";
import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Working } from "../parts/Working";
import { scopeInput, scopeQuery } from "../scope/scope";
import { useAnnouncement } from "../shell/announce";
import { useAnswer } from "../useAnswer";
import { instant } from "../words/dates";
import { count } from "../words/numbers";
import { roomPath, type Side } from "./address";
import { definitionFrom, inputOf } from "./definition";
import { Head } from "./Head";
import { HourByHour } from "./HourByHour";
import { Moved } from "./Moved";
import { thenAndNowQuery } from "./queries";
import { ShareButton } from "./ShareButton";
import { changedSince } from "./words";

interface Stored {
  readonly name: string;
  readonly definition: string | null;
  readonly savedRevision: number | null;
  readonly saved: { readonly actor: string; readonly at: string } | null;
  readonly note: string | null;
}

/** Both results of a saved scenario: A on the day it was saved, B today, with what moved between. */
export function Saved({ definition: text, ...stored }: Stored) {
  const { name, savedRevision } = stored;
  const definition = text === null ? null : definitionFrom(text);
  if (!definition || savedRevision === null)
    return (
      <>
        <h1>{name}</h1>
        <div className="empty">
          <p>
            What was saved holds something that this page cannot show. Ask the API for it: <span className="mono">scenario(key)</span>.
          </p>
        </div>
      </>
    );
  return (
    <Both {...stored} side={{ name, items: definition.items }} scope={definition.scope} horizon={definition.horizon} then={savedRevision} />
  );
}

function Both({
  name,
  side,
  scope,
  horizon,
  then,
  saved,
  note,
}: {
  side: Side;
  then: number;
} & Omit<Stored, "definition" | "savedRevision"> &
  Pick<NonNullable<ReturnType<typeof definitionFrom>>, "scope" | "horizon">) {
  const [stopped, setStopped] = useState(false);
  const scenario = inputOf(side.items);
  const keys = scopeInput(scope);
  const [{ data, error, fetching }, again] = useAnswer({
    query: thenAndNowQuery,
    variables: { scenario, scope: keys, horizon, then },
    pause: stopped,
  });
  const both = data?.compareScenarios;
  const headline = both ? changedSince(both.a, both.b) : name;
  useAnnouncement(both && !fetching ? headline : null);
  return (
    <>
      <div className="title-block">
        <div>
          <h1>{headline}</h1>
          <p>
            <b>{name}</b>, {saved ? `saved ${instant(saved.at)}` : "saved"}
            {saved && ` by ${saved.actor}`}. A stands on the facts of that day (revision {count(then)}), B on today’s
            {both && ` (revision ${count(both.b.revision)})`}.{note && ` ${note}`}
          </p>
        </div>
        <div className="actions">
          <ShareButton />
          <Link className="button button-first" to={roomPath(side, { query: scopeQuery(scope), horizon })}>
            Open in the room
          </Link>
        </div>
      </div>
      <div className="heads">
        <Head name="a" side={side} title="The day it was saved" outcome={both?.a} open={false} fixed />
        <Head name="b" side={side} title="Today" outcome={both?.b} open={false} fixed />
      </div>
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : stopped ? (
        <div className="empty">
          <h3>Cancelled</h3>
          <p>Nothing was worked out.</p>
          <button type="button" className="button" onClick={() => setStopped(false)}>
            Work it out
          </button>
        </div>
      ) : !both ? (
        <Working what="Working it out on both days" cancel={() => setStopped(true)} />
      ) : (
        <div className="room">
          <div className="room-main">
            <HourByHour
              outcomes={[
                ["a", both.a],
                ["b", both.b],
              ]}
            />
          </div>
          <div className="room-side">
            <Moved differences={both.differences} side={side} then={then} scope={keys} horizon={horizon} />
          </div>
        </div>
      )}
    </>
  );
}
