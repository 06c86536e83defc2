import type { Reading } from "./snapshot";

/** A group as it is stated: its distinct members that are there, by position, and how many of them are needed. */
export interface StatedGroup {
  readonly size: number;
  /** At most `size`. */
  readonly quorum: number;
  /** Some member's claim that these are alternatives is assumed. */
  readonly claimAssumed: boolean;
  /** All feeds of a grid point: it reads the same in both readings. */
  readonly pool: boolean;
  /** Per member: whether it is recorded, and whether it lacks a relationship that it should have. */
  readonly recorded: Uint8Array;
  readonly lacking: Uint8Array;
}

/** `emit(needed, belongs)`: in this reading there is a group of the members for which `belongs`, of which `needed` must work. */
type Emit = (needed: number, belongs: (member: number) => boolean) => void;

const all = () => true;

/**
 * The groups that a stated group comes to in a reading.
 *
 * On record, assumed members are real alternatives, and no more are needed than are recorded. As far as what is possible
 * goes, an assumed claim of alternatives protects nobody, assumed members step in only for what the quorum needs beyond
 * the recorded ones, and members that lack what they should have only for what the others cannot give.
 */
export function divide(group: StatedGroup, reading: Reading, emit: Emit): void {
  const { size, quorum, recorded, lacking } = group;
  if (group.pool) {
    emit(quorum, all);
    return;
  }
  let r = 0;
  for (let i = 0; i < size; i++) r += recorded[i];
  if (reading === "ON_RECORD") {
    if (r > 0) emit(Math.min(quorum, r), all);
    return;
  }
  if (group.claimAssumed || r === 0) {
    emit(size, all);
    return;
  }
  const part = (assumed: boolean, needed: number) => {
    if (needed === 0) return;
    const inPart = (i: number) => (recorded[i] === 0) === assumed;
    let sound = 0;
    for (let i = 0; i < size; i++) if (inPart(i) && !lacking[i]) sound++;
    if (sound > 0) emit(Math.min(needed, sound), (i) => inPart(i) && !lacking[i]);
    if (needed > sound) emit(needed - sound, (i) => inPart(i) && lacking[i] === 1);
  };
  part(false, Math.min(quorum, r));
  part(true, Math.max(0, quorum - r));
}
