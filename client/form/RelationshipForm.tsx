import { type FormEvent, useEffect, useRef, useState } from "react";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import type { EntityRef } from "../parts/types";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { kinds } from "../words/kinds";
import type { Problems, Values } from "./change";
import { Done } from "./Done";
import { EntityField } from "./EntityField";
import { FieldInput } from "./FieldInput";
import { type Choice, type Field, fieldsOf } from "./metamodel";
import { SourceField } from "./SourceField";
import { useStating } from "./useStating";

/** Another thing that it rests on, who says so, and what more is known: in one change set, checked as a whole. */
export function RelationshipForm({ entity, choices, back }: { entity: EntityRef; choices: readonly Choice[]; back: string }) {
  const [chosen, setChosen] = useState(choices[0]!.id);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0]!;
  const { kind } = choice;
  const [target, setTarget] = useState<EntityRef | null>(null);
  const [values, setValues] = useState<Values>({});
  const [message, setMessage] = useState<string | null>(null);
  const { answer, fetching, send, attempt } = useStating(entity);
  const problems: Problems = answer.status === "problems" ? answer.problems : {};
  const why = message ?? `State ${kind.unknown}: ${entity.name}`.slice(0, 300);
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that fails moves the focus anew
  useEffect(() => {
    if (answer.status !== "open" && answer.status !== "done") summary.current?.focus();
  }, [answer, attempt]);
  if (answer.status === "done" && target)
    return <Done entity={entity} kind={kind} target={target} revision={answer.revision} back={back} />;
  const { provenance, own, more } = fieldsOf(kind);
  const input = (field: Field, prefix = "") => {
    const name = prefix + field.name;
    const given = {
      value: values[name] ?? "",
      change: (value: string) => setValues({ ...values, [name]: value }),
      problems: problems[name] ?? [],
    };
    return field.name === "source" ? (
      <SourceField key={name} field={field} change={given.change} problems={given.problems} />
    ) : (
      <FieldInput key={name} field={field} name={name} {...given} />
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(kind, target, values, why);
  };
  // What the fields do not show is said above them.
  const places = new Set(["to", "message", ...kind.properties.map(({ name }) => name), ...own.map(({ name }) => `fields.${name}`)]);
  const others = Object.entries(problems).flatMap(([place, texts]) => (places.has(place) ? [] : texts));
  const openMore = more.some(({ name }) => problems[name]);
  return (
    <form className="state-form" onSubmit={submit} noValidate>
      <div className="title-block">
        <div>
          <p className="form-about">
            <KindIcon kind={entity.kind} /> {kinds[entity.kind].one} <span className="mono">{entity.key}</span>
          </p>
          <h1>{entity.name}</h1>
          <p>State {choices.length > 1 ? "what is missing" : kind.unknown}. Every result that rests on it is worked out again.</p>
        </div>
      </div>
      <div ref={summary} tabIndex={-1} className="form-summary">
        {answer.status === "problems" && (
          <div className="problem" role="alert">
            <p className="problem-title">
              <Icon of="warning" /> Nothing was written. What you typed is kept.
            </p>
            <p>{others.length > 0 ? others.join(" ") : "What is wrong stands at each field."}</p>
          </div>
        )}
        {answer.status === "conflict" && (
          <div className="problem" role="alert">
            <p className="problem-title">
              <Icon of="warning" /> LP-2107 Changed meanwhile
            </p>
            <p>
              Version {answer.versions.join(", ")} is on record now. Nothing was written and what you typed is kept. Look at what is there,
              then put it on record again.
            </p>
          </div>
        )}
        {answer.status === "failed" && <Problem error={answer.error} />}
      </div>
      <Section title="What it rests on">
        {choices.length > 1 && (
          <fieldset className="form-choices">
            <legend>What do you know?</legend>
            {choices.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="relationship"
                  checked={one === choice}
                  onChange={() => {
                    setChosen(one.id);
                    setTarget(null);
                  }}
                />
                {choiceWords(one)}
              </label>
            ))}
          </fieldset>
        )}
        <EntityField
          key={choice.id}
          label={capital(kind.unknown)}
          kinds={choice.to}
          chosen={target}
          choose={setTarget}
          problems={problems.to ?? []}
          required
        />
        {own.map((field) => input(field, "fields."))}
      </Section>
      <Section title="Who says so">
        <div className="form-fields">{provenance.map((field) => input(field))}</div>
      </Section>
      <details className="form-more" open={openMore || undefined}>
        <summary>Alternatives, holdover, validity and marking</summary>
        <div className="form-fields">{more.map((field) => input(field))}</div>
      </details>
      <Section title="Why">
        <FieldInput field={messageField} name="message" value={why} change={setMessage} problems={problems.message ?? []} />
      </Section>
      <div className="form-actions">
        <button type="submit" className="button button-first" disabled={fetching}>
          {fetching ? "Putting it on record …" : "Put it on record"}
        </button>
      </div>
    </form>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "uses: service", "is hosted at: data centre". */
const choiceWords = ({ kind, to }: Choice) => `It ${kind.forward} a ${to.map((one) => kinds[one].one.toLowerCase()).join(" or ")}`;

const messageField: Field = {
  name: "message",
  label: "In a line",
  description: "Stands beside the change in the log.",
  type: "TEXT",
  unit: null,
  required: true,
  min: null,
  max: null,
  values: null,
};
