/** A Boolean formula over gates and basic events, true when what it describes has failed. */
export type Formula =
  | { readonly op: "event"; readonly name: string }
  | { readonly op: "gate"; readonly name: string }
  | { readonly op: "constant"; readonly value: boolean }
  | { readonly op: "not"; readonly of: Formula }
  /** `xor` of several is true when an odd number of them is. */
  | { readonly op: "and" | "or" | "xor"; readonly of: readonly Formula[] }
  /** True when at least `min` of them are. */
  | { readonly op: "atleast"; readonly min: number; readonly of: readonly Formula[] };

/** A fault tree whose every gate is defined, with arguments before the gates that name them. */
export interface FaultTree {
  readonly name: string;
  /** Name of the gate that stands for the event in question. */
  readonly top: string;
  readonly gates: readonly { readonly name: string; readonly formula: Formula }[];
  readonly events: readonly BasicEvent[];
}

export interface BasicEvent {
  readonly name: string;
  /** 0 to 1; null if not given, or given by an expression that is not a plain number. */
  readonly probability: number | null;
}
