/** Who asks, reduced to what decides what they may see. */
export interface View {
  /** Level of the highest marking seen: 0 OPEN … 3 SECRET. */
  readonly clearance: number;
  /** Keys of ministries and release lists: they see what these own, or what is released to them, whatever its marking. */
  readonly memberships: readonly string[];
}
