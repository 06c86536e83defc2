import type { ReactNode } from "react";

/** The states in which every part is shown, in this order. */
export const states = {
  rest: "Rest",
  hover: "Hover",
  focus: "Focus",
  pressed: "Pressed",
  selected: "Selected",
  disabled: "Disabled",
  busy: "Busy",
  empty: "Empty",
  failed: "Failed",
  restricted: "Restricted",
  rtl: "Right to left",
  print: "Print",
} as const;

export type State = keyof typeof states;

/** States that the page brings about by itself, out of the part at rest. */
type Forced = "hover" | "focus" | "pressed";

/** What stands where a state does not apply: why it does not. */
export interface Reason {
  readonly not: string;
}

export const not = (reason: string): Reason => ({ not: reason });

/** What is shown of one part. */
export interface Part {
  readonly slug: string;
  readonly name: string;
  /** Where its code is. */
  readonly at: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  readonly rest: ReactNode;
  /** Selector of what is pointed at, focused or pressed within the part, one for all or one for each; a reason where nothing in it can be. */
  readonly target: string | Readonly<Record<Forced, string>> | Reason;
  /** Needs the whole width of the sheet. */
  readonly wide?: true;
  /** The other states. What runs the other way and what is printed is the part at rest. */
  readonly selected: ReactNode | Reason;
  readonly disabled: ReactNode | Reason;
  readonly busy: ReactNode | Reason;
  readonly empty: ReactNode | Reason;
  readonly failed: ReactNode | Reason;
  readonly restricted: ReactNode | Reason;
}

export const isReason = (shown: unknown): shown is Reason => typeof shown === "object" && shown !== null && "not" in shown;

/** Selector of what a state is put on; empty where it is put on nothing. */
export function targetFor({ target }: Part, state: State): string {
  if (isReason(target) || (state !== "hover" && state !== "focus" && state !== "pressed")) return "";
  return typeof target === "string" ? target : target[state];
}

/** What stands for a state of a part. */
export function shownFor(part: Part, state: State): ReactNode | Reason {
  if (state === "rest" || state === "rtl" || state === "print") return part.rest;
  if (state === "hover" || state === "focus" || state === "pressed") return isReason(part.target) ? part.target : part.rest;
  return part[state];
}
