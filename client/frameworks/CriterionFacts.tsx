import { Link } from "react-router";
import { StateLink } from "../form/StateLink";
import { EntityLink } from "../parts/EntityLink";
import { SourceLine } from "../parts/SourceLine";
import { WhyChain } from "../parts/WhyChain";
import { day } from "../words/dates";
import { enumerated } from "../words/enumerations";
import type { Kind } from "../words/kinds";
import { counted } from "../words/numbers";
import { judgePath } from "./address";
import { type Criterion, groundWords } from "./words";

/** What a criterion rests on: chains of facts down to a place or a law, what is missing on the way, what people have judged. */
export function CriterionFacts({
  criterion,
  frameworkKey,
  kind,
  entityKey,
}: {
  criterion: Criterion;
  frameworkKey: string;
  kind: Kind;
  entityKey: string;
}) {
  const { rule, ruleWords, applies, evidence, evidenceTotal, lacking, assessments } = criterion;
  return (
    <>
      {rule && (
        <p className="q2">
          {applies
            ? `Facts answer it: ${lower(ruleWords!)}`
            : "Facts would answer it for another kind of thing; of this one they tell nothing, so a person judges."}
        </p>
      )}
      {rule === "DISCONNECT" && criterion.by === "FACTS" && criterion.answer === "YES" && (
        <p>Every jurisdiction but home was withdrawn at once, and it kept going within 30 days.</p>
      )}
      {evidence.map(({ ground, chain }, i) =>
        chain ? (
          <WhyChain
            key={chain.links.map((link) => link.relationship?.id ?? link.to.id).join(" ")}
            chain={chain}
            head={groundWords[ground]}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: at most one stands without a chain
          <p key={i}>{groundWords[ground]}: the thing itself.</p>
        ),
      )}
      {evidenceTotal > evidence.length && (
        <p className="caption">{counted(evidenceTotal - evidence.length, "more chain ends", "more chains end")} as these or better.</p>
      )}
      {lacking.length > 0 && (
        <ul className="lacking">
          {lacking.map(({ entity, words, anyOf, field, assumed }) => (
            <li key={`${entity.id} ${words}`}>
              <EntityLink entity={entity} wrap />
              <span>
                {assumed ? `Only an assumption says ${words}.` : `Nobody has stated ${words}.`}{" "}
                {!field && <StateLink entity={entity} fills={anyOf} missing={words} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {assessments.length > 0 && (
        <ul className="judgements">
          {assessments.map((assessment) => (
            <li key={assessment.id}>
              <EntityLink entity={assessment} wrap />
              {"answer" in assessment && (
                <>
                  <span>
                    <b>{assessment.answer ? enumerated("answer", assessment.answer) : "Not stated"}</b>
                    {assessment.evidence && `: ${assessment.evidence}`}
                    {assessment.judgedOn && <span className="q"> Judged {day(assessment.judgedOn)}.</span>}
                  </span>
                  <SourceLine provenance={assessment.provenance} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {!rule && assessments.length === 0 && <p>Facts cannot tell this. Nobody has judged it yet.</p>}
      <p>
        <Link
          className="state-link"
          to={judgePath(frameworkKey, kind, entityKey, criterion.key)}
          aria-label={`Judge it: ${criterion.asks}`}
        >
          Judge it
        </Link>
      </p>
    </>
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
