import { useState } from "react";
import { Link } from "react-router";
import { counted } from "../words/numbers";
import "./remedies.css";
import { draftOf, type Remedy, toFillIn } from "./remedy";

interface Said {
  readonly draft: string;
  readonly copied: boolean;
}

/** Copies drafts of change sets; `said` is what became of the last one. */
export function useCopiedDraft() {
  const [said, setSaid] = useState<Said | null>(null);
  const copy = async (draft: string) => {
    try {
      await navigator.clipboard.writeText(draft);
      setSaid({ draft, copied: true });
    } catch {
      setSaid({ draft, copied: false });
    }
  };
  return { said, copy };
}

/** What became of a copy, and what to do before it is committed; where the browser does not allow it, the text to be taken. */
export function DraftSaid({ said }: { said: Said | null }) {
  return (
    <>
      <span role="status" className="q draft-said">
        {said && (said.copied ? "Copied, as the API’s commit takes it. " : "The browser does not let this page copy. Take it from here. ")}
        {said && toDo(toFillIn(said.draft).length)}
      </span>
      {said && !said.copied && <textarea className="mono draft" aria-label="Draft of a change set" readOnly rows={8} value={said.draft} />}
    </>
  );
}

const toDo = (open: number): string =>
  open === 0
    ? "It is a draft: commit it once it is so."
    : `It is a draft: ${counted(open, "key or name is", "keys and names are")} yours to choose, each marked FILL IN, and it is refused until they are filled in. State along with it what the new things rest on.`;

/** From several changes together to the scenario room, and to a draft of a change set. */
export function TakenAlong({ remedies, room, message }: { remedies: readonly Remedy[]; room: string | null; message: string }) {
  const { said, copy } = useCopiedDraft();
  const draft = draftOf(remedies, message);
  return (
    <p className="remedy-actions">
      {room && (
        <Link className="button" to={room}>
          Suppose {remedies.length === 1 ? "it" : `all ${remedies.length}`}
        </Link>
      )}
      {draft ? (
        <>
          <button type="button" className="button" onClick={() => copy(draft)}>
            Copy as a change set
          </button>
          <DraftSaid said={said} />
        </>
      ) : (
        <span className="caption">Something in these changes is withheld from you; they cannot be taken along.</span>
      )}
    </p>
  );
}
