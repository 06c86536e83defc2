import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Link } from "react-router";
import { useMutation } from "urql";
import { type Problems, placeOf, type Values } from "../form/change";
import { EntityField } from "../form/EntityField";
import { FieldInput } from "../form/FieldInput";
import { commitMutation } from "../form/queries";
import { SourceField } from "../form/SourceField";
import type { ResultOf } from "../graphql";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import type { EntityRef } from "../parts/types";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { kindNames } from "../words/kinds";
import { count } from "../words/numbers";
import { judgementChanges } from "./judgement";
import { type judgeQuery, versionsQuery } from "./queries";

type Answered = ResultOf<typeof judgeQuery>;
type Framework = NonNullable<Answered["framework"]> & {
  readonly objectives: NonNullable<NonNullable<Answered["framework"]>["objectives"]>;
};

/** Whatever was worked out from the facts before is asked for anew. */
const restsOnFacts = { additionalTypenames: [...kindNames, "SealFloor", "Scope", "Revision"] };

/** Kinds that judge. */
const bodies = ["Ministry"] as const;

/** One judgement: of which criterion, the answer, on what evidence, and for which versions of the framework. */
export function JudgeForm({
  entity,
  framework,
  metamodel,
  wanted,
  back,
}: {
  entity: EntityRef;
  framework: Framework;
  metamodel: Answered["metamodel"];
  wanted: string | null;
  back: string;
}) {
  const criteria = framework.objectives.flatMap((objective) => objective.criteria.map((criterion) => ({ ...criterion, objective })));
  const [criterion, setCriterion] = useState(criteria.find(({ key }) => key === wanted)?.key ?? criteria[0]?.key ?? "");
  const [values, setValues] = useState<Values>({ basis: "CURATED" });
  const [body, setBody] = useState<EntityRef | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<Problems>({});
  const [{ data, error, fetching }, commit] = useMutation(commitMutation);
  const [{ data: family }] = useAnswer({
    query: versionsQuery,
    variables: { family: framework.family ?? "" },
    pause: !framework.family,
  });
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const said = Object.keys(problems).length > 0 || error !== undefined;
  useEffect(() => {
    if (said) summary.current?.focus();
  }, [said]);
  if (data?.commit.__typename === "Committed") return <Done revision={data.commit.revision.number} entity={entity} back={back} />;

  const versions = (family?.frameworks.edges ?? [])
    .map(({ node }) => node)
    .filter(({ key, objectives }) => key !== framework.key && objectives?.some((o) => o.criteria.some((c) => c.key === criterion)));
  const declared = metamodel.entityKinds.find(({ kind }) => kind === "Assessment")?.fields ?? [];
  const properties = metamodel.relationshipKinds.find(({ kind }) => kind === "ASSESSES")?.properties ?? [];
  const fields = (names: readonly string[], from: typeof declared) => names.flatMap((name) => from.filter((field) => field.name === name));
  const input = (field: (typeof declared)[number], prefix = "") => {
    const name = prefix + field.name;
    const given = {
      value: values[name] ?? "",
      change: (value: string) => setValues({ ...values, [name]: value }),
      problems: problems[name] ?? [],
    };
    return field.name === "source" ? (
      <SourceField key={name} field={field} change={given.change} problems={given.problems} />
    ) : field.name === "judgedBy" ? (
      <EntityField
        key={name}
        label={field.label}
        kinds={bodies}
        chosen={body}
        choose={(chosen) => {
          setBody(chosen);
          given.change(chosen?.key ?? "");
        }}
        problems={given.problems}
      />
    ) : (
      <FieldInput key={name} field={field} name={name} {...given} />
    );
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: Record<string, string[]> = {};
    if (!values["fields.answer"]) missing["fields.answer"] = ["Say whether it is met."];
    if (!values.basis) missing.basis = ["Say on what it rests."];
    setProblems(missing);
    if (Object.keys(missing).length > 0) return;
    const applied = [framework.id, ...versions.filter(({ id: other }) => others.includes(other)).map(({ id: other }) => other)];
    const changes = judgementChanges(entity, criterion, applied, values, Date.now());
    const answer = await commit({ changes, message: `Judged: ${criterion}, ${entity.name}`.slice(0, 1000) }, restsOnFacts);
    if (answer.data?.commit.__typename !== "InvalidInput") return;
    const told: Record<string, string[]> = {};
    for (const { code, message, path, mend } of answer.data.commit.problems) {
      const place = placeOf(path);
      const text = `${code} ${message} ${mend}`;
      // One fault of what was typed is told of each record that it goes into.
      if (!told[place]?.includes(text)) told[place] = [...(told[place] ?? []), text];
    }
    setProblems(told);
  };
  const shown = new Set(["fields.answer", "fields.evidence", "fields.judgedBy", "fields.judgedOn", ...properties.map(({ name }) => name)]);
  const loose = Object.entries(problems).flatMap(([place, texts]) => (shown.has(place) ? [] : texts));
  return (
    <form className="state-form" onSubmit={submit} noValidate>
      <div className="title-block">
        <div>
          <h1>Judge {entity.name}</h1>
          <p>By {framework.name}. Facts come first: a judgement counts where they cannot tell, and stands beside them where they can.</p>
        </div>
      </div>
      <div ref={summary} tabIndex={-1} className="form-summary">
        {Object.keys(problems).length > 0 && (
          <div className="problem" role="alert">
            <p className="problem-title">
              <Icon of="warning" /> Nothing was written. What you typed is kept.
            </p>
            <p>{loose.length > 0 ? loose.join(" ") : "What is wrong stands at each field."}</p>
          </div>
        )}
        {error && <Problem error={error} />}
      </div>
      <Section title="What is judged">
        <div className="field">
          <label htmlFor={id}>Criterion</label>
          <select id={id} className="field-input" value={criterion} onChange={(event) => setCriterion(event.target.value)}>
            {framework.objectives.map((objective) => (
              <optgroup key={objective.key} label={`${objective.key} ${objective.name}`}>
                {objective.criteria.map(({ key, asks }) => (
                  <option key={key} value={key}>
                    {asks}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <p className="field-hint">
            {criteria.find(({ key }) => key === criterion)?.rule
              ? "Facts answer it where they can; a judgement counts where they cannot tell."
              : "No fact answers it: people judge."}
          </p>
        </div>
        <div className="form-fields">
          {fields(["answer", "evidence", "judgedBy", "judgedOn"], declared).map((field) => input(field, "fields."))}
        </div>
        {versions.length > 0 && (
          <fieldset className="form-choices">
            <legend>Other versions that have this criterion, and ask the same</legend>
            {versions.map((version) => (
              <label key={version.id}>
                <input
                  type="checkbox"
                  checked={others.includes(version.id)}
                  onChange={() =>
                    setOthers(others.includes(version.id) ? others.filter((one) => one !== version.id) : [...others, version.id])
                  }
                />
                {version.name}
              </label>
            ))}
          </fieldset>
        )}
      </Section>
      <Section title="Who says so">
        <div className="form-fields">
          {fields(["basis", "source", "asOf", "confidence", "note"], properties).map((field) => input(field))}
        </div>
      </Section>
      <div className="form-actions">
        <button type="submit" className="button button-first" disabled={fetching}>
          {fetching ? "Putting it on record …" : "Put it on record"}
        </button>
        <Link className="button" to={back}>
          Do not judge
        </Link>
      </div>
    </form>
  );
}

/** What is on record now, and the way back. */
function Done({ revision, entity, back }: { revision: number; entity: EntityRef; back: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="title-block">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <Icon of="tick" size={20} className="sign-met" /> On record since revision {count(revision)}
        </h1>
        <p>
          The score of {entity.name} is worked out again. <Link to={back}>Back to its score</Link>
        </p>
      </div>
    </div>
  );
}
