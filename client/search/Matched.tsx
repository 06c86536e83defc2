import { Fragment } from "react";

/** The words that were searched, underlined where they begin a word of the text or stand in it. */
export function Matched({ text, query }: { text: string; query: string }) {
  const words = query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return <>{text}</>;
  const parts = text.split(new RegExp(`(${words.join("|")})`, "giu"));
  return (
    <>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <Fragment key={i}>{i % 2 === 1 ? <mark>{part}</mark> : part}</Fragment>
      ))}
    </>
  );
}

const fieldWords: Readonly<Record<string, string>> = { name: "name", key: "key", alias: "also called" };

/** Why it matched, where the name does not show it already. */
export function WhyMatched({ field, text, query }: { field: string; text: string; query: string }) {
  const words = fieldWords[field] ?? field;
  if (field === "name") return <>{words}</>;
  return (
    <>
      {words}: <Matched text={text} query={query} />
    </>
  );
}
