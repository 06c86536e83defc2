import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { print } from "graphql";
import type { Page } from "playwright-core";
import { formatDocument } from "urql";
import { followJob } from "../../client/jobs/queries";

/** A job as the server told of it. */
interface ToldJob {
  readonly id: string;
  readonly state: string;
  readonly what: string;
  readonly progress: { readonly done: number; readonly of: number; readonly words: string };
}

export const isOver = ({ state }: ToldJob): boolean => state !== "QUEUED" && state !== "RUNNING";

interface Event {
  readonly text: string;
  readonly job: ToldJob | null;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T = void>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const jobOf = (text: string): ToldJob | null => {
  const data = /^data: ?(\{.*\})$/m.exec(text)?.[1];
  return data ? ((JSON.parse(data) as { data?: { job?: ToldJob } }).data?.job ?? null) : null;
};

/** What the server tells of one job, as it comes; it is let through to the page as far as the test says. */
class Told {
  readonly #events: Event[] = [];
  #over = false;
  #allowed = 0;
  #change = deferred();

  #wake(): void {
    const { resolve } = this.#change;
    this.#change = deferred();
    resolve();
  }

  async read(body: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of body) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = parts.pop()!;
      for (const text of parts) this.#events.push({ text, job: jobOf(text) });
      this.#wake();
    }
    this.#over = true;
    this.#wake();
  }

  async #event(i: number): Promise<Event | undefined> {
    while (i >= this.#events.length && !this.#over) await this.#change.promise;
    return this.#events[i];
  }

  first(): Promise<Event | undefined> {
    return this.#event(0);
  }

  /** Lets through up to what passes the test, and gives that. Throws where the job was over before. */
  async until(passes: (job: ToldJob) => boolean): Promise<ToldJob> {
    for (;;) {
      const event = await this.#event(this.#allowed);
      if (!event) throw new Error("the server told nothing of that sort of the job");
      // With the end of the job comes the end of what is told.
      this.#allowed = event.job && isOver(event.job) ? Number.POSITIVE_INFINITY : this.#allowed + 1;
      this.#wake();
      if (event.job && passes(event.job)) return event.job;
    }
  }

  async *through(): AsyncGenerator<string> {
    for (let i = 0; ; i++) {
      while (i >= this.#allowed) await this.#change.promise;
      const event = await this.#event(i);
      if (!event) return;
      yield `${event.text}\n\n`;
    }
  }
}

/** The searches that a page starts, held back on the way there and on the way back. */
export interface HeldJobs {
  /** Sends off what the page asks for now or next; comes back once the server has told of it. */
  readonly start: () => Promise<Told>;
  /** Ids of jobs that the page cancelled. */
  readonly cancelled: readonly string[];
  readonly close: () => void;
}

/**
 * From now on the page hears of its jobs what the server says of them, when the test says so. Each is followed before the
 * page knows of it, so that nothing is missed however fast it is.
 */
export async function holdJobs(page: Page, url: string): Promise<HeldJobs> {
  const cancelled: string[] = [];
  const followed = new Map<string, Told>();
  let next = { wanted: deferred(), begun: deferred<Told>() };
  const follow = async (id: string): Promise<Told> => {
    const told = new Told();
    followed.set(id, told);
    const { body } = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: print(formatDocument(followJob)), variables: { id } }),
    });
    void told.read(body!);
    await told.first();
    return told;
  };
  // Playwright gives answers whole; one that comes bit by bit passes through a server of the test's own.
  const bitByBit = createServer(async (request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for await (const text of followed.get(decodeURIComponent(request.url!.slice(1)))!.through()) response.write(text);
    response.end();
  });
  await new Promise<void>((resolve) => bitByBit.listen(0, "127.0.0.1", resolve));
  const { port } = bitByBit.address() as AddressInfo;
  await page.route("**/graphql", async (route) => {
    const { query, variables } = route.request().postDataJSON() as { query: string; variables: { id: string } };
    if (query.includes("mutation FindCoalitions")) {
      const { wanted, begun } = next;
      await wanted.promise;
      next = { wanted: deferred(), begun: deferred() };
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { findCoalitions: { id: string } } };
      begun.resolve(await follow(data.findCoalitions.id));
      return route.fulfill({ response });
    }
    if (query.includes("subscription FollowJob"))
      return route.continue({ url: `http://127.0.0.1:${port}/${encodeURIComponent(variables.id)}` });
    if (query.includes("mutation CancelJob")) cancelled.push(variables.id);
    return route.continue();
  });
  return {
    start: () => {
      next.wanted.resolve();
      return next.begun.promise;
    },
    cancelled,
    close: () => {
      bitByBit.close();
      bitByBit.closeAllConnections();
    },
  };
}
