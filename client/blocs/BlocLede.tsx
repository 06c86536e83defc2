import { count, counted, countFirst, quantity } from "../words/numbers";
import type { Bloc } from "./types";

/** "Four of 4 members share figures. In 2027 they need 1,234 H100e, at the least …": the result before its proof. */
export function BlocLede({ bloc }: { bloc: Bloc }) {
  const { standing, members, sharing, closedRound, groupSize, demand } = bloc.pooled;
  const [first] = demand;
  const needed = demand.filter((d) => d.year === first?.year).reduce((sum, d) => sum + (d.pooled?.sum ?? 0), 0);
  const { conflicts } = bloc.calendar;
  return (
    <>
      <p>
        {standing === "OUTSIDER" ? (
          "What members pool is for members of the bloc. "
        ) : closedRound === 0 ? (
          <>
            {countFirst(members)} {members === 1 ? "member is" : "members are"} on record, and no round of shared figures has been closed.{" "}
          </>
        ) : (
          <>
            <b>{count(sharing)}</b> of {counted(members, "member shares", "members share")} figures.{" "}
          </>
        )}
        {first && (
          <>
            In {first.year} they need at least <b>{quantity(needed, "H100e")}</b>
            {bloc.slices.guaranteed > 0 && <> and are guaranteed {quantity(bloc.slices.guaranteed, "H100e")}</>}.{" "}
          </>
        )}
        {conflicts.length > 0 && (
          <>
            The shared pool is promised twice in <b>{counted(conflicts.length, "stretch", "stretches")}</b> of days.
          </>
        )}
      </p>
      <p className="caveat">
        Every sum speaks of at least {count(groupSize)} members besides whoever reads it, and so does every difference of two. What a member
        has not shared is unknown and not nothing.
      </p>
    </>
  );
}
