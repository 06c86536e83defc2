import { Link } from "react-router";
import { useTitle } from "../shell/title";
import { catalogue } from "./catalogue";
import { Specimen } from "./Specimen";

/** Every part at rest on one sheet, each leading to its states. */
export function SheetPage() {
  useTitle("Parts");
  return (
    <>
      <div className="title-block">
        <div>
          <h1>Parts</h1>
          <p>Every sign and part on one sheet. What they show is made up.</p>
        </div>
      </div>
      <div className="gallery-sheet">
        {catalogue.flatMap(({ parts }) =>
          parts.map(({ slug, name, rest, wide }) => (
            // biome-ignore lint/a11y/useSemanticElements: a part is no set of form fields
            <div key={slug} className={wide ? "gallery-part gallery-wide" : "gallery-part"} role="group" aria-label={name}>
              <p className="gallery-name">
                <Link className="plain" to={`/parts/${slug}`}>
                  {name}
                </Link>
              </p>
              <Specimen state="rest" target="">
                {rest}
              </Specimen>
            </div>
          )),
        )}
      </div>
    </>
  );
}
