import { hoursInWords } from "../words/dates";
import { horizons } from "./address";

const words = (hours: number | null) => (hours === null ? "without end" : `within ${hoursInWords(hours)}`);

/** Hours within which a loss counts. One that an address names and the list does not is offered too. */
export function HorizonPicker({ horizon, choose }: { horizon: number | null; choose: (hours: number | null) => void }) {
  const offered = (horizons as readonly (number | null)[]).includes(horizon) ? horizons : [horizon, ...horizons];
  return (
    <label className="horizon">
      <span className="unseen">Horizon</span>
      <select value={String(horizon)} onChange={(event) => choose(event.target.value === "null" ? null : Number(event.target.value))}>
        {offered.map((hours) => (
          <option key={String(hours)} value={String(hours)}>
            {words(hours)}
          </option>
        ))}
      </select>
    </label>
  );
}
