import { EntityLink } from "../parts/EntityLink";
import type { Drawing } from "../signs/drawings";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { counted } from "../words/numbers";
import { deedSigns } from "./deeds";
import { type Item, isShock, type Ref, refFrom } from "./items";
import { relationshipQuery, thingQuery } from "./queries";
import { type Ready, saidBy } from "./ready";
import { deedWords } from "./words";

const signs = {
  ...deedSigns,
  cut: "retired",
  add: "protected",
  agree: "Agreement",
  take: "protected",
} as const satisfies Record<Item["does"], Drawing>;

function Thing({ of }: { of: Ref }) {
  const [{ data }] = useAnswer({ query: thingQuery, variables: { ...of } });
  const entity = data?.entity ?? { ...of, id: of.key, name: of.key, withheld: false };
  return <EntityLink entity={entity} wrap />;
}

function Cut({ id }: { id: string }) {
  const [{ data }] = useAnswer({ query: relationshipQuery, variables: { id: `Relationship:${id}` } });
  const node = data?.node;
  if (!node || !("words" in node)) return <span>{data ? "A relationship that is not on record is not there" : "…"}</span>;
  return (
    <>
      <EntityLink entity={node.from} wrap /> no longer {node.words} <EntityLink entity={node.to} wrap />
    </>
  );
}

/** What a relationship says, from the dependent to what it rests on, with the verb as one supposes it. */
export const supposedWords: Readonly<Record<string, string>> = {
  USES: "also uses",
  SERVES: "also offers",
  HOSTED_AT: "is also hosted at",
  PROVIDED_BY: "is also provided by",
  OPERATED_BY: "is also operated by",
  SUBCONTRACTS_TO: "also subcontracts to",
  POWERED_BY: "is also powered by",
  FED_BY: "is also fed by",
};

/** A remedy, said from the change itself. */
function Taken({ ready }: { ready: Ready }) {
  const said = saidBy(ready);
  if (said.what === "holdover") return <Held {...said} />;
  if (said.what === "agreement") return <>{said.name} is signed</>;
  if (said.what === "facts") return <>{counted(said.count, "fact is", "facts are")} stated otherwise</>;
  const { kind, key } = said.of;
  const of = kind && key ? refFrom(`${kind}:${key}`) : null;
  return (
    <>
      {of ? <Thing of={of} /> : "Something"} {supposedWords[said.relationship] ?? "also rests on"} {said.name}
    </>
  );
}

function Held({ id, hours }: { id: string; hours: number }) {
  const [{ data }] = useAnswer({ query: relationshipQuery, variables: { id } });
  const node = data?.node;
  if (!node || !("words" in node)) return <span>{data ? "A relationship that is not on record can be done without" : "…"}</span>;
  return (
    <>
      <EntityLink entity={node.from} wrap /> goes without <EntityLink entity={node.to} wrap /> for {hoursInWords(hours)}
    </>
  );
}

/** One item in words: "Microsoft withdraws". */
export function ItemWords({ item }: { item: Item }) {
  return (
    <span className="item-words">
      <Icon
        of={signs[item.does]}
        className={
          item.does === "add" || item.does === "agree" || item.does === "take"
            ? "sign-met"
            : item.does === "fail"
              ? "sign-fail"
              : "sign-expose"
        }
      />
      <span>
        {item.does === "cut" ? (
          <Cut id={item.id} />
        ) : item.does === "agree" ? (
          <>Draft “{item.draft.name}” is in force</>
        ) : item.does === "add" ? (
          <>
            <Thing of={item.from} /> {supposedWords[item.relationship] ?? "also rests on"} <Thing of={item.to} />
          </>
        ) : item.does === "take" ? (
          <Taken ready={item.ready} />
        ) : (
          <>
            <Thing of={item.of} /> {deedWords[item.does]}
            {isShock(item) ? " at 0\u00a0h" : ""}
          </>
        )}
      </span>
    </span>
  );
}
