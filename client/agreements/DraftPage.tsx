import type { CombinedError } from "urql";
import { useAnswer } from "../useAnswer";
import "../form/form.css";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { draftChanges } from "../scenarios/definition";
import "../scenarios/scenarios.css";
import { useHorizon, useOffset } from "../scope/address";
import { HorizonSwitch } from "../scope/HorizonSwitch";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import "./agreements.css";
import { DraftForm } from "./DraftForm";
import { useDraft } from "./draft";
import { protectsPage } from "./Protects";
import { draftFormQuery, termsQuery } from "./queries";
import { TermsView } from "./TermsView";
import { forceSentence, protectsSentence } from "./words";

/** A draft agreement, tried before it is signed: what it says against the model, and what it would gain. Nothing is written. */
export function DraftPage() {
  const { scope, input, choose, query } = useScope();
  const { chosen, hours, choose: chooseHorizon } = useHorizon();
  const { offset, turn } = useOffset();
  const { draft, put } = useDraft();
  const [{ data: form, error: formError }] = useAnswer({ query: draftFormQuery });
  const variables = {
    key: draft?.key ?? "",
    changes: draft ? draftChanges(draft) : [],
    scope: input,
    horizon: hours,
    first: protectsPage,
    offset,
  };
  const [result, again] = useAnswer({ query: termsQuery, variables, pause: draft === null });
  const { error, fetching } = result;
  const terms = draft ? result.data?.agreementTerms : null;
  const fields = form?.metamodel.entityKinds.find(({ kind }) => kind === "Agreement")?.fields;
  const title = draft ? `Draft: ${draft.name}` : "Draft an agreement";
  useTitle(title);
  useAnnouncement(terms && !fetching ? protectsSentence(terms) : null);
  const problems = error && draft ? byField(error) : {};
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: `/agreements${query}`, name: "Agreements" }]} here="Draft" />
        <ScopeSwitch scope={scope} choose={choose} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {terms && !error ? (
              <p>
                {forceSentence(terms)} {protectsSentence(terms)}
              </p>
            ) : (
              <p>Say what an agreement would hold and between whom. What it gains stands here before anybody signs it.</p>
            )}
          </div>
          <HorizonSwitch chosen={chosen} choose={chooseHorizon} />
        </div>
        {draft && error && <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />}
        {draft &&
          !error &&
          (terms ? (
            <TermsView terms={terms} query={query} own={{ does: "agree", draft }} offset={offset} turn={turn} />
          ) : (
            <Skeleton lines={10} what="Trying the draft" />
          ))}
        {formError ? (
          <Problem error={formError} />
        ) : fields ? (
          <details className="draft-details" open={!draft || Boolean(error)} key={draft ? "tried" : "new"}>
            <summary>{draft ? "Change the draft" : "The draft"}</summary>
            <DraftForm fields={fields} given={draft} problems={problems} put={put} />
          </details>
        ) : (
          <Skeleton lines={8} what="Reading what can be stated" />
        )}
      </div>
    </>
  );
}

/** Problems that the registry told, by the field of the agreement that they speak of. */
function byField(error: CombinedError): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { extensions } of error.graphQLErrors) {
    const list = Array.isArray(extensions.problems) ? (extensions.problems as { path?: string | null; message: string }[]) : [];
    for (const { path, message } of list) {
      const field = /\.fields\.(\w+)$/.exec(path ?? "")?.[1];
      if (field) found[field] = [...(found[field] ?? []), message];
    }
  }
  return found;
}
