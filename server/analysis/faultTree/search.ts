import { type Block, searched, searchedFunction, searchedUpTo } from "./block";
import type { Budget } from "./budget";
import { type Counts, countsOfDiagram, countsOfGate, single } from "./counts";
import { noLimit } from "./families";
import { type Listed, type Listing, listingOfDiagram, listingOfEvent, listingOfGate } from "./listing";
import type { Module, Modules } from "./modules";
import { ordersOf } from "./orders";
import { probabilityOfDiagram, probabilityOfGate, type Range, rangeOf } from "./probability";

/** What was found out about all modules of a tree. */
export interface Search {
  readonly modules: Modules;
  /** The modules that had to be searched. */
  readonly blocks: ReadonlyMap<number, Block>;
  /** Minimal sets of the top by number of members, up to `upTo`. */
  readonly counts: Counts;
  /** Members of a set up to which all are known; `noLimit` if simply all. */
  readonly upTo: number;
  /** The budget ran out. */
  readonly ranOut: boolean;
  /** A diagram was too deep for the machine's stack. */
  readonly tooDeep: boolean;
}

/** Of the budget, the part kept for counting sets of few members where counting all does not succeed. */
const kept = 0.4;

/** Searches the modules from the bottom up, for sets of at most `maxOrder` members, or all if null. */
export function search(modules: Modules, maxOrder: number | null, budget: Budget): Search {
  const blocks = new Map<number, Block>();
  const counts = new Map<number, Counts>();
  const limit = maxOrder ?? noLimit;
  let upTo = limit;
  let ranOut = false;
  const countsOf = (ref: number) => counts.get(ref) ?? single;
  const least = (ref: number) => {
    const first = countsOf(ref).findIndex((n) => n > 0n);
    return first < 0 ? upTo + 1 : first;
  };
  for (const [ref, module] of modules.modules) {
    if (module.plain) {
      counts.set(ref, countsOfGate(module.plain, module.plain.args.map(countsOf), limit));
      continue;
    }
    const block = searchedBlock(modules, module, least, limit, budget);
    ranOut ||= block.upTo < limit;
    upTo = Math.min(upTo, block.upTo);
    blocks.set(ref, block);
    counts.set(ref, block.sets ? countsOfDiagram(block.sets, countsOf, limit) : []);
  }
  return {
    modules,
    blocks,
    counts: countsOf(modules.top).slice(0, upTo + 1),
    upTo,
    ranOut,
    tooDeep: budget.tooDeep,
  };
}

function searchedBlock({ logic, coherent }: Modules, module: Module, least: (ref: number) => number, limit: number, budget: Budget): Block {
  const orders = ordersOf(logic, module);
  if (limit < noLimit && coherent) {
    const sets = searchedUpTo(logic, module, orders, least, limit, budget);
    if (sets) return { function: searchedFunction(logic, module, orders, budget), sets, upTo: limit };
  }
  const block = budget.lend(1 - kept, (lent) => searched(logic, module, orders, coherent, lent));
  if (block.sets || !coherent) return { ...block, upTo: Math.min(block.upTo, limit) };
  let established: Block = block;
  for (let order = 1; order <= limit; order++) {
    const sets = searchedUpTo(logic, module, orders, least, order, budget);
    if (!sets) break;
    established = { ...block, sets, upTo: order };
  }
  return established;
}

/** The probability of every module, given those of events. */
export function rangesOf({ modules, blocks }: Search, p: (event: number) => number): (ref: number) => Range {
  const { logic } = modules;
  const ranges = new Map<number, Range>();
  const of = (ref: number): Range => ranges.get(ref) ?? [p(ref), p(ref)];
  for (const [ref, module] of modules.modules) {
    const { plain } = module;
    const diagram = blocks.get(ref)?.function;
    const at = (end: 0 | 1) => {
      const value = (arg: number) => of(arg)[end];
      return plain ? probabilityOfGate(plain, plain.args.map(value)) : probabilityOfDiagram(diagram!, value);
    };
    // A module beneath never stands negated, so the more likely it is, the more likely is what rests on it.
    if (plain || diagram) {
      const low = at(0);
      const open = (plain ? plain.args : diagram!.variables).some((arg) => of(arg)[0] !== of(arg)[1]);
      ranges.set(ref, [low, open ? at(1) : low]);
    } else ranges.set(ref, rangeOf(logic, module, modules.coherent, of));
  }
  return of;
}

/** The sets of the top, the smallest first. Sets of more than `upTo` members are not all there. */
export function listingOf({ modules, blocks }: Search, p: (event: number) => number): Listing {
  const made = new Map<number, Listing>();
  const of = (ref: number): Listing => {
    const known = made.get(ref);
    if (known) return known;
    const listing = listingOfEvent(ref, p(ref));
    made.set(ref, listing);
    return listing;
  };
  for (const [ref, { plain }] of modules.modules) {
    const sets = blocks.get(ref)?.sets;
    if (plain) made.set(ref, listingOfGate(plain, plain.args.map(of)));
    else made.set(ref, sets ? listingOfDiagram(sets, of) : () => undefined);
  }
  return of(modules.top);
}

/** The first `n` of a listing, of at most `upTo` members each. */
export function firstOf(listing: Listing, n: number, upTo: number): Listed[] {
  const sets: Listed[] = [];
  for (let set = listing(0); set && sets.length < n && set.size <= upTo; set = listing(sets.length)) sets.push(set);
  return sets;
}
