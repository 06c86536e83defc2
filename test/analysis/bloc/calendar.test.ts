import { describe, expect, it } from "vitest";
import { type Booking, poolCalendar } from "../../../server/analysis/bloc/calendar";
import { chance } from "../oracle/random";

const booking = (text: string): Booking => {
  const [id, starts, ends, compute] = text.split(" ");
  const stated = (value: string | undefined) => (value === undefined || value === "?" ? null : value);
  return { id: id!, starts: stated(starts), ends: stated(ends), compute: stated(compute) === null ? null : Number(compute) };
};
const found = (capacity: number | null, ...texts: string[]) => poolCalendar(texts.map(booking), capacity);

describe("the calendar of a pool", () => {
  it("finds the days on which more is reserved than there is", () => {
    expect(found(400, "a 2027-01-01 2027-01-20 300", "b 2027-01-10 2027-02-01 200", "c 2027-02-01 2027-03-01 300").conflicts).toEqual([
      {
        from: "2027-01-10",
        to: "2027-01-20",
        reserved: { onRecord: 500, possible: 500 },
        over: 100,
        onRecord: true,
        bookings: ["a", "b"],
      },
    ]);
  });

  it("takes a day on which one ends and another starts for no conflict, and one reservation above the pool for one", () => {
    expect(found(400, "a 2027-01-01 2027-02-01 300", "b 2027-02-01 2027-03-01 300").conflicts).toEqual([]);
    expect(found(400, "a 2027-01-01 2027-02-01 401").conflicts).toHaveLength(1);
  });

  it("tells what is over only if unclear dates fall badly", () => {
    const [first] = found(400, "a 2027-01-01 2027-03 300", "b 2027-03-10 2027-04-01 300").conflicts;
    expect(first).toMatchObject({ from: "2027-03-10", to: "2027-03-31", onRecord: false, reserved: { onRecord: 300, possible: 600 } });
    expect(found(400, "a 2027-01-01 ? 300", "b 2030-01-01 2030-02-01 300").conflicts).toMatchObject([{ onRecord: false }]);
  });

  it("cannot tell of what lacks a start or a size, nor of a pool without one", () => {
    expect(found(400, "a ? 2027-01-01 300", "b 2027-01-01 2027-02-01 ?")).toEqual({ conflicts: [], cannotTell: ["a", "b"] });
    expect(found(null, "a 2027-01-01 2027-02-01 900")).toEqual({ conflicts: [], cannotTell: [] });
  });

  it("agrees with going through the days one by one", () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const c = chance(seed);
    const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
    for (let model = 0; model < 200; model++) {
      const capacity = 5 + c.between(0, 9);
      const bookings = Array.from({ length: 1 + c.between(0, 6) }, (_, i) => {
        const start = c.between(0, 39);
        return { id: `${i}`, starts: day(start), ends: day(start + 1 + c.between(0, 14)), compute: 1 + c.between(0, 7) };
      });
      const { conflicts } = poolCalendar(bookings, capacity);
      for (let n = 0; n < 60; n++) {
        const there = bookings.filter((b) => b.starts <= day(n) && day(n) < b.ends);
        const sum = there.reduce((total, b) => total + b.compute, 0);
        const told = conflicts.filter(({ from, to }) => from <= day(n) && (to === null || day(n) < to));
        expect(told.length, `seed ${seed}, model ${model}, ${day(n)}`).toBe(sum > capacity ? 1 : 0);
        if (told[0]) expect(told[0]).toMatchObject({ onRecord: true, over: sum - capacity, bookings: there.map(({ id }) => id) });
      }
    }
  });
});
