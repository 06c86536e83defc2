import { Icon } from "../signs/Icon";

/** What should be there and is not: hatched square and the words. */
export function Nothing({ children = "Nothing on record" }: { children?: string }) {
  return (
    <span className="nothing">
      <Icon of="nothing" size={14} className="sign-unknown" /> {children}
    </span>
  );
}
