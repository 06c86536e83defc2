import { Certainty } from "../../parts/Certainty";
import { EntityLink } from "../../parts/EntityLink";
import { CountRange, RangeBar, ShareRange } from "../../parts/Interval";
import { Nothing } from "../../parts/Nothing";
import { Problem } from "../../parts/Problem";
import { Skeleton } from "../../parts/Skeleton";
import { VerdictTag } from "../../parts/VerdictTag";
import { Working } from "../../parts/Working";
import { entities, failure, hidden, unreachable } from "../facts";
import { not, type Part } from "../states";

const still = not("it is read, not pressed.");
const said = not("it says what is there; what is not there has a part of its own.");
const none = { target: still, selected: still, disabled: still, busy: said, empty: said, failed: said, restricted: said };

/** What is read. */
export const wordParts: readonly Part[] = [
  {
    slug: "name",
    name: "Name of a thing",
    at: "parts/EntityLink.tsx",
    about: "Icon and name, leading to the page of the thing.",
    rest: (
      <div className="gallery-grid">
        <EntityLink entity={entities.vendor} />
        <EntityLink entity={entities.long} />
      </div>
    ),
    target: "a",
    selected: not("its row is what is selected."),
    disabled: not("what a reader may see, they may open."),
    busy: said,
    empty: said,
    failed: said,
    restricted: <EntityLink entity={hidden} />,
  },
  {
    slug: "range",
    name: "Range",
    at: "parts/Interval.tsx",
    about: "From what is on record to what is possible. Solid is known, hatched is not; no midpoint.",
    rest: (
      <div className="gallery-row">
        <RangeBar onRecord={0.098} possible={0.159} full={0.2} />
        <ShareRange onRecord={0.098} possible={0.159} />
        <RangeBar onRecord={12} possible={31} full={40} tone="expose" />
        <CountRange onRecord={12} possible={31} />
        <RangeBar onRecord={9} possible={9} full={40} tone="bar" />
        <CountRange onRecord={9} possible={9} />
      </div>
    ),
    ...none,
    empty: (
      <div className="gallery-row">
        <RangeBar onRecord={0} possible={0.042} full={0.2} />
        <ShareRange onRecord={0} possible={0.042} />
      </div>
    ),
    restricted: not("what is withheld counts in every range."),
  },
  {
    slug: "verdict",
    name: "Verdict",
    at: "parts/VerdictTag.tsx",
    about: "Outlined, solid and hatched, so that it survives grey.",
    rest: (
      <div className="gallery-row">
        <VerdictTag verdict="MET" />
        <VerdictTag verdict="BREACHED" />
        <VerdictTag verdict="UNKNOWN" />
      </div>
    ),
    ...none,
    empty: <VerdictTag verdict="UNKNOWN" />,
  },
  {
    slug: "certainty",
    name: "Certainty and gate",
    at: "parts/Certainty.tsx",
    about: "Whether a finding stands on the record; and how many of a group are needed, dashed where that is assumed.",
    rest: (
      <div className="gallery-row">
        <Certainty onRecord />
        <Certainty onRecord={false} />
        <Certainty onRecord tone="expose" />
        <Certainty onRecord={false} tone="expose" />
        <span className="gate">any 1 of 4</span>
        <span className="gate gate-assumed">any 1 of 9</span>
      </div>
    ),
    ...none,
  },
  {
    slug: "nothing",
    name: "Nothing on record",
    at: "parts/Nothing.tsx",
    about: "What should be there and is not stays listed.",
    rest: <Nothing />,
    ...none,
    empty: <Nothing>Nothing on record: what it uses or where it is hosted</Nothing>,
  },
  {
    slug: "problem",
    name: "Problem",
    at: "parts/Problem.tsx",
    about: "Sign, number, what happened, one remedy.",
    rest: <Problem error={failure} retry={() => undefined} />,
    target: ".button",
    selected: still,
    disabled: not("a remedy that does nothing is not offered."),
    busy: not("trying again brings back what was there before."),
    empty: said,
    failed: <Problem error={unreachable} retry={() => undefined} />,
    restricted: not("what a reader may not see is not found, and says no more than that."),
  },
  {
    slug: "skeleton",
    name: "Being read",
    at: "parts/Skeleton.tsx",
    about: "Grey bars in the places of the lines to come; nothing for 300 ms, words after a second.",
    rest: <Skeleton lines={3} what="Analysing the registry" />,
    ...none,
    busy: <Skeleton lines={6} what="Reading workloads" />,
    failed: not("a problem takes its place."),
  },
  {
    slug: "working",
    name: "Being worked out",
    at: "parts/Working.tsx",
    about: "Long work: what is done, how much of it, and a way to stop it. Nothing for 300 ms.",
    rest: (
      <Working
        what="Looking for sets of up to 3 vendors that can deny together"
        progress={{ done: 412, of: 902, words: "412 of 902 chains searched" }}
        cancel={() => undefined}
      />
    ),
    target: ".button",
    selected: still,
    disabled: not("work that runs can always be stopped."),
    busy: (
      <Working
        what="Looking for sets of up to 3 vendors that can deny together"
        progress={{ done: 0, of: 0, words: "Waiting for its turn" }}
        cancel={() => undefined}
      />
    ),
    empty: said,
    failed: not("a problem takes its place."),
    restricted: not("work shows nothing but that it is done."),
  },
];
