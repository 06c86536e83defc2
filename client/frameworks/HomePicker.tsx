import { EntityField } from "../form/EntityField";
import "../form/form.css";
import { counted } from "../words/numbers";
import { type ChosenHome, homeText } from "./address";
import { listed, type Score } from "./words";

/** Whose sovereignty is asked after: the framework's own home, or another jurisdiction or bloc. */
export function HomePicker({
  home,
  chosen,
  choose,
}: {
  home: Score["home"];
  chosen: ChosenHome | null;
  choose: (home: ChosenHome | null) => void;
}) {
  return (
    <div className="home-picker">
      <p>
        Home is <b>{listed(home.named.map(({ name }) => name))}</b>
        {home.own ? ", as the framework says" : ", chosen here"}: {counted(home.count, "jurisdiction", "jurisdictions")}
        {home.recorded < home.count && `, ${home.count - home.recorded} of them by an assumed membership`}.{" "}
        {chosen && (
          <button type="button" className="text-button" onClick={() => choose(null)}>
            Back to the framework’s own
          </button>
        )}
      </p>
      <EntityField
        key={chosen ? homeText(chosen) : "own"}
        label="Ask for another home"
        hint="A jurisdiction or bloc, by name or code."
        kinds={["Jurisdiction", "Bloc"]}
        chosen={null}
        choose={(entity) => {
          if (entity?.key && (entity.kind === "Jurisdiction" || entity.kind === "Bloc")) choose({ kind: entity.kind, key: entity.key });
        }}
        problems={[]}
      />
    </div>
  );
}
