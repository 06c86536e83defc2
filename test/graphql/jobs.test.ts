import { type ExecutionResult, parse, subscribe } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../../schema/graphql/schema";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { localAdministrator, type Reader } from "../../server/access/reader";
import { answerLong, type LongQuestion } from "../../server/analysis/longWork";
import { jobLimits } from "../../server/registry/jobs/jobs";
import { Cancelled, type LongWork, type Progress } from "../../server/registry/jobs/longWork";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const secret = { marking: "SECRET" } as const;
const any = { group: "regions", quorum: 1 } as const;
const friend: Reader = { actor: "friend", view: { clearance: 3, memberships: [] }, aliasKey: "friend" };

/** Work that goes on until the test says so. */
class Held implements LongWork {
  readonly secondsAllowed = 120;
  readonly begun: { question: LongQuestion; tell: (progress: Progress) => void; answer: () => void; fail: (error: Error) => void }[] = [];

  constructor(readonly places = 1) {}

  run: LongWork["run"] = (a, question, told) => {
    let cancel: () => void = () => undefined;
    const answer = new Promise<ReturnType<typeof answerLong>>((resolve, reject) => {
      cancel = () => reject(new Cancelled());
      const watch = { told: () => undefined, over: () => false };
      this.begun.push({ question, tell: told, answer: () => resolve(answerLong(a, question, watch)), fail: reject });
    });
    return { answer, cancel: () => cancel() };
  };
}

/** A workload that two services of two hidden vendors under two states carry, either of which will do. */
async function nation(longWork?: LongWork): Promise<Registry> {
  const registry = await emptyRegistry(undefined, longWork ? { longWork } : {});
  await write(registry, [
    make("Jurisdiction:XX"),
    make("Jurisdiction:YY", { ...secret, name: "Codename Heron" }),
    make("Jurisdiction:ZZ"),
    make("Ministry:xx:health"),
    make("Workload:w1", { fields: { criticality: 1 } }),
    make("Workload:w2", { ...secret, name: "Codename Finch" }),
    make("Service:s1"),
    make("Service:s2", { ...secret, name: "Codename Otter" }),
    make("Vendor:v1"),
    make("Vendor:v2", { ...secret, name: "Codename Stoat" }),
    relate("Ministry:xx:health", "OF", "Jurisdiction:XX"),
    relate("Ministry:xx:health", "RESPONSIBLE_FOR", "Workload:w1"),
    relate("Workload:w1", "USES", "Service:s1", any),
    relate("Workload:w1", "USES", "Service:s2", any),
    relate("Service:s1", "PROVIDED_BY", "Vendor:v1"),
    relate("Service:s2", "PROVIDED_BY", "Vendor:v2"),
    relate("Vendor:v1", "SUBJECT_TO", "Jurisdiction:YY"),
    relate("Vendor:v2", "SUBJECT_TO", "Jurisdiction:ZZ"),
  ]);
  return registry;
}

