import { describe, expect, it } from "vitest";
import { countsByYear, pooledCounts, pooledSums, type SharedFigure } from "../../../server/analysis/bloc/pooledSums";
import { type Chance, chance } from "../oracle/random";

/** `A 5` in a round: member A hands in 5. */
const round = (n: number, ...given: string[]): SharedFigure[] =>
  given.map((text) => {
    const [member, figure] = text.split(" ");
    return { member: member!, round: n, cell: "cell", figure: Number(figure) };
  });
const sumOf = (figures: SharedFigure[], closed = 9, k = 3) => pooledSums(figures, closed, k).get("cell");

describe("pooled sums", () => {
  it("speak of the group size besides whoever reads, so that four are needed where it is three", () => {
    expect(sumOf(round(1, "A 1", "B 2", "C 4"))).toBeUndefined();
    expect(sumOf(round(1, "A 1", "B 2", "C 4", "D 8"))).toEqual({ round: 1, sum: 15, members: 4 });
    expect(sumOf(round(1, "A 1", "B 2", "C 4", "D 8"), 9, 4)).toBeUndefined();
  });

  it("take nothing, zero and what is handed in twice for what they are", () => {
    expect(sumOf(round(1, "A 1", "B 2", "C 4", "D 0"))).toBeUndefined();
    expect(sumOf(round(1, "A 1", "A 1", "B 2", "C 4"))).toBeUndefined();
    expect(sumOf(round(1, "A 1", "A 1", "B 2", "C 4", "D 8"))).toEqual({ round: 1, sum: 16, members: 4 });
  });

  it("are of closed rounds alone", () => {
    const first = round(1, "A 1", "B 2", "C 4", "D 8");
    const second = round(2, "A 16", "B 32", "C 64", "D 128");
    expect(sumOf([...first, ...second], 0)).toBeUndefined();
    expect(sumOf([...first, ...second], 1)).toMatchObject({ round: 1, sum: 15 });
    expect(sumOf([...first, ...second], 2)).toMatchObject({ round: 2, sum: 240 });
  });

  it.each([
    ["one joins", ["A 1", "B 2", "C 4", "D 8", "E 16"]],
    ["one leaves", ["A 1", "B 2", "C 4"]],
    ["one changes its figure", ["A 1", "B 2", "C 4", "D 9"]],
    ["all but one change theirs", ["A 1", "B 32", "C 64", "D 128"]],
    ["one leaves and three join", ["A 1", "B 2", "C 4", "E 16", "F 32", "G 64"]],
  ])("stay as they were when %s", (_what, then) => {
    expect(sumOf([...round(1, "A 1", "B 2", "C 4", "D 8"), ...round(2, ...then)])).toMatchObject({ round: 1, sum: 15 });
  });

  it("go on when enough have changed, joined or left at once", () => {
    const first = round(1, "A 1", "B 2", "C 4", "D 8");
    expect(sumOf([...first, ...round(2, "A 1", "B 2", "C 4", "D 8", "E 16", "F 32", "G 64", "H 128")])?.sum).toBe(255);
    expect(sumOf([...first, ...round(2, "A 3", "B 5", "C 6", "D 9")])?.sum).toBe(23);
    expect(sumOf([...first, ...round(2, "A 1", "B 2", "C 4", "D 8")])).toEqual({ round: 2, sum: 15, members: 4 });
  });

  it("count by year only in steps of enough members, of whom the first year counts", () => {
    const years = round(1, "A 2027", "A 2026", "B 2026", "C 2027", "D 2027", "E 2028", "F 2029", "G 2029", "H 2030", "I 2031");
    expect(countsByYear(years, 1, 3)).toEqual([
      { year: 2027, round: 1, members: 4 },
      { year: 2030, round: 1, members: 8 },
    ]);
    expect(countsByYear(years.slice(0, 4), 1, 3)).toEqual([]);
    // Who is counted again cancels out, whatever its year: one that joins would be the difference.
    const again = ["A 2026", "B 2026", "C 2026", "D 2026"];
    expect(countsByYear([...years, ...round(2, ...again)], 2, 3)).toEqual([{ year: 2026, round: 2, members: 4 }]);
    expect(countsByYear([...years, ...round(2, ...again, "X 2026")], 2, 3)).toEqual(countsByYear(years, 1, 3));
  });

  it("count members exactly, each once, and keep a count that one more would change", () => {
    const count = (figures: SharedFigure[]) => pooledCounts(figures, 9, 3).get("cell");
    const first = round(1, "A 1", "A 1", "B 1", "C 1", "D 1");
    expect(count(first)).toEqual({ round: 1, members: 4 });
    expect(count([...first, ...round(2, "A 2", "B 2", "C 2", "D 2", "E 1")])).toEqual({ round: 1, members: 4 });
    expect(count([...first, ...round(2, "A 2", "B 2", "C 2", "D 2")])).toEqual({ round: 2, members: 4 });
  });
});

