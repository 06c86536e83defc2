import { useEffect } from "react";
import { Problem } from "../parts/Problem";
import { Working } from "../parts/Working";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { byWhen } from "../words/dates";
import { type Room, type Side, type SideName, swapped } from "./address";
import { Head } from "./Head";
import { HorizonPicker } from "./HorizonPicker";
import { Results } from "./Results";
import { SaveDialog } from "./SaveDialog";
import { ShareButton } from "./ShareButton";
import { StandardShocks } from "./StandardShocks";
import { type Outcome, useOutcome } from "./useOutcome";
import { useRoom } from "./useRoom";
import { caveat, headlineOfOne, headlineOfTwo, ledeOfTwo } from "./words";
import "./scenarios.css";

/** What a scenario is called after its shocks; null while it is being worked out or holds facts alone. */
const called = (outcome: Outcome | undefined): string | null => outcome?.shocks.map((shock) => shock.words).join(", ") || null;

/** Two scenarios side by side, or one: what is lost, when, by whom, and where they differ. All of it lives in the address. */
export function RoomPage() {
  const { room, change, scope, input, choose, query } = useRoom();
  const result = useOutcome(room, input);
  const { a, b, error, fetching, cancelled } = result;
  const filled = (["a", "b"] as const).filter((name) => room[name].items.length > 0);
  const none = filled.length === 0;
  const headline = a ? (b ? headlineOfTwo(a, b) : headlineOfOne(a)) : none ? "Compose a scenario" : "What falls";
  useTitle(none ? "Compose a scenario" : filled.map((name) => room[name].name ?? name.toUpperCase()).join(" against "));
  useAnnouncement(a && !fetching ? headline : null);
  const told = a && (b ? caveat(a, b) : caveat(a, null));
  const set = (name: SideName) => (side: Side) => change({ [name]: side, why: null });
  const sides = filled.map((name) => [name, room[name]] as const);
  // The keys of a link from elsewhere may lead straight to a part of the page.
  useEffect(() => {
    if (a && window.location.hash) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [a]);
  return (
    <>
      <ContextBar withheld={a?.scope.withheld}>
        <Breadcrumb above={[{ to: "/scenarios", name: "Scenarios" }]} here={filled.length === 2 ? "Two side by side" : "Scenario room"} />
        <ScopeSwitch scope={scope} choose={choose} />
        <HorizonPicker horizon={room.horizon} choose={(horizon) => change({ horizon, hour: Math.min(room.hour, horizon ?? room.hour) })} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{headline}</h1>
            {none && (
              <p>
                Say what stops, who withdraws or which agreement ends. What falls, by when and through whom stands here at once, in both
                readings. A second scenario can stand beside it.
              </p>
            )}
            {a && b && <p>{ledeOfTwo(a, b)}</p>}
            {told && <p className="caveat">{told}</p>}
          </div>
          <div className="actions">
            {!none && <ShareButton />}
            {filled.length === 2 && (
              <button type="button" className="button" onClick={() => change(swapped(room))}>
                Swap A and B
              </button>
            )}
            {!none && (
              <SaveDialog
                room={room}
                scope={scope}
                words={{ a: called(filled[0] === "a" ? a : undefined), b: called(filled[0] === "b" ? a : b) }}
              />
            )}
          </div>
        </div>
        <div className="heads">
          <Head name="a" side={room.a} outcome={filled[0] === "a" ? a : undefined} open={none} change={set("a")} busy={fetching} />
          <Head name="b" side={room.b} outcome={filled[0] === "b" ? a : b} open={false} change={set("b")} busy={fetching} />
        </div>
        {none ? (
          <>
            <h2 className="or-begin">Or begin with a standard shock</h2>
            <StandardShocks scope={input} query={query} />
          </>
        ) : error ? (
          <Problem error={error} retry={result.again} />
        ) : cancelled ? (
          <div className="empty">
            <h3>Cancelled</h3>
            <p>Nothing was worked out. What is composed stays as it is.</p>
            <button type="button" className="button" onClick={result.again}>
              Work it out
            </button>
          </div>
        ) : (
          <>
            {fetching && <Working what={`Working out what falls ${byWhen(room.horizon)}`} cancel={result.cancel} />}
            {a && (filled.length === 1 || b) && (
              <Results
                room={room}
                sides={sides}
                outcomes={b ? [a, b] : [a]}
                scope={input}
                move={(hour) => change({ hour }, { replace: true })}
                take={(item) =>
                  change(
                    Object.fromEntries(sides.map(([name, side]) => [name, { name: null, items: [...side.items, item] }])) as Partial<Room>,
                  )
                }
                open={(why) => change({ why }, { replace: true })}
                busy={fetching}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}
