import { useState } from "react";
import { Pager } from "../parts/Pager";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import { type Kind, kinds } from "../words/kinds";
import { count } from "../words/numbers";
import { relationshipsQuery } from "./queries";
import { RelationshipTable } from "./RelationshipTable";

const pageSize = 25;
/** Whether it stands in the load path or on top of it, so that things rest on each other and are not merely bound. */
export const layered = (kind: Kind) => kinds[kind].component || kind === "Sector";

const titles = {
  RESTS_ON: (kind: Kind) => (layered(kind) ? "What it rests on" : "What it is bound to"),
  CARRIES: (kind: Kind) => (layered(kind) ? "What it carries" : "What is bound to it"),
} as const;

/** Relationships out of the entity (what it rests on) or into it (what it carries), page by page. */
export function Relationships({ kind, entityKey, direction }: { kind: Kind; entityKey: string; direction: "RESTS_ON" | "CARRIES" }) {
  const [at, setAt] = useState<{ after: string | null; skipped: number; earlier: readonly (string | null)[] }>({
    after: null,
    skipped: 0,
    earlier: [],
  });
  const [{ data, error }, again] = useAnswer({
    query: relationshipsQuery,
    variables: { kind, key: entityKey, direction, first: pageSize, after: at.after },
  });
  const title = titles[direction](kind);
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const entity = data?.entity;
  if (!entity || !("relationships" in entity))
    return (
      <Section title={title}>
        <Skeleton lines={4} what="Reading relationships" />
      </Section>
    );
  const { edges, totalCount, pageInfo } = entity.relationships;
  const next = () => setAt({ after: pageInfo.endCursor, skipped: at.skipped + edges.length, earlier: [...at.earlier, at.after] });
  const before = () =>
    setAt({ after: at.earlier.at(-1) ?? null, skipped: Math.max(0, at.skipped - pageSize), earlier: at.earlier.slice(0, -1) });
  return (
    <Section title={title} caption={totalCount > 0 ? `${count(totalCount)} on record` : undefined}>
      {totalCount === 0 ? (
        <p className="caption">Nothing on record.</p>
      ) : (
        <RelationshipTable rows={edges.map((edge) => edge.node)} direction={direction} />
      )}
      {totalCount > pageSize && (
        <Pager
          from={at.skipped + 1}
          to={at.skipped + edges.length}
          total={totalCount}
          what={`relationships: ${title.toLowerCase()}`}
          before={at.earlier.length > 0 ? before : undefined}
          after={pageInfo.hasNextPage ? next : undefined}
        />
      )}
    </Section>
  );
}
