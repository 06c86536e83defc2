import { type FormEvent, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";
import { graphql } from "../graphql";
import { Problem } from "../parts/Problem";
import type { Scope } from "../scope/scope";
import { Icon } from "../signs/Icon";
import type { Room, SideName } from "./address";
import { definitionText } from "./definition";
import { saveMutation } from "./queries";
import { savedKey } from "./savedKey";
import { sideName } from "./sideName";

const headQuery = graphql(`
  query SavedAt { revision { number } }
`);

/** Keeps one of the scenarios under a name, with the revision on which it was looked at. */
export function SaveDialog({ room, scope }: { room: Room; scope: Scope }) {
  const filled = (["a", "b"] as const).filter((name) => room[name].items.length > 0);
  return (
    <DialogTrigger>
      <Button className="button button-first" isDisabled={filled.length === 0}>
        <Icon of="save" />
        Save
      </Button>
      <ModalOverlay className="scrim" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">{({ close }) => <Form room={room} scope={scope} filled={filled} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Form({ room, scope, filled, close }: { room: Room; scope: Scope; filled: readonly SideName[]; close: () => void }) {
  const [which, setWhich] = useState<SideName>(filled[0] ?? "a");
  const [name, setName] = useState(room[which].name ?? "");
  const [note, setNote] = useState("");
  const [{ data: head }] = useQuery({ query: headQuery, requestPolicy: "network-only" });
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
              <input type="radio" name="which" checked={which === side} onChange={() => setWhich(side)} />
              {side.toUpperCase()}, {room[side].name ?? sideName(room[side])}
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
      <p className="caption">
        It is kept in the registry with its scope and horizon. Its page shows it on the facts of today’s revision and on the facts as they
        will be.
      </p>
      {error && <Problem error={error} />}
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
