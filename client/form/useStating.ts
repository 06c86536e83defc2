import { useRef, useState } from "react";
import { type CombinedError, useMutation } from "urql";
import type { EntityRef } from "../parts/types";
import { kindNames } from "../words/kinds";
import { changeOf, type Problems, placeOf, type Values } from "./change";
import type { RelationshipKind } from "./metamodel";
import { commitMutation } from "./queries";

/** Whatever was worked out from the facts before is asked for anew. */
const restsOnFacts = { additionalTypenames: [...kindNames, "Scope", "Revision", "Metamodel"] };

type Answer =
  | { readonly status: "open" }
  | { readonly status: "problems"; readonly problems: Problems }
  | { readonly status: "conflict"; readonly versions: readonly number[] }
  | { readonly status: "failed"; readonly error: CombinedError }
  | { readonly status: "done"; readonly revision: number };

/** Sends what is stated as one change set, and tells what came of it. */
export function useStating(from: EntityRef) {
  const [{ fetching }, commit] = useMutation(commitMutation);
  const [answer, setAnswer] = useState<Answer>({ status: "open" });
  // The same problems twice are said twice.
  const attempts = useRef(0);
  const send = async (kind: RelationshipKind, to: EntityRef | null, values: Values, message: string) => {
    attempts.current += 1;
    const { change, problems } = changeOf(from, to && { id: to.id }, kind, values);
    if (message.trim() === "") return setAnswer({ status: "problems", problems: { ...problems, message: ["Say why, in a line."] } });
    if (!change) return setAnswer({ status: "problems", problems });
    const { data, error } = await commit({ changes: [change], message: message.trim() }, restsOnFacts);
    if (error || !data) return error && setAnswer({ status: "failed", error });
    const result = data.commit;
    if (result.__typename === "Committed") return setAnswer({ status: "done", revision: result.revision.number });
    if (result.__typename === "Conflict")
      return setAnswer({ status: "conflict", versions: result.conflicts.map((conflict) => conflict.currentVersion) });
    const told: Record<string, string[]> = {};
    for (const { code, message: what, path, mend } of result.problems) {
      const place = placeOf(path);
      told[place] = [...(told[place] ?? []), `${code} ${what} ${mend}`];
    }
    setAnswer({ status: "problems", problems: told });
  };
  return { answer, fetching, send, attempt: attempts.current };
}
