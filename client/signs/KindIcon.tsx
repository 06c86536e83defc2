import { type Kind, kinds } from "../words/kinds";
import { Icon } from "./Icon";

/** The icon of a kind in its layer's colour. Its name says the kind where no word beside it does. */
export function KindIcon({ kind, named = false, size }: { kind: Kind; named?: boolean; size?: number }) {
  return <Icon of={kind} size={size} className={`kind-${kind}`} label={named ? kinds[kind].one : undefined} />;
}
