import { useEffect, useState } from "react";
import { useQuery } from "urql";
import type { Kind } from "../words/kinds";
import { searchQuery } from "./queries";

/** What the registry finds for the text, a moment after the last key; nothing for an empty one. `kinds` left out: of any kind. */
export function useSuggestions(text: string, first: number, kinds?: readonly Kind[]) {
  const [settled, setSettled] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, error, fetching }, again] = useQuery({
    query: searchQuery,
    variables: { text: settled, first, kinds: kinds && [...kinds] },
    pause: settled === "",
  });
  return { settled, hits: settled === "" ? [] : (data?.search ?? []), known: settled === "" || data !== undefined, error, fetching, again };
}
