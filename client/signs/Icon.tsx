import { type Drawing, drawings } from "./drawings";

/** One drawing of the set. Without a label it is decoration beside a word; with one it speaks for itself. */
export function Icon({ of, size = 16, label, className }: { of: Drawing; size?: number; label?: string; className?: string }) {
  return (
    <svg
      className={["icon", of === "right" && "icon-onwards", className].filter(Boolean).join(" ")}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawings[of]}
    </svg>
  );
}
