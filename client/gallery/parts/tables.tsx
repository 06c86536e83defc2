import { EntityLink } from "../../parts/EntityLink";
import { CountRange, RangeBar } from "../../parts/Interval";
import { Problem } from "../../parts/Problem";
import { Section } from "../../parts/Section";
import { Skeleton } from "../../parts/Skeleton";
import { VerdictTag } from "../../parts/VerdictTag";
import { ListTable } from "../../registry/ListTable";
import "../../registry/registry.css";
import "../../start/start.css";
import { entities, failure, hidden } from "../facts";
import { not, type Part } from "../states";

const row = (key: string, name: string, more: object = {}) => ({
  id: key,
  key,
  name,
  retired: false,
  status: "LIVE",
  criticality: 2,
  designation: "SOVEREIGN_PREFERRED",
  ...more,
});

const rows = [
  row("ex:triage", entities.workload.name),
  row("ex:long", entities.long.name, { status: null, criticality: null }),
  row("ex:plates", "Plate reader", { retired: true, status: "RETIRED" }),
];

const act = () => undefined;

const ranked = (chosen: boolean) => (
  <table>
    <thead>
      <tr>
        <th>Component</th>
        <th>
          <span className="unseen">Bar of the workloads</span>
        </th>
        <th className="n">Workloads</th>
        <th>Verdict</th>
      </tr>
    </thead>
    <tbody>
      {([entities.service, entities.vendor, hidden] as const).map((entity, i) => (
        <tr key={entity.id} className={chosen && i === 1 ? "selected" : undefined}>
          <td className="name-cell">
            <EntityLink entity={entity} />
          </td>
          <td>
            <RangeBar onRecord={126 - i * 50} possible={143 - i * 30} full={143} />
          </td>
          <td className="n">
            <CountRange onRecord={126 - i * 50} possible={143 - i * 30} />
          </td>
          <td>
            <VerdictTag verdict={i === 0 ? "BREACHED" : "UNKNOWN"} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Sections and tables. */
export const tableParts: readonly Part[] = [
  {
    slug: "section",
    name: "Section",
    at: "parts/Section.tsx",
    about: "A 2 px rule of ink, a heading, a caption, one way on at the right. No box.",
    rest: (
      <Section
        title="What falls"
        caption="9 on the record, soonest first"
        end={
          <button type="button" className="text-button">
            Show more
          </button>
        }
      >
        <p>Its content.</p>
      </Section>
    ),
    target: ".text-button",
    selected: not("a section is not chosen."),
    disabled: not("a section that has nothing to show says so or is left out."),
    busy: (
      <Section title="What falls">
        <Skeleton lines={3} what="Analysing what rests on it" />
      </Section>
    ),
    empty: (
      <Section title="Single points of failure">
        <div className="empty">
          <p>
            <b>No single point of failure on 212 facts.</b> 31 expected facts are missing.
          </p>
        </div>
      </Section>
    ),
    failed: (
      <Section title="What falls">
        <Problem error={failure} retry={act} />
      </Section>
    ),
    restricted: not("what is withheld shows as a bar in its rows."),
  },
  {
    slug: "table",
    name: "Table of findings",
    at: "shell/base.css",
    about: "Name first, figures right, verdict last. The name is the link, not the row.",
    rest: ranked(false),
    target: { hover: "tbody tr", focus: "tbody a", pressed: "tbody a" },
    selected: ranked(true),
    disabled: not("a row is never disabled; what is retired is struck."),
    busy: <Skeleton lines={3} what="Analysing the registry" />,
    empty: (
      <div className="empty">
        <p>Nothing matches this filter. Clear it, or try fewer letters.</p>
      </div>
    ),
    failed: <Problem error={failure} retry={act} />,
    restricted: ranked(false),
  },
  {
    slug: "list",
    name: "List of a kind",
    at: "registry/ListTable.tsx",
    wide: true,
    about: "Sorted by its head. What is unknown is a word; what is retired is struck.",
    rest: <ListTable kind="Workload" rows={rows} descending={false} turnOrder={act} />,
    target: ".sort",
    selected: <ListTable kind="Workload" rows={rows} descending turnOrder={act} />,
    disabled: not("a row is never disabled."),
    busy: <Skeleton lines={3} what="Reading workloads" />,
    empty: (
      <div className="empty">
        <p>No workloads are on record.</p>
      </div>
    ),
    failed: <Problem error={failure} retry={act} />,
    restricted: not("lists leave out what the reader may not see, and the context bar counts it."),
  },
];