const state = "id state what revision isCurrent on progress { done of words } problem { code message }";
const entity = "{ id key name kind withheld }";
const found = `result { __typename
  ... on FoundCoalitions { coalitions(first: 10) { total complete completeUpTo unfinished words items {
    members ${entity} workloads { onRecord possible } unsettled { workloads criticality } example { workload ${entity} why { links { from ${entity} to ${entity} } } } } } }
  ... on FoundCutSets { target ${entity} gaps words horizonHours onRecord { total complete completeUpTo sets ${entity} } possible { total sets ${entity} } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of many parts, looked at piece by piece.
type Any = any;
const as = (reader: Reader) => ({ reader });
const startCoalitions = `mutation { job: findCoalitions(kind: Jurisdiction) { ${state} } }`;
const startCuts = `mutation { job: findCutSets(target: { kind: "Workload", key: "w1" }) { ${state} } }`;

async function start(registry: Registry, source = startCoalitions, reader = localAdministrator): Promise<Any> {
  return (await ask<Any>(registry, source, as(reader))).job;
}
async function look(registry: Registry, id: string, reader = localAdministrator): Promise<Any> {
  return (await ask<Any>(registry, `{ job(id: "${id}") { ${state} ${found} } }`, as(reader))).job;
}
const cancel = async (registry: Registry, id: string, reader = localAdministrator): Promise<Any> =>
  (await ask<Any>(registry, `mutation { job: cancelJob(id: "${id}") { ${state} } }`, as(reader))).job;

async function over(registry: Registry, id: string, reader = localAdministrator): Promise<Any> {
  for (;;) {
    const job = await look(registry, id, reader);
    if (!["QUEUED", "RUNNING"].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const keys = (list: { key: string }[]) => list.map((e) => e.key).sort();

async function refusal(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof LoadpathError)) throw error ?? new Error("nothing was refused");
  return error.problems.map(({ code, message, path }) => `${code} ${path} ${message}`);
}

describe("jobs over GraphQL", () => {
  it("find coalitions, and say how far that reached and on which facts", async () => {
    const registry = await nation();
    const started = await start(registry);
    expect(started).toMatchObject({ state: "QUEUED", revision: null, isCurrent: null, problem: null });
    expect(started.what).toBe("Looking for sets of up to 3 jurisdictions that can deny together");
    const job = await over(registry, started.id);
    expect(job).toMatchObject({ id: started.id, state: "DONE", revision: 1, isCurrent: true, on: "2026-11-22" });
    const { coalitions } = job.result;
    expect(coalitions).toMatchObject({ total: 1, complete: true, completeUpTo: 3, unfinished: 0 });
    expect(coalitions.words).toBe("Complete up to 3 members. Larger ones were not looked for.");
    expect(keys(coalitions.items[0].members)).toEqual(["YY", "ZZ"]);
    expect(coalitions.items[0].example.why.links).toHaveLength(3);
  });

  it("find cut sets of one target", async () => {
    const registry = await nation();
    const job = await over(registry, (await start(registry, startCuts)).id);
    expect(job.result).toMatchObject({ __typename: "FoundCutSets", target: { key: "w1" }, horizonHours: 72 });
    expect(job.result.onRecord.sets.map(keys).sort()).toEqual([
      ["s1", "s2"],
      ["s1", "v2"],
      ["s2", "v1"],
      ["v1", "v2"],
    ]);
    expect(job.result.onRecord).toMatchObject({ total: 4, complete: true, completeUpTo: 3 });
    expect(job.result.gaps).toBeGreaterThan(0);
  });

  it("say what a small budget could not establish", async () => {
    const registry = await nation();
    const small = await start(registry, `mutation { job: findCoalitions(kind: Jurisdiction, budget: 1) { ${state} } }`);
    const { coalitions } = (await over(registry, small.id)).result;
    expect(coalitions).toMatchObject({ total: 0, complete: false, completeUpTo: 1, unfinished: 1 });
    expect(coalitions.words).toBe(
      "All single ones are known, with exact figures. For 1 of 2 workloads the budget of 1 step for each chain ran out: of larger ones, up to 3 members, those found are listed; there may be more, and these may fell more.",
    );
    const few = await start(registry, `mutation { job: findCutSets(target: { kind: "Workload", key: "w1" }, budget: 2) { ${state} } }`);
    const { words, onRecord } = (await over(registry, few.id)).result;
    expect(onRecord.complete).toBe(false);
    expect(words).toMatch(
      /Then the budget of 2 steps ran out: of larger ones, up to 3 members, those found are listed, and there may be more\.$/,
    );
  });

  it("are not there for anybody else, whatever they may see", async () => {
    const held = new Held();
    const registry = await nation(held);
    const { id } = await start(registry);
    await turn();
    const missing = ["LP-6040 id There is no such job."];
    for (const reader of [outsider, friend, { ...localAdministrator, aliasKey: "another" }]) {
      for (const asked of [id, "Job:00000000-0000-4000-8000-000000000000", "nonsense"]) {
        expect(await refusal(look(registry, asked, reader))).toEqual(missing);
        expect(await refusal(cancel(registry, asked, reader))).toEqual(missing);
        const followed = await subscribe({
          schema,
          document: parse(`subscription { job(id: "${asked}") { state } }`),
          contextValue: { registry: registry.as(reader), requestId: "test" },
        });
        const { errors } = followed as ExecutionResult;
        expect(errors?.map((e) => (e.originalError as LoadpathError).problems[0]!.code)).toEqual(["LP-6040"]);
      }
    }
    expect((await look(registry, id)).state).toBe("RUNNING");
    // Nor does the answer to the same question come any sooner: they wait like for any other.
    const own = await start(registry, startCoalitions, friend);
    expect(own.id).not.toBe(id);
    expect(own).toMatchObject({ state: "QUEUED", progress: { done: 0, of: 0, words: "Waiting for its turn" } });
  });

  it("show as stubs what their reader may not see, and count it", async () => {
    const registry = await nation();
    const job = await over(registry, (await start(registry, startCoalitions, outsider)).id, outsider);
    const [item] = job.result.coalitions.items;
    expect(item.members.map((m: Any) => [m.key ?? null, m.withheld]).sort()).toEqual([
      [null, true],
      ["ZZ", false],
    ]);
    const cuts = await over(registry, (await start(registry, startCuts, outsider)).id, outsider);
    expect(cuts.result.onRecord.total).toBe(4);
    for (const { result } of [job, cuts]) expect(JSON.stringify(result)).not.toMatch(/Codename|"YY"|"v2"|"s2"/);
  });

  it("refuse a target and a scope that their reader may not see, as if they were not there", async () => {
    const registry = await nation();
    const target = (key: string) => `mutation { findCutSets(target: { kind: "Workload", key: "${key}" }) { id } }`;
    const hidden = await refusal(ask(registry, target("w2"), as(outsider)));
    expect(hidden).toEqual(["LP-2016 target There is no such entity."]);
    expect(await refusal(ask(registry, target("nowhere"), as(outsider)))).toEqual(hidden);
    const scope = (key: string) => `mutation { findCoalitions(kind: Vendor, scope: { jurisdiction: ["${key}"] }) { id } }`;
    expect(await refusal(ask(registry, scope("YY"), as(outsider)))).toEqual(["LP-6004 scope.jurisdiction There is no jurisdiction YY."]);
    expect(await refusal(ask(registry, scope("QQ"), as(outsider)))).toEqual(["LP-6004 scope.jurisdiction There is no jurisdiction QQ."]);
  });

  it("name every bound that is passed, at once", async () => {
    const registry = await nation();
    expect(await refusal(ask(registry, "mutation { findCoalitions(kind: Model, maxSize: 6, budget: 0) { id } }"))).toEqual([
      "LP-6020 kind A Model cannot withdraw.",
      "LP-6021 maxSize 6 members at most: from 1 to 5.",
      "LP-6041 budget A budget of 0 steps: from 1 to 5,000,000.",
    ]);
    expect(
      await refusal(ask(registry, 'mutation { findCutSets(target: { kind: "Workload", key: "w" }, maxOrder: 4, budget: 5000001) { id } }')),
    ).toEqual([
      "LP-2016 target There is no such entity.",
      "LP-6047 maxOrder 4 members at most: from 1 to 3.",
      "LP-6041 budget A budget of 5000001 steps: from 1 to 5,000,000.",
    ]);
  });

  it("end when they are cancelled, waiting or running, and make room", async () => {
    const held = new Held();
    const registry = await nation(held);
    const [one, two, three] = [await start(registry), await start(registry, startCuts), await start(registry)];
    await turn();
    expect((await look(registry, one.id)).state).toBe("RUNNING");
    expect(await cancel(registry, two.id)).toMatchObject({ state: "CANCELLED", problem: null });
    expect(await cancel(registry, one.id)).toMatchObject({ state: "CANCELLED" });
    await turn();
    expect((await look(registry, three.id)).state).toBe("RUNNING");
    expect(held.begun.map(({ question }) => question.ask)).toEqual(["coalitions", "coalitions"]);
    held.begun[1]!.answer();
    const done = await over(registry, three.id);
    expect(done.state).toBe("DONE");
    expect(await cancel(registry, three.id)).toMatchObject({ state: "DONE" });
    expect((await look(registry, one.id)).result).toBeNull();
  });

  it("are a bounded number for each reader, and nobody takes another's turn", async () => {
    const held = new Held(2);
    const registry = await nation(held);
    for (let i = 0; i < jobLimits.open; i++) await start(registry);
    expect(await refusal(start(registry))).toEqual(["LP-6042 null 4 of your jobs wait or run."]);
    const other = await start(registry, startCuts, friend);
    await turn();
    // Two places: one for who came first, one for who had none.
    expect((await look(registry, other.id, friend)).state).toBe("QUEUED");
    held.begun[0]!.answer();
    await turn();
    expect((await look(registry, other.id, friend)).state).toBe("RUNNING");
  });

  it("say which revision they are of when the registry has moved on, and keep to it", async () => {
    const held = new Held();
    const registry = await nation(held);
    const { id } = await start(registry);
    await turn();
    await write(registry, [relate("Vendor:v1", "SUBJECT_TO", "Jurisdiction:ZZ")]);
    held.begun[0]!.answer();
    const job = await over(registry, id);
    expect(job).toMatchObject({ state: "DONE", revision: 1, isCurrent: false });
    expect(job.result.coalitions.items.map((i: Any) => keys(i.members))).toEqual([["YY", "ZZ"]]);
    // Its chain too is of the facts that it ran on: on those of now, ZZ does it alone and the shortest chain is another.
    expect(job.result.coalitions.items[0].example.why.links).toHaveLength(3);
    const again = await start(registry);
    await turn();
    held.begun[1]!.answer();
    const now = await over(registry, again.id);
    expect(now).toMatchObject({ revision: 2, isCurrent: true });
    expect(now.result.coalitions.items.map((i: Any) => keys(i.members))).toEqual([["ZZ"]]);
  });

  it("are found again where the same reader asks the same on the same facts", async () => {
    const registry = await nation();
    const { id } = await start(registry);
    await over(registry, id);
    expect((await start(registry)).id).toBe(id);
    expect((await start(registry, startCoalitions, friend)).id).not.toBe(id);
    expect((await start(registry, `mutation { job: findCoalitions(kind: Vendor) { ${state} } }`)).id).not.toBe(id);
    await write(registry, [make("Vendor:v9")]);
    expect((await start(registry)).id).not.toBe(id);
  });

  it("tell how they go as it happens", async () => {
    const held = new Held();
    const registry = await nation(held);
    const { id } = await start(registry);
    const events = (await subscribe({
      schema,
      document: parse(`subscription { job(id: "${id}") { state progress { done of words } } }`),
      contextValue: { registry: registry.as(localAdministrator), requestId: "test" },
    })) as AsyncGenerator<ExecutionResult<Any>>;
    const next = async () => (await events.next()).value?.data?.job;
    expect(await next()).toMatchObject({ state: "QUEUED" });
    expect(await next()).toMatchObject({ state: "RUNNING", progress: { words: "Getting ready" } });
    held.begun[0]!.tell({ done: 1, of: 4 });
    expect(await next()).toEqual({ state: "RUNNING", progress: { done: 1, of: 4, words: "1 of 4 chains searched" } });
    held.begun[0]!.answer();
    expect(await next()).toMatchObject({ state: "DONE" });
    expect((await events.next()).done).toBe(true);
  });

  it("that break off say so with a number, and nothing of what happened", async () => {
    const held = new Held();
    const defects: unknown[] = [];
    const registry = await emptyRegistry(undefined, { longWork: held, defect: (error) => defects.push(error) });
    const { id } = await start(registry);
    await turn();
    held.begun[0]!.fail(new Error("a secret inside"));
    const job = await over(registry, id);
    expect(job).toMatchObject({ state: "FAILED", result: null, problem: { code: "LP-6044" } });
    expect(JSON.stringify(job)).not.toContain("secret");
    expect(String(defects[0])).toContain("a secret inside");
    const next = await start(registry);
    await turn();
    held.begun[1]!.answer();
    expect((await over(registry, next.id)).state).toBe("DONE");
  });
});
