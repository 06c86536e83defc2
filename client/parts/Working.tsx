import { useEffect, useId, useState } from "react";

/** How far work is: `done` of `of` parts, 0 while nobody knows how many. */
interface Progress {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** What is being worked out, once it takes longer than a moment: how much of it is done, and a way to stop it. */
export function Working({ what, progress, cancel }: { what: string; progress?: Progress; cancel: () => void }) {
  const [slow, setSlow] = useState(false);
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={slow ? "working" : "working working-hidden"}>
      <p id={id} role="status">
        {slow ? `${what} …` : ""}
      </p>
      {slow && progress && (
        <span className="working-progress">
          {progress.of > 0 && <progress aria-labelledby={id} aria-valuetext={progress.words} value={progress.done} max={progress.of} />}
          <span>{progress.words}</span>
        </span>
      )}
      {slow && (
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
