import { useEffect, useState } from "react";

/** What is being worked out, once it takes longer than a moment, with a way to stop it. */
export function Working({ what, cancel }: { what: string; cancel: () => void }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={slow ? "working" : "working working-hidden"}>
      <p role="status">{slow ? `${what} …` : ""}</p>
      {slow && (
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
