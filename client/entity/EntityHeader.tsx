import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { day } from "../words/dates";
import { markingWords } from "../words/enumerations";
import { type Kind, kinds } from "../words/kinds";
import { FindingSentence } from "./FindingSentence";
import { ScopeActions } from "./ScopeActions";
import type { Stated } from "./stated";

/** Kind, key, version and marking; name; the finding. */
export function EntityHeader({
  kind,
  entityKey,
  entity,
  stated,
}: {
  kind: Kind;
  entityKey: string;
  entity: { name: string; withheld: boolean };
  stated: Stated | null;
}) {
  return (
    <div className="title-block">
      <div>
        <p className="entity-line">
          {entity.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={kind} />}
          <span>{kinds[kind].one}</span>
          <span className="mono key">{entityKey}</span>
          {stated && (
            <>
              <span>
                Version {stated.version}
                {stated.provenance.asOf && `, as of ${day(stated.provenance.asOf)}`}
              </span>
              <span>Marked {markingWords[stated.marking]}</span>
              {stated.retired && (
                <span className="certainty">
                  <Icon of="retired" size={14} /> Retired
                </span>
              )}
            </>
          )}
        </p>
        <h1>{entity.name}</h1>
        <FindingSentence kind={kind} entityKey={entityKey} />
      </div>
      <ScopeActions kind={kind} entityKey={entityKey} />
    </div>
  );
}
