import { Link } from "react-router";
import { Section } from "../parts/Section";
import { useAnswer } from "../useAnswer";
import { counted } from "../words/numbers";
import { type ScoredKind, scorePath } from "./address";
import "./frameworks.css";
import { LevelRange } from "./LevelRange";
import { briefScoreQuery, choicesQuery } from "./queries";

/** What a thing reaches by each framework on record, with the way to the reasons. Nothing where there is no framework. */
export function FrameworkScores({ kind, entityKey }: { kind: ScoredKind; entityKey: string }) {
  const [{ data }] = useAnswer({ query: choicesQuery, variables: { first: 5 } });
  const frameworks = data?.frameworks.edges.map(({ node }) => node) ?? [];
  if (frameworks.length === 0) return null;
  return (
    <Section title="Sovereignty frameworks" end={<Link to="/frameworks">All frameworks</Link>}>
      <dl className="properties brief-scores">
        {frameworks.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <Link to={scorePath(key, kind, entityKey)}>{name}</Link>
            </dt>
            <dd>
              <Brief kind={kind} entityKey={entityKey} frameworkKey={key} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Brief({ kind, entityKey, frameworkKey }: { kind: ScoredKind; entityKey: string; frameworkKey: string }) {
  const [{ data, error }] = useAnswer({ query: briefScoreQuery, variables: { kind, key: entityKey, framework: frameworkKey } });
  const score = data?.sealFloor;
  if (error) return <span className="q">Cannot be scored for its own home</span>;
  if (!score) return <span className="q">Scoring …</span>;
  return (
    <>
      Floor <LevelRange {...score.floor} /> of {(score.framework.levels?.length ?? 1) - 1}, score <LevelRange {...score.score} /> of 100
      {score.unknown.length > 0 && <span className="q"> · {counted(score.unknown.length, "criterion", "criteria")} unknown</span>}
    </>
  );
}
