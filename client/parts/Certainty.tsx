import { Icon } from "../signs/Icon";

/** Whether a finding stands on the record or only if assumptions turn out badly. */
export function Certainty({ onRecord, tone = "fail" }: { onRecord: boolean; tone?: "fail" | "expose" }) {
  return onRecord ? (
    <span className="certainty">
      <Icon of={tone === "fail" ? "singlePoint" : "denied"} size={14} className={`sign-${tone}`} /> On record
    </span>
  ) : (
    <span className="certainty">
      <Icon of="assumed" size={14} className={`sign-${tone}`} /> Possible
    </span>
  );
}
