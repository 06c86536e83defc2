import { SearchField } from "../../search/SearchField";
import { Breadcrumb, ContextBar } from "../../shell/ContextBar";
import { Header } from "../../shell/Header";
import { PhoneMenu } from "../../shell/PhoneMenu";
import { ThemeMenu } from "../../shell/ThemeMenu";
import { At } from "../At";
import { not, type Part } from "../states";

const still = not("it is there on every page.");
const bar = (withheld: number, here = "Alder North 1") => (
  <ContextBar withheld={withheld}>
    <Breadcrumb
      above={[
        { to: "/registry", name: "Registry" },
        { to: "/registry/data-centres", name: "Data centres" },
      ]}
      here={here}
    />
  </ContextBar>
);

/** What frames every page. */
export const frameParts: readonly Part[] = [
  {
    slug: "header",
    name: "Header",
    at: "shell/Header.tsx",
    wide: true,
    about: "Mark, places, search, theme. The place where one is has a line of ink beneath.",
    rest: <Header />,
    target: ".places a",
    selected: (
      <At path="/registry">
        <Header />
      </At>
    ),
    disabled: still,
    busy: still,
    empty: still,
    failed: still,
    restricted: not("places that a reader may not enter are absent."),
  },
  {
    slug: "context-bar",
    name: "Context bar",
    at: "shell/ContextBar.tsx",
    wide: true,
    about: "Where one is, at which revision, and how much is withheld.",
    rest: bar(0),
    target: ".crumbs a",
    selected: not("the last place is where one is; it is strong and no link."),
    disabled: still,
    busy: not("the revision appears as soon as it is known."),
    empty: bar(0, "Not found"),
    failed: not("the page beneath says what went wrong."),
    restricted: bar(6),
  },
  {
    slug: "search",
    name: "Search",
    at: "search/SearchField.tsx",
    about: "Suggestions while typing: “alder” finds, “zzz” finds nothing, “busy” waits, “failed” fails.",
    rest: <SearchField />,
    target: "input",
    selected: not("the first row is chosen as soon as rows are there: type “alder” at rest."),
    disabled: still,
    busy: not("nothing moves while it waits: type “busy” at rest."),
    empty: not("it says so in its list: type “zzz” at rest."),
    failed: not("it says so in its list: type “failed” at rest."),
    restricted: not("it finds nothing that the reader may not see."),
  },
  {
    slug: "menu",
    name: "Menus",
    at: "shell/ThemeMenu.tsx",
    about: "A button that says what is chosen, or leads to the places on a narrow screen.",
    rest: (
      <div className="gallery-row">
        <ThemeMenu />
        <PhoneMenu />
      </div>
    ),
    target: "button",
    selected: not("what is chosen bears a tick in the open menu."),
    disabled: still,
    busy: still,
    empty: still,
    failed: still,
    restricted: still,
  },
];
