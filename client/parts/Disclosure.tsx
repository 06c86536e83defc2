import { Icon } from "../signs/Icon";

/** The button that opens a row's reason in place. */
export function WhyButton({ open, about, controls, toggle }: { open: boolean; about: string; controls: string; toggle: () => void }) {
  return (
    <button
      type="button"
      className="why-button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={`Why: ${about}`}
      onClick={toggle}
    >
      Why
      <Icon of={open ? "down" : "right"} size={12} />
    </button>
  );
}
