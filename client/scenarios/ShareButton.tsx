import { useState } from "react";
import { useAnnouncement } from "../shell/announce";
import { Icon } from "../signs/Icon";

/** Copies the address, which holds all of what is shown. Where the browser does not allow it, it says where to find it. */
export function ShareButton() {
  const [said, setSaid] = useState<"copied" | "refused" | null>(null);
  useAnnouncement(said === "copied" ? "The link is copied." : said === "refused" ? "Copy the address of this page to share it." : null);
  const share = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("copied");
    } catch {
      setSaid("refused");
    }
    setTimeout(() => setSaid(null), 4000);
  };
  return (
    <button type="button" className="button" onClick={share}>
      <Icon of={said === "copied" ? "tick" : "share"} />
      {said === "copied" ? "Link copied" : said === "refused" ? "Copy the address above" : "Share"}
    </button>
  );
}
