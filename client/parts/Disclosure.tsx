import { Icon } from "../signs/Icon";

/** The button that opens a row's reason in place. */
export function WhyButton({
  open,
  about,
  controls,
  toggle,
  word = "Why",
}: {
  open: boolean;
  about: string;
  controls: string;
  toggle: () => void;
  word?: string;
}) {
  return (
    <button
      type="button"
      className="why-button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={`${word}: ${about}`}
      onClick={toggle}
    >
      {word}
      <Icon of={open ? "down" : "right"} size={12} />
    </button>
  );
}
