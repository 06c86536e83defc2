import { Icon } from "../signs/Icon";

interface Given {
  readonly open: boolean;
  readonly controls: string;
  readonly toggle: () => void;
}

/** A word that opens something in place. `label` says what, for those who do not see where it stands; it begins with the word. */
export function DisclosureButton({ open, controls, toggle, word, label }: Given & { word: string; label: string }) {
  return (
    <button
      type="button"
      className="why-button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={label}
      onClick={toggle}
    >
      {word}
      <Icon of={open ? "down" : "right"} size={12} />
    </button>
  );
}

/** The button that opens a row's reason in place. */
export const WhyButton = ({ about, ...given }: Given & { about: string }) => (
  <DisclosureButton {...given} word="Why" label={`Why: ${about}`} />
);
