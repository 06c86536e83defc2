import type { FieldValue } from "./field";

/** How a provision of an agreement stands against the model's. */
export type ProvisionStanding = "PRESENT" | "WEAKER" | "ABSENT" | "UNKNOWN";

/** What an agreement says, and what follows from the graph around it. */
export interface JudgedTerms {
  /** Fields of the agreement that have a value. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Whether something that it covers carries a critical sector of its parties; null where it is not on record what it covers. */
  readonly coversPriority: boolean | null;
  /** Whose law governs it: that of a party at home, or of another state; null where its text names neither. */
  readonly law: "HOME" | "ABROAD" | null;
}

export interface Judgement {
  readonly standing: ProvisionStanding;
  /** Why, in a sentence. */
  readonly words: string;
}

/** One provision of the model agreement. */
export interface Provision {
  readonly key: string;
  readonly name: string;
  /** One of the five that the mission's source asks of a sovereign access agreement. */
  readonly core: boolean;
  /** What the model asks for. */
  readonly asks: string;
  /** Fields of an agreement that state it. */
  readonly fields: readonly string[];
  readonly judge: (terms: JudgedTerms) => Judgement;
}

/** Longest wait for emergency access, and shortest notice, that the model asks for. */
const modelEmergencyHours = 24;
const modelNoticeDays = 180;

const say = (standing: ProvisionStanding, words: string): Judgement => ({ standing, words });
const unknown = say("UNKNOWN", "Nothing on record.");
const text = (value: FieldValue | undefined): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
const number = (value: FieldValue | undefined): number | null => (typeof value === "number" ? value : null);
const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;

/** A clause that is there or is not, and nothing more is asked of it. */
const clause =
  (field: string, present: string, absent: string) =>
  ({ fields }: JudgedTerms): Judgement => {
    if (fields[field] === "YES") return say("PRESENT", present);
    if (fields[field] === "NO") return say("ABSENT", absent);
    return fields[field] === "UNKNOWN" ? say("UNKNOWN", "Stated as unknown.") : unknown;
  };

/**
 * The model of a sovereign access agreement, against which agreements are held clause by clause. The five provisions of
 * the mission's source come first: price stability, a minimum allocation for priority sectors, non-interruption with its
 * exceptions, emergency access within hours, and audit rights. Notice, law, exit and step-in decide what those are worth
 * once a dispute begins. The numbers, 24 hours and 180 days, are the registry's own and stand beside every result.
 *
 * A term of which nothing is on record is UNKNOWN and never ABSENT. What is stated in free text is there; how strong it
 * is, a person must judge, and the words say so.
 */
export const modelAgreement: readonly Provision[] = [
  {
    key: "PRICE_STABILITY",
    name: "Price stability",
    core: true,
    asks: "The price is fixed for the term, or rises by no more than a limit that the agreement states.",
    fields: ["priceStability", "price", "priceUnit"],
    judge: ({ fields }) =>
      text(fields.priceStability) === null
        ? number(fields.price) === null
          ? unknown
          : say("UNKNOWN", "A price is on record, and nothing on how long it holds.")
        : say("PRESENT", "Stated in words; whether it is as firm as the model, a person must judge."),
  },
  {
    key: "MINIMUM_ALLOCATION",
    name: "Minimum allocation for priority sectors",
    core: true,
    asks: "A stated amount of compute is guaranteed, and what it covers carries a critical sector.",
    fields: ["minimumAllocation"],
    judge: ({ fields, coversPriority }) => {
      const minimum = number(fields.minimumAllocation);
      if (minimum === null) return unknown;
      if (minimum === 0) return say("ABSENT", "It guarantees nothing.");
      if (coversPriority === null) return say("UNKNOWN", "An amount is guaranteed; what it is for is not on record.");
      return coversPriority
        ? say("PRESENT", "An amount is guaranteed, and what it covers carries a critical sector.")
        : say("WEAKER", "An amount is guaranteed, but nothing on record that it covers carries a critical sector.");
    },
  },
  {
    key: "NON_INTERRUPTION",
    name: "Non-interruption",
    core: true,
    asks: "The vendor may not interrupt the service during the term, and no exception is made.",
    fields: ["nonInterruption", "interruptionExceptions"],
    judge: (terms) => {
      if (terms.fields.nonInterruption !== "YES") return clause("nonInterruption", "", "The vendor may interrupt the service.")(terms);
      return text(terms.fields.interruptionExceptions) === null
        ? say("PRESENT", "The vendor may not interrupt. Whether there are exceptions is not on record.")
        : say("WEAKER", "The vendor may not interrupt, but for exceptions.");
    },
  },
  {
    key: "EMERGENCY_ACCESS",
    name: "Emergency access",
    core: true,
    asks: `Access is granted in an emergency, within ${modelEmergencyHours} hours.`,
    fields: ["emergencyAccess", "emergencyHours"],
    judge: (terms) => {
      if (terms.fields.emergencyAccess !== "YES") return clause("emergencyAccess", "", "It grants none.")(terms);
      const hours = number(terms.fields.emergencyHours);
      if (hours === null) return say("UNKNOWN", "It is granted; within how many hours is not on record.");
      return hours <= modelEmergencyHours
        ? say("PRESENT", `Granted within ${hours} hours.`)
        : say("WEAKER", `Granted within ${hours} hours; the model asks for ${modelEmergencyHours}.`);
    },
  },
  {
    key: "AUDIT_RIGHTS",
    name: "Audit rights",
    core: true,
    asks: "The buyer may audit, and the last audit is on record.",
    fields: ["auditRights", "auditedOn"],
    judge: (terms) =>
      terms.fields.auditRights === "YES" && text(terms.fields.auditedOn) === null
        ? say("PRESENT", "The buyer may audit; that it ever did is not on record.")
        : clause("auditRights", "The buyer may audit, and has.", "The buyer may not audit.")(terms),
  },
  {
    key: "NOTICE",
    name: "Notice",
    core: false,
    asks: `Whoever withdraws says so at least ${days(modelNoticeDays)} before.`,
    fields: ["noticeDays"],
    judge: ({ fields }) => {
      const notice = number(fields.noticeDays);
      if (notice === null) return unknown;
      if (notice === 0) return say("ABSENT", "It can be left without notice.");
      return notice >= modelNoticeDays
        ? say("PRESENT", `${days(notice)} of notice.`)
        : say("WEAKER", `${days(notice)} of notice; the model asks for ${modelNoticeDays}.`);
    },
  },
  {
    key: "GOVERNING_LAW",
    name: "Governing law",
    core: false,
    asks: "The law of a party at home governs it.",
    fields: ["governingLaw"],
    judge: ({ fields, law }) => {
      if (text(fields.governingLaw) === null) return unknown;
      if (law === "HOME") return say("PRESENT", "The law of a party at home.");
      return law === "ABROAD"
        ? say("WEAKER", "The law of another state.")
        : say("UNKNOWN", "Stated in words that name no state on record.");
    },
  },
  {
    key: "EXIT",
    name: "Exit",
    core: false,
    asks: "The vendor helps to move to another at the end.",
    fields: ["exitHelp"],
    judge: clause("exitHelp", "The vendor helps to move.", "The vendor need not help to move."),
  },
  {
    key: "STEP_IN",
    name: "Step-in",
    core: false,
    asks: "The buyer may take over operation if the vendor fails.",
    fields: ["stepIn"],
    judge: clause("stepIn", "The buyer may take over.", "The buyer may not take over."),
  },
];
