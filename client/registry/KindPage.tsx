import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { Pager } from "../parts/Pager";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { enumerated } from "../words/enumerations";
import { kindOfSlug, kinds, type RegistryKind } from "../words/kinds";
import { count } from "../words/numbers";
import { statuses } from "./columns";
import { ListTable } from "./ListTable";
import "./registry.css";
import { useList } from "./useList";

export function KindPage() {
  const kind = kindOfSlug(useParams().slug);
  return kind ? <KindList key={kind} kind={kind} /> : <NotFound what="The registry has no kind of that name." />;
}

/** All things of one kind: by name, by status where it has one, page by page. */
function KindList({ kind }: { kind: RegistryKind }) {
  const { many } = kinds[kind];
  const list = useList(kind);
  const [text, setText] = useState(list.text);
  const narrowing = statuses[kind];
  useTitle(many);
  const { filter } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing filters anew
  useEffect(() => {
    if (text.trim() === list.text) return;
    const timer = setTimeout(() => filter(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const { page } = list;
  const filtered = list.text !== "" || list.status !== null;
  useAnnouncement(page && !list.fetching ? `${count(page.totalCount)} ${many.toLowerCase()}` : null);
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/registry", name: "Registry" }]} here={many} />
      </ContextBar>
      <div className="page" aria-busy={list.fetching}>
        <div className="title-block">
          <div>
            <h1>{many}</h1>
            {page && (
              <p>
                <b>{count(page.totalCount)}</b> on record
                {filtered ? " with this filter" : ""}, {list.descending ? "from Z to A" : "from A to Z"}.
              </p>
            )}
          </div>
        </div>
        <search className="filters">
          <label>
            <span>Name contains</span>
            <input type="search" value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
          </label>
          {narrowing && (
            <label>
              <span>{narrowing.label}</span>
              <select value={list.status ?? ""} onChange={(event) => list.narrow(event.target.value || null)}>
                <option value="">Any, or not stated</option>
                {narrowing.values.map((value) => (
                  <option key={value} value={value}>
                    {enumerated(narrowing.field, value)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {filtered && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setText("");
                list.clear();
              }}
            >
              Clear the filter
            </button>
          )}
        </search>
        {list.error ? (
          <Problem error={list.error} retry={() => list.again({ requestPolicy: "network-only" })} />
        ) : !page ? (
          <Skeleton lines={16} what={`Reading ${many.toLowerCase()}`} />
        ) : (
          <Section title="List">
            {page.edges.length === 0 ? (
              <div className="empty">
                <p>
                  {filtered ? "Nothing matches this filter. Clear it, or try fewer letters." : `No ${many.toLowerCase()} are on record.`}
                </p>
              </div>
            ) : (
              <ListTable kind={kind} rows={page.edges.map((edge) => edge.node)} descending={list.descending} turnOrder={list.turnOrder} />
            )}
            <Pager
              from={list.skipped + 1}
              to={list.skipped + page.edges.length}
              total={page.totalCount}
              what={many.toLowerCase()}
              before={list.previous}
              after={list.next}
            />
          </Section>
        )}
      </div>
    </>
  );
}
