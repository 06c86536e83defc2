import type { EnumName } from "./enums";

/** How one property of a kind is declared. Everything that stores, checks, filters or shows it reads this. */
export type FieldType = "TEXT" | "TEXT_LIST" | "INTEGER" | "NUMBER" | "BOOLEAN" | "DATE" | "ENUM";

/** What a field may hold; null is "nothing on record". */
export type FieldValue = string | number | boolean | readonly string[] | null;

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Shown to people, sentence case. */
  readonly label: string;
  readonly description: string;
  /** Unit of a number, as shown: "MW", "h", "H100e". */
  readonly unit?: string;
  /** Name of the enumeration in `enums.ts`, for type ENUM. */
  readonly values?: EnumName;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Analyses read it: it travels in the topology stream. */
  readonly analysed?: boolean;
  /** What its text must be readable as. */
  readonly form?: "framework";
}

type Options = Pick<Field, "unit" | "required" | "min" | "max" | "analysed" | "form">;

const declare =
  (type: FieldType) =>
  (name: string, label: string, description: string, options: Options = {}): Field => ({
    name,
    type,
    label,
    description,
    ...options,
  });

export const text = declare("TEXT");
export const textList = declare("TEXT_LIST");
export const integer = declare("INTEGER");
export const number = declare("NUMBER");
export const boolean = declare("BOOLEAN");
/** A day, or a month or a year where no more is known: 2026-11-22, 2026-11, 2026. */
export const date = declare("DATE");
export const oneOf = (name: string, values: EnumName, label: string, description: string, options: Options = {}): Field => ({
  name,
  type: "ENUM",
  values,
  label,
  description,
  ...options,
});