/** Every sum that was to be read at some time, as the contributions that it holds. */
function history(figures: readonly SharedFigure[], rounds: number, k: number): ReadonlySet<string>[] {
  const sets: ReadonlySet<string>[] = [];
  for (let closed = 1; closed <= rounds; closed++) {
    const sum = pooledSums(figures, closed, k).get("cell");
    if (!sum) continue;
    const given = figures.filter((f) => f.round === sum.round && f.figure > 0);
    expect(sum.sum).toBe(given.reduce((total, { figure }) => total + figure, 0));
    expect(sum.members).toBe(k + 1);
    sets.push(new Set(given.map(({ member, figure }) => `${member}=${figure}`)));
  }
  return sets;
}

/** Rounds in which members keep, change, leave out and take up figures, now one by one, now many at once. */
function randomRounds(c: Chance, rounds: number, members: number): SharedFigure[] {
  const figures: SharedFigure[] = [];
  let now = new Map<string, number>();
  for (let r = 1; r <= rounds; r++) {
    const shift = c.pick([0, 0.1, 0.3, 0.6, 1]);
    const next = new Map<string, number>();
    for (let m = 0; m < members; m++) {
      const before = now.get(`M${m}`);
      const kept = r > 1 && !c.of(shift);
      const figure = kept ? before : c.of(0.8) ? 1 + c.between(0, 4) : undefined;
      if (figure !== undefined) next.set(`M${m}`, figure);
    }
    now = next;
    for (const [member, figure] of now) figures.push({ member, round: r, cell: "cell", figure });
  }
  return figures;
}

describe("whatever is read, by whom, however often", () => {
  it("speaks of no member, of no fewer than the group size, and no sums differ by fewer: every combination of weights −2 to 2", () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const c = chance(seed);
    let several = 0;
    for (let model = 0; model < 400; model++) {
      const k = c.pick([3, 3, 4]);
      const members = 3 + c.between(0, 9);
      const figures = randomRounds(c, 5, members);
      const distinct = [...new Map(history(figures, 5, k).map((s) => [[...s].sort().join(), s])).values()];
      if (distinct.length > 1) several++;
      const weights = new Array<number>(distinct.length).fill(-2);
      for (;;) {
        const held = new Map<string, number>();
        for (const [i, set] of distinct.entries()) for (const x of set) held.set(x, (held.get(x) ?? 0) + weights[i]!);
        const left = [...held].filter(([, weight]) => weight !== 0).map(([x]) => x);
        for (let asker = -1; asker < members; asker++) {
          const others = left.filter((x) => !x.startsWith(`M${asker}=`));
          const whose = new Set(others.map((x) => x.split("=")[0]));
          if (left.length > 0 && whose.size < k) throw new Error(`seed ${seed}, model ${model}, M${asker}: ${others.join(", ")}`);
        }
        const at = weights.findIndex((w) => w < 2);
        if (at < 0) break;
        for (let i = 0; i < at; i++) weights[i] = -2;
        weights[at]!++;
      }
    }
    expect(several).toBeGreaterThan(20);
  });

  it("holds for counts by year as well, of whom only that they are counted goes in", () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const c = chance(seed);
    let told = 0;
    for (let model = 0; model < 400; model++) {
      const members = 3 + c.between(0, 11);
      const figures = randomRounds(c, 4, members);
      const sets = new Map<string, ReadonlySet<string>>();
      for (let closed = 1; closed <= 4; closed++) {
        for (const { year, round: of, members: n } of countsByYear(figures, closed, 3)) {
          const counted = new Set(figures.filter((f) => f.round === of && f.figure <= year).map(({ member }) => member));
          expect(n).toBe(counted.size);
          sets.set([...counted].sort().join(), counted);
        }
      }
      told += sets.size;
      const list = [new Set<string>(), ...sets.values()];
      for (const a of list) {
        for (const b of list) {
          const differ = [...a, ...b].filter((m) => a.has(m) !== b.has(m));
          for (let asker = -1; asker < members; asker++) {
            const others = differ.filter((m) => m !== `M${asker}`);
            if (differ.length > 0 && others.length < 3) throw new Error(`seed ${seed}, model ${model}: ${differ}`);
          }
        }
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});
