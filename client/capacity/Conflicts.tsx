import { Icon } from "../signs/Icon";
import type { Capacity } from "./CapacityLede";

/** Promises that cannot all be kept, each in words. */
export function Conflicts({ conflicts }: { conflicts: Capacity["conflicts"] }) {
  if (conflicts.length === 0) return null;
  return (
    <ul className="conflicts" aria-label="Promises that cannot all be kept">
      {conflicts.map(({ site, words }) => (
        <li key={site.id}>
          <Icon of="warning" className="sign-fail" /> <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
