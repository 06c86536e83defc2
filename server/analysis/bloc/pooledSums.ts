/** A figure that a member handed in to a round; `cell` names what is added up with what. */
export interface SharedFigure {
  readonly member: string;
  readonly round: number;
  readonly cell: string;
  readonly figure: number;
}

/**
 * A sum that may be read, with the round whose figures it adds up, and of how many members these are at least: the exact
 * number would tell of one that joins while all others give other figures.
 */
export interface PooledSum {
  readonly round: number;
  readonly sum: number;
  readonly members: number;
}

/** How many members said something, exactly. */
export interface PooledCount {
  readonly round: number;
  readonly members: number;
}

/** Members besides whoever reads that a sum must speak of, where the bloc states no other number. */
export const usualGroupSize = 3;

/** Contributors that a sum needs: whoever reads may be one of them, and knows their own figure. */
export const contributorsNeeded = (groupSize: number): number => groupSize + 1;

/**
 * What has been published of one set of figures, as classes: two contributions are in one class when the same sums hold
 * them. A further sum is admitted only if every class then has at least `least` contributions or none.
 *
 * Whatever is worked out from published sums by adding and taking away gives all contributions of a class the same weight,
 * so that it speaks of whole classes: of at least `least` contributions, or of nothing. A member has one contribution in
 * each sum and so at most one in each class; one that takes its own figures away is still left with `least` − 1 others.
 */
class Published {
  private classes: ReadonlySet<string>[] = [];

  constructor(private readonly least: number) {}

  /** Whether the sum over these contributions may be published; if so, it is. O(contributions published so far). */
  admit(contributions: ReadonlySet<string>): boolean {
    const fresh = new Set(contributions);
    const parts: ReadonlySet<string>[] = [];
    for (const known of this.classes) {
      const [inside, outside] = [new Set<string>(), new Set<string>()];
      for (const c of known) (fresh.delete(c) ? inside : outside).add(c);
      parts.push(inside, outside);
    }
    const found = [...parts, fresh].filter((part) => part.size > 0);
    if (contributions.size === 0 || found.some((part) => part.size < this.least)) return false;
    this.classes = found;
    return true;
  }
}

interface Given {
  readonly member: string;
  readonly figure: number;
}

/** What of a member goes into a sum. The same figure handed in again is the same: the two cancel out in a difference. */
const inSum = ({ member, figure }: Given) => `${figure} ${member}`;
/** What of a member goes into a count: that it is counted. */
const inCount = ({ member }: Given) => member;

/** Figures of each member, several of one cell and round added up; nothing and zero are no contribution. */
function contributions(figures: readonly SharedFigure[]): Given[] {
  const byMember = new Map<string, number>();
  for (const { member, figure } of figures) byMember.set(member, (byMember.get(member) ?? 0) + figure);
  return [...byMember]
    .filter(([, figure]) => figure > 0)
    .map(([member, figure]) => ({ member, figure }))
    .sort((a, b) => a.figure - b.figure);
}

const roundsOf = (figures: readonly SharedFigure[], closedRound: number): number[] =>
  [...new Set(figures.map(({ round }) => round))].filter((round) => round <= closedRound).sort((a, b) => a - b);

/**
 * The newest round of each cell that may be published, with what was given in it. The rounds up to `closedRound` are gone
 * through in order; their figures must not change any more. A round that would tell too much is left out: the one before it
 * stays. O(cells × rounds² × members).
 */
function newest(figures: readonly SharedFigure[], closedRound: number, groupSize: number, contribution: (given: Given) => string) {
  const found = new Map<string, { readonly round: number; readonly given: readonly Given[] }>();
  for (const cell of new Set(figures.map((f) => f.cell))) {
    const told = figures.filter((f) => f.cell === cell);
    const published = new Published(contributorsNeeded(groupSize));
    for (const round of roundsOf(told, closedRound)) {
      const given = contributions(told.filter((f) => f.round === round));
      if (published.admit(new Set(given.map(contribution)))) found.set(cell, { round, given });
    }
  }
  return found;
}

/**
 * The sums of a bloc that may be read, by cell: of each the newest that tells nothing of fewer than `groupSize` members
 * besides the reader, taken alone or with every sum of the cell that was published before. It is the same for all readers.
 * Where too few gave a figure, or too few gave another than in a sum before (by changing it, joining or leaving), the sum
 * before stays.
 */
export function pooledSums(figures: readonly SharedFigure[], closedRound: number, groupSize: number): Map<string, PooledSum> {
  const found = newest(figures, closedRound, groupSize, inSum);
  const sumOf = (given: readonly Given[]) => given.reduce((sum, { figure }) => sum + figure, 0);
  return new Map(
    [...found].map(([cell, { round, given }]) => [cell, { round, sum: sumOf(given), members: contributorsNeeded(groupSize) }]),
  );
}

/** The same of how many members said something of a cell, whatever the figure: who is counted twice cancels out. */
export function pooledCounts(figures: readonly SharedFigure[], closedRound: number, groupSize: number): Map<string, PooledCount> {
  const found = newest(figures, closedRound, groupSize, inCount);
  return new Map([...found].map(([cell, { round, given }]) => [cell, { round, members: given.length }]));
}

/** How many members have reached something by a year. */
export interface CountByYear {
  readonly year: number;
  readonly round: number;
  readonly members: number;
}

/**
 * How many members' figures, which are years, come no later than a year: for the newest round of which anything may be said,
 * the years after which so many more have come that no count and no difference of two, of this round or those before it,
 * speaks of fewer than `groupSize` members besides the reader. Of a member that gave several years the first counts.
 */
export function countsByYear(figures: readonly SharedFigure[], closedRound: number, groupSize: number): CountByYear[] {
  const published = new Published(contributorsNeeded(groupSize));
  let counts: CountByYear[] = [];
  for (const round of roundsOf(figures, closedRound)) {
    const first = new Map<string, number>();
    for (const { member, figure } of figures.filter((f) => f.round === round)) {
      first.set(member, Math.min(figure, first.get(member) ?? figure));
    }
    const given = [...first].map(([member, figure]) => ({ member, figure }));
    const ofRound: CountByYear[] = [];
    for (const year of [...new Set(given.map(({ figure }) => figure))].sort((a, b) => a - b)) {
      const come = given.filter(({ figure }) => figure <= year);
      if (published.admit(new Set(come.map(inCount)))) ofRound.push({ year, round, members: come.length });
    }
    if (ofRound.length > 0) counts = ofRound;
  }
  return counts;
}
