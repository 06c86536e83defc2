import { useState } from "react";
import { FieldInput } from "../form/FieldInput";
import type { Field } from "../form/metamodel";
import { Section } from "../parts/Section";
import type { Draft, Ref } from "../scenarios/items";
import { ShockField } from "../scenarios/ShockField";
import { Icon } from "../signs/Icon";
import { type Kind, kinds } from "../words/kinds";
import { blank, draftKey, missingIn } from "./draft";

const joins = [
  { of: "parties", label: "Party to it", kinds: ["Jurisdiction", "Ministry", "Bloc"] },
  { of: "binds", label: "Whom it binds", kinds: ["Vendor"] },
  { of: "covers", label: "What it covers", kinds: ["Model", "Service", "DataCentre", "Sector"] },
] as const satisfies readonly { of: "parties" | "binds" | "covers"; label: string; kinds: readonly Kind[] }[];

const nameField: Field = {
  name: "name",
  label: "Name",
  description: "What the draft is called here.",
  type: "TEXT",
  unit: null,
  required: true,
  min: null,
  max: null,
  values: null,
};

/** The terms of a draft, and whom and what it joins. It is tried when it is handed in; nothing is written. */
export function DraftForm({
  fields,
  given,
  problems,
  put,
}: {
  fields: readonly Field[];
  given: Draft | null;
  /** What the registry found wrong, by field. */
  problems: Readonly<Record<string, readonly string[]>>;
  put: (draft: Draft) => void;
}) {
  const [draft, setDraft] = useState<Draft>(given ?? blank);
  const [tried, setTried] = useState(false);
  const missing = tried ? missingIn(draft) : {};
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const state = (name: string, value: string) => {
    const { [name]: _gone, ...rest } = draft.fields;
    change({ fields: value === "" ? rest : { ...rest, [name]: value } });
  };
  return (
    <form
      className="draft-form"
      aria-label="Draft of an agreement"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const wrong = Object.keys(missingIn(draft));
        if (wrong.length === 0) put({ ...draft, key: draftKey(draft.name) });
        else document.getElementById(`draft-${wrong[0]}`)?.querySelector("input")?.focus();
      }}
    >
      <Section title="Between whom, over what">
        <div className="draft-joins">
          <div id="draft-name">
            <FieldInput
              field={nameField}
              name="name"
              value={draft.name}
              change={(name) => change({ name })}
              problems={missing.name ? [missing.name] : []}
            />
          </div>
          {joins.map(({ of, label, kinds: choosable }) => (
            <div key={of} id={`draft-${of}`}>
              <ShockField
                label={label}
                placeholder="Search by name or key"
                of={choosable}
                choose={({ ref }) => !draft[of].some((other) => same(other, ref)) && change({ [of]: [...draft[of], ref] })}
              />
              <ul aria-label={label}>
                {draft[of].map((ref) => (
                  <li key={`${ref.kind} ${ref.key}`}>
                    {kinds[ref.kind].one} <span className="mono">{ref.key}</span>
                    <button
                      type="button"
                      className="take-back"
                      aria-label={`Take out ${ref.key}`}
                      onClick={() => change({ [of]: draft[of].filter((other) => !same(other, ref)) })}
                    >
                      <Icon of="cross" size={12} />
                    </button>
                  </li>
                ))}
              </ul>
              {missing[of] && (
                <p className="field-problem" role="alert">
                  {missing[of]}
                </p>
              )}
            </div>
          ))}
        </div>
      </Section>
      <Section title="Terms" caption="what is left open counts as unknown">
        <div className="form-fields">
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              name={field.name}
              value={draft.fields[field.name] ?? ""}
              change={(value) => state(field.name, value)}
              problems={problems[field.name] ?? []}
            />
          ))}
        </div>
      </Section>
      <p>
        <button type="submit" className="button button-first">
          Try it
        </button>{" "}
        <span className="q">Nothing is written: the draft lives in the address.</span>
      </p>
    </form>
  );
}

const same = (a: Ref, b: Ref) => a.kind === b.kind && a.key === b.key;
