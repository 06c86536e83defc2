import { useId } from "react";
import { enumerated } from "../words/enumerations";
import type { Field } from "./metamodel";

/** What a field takes, in words, where its type does not show it. */
const hints: Readonly<Record<string, string>> = {
  DATE: "Such as 2026-11-22, 2026-11 or 2026.",
  TEXT_LIST: "Several with commas between them.",
};

/** One field of the metamodel, by its type, with what it means and what is wrong with what was typed. */
export function FieldInput({
  field,
  name,
  value,
  change,
  problems,
}: {
  field: Field;
  name: string;
  value: string;
  change: (value: string) => void;
  problems: readonly string[];
}) {
  const id = useId();
  const invalid = problems.length > 0;
  const given = {
    id,
    name,
    value,
    className: "field-input",
    "aria-describedby": `${id}-hint${invalid ? ` ${id}-problem` : ""}`,
    "aria-invalid": invalid || undefined,
    "aria-required": field.required || undefined,
  };
  const options = field.type === "BOOLEAN" ? booleans : field.values?.map(({ value: one }) => [one, enumerated(field.name, one)] as const);
  const meaning = field.values?.find((one) => one.value === value)?.description;
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label}
        {field.unit && <span className="q">, {field.unit}</span>}
        {field.required && <span className="q"> · needed</span>}
      </label>
      {options ? (
        <select {...given} onChange={(event) => change(event.target.value)}>
          <option value="">{field.required ? "Choose" : "Not stated"}</option>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...given}
          onChange={(event) => change(event.target.value)}
          inputMode={field.type === "NUMBER" || field.type === "INTEGER" ? "decimal" : undefined}
          autoComplete="off"
        />
      )}
      <p className="field-hint" id={`${id}-hint`}>
        {meaning && meaning !== enumerated(field.name, value) ? meaning : field.description} {hints[field.type]}
      </p>
      {invalid && (
        <p className="field-problem" id={`${id}-problem`}>
          {problems.join(" ")}
        </p>
      )}
    </div>
  );
}

const booleans = [
  ["true", "Yes"],
  ["false", "No"],
] as const;
