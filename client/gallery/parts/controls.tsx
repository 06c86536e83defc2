import { WhyButton } from "../../parts/Disclosure";
import { Pager } from "../../parts/Pager";
import { Icon } from "../../signs/Icon";
import { not, type Part } from "../states";

const act = () => undefined;
const noAnswer = not("it waits for no answer; what it starts says how far it is.");
const noContent = not("it holds nothing.");

/** What is pressed. */
export const controlParts: readonly Part[] = [
  {
    slug: "button",
    name: "Button",
    at: "shell/base.css",
    about: "Says what happens. At most one of a group is filled.",
    rest: (
      <div className="gallery-row">
        <button type="button" className="button">
          <Icon of="picture" />
          Open in explorer
        </button>
        <button type="button" className="button button-first">
          What its AI rests on
        </button>
        <button type="button" className="text-button">
          Show all
        </button>
      </div>
    ),
    target: ".button",
    selected: (
      <button type="button" className="text-button" aria-pressed="true">
        As a table
      </button>
    ),
    disabled: (
      <button type="button" className="button" disabled>
        Previous
      </button>
    ),
    busy: noAnswer,
    empty: noContent,
    failed: noAnswer,
    restricted: not("where something may not be done, the button is absent and the reason stands there."),
  },
  {
    slug: "why",
    name: "Why",
    at: "parts/Disclosure.tsx",
    about: "Opens the reason of a figure in place.",
    rest: <WhyButton open={false} about="Alder Systems" controls="why-rest" toggle={act} />,
    target: ".why-button",
    selected: (
      <>
        <WhyButton open about="Alder Systems" controls="why-open" toggle={act} />
        <div id="why-open">The reason stands here.</div>
      </>
    ),
    disabled: not("every figure has a reason; where none can be shown, the place of the reason says so."),
    busy: noAnswer,
    empty: noContent,
    failed: noAnswer,
    restricted: not("the chain behind it shows what is withheld as a bar."),
  },
  {
    slug: "pager",
    name: "Pager",
    at: "parts/Pager.tsx",
    about: "Which part of the whole is shown, with a way on and back.",
    rest: <Pager from={51} to={100} total={4557} what="workloads" before={act} after={act} />,
    target: ".pager .button",
    selected: not("the page that is shown is said in words."),
    disabled: <Pager from={1} to={50} total={4557} what="workloads" after={act} />,
    busy: not("the list that it pages says that it is being read."),
    empty: <Pager from={1} to={0} total={0} what="workloads" />,
    failed: not("the list that it pages says what went wrong."),
    restricted: not("it counts only what the reader may see."),
  },
];
