import { Icon } from "../signs/Icon";
import { number } from "../words/numbers";
import { RemedyWords, SupposeIt } from "./RemedyWords";
import type { Remedy } from "./remedy";

/** One change in a list, with what it costs; from it to the scenario room. */
export function RemedyLine({ remedy, room }: { remedy: Remedy; room: string | null }) {
  return (
    <div className="remedy">
      <Icon of="protected" className="sign-met" />
      <div>
        <RemedyWords remedy={remedy} />
      </div>
      <span className="remedy-cost">cost {number(remedy.cost)}</span>
      <span className="remedy-room">
        <SupposeIt remedy={remedy} room={room} />
      </span>
    </div>
  );
}
