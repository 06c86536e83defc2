import { Link, useParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useHorizon, useOffset } from "../scope/address";
import { HorizonSwitch } from "../scope/HorizonSwitch";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { enumerated } from "../words/enumerations";
import { entityPath } from "../words/kinds";
import "./agreements.css";
import { protectsPage } from "./Protects";
import { termsQuery } from "./queries";
import { TermsView } from "./TermsView";
import { endWords, forceSentence, protectsSentence } from "./words";

export function AgreementPage() {
  const { key } = useParams();
  return key ? <OneAgreement key={key} agreement={key} /> : <NotFound />;
}

/** One agreement: clause by clause against the model, what it protects, what is without it, and what lapses. */
function OneAgreement({ agreement: key }: { agreement: string }) {
  const { scope, input, choose, query } = useScope();
  const { chosen, hours, choose: chooseHorizon } = useHorizon();
  const { offset, turn } = useOffset();
  const variables = { key, changes: null, scope: input, horizon: hours, first: protectsPage, offset };
  const [result, again] = useAnswer({ query: termsQuery, variables });
  const { error, fetching } = result;
  const data = result.data;
  const terms = data?.agreementTerms;
  useTitle(terms ? terms.agreement.name : null);
  if (data && !error && !terms) return <NotFound what={`No agreement has the key ${key}.`} />;
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: `/agreements${query}`, name: "Agreements" }]} here={terms?.agreement.name ?? key} />
        <ScopeSwitch scope={scope} choose={choose} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        {error ? (
          <>
            <h1>Agreement</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !terms ? (
          <Skeleton lines={14} what="Withdrawing those who signed it, with it and without it" />
        ) : (
          <>
            <div className="title-block">
              <div>
                <p className="agreement-line">
                  <KindIcon kind="Agreement" />
                  <span>{terms.agreement.agreementKind ? enumerated("agreementKind", terms.agreement.agreementKind) : "Agreement"}</span>
                  <span className="mono key">{key}</span>
                  <span>Ends: {endWords(terms.agreement.ends)}</span>
                </p>
                <h1>{terms.agreement.name}</h1>
                <p>
                  {forceSentence(terms)} {protectsSentence(terms)}
                </p>
              </div>
              <div className="actions">
                <HorizonSwitch chosen={chosen} choose={chooseHorizon} />
                <Link className="button" to={entityPath("Agreement", key)}>
                  Its record
                </Link>
              </div>
            </div>
            <TermsView terms={terms} query={query} own={{ does: "end", of: { kind: "Agreement", key } }} offset={offset} turn={turn} />
          </>
        )}
      </div>
    </>
  );
}
