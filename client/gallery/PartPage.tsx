import { useParams } from "react-router";
import { useTitle } from "../shell/title";
import { partOf } from "./catalogue";
import { Specimen } from "./Specimen";
import { isReason, type State, shownFor, states, targetFor } from "./states";

/** One part in every state; where a state does not apply, why. */
export function PartPage() {
  const part = partOf(useParams().slug ?? "");
  useTitle(part?.name ?? "Parts");
  if (!part) return <p>There is no such part.</p>;
  return (
    <>
      <div className="title-block">
        <div>
          <h1>{part.name}</h1>
          <p>{part.about}</p>
          <p className="gallery-at mono q">{part.at}</p>
        </div>
      </div>
      {(Object.keys(states) as State[]).map((state) => {
        const shown = shownFor(part, state);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a state is no set of form fields
          <div key={`${part.slug} ${state}`} className="gallery-state" role="group" aria-label={states[state]}>
            <p className="gallery-name">{states[state]}</p>
            {isReason(shown) ? (
              <p className="q">Does not apply: {shown.not}</p>
            ) : (
              <Specimen state={state} target={targetFor(part, state)}>
                {shown}
              </Specimen>
            )}
          </div>
        );
      })}
    </>
  );
}
