import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { Icon } from "../signs/Icon";
import { day } from "../words/dates";
import { enumerated } from "../words/enumerations";
import { counted, quantity } from "../words/numbers";
import { CalendarPlot } from "./CalendarPlot";
import type { Calendar } from "./types";

/** The shared pool by the day: who has reserved how much of it until when, and where that is more than there is. */
export function PoolCalendar({ calendar }: { calendar: Calendar }) {
  const { capacity, reservations, conflicts, conflictsWithheld, withheld, cannotTell } = calendar;
  return (
    <Section
      title="Shared pool"
      caption={
        capacity === null ? "its size is not on record, so no conflict can be found" : `${quantity(capacity, "H100e")} for all members`
      }
    >
      {reservations.length === 0 ? (
        <div className="empty">
          <h3>Nothing is reserved</h3>
          <p>
            State a reservation of this bloc with its days, its accelerators and whose it is: training runs then stand here by the day, and
            those that meet are found.
          </p>
        </div>
      ) : (
        <>
          <CalendarPlot calendar={calendar} />
          <div className="bloc-calendar">
            <table className="reservations">
              <thead>
                <tr>
                  <th>Reservation</th>
                  <th className="wide-only">For</th>
                  <th className="wide-only">From</th>
                  <th className="wide-only">Until</th>
                  <th className="n">H100e</th>
                </tr>
              </thead>
              <tbody>
                {reservations.map(({ reservation, member }) => (
                  <tr key={reservation.id}>
                    <td className="name-cell">
                      <EntityLink entity={{ ...reservation, kind: "Reservation", withheld: false }} />
                      <span className="q of-member">
                        {[member?.name, reservation.use && enumerated("use", reservation.use).toLowerCase()].filter(Boolean).join(", ")}
                        <br />
                        {reservation.starts ? day(reservation.starts) : "no first day on record"} to{" "}
                        {reservation.ends ? day(reservation.ends) : "no end on record"}
                      </span>
                    </td>
                    <td className="wide-only q2 use">{reservation.use ? enumerated("use", reservation.use) : <Nothing />}</td>
                    <td className="wide-only">{reservation.starts ? day(reservation.starts) : <Nothing />}</td>
                    <td className="wide-only">{reservation.ends ? day(reservation.ends) : <Nothing />}</td>
                    <td className="n">{reservation.compute === null ? <Nothing>Unknown</Nothing> : quantity(reservation.compute)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div>
              <h3>Conflicts</h3>
              {conflicts.length === 0 ? (
                <p className="q2">
                  {capacity === null
                    ? "Cannot be told."
                    : conflictsWithheld > 0
                      ? "None in which a reservation stands that you may see."
                      : "None among the reservations whose days and size are on record."}
                </p>
              ) : (
                <ul className="conflicts">
                  {conflicts.map(({ from, to, reservedPossible, over, onRecord, reservations: met }) => (
                    <li key={from}>
                      <p>
                        <Icon of="falls" size={14} className="sign-fail" />{" "}
                        <b>
                          {day(from)} to {to ? day(to) : "no end on record"}
                        </b>
                        :{" "}
                        {reservedPossible === null || over === null
                          ? "more is reserved than there is; how much is withheld"
                          : `${quantity(reservedPossible, "H100e")} reserved, ${quantity(over, "H100e")} too many`}
                        {!onRecord && ", if the days that are not exact fall badly"}
                      </p>
                      {met.map((entity, i) => (
                        <EntityLink key={entity.id ?? i} entity={entity} />
                      ))}
                    </li>
                  ))}
                </ul>
              )}
              {(cannotTell > 0 || withheld > 0 || conflictsWithheld > 0) && (
                <p className="caption">
                  {cannotTell > 0 &&
                    `Cannot be told of ${counted(cannotTell, "reservation", "reservations")}: a first day or a size is not on record. `}
                  {withheld > 0 &&
                    `${counted(withheld, "reservation is", "reservations are")} withheld from you; they count in conflicts. `}
                  {conflictsWithheld > 0 && `Among them alone ${counted(conflictsWithheld, "conflict stands", "conflicts stand")} as well.`}
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </Section>
  );
}
