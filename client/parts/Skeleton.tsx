import { useEffect, useState } from "react";

/** Grey bars in the places of the real lines. Nothing for 300 ms, words after one second. */
export function Skeleton({ lines, what }: { lines: number; what: string }) {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const timers = [300, 1000].map((after) => setTimeout(() => setAge(after), after));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={age >= 300 ? "skeleton" : "skeleton skeleton-hidden"}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <div key={line} className="skeleton-line" aria-hidden="true">
          <span style={{ width: `${[92, 78, 86, 64][line % 4]}%` }} />
        </div>
      ))}
      <p role="status">{age >= 1000 ? `${what} …` : ""}</p>
    </div>
  );
}
