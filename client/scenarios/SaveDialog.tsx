import { type FormEvent, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { graphql } from "../graphql";
import { Problem } from "../parts/Problem";
import type { Scope } from "../scope/scope";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { markingWords } from "../words/enumerations";
import type { Room, SideName } from "./address";
import { definitionText } from "./definition";
import { saveMutation } from "./queries";
import { savedKey } from "./savedKey";
import { sideName } from "./sideName";

type Marking = keyof typeof markingWords;

const headQuery = graphql(`
  query SavedAt { revision { number } }
`);

/** Keeps one of the scenarios under a name, with the revision on which it was looked at. `words`: what one without a name is called. */
export function SaveDialog({ room, scope, words }: { room: Room; scope: Scope; words: Readonly<Record<SideName, string | null>> }) {
  const filled = (["a", "b"] as const).filter((name) => room[name].items.length > 0);
  return (
    <DialogTrigger>
      <Button className="button button-first" isDisabled={filled.length === 0}>
        <Icon of="save" />
        Save
      </Button>
      <ModalOverlay className="scrim" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => <Form room={room} scope={scope} words={words} filled={filled} close={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Form({
  room,
  scope,
  words,
  filled,
  close,
}: Parameters<typeof SaveDialog>[0] & { filled: readonly SideName[]; close: () => void }) {
  const [which, setWhich] = useState<SideName>(filled[0] ?? "a");
  const called = (side: SideName) => room[side].name ?? words[side] ?? sideName(room[side]);
  const [name, setName] = useState(called(which).slice(0, 200));
  const [note, setNote] = useState("");
  const [marking, setMarking] = useState<Marking>("OPEN");
  const [{ data: head, error: unread }] = useAnswer({ query: headQuery, requestPolicy: "network-only" });
  const [{ data, error, fetching }, commit] = useMutation(saveMutation);
  const navigate = useNavigate();
  const problems = data?.commit.__typename === "InvalidInput" ? data.commit.problems : [];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const key = savedKey(name, Date.now());
    const definition = definitionText({ items: room[which].items, scope, horizon: room.horizon });
    const answer = await commit({
      message: `Scenario saved: ${name.trim()}`,
      changes: [
        {
          createEntity: {
            kind: "Scenario",
            key,
            name: name.trim(),
            basis: "CURATED",
            marking,
            ...(note.trim() ? { note: note.trim() } : {}),
            fields: { definition, savedRevision: head?.revision?.number },
          },
        },
      ],
    });
    if (answer.data?.commit.__typename !== "Committed") return;
    close();
    navigate(`/scenarios/${encodeURIComponent(key)}`);
  };
  return (
    <form onSubmit={save} className="save-form">
      <Heading slot="title" level={2}>
        Save as what?
      </Heading>
      {filled.length > 1 && (
        <fieldset className="save-which">
          <legend className="field-label">Which of the two</legend>
          {filled.map((side) => (
            <label key={side}>
              <input
                type="radio"
                name="which"
                checked={which === side}
                onChange={() => {
                  setWhich(side);
                  setName(called(side).slice(0, 200));
                }}
              />
              {side.toUpperCase()}: {called(side)}
            </label>
          ))}
        </fieldset>
      )}
      <label>
        <span className="field-label">Name</span>
        {/* biome-ignore lint/a11y/noAutofocus: the dialog exists to be typed into */}
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} autoFocus autoComplete="off" />
      </label>
      <label>
        <span className="field-label">What it is for (may stay empty)</span>
        <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} autoComplete="off" />
      </label>
      <label>
        <span className="field-label">Marked, no lower than what it names</span>
        <select value={marking} onChange={(event) => setMarking(event.target.value as Marking)}>
          {Object.entries(markingWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p className="caption">
        It is kept in the registry with its scope and horizon. Its page shows it on the facts of today’s revision and on the facts as they
        will be.
      </p>
      {(error ?? unread) && <Problem error={(error ?? unread)!} />}
      {problems.length > 0 && (
        <ul className="problem" role="alert">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path}`}>
              <b>
                {problem.code} {problem.message}
              </b>{" "}
              {problem.mend}
            </li>
          ))}
        </ul>
      )}
      <p className="save-actions">
        <button type="button" className="button" onClick={close}>
          Do not save
        </button>
        <button type="submit" className="button button-first" disabled={fetching || !head || name.trim() === ""}>
          {fetching ? "Saving …" : "Save it"}
        </button>
      </p>
    </form>
  );
}
