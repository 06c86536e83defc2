import { type ReactNode, useEffect, useRef } from "react";
import type { State } from "./states";

const forcedBy: Partial<Record<State, string>> = { hover: "as-hover", focus: "as-focus", pressed: "as-pressed" };

/** A part in a state: pointed at, focused or pressed without a hand, the other way round, or as on paper. */
export function Specimen({ state, target, children }: { state: State; target: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const name = forcedBy[state];
  // After each render, and when the part itself brings more: it may have drawn the target anew.
  useEffect(() => {
    const outer = box.current;
    if (!name || !outer) return;
    const force = () => {
      const found = outer.querySelector(target);
      if (found && !found.classList.contains(name)) found.classList.add(name);
    };
    force();
    const observer = new MutationObserver(force);
    observer.observe(outer, { subtree: true, childList: true, attributeFilter: ["class"] });
    return () => observer.disconnect();
  });
  return (
    <div ref={box} className={state === "print" ? "specimen as-print" : "specimen"} dir={state === "rtl" ? "rtl" : undefined}>
      {children}
    </div>
  );
}
