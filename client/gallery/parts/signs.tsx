import { BasisSign } from "../../parts/BasisSign";
import type { Drawing } from "../../signs/drawings";
import { Icon } from "../../signs/Icon";
import { KindIcon } from "../../signs/KindIcon";
import { kindNames, kinds } from "../../words/kinds";
import { not, type Part } from "../states";

const signs: readonly [Drawing, string, string][] = [
  ["singlePoint", "sign-fail", "Single point of failure"],
  ["falls", "sign-fail", "Falls"],
  ["exposed", "sign-expose", "Exposed"],
  ["denied", "sign-expose", "Denied"],
  ["protected", "sign-met", "Protected"],
  ["assumed", "sign-quiet", "Assumed"],
  ["nothing", "sign-unknown", "Nothing on record"],
  ["withheld", "sign-quiet", "Withheld"],
  ["retired", "sign-quiet", "Retired"],
];

const still = not("a sign is never an action by itself.");
const fixed = not("a sign says one thing and changes with nothing.");

const never = { target: still, selected: fixed, disabled: still, busy: fixed, empty: fixed, failed: fixed, restricted: fixed };

/** Icons of kinds, signs, and who says so. */
export const signParts: readonly Part[] = [
  {
    slug: "kinds",
    name: "Kinds",
    at: "signs/KindIcon.tsx",
    about: "Icon and colour of a layer always stand together, with a word beside them or in their name.",
    rest: (
      <div className="gallery-grid">
        {kindNames.map((kind) => (
          <span key={kind}>
            <KindIcon kind={kind} /> {kinds[kind].one}
          </span>
        ))}
      </div>
    ),
    ...never,
    restricted: (
      <>
        <Icon of="withheld" className="sign-quiet" /> Withheld
      </>
    ),
  },
  {
    slug: "signs",
    name: "Signs",
    at: "signs/Icon.tsx",
    about: "What the analyses say of a thing. Each differs in shape, so that it survives grey.",
    rest: (
      <div className="gallery-grid">
        {signs.map(([of, className, words]) => (
          <span key={of}>
            <Icon of={of} className={className} /> {words}
          </span>
        ))}
      </div>
    ),
    ...never,
  },
  {
    slug: "basis",
    name: "Basis of a fact",
    at: "parts/BasisSign.tsx",
    about: "Who says so: a source, an editor, a derivation, or nobody but us.",
    rest: (
      <div className="gallery-row">
        <BasisSign basis="SOURCED" />
        <BasisSign basis="CURATED" />
        <BasisSign basis="DERIVED" />
        <BasisSign basis="ASSUMED" />
      </div>
    ),
    ...never,
  },
];
