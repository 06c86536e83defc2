import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

const Say = createContext<(text: string) => void>(() => undefined);

/** One live region for the whole app: what changed on the page, said once, politely. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  return (
    <Say.Provider value={setText}>
      {children}
      <p className="unseen" role="status" aria-live="polite">
        {text}
      </p>
    </Say.Provider>
  );
}

/** Says the text whenever it changes; `null` says nothing. */
export function useAnnouncement(text: string | null) {
  const say = useContext(Say);
  useEffect(() => {
    if (text) say(text);
  }, [text, say]);
}
