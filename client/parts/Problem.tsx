import type { CombinedError } from "urql";
import { Icon } from "../signs/Icon";

interface Told {
  readonly code: string | null;
  readonly title: string;
  readonly mend: string;
}

/** What the server says went wrong, or that it cannot be reached. */
export function told(error: CombinedError): Told {
  const first = error.graphQLErrors[0];
  const extensions = first?.extensions ?? {};
  if (first)
    return {
      code: typeof extensions.code === "string" && extensions.code.startsWith("LP-") ? extensions.code : null,
      title: first.message,
      mend: typeof extensions.mend === "string" ? extensions.mend : "Try again. If it stays, report it with what you were doing.",
    };
  return { code: null, title: "The server cannot be reached.", mend: "See that it runs and that you are connected, then try again." };
}

/** Sign, number, what happened, one remedy. */
export function Problem({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const { code, title, mend } = told(error);
  return (
    <div className="problem" role="alert">
      <p className="problem-title">
        <Icon of="warning" /> {code && <span>{code} </span>}
        {title}
      </p>
      <p>{mend}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
