import { useEffect, useRef, useState } from "react";
import { type Client, CombinedError, useClient } from "urql";
import type { ResultOf } from "../graphql";
import { cancelJob, followJob, type jobState } from "./queries";

export type JobState = ResultOf<typeof jobState>;

type Told = Pick<JobState, "state" | "what" | "progress"> & Partial<JobState>;

/** Starts the work; gives the id of the job, or what went wrong. */
export type Begin = (client: Client) => Promise<{ readonly id?: string; readonly error?: CombinedError }>;

const isOver = ({ state }: Pick<JobState, "state">) => state !== "QUEUED" && state !== "RUNNING";

/**
 * Long work that a page wants: started when `asked` changes, followed until it is over, cancelled when nobody looks any
 * more. `job` is what was last told of the work that is asked for now.
 */
export function useJob(asked: string, begin: Begin) {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ readonly of: string; readonly job?: Told; readonly error?: CombinedError }>({ of: "" });
  const starting = useRef(begin);
  starting.current = begin;
  const stop = useRef<() => void>(() => undefined);
  const name = `${round} ${asked}`;
  useEffect(() => {
    let wanted = true;
    let id: string | null = null;
    let over = false;
    let following: { unsubscribe: () => void } | null = null;
    const end = () => {
      if (id !== null && !over) void client.mutation(cancelJob, { id }).toPromise();
      over = true;
    };
    stop.current = () => {
      wanted = false;
      end();
      following?.unsubscribe();
      setTold({ of: name, job: { state: "CANCELLED", what: "", progress: { done: 0, of: 0, words: "" } } });
    };
    void starting.current(client).then((begun) => {
      if (begun.error) {
        if (wanted) setTold({ of: name, error: begun.error });
        return;
      }
      id = begun.id!;
      if (!wanted) return end();
      following = client.subscription(followJob, { id }).subscribe(({ data, error }) => {
        if (data?.job && isOver(data.job)) over = true;
        setTold({ of: name, ...(error ? { error } : { job: data!.job }) });
      });
    });
    return () => {
      wanted = false;
      end();
      following?.unsubscribe();
    };
  }, [client, name]);
  const current = told.of === name ? told : null;
  return {
    job: current?.job ?? null,
    error: current?.error,
    /** Ends the work; what it found by then is not kept. */
    cancel: () => stop.current(),
    /** Starts it again. */
    again: () => setRound((n) => n + 1),
  };
}

/** What a job that failed says, as an error that a page can show. */
export const failureOf = ({ problem }: Pick<JobState, "problem">): CombinedError =>
  new CombinedError({
    graphQLErrors: [{ message: problem?.message ?? "The work broke off.", extensions: { code: problem?.code, mend: problem?.mend } }],
  });
