import { describe, expect, it, onTestFinished } from "vitest";
import type { Analysis } from "../../server/analysis/analysis";
import { answerLong, type LongQuestion } from "../../server/analysis/longWork";
import { unwatched } from "../../server/analysis/watch";
import { Cancelled, type Progress } from "../../server/registry/jobs/longWork";
import { type ThreadOptions, Threads } from "../../server/workers/threads";
import { analysed, type Entities, type Relationships } from "../analysis/model";

function threads(options: ThreadOptions = {}): Threads {
  const made = new Threads({ places: 1, ...options });
  onTestFinished(() => made.close());
  return made;
}

/** A workload on `rows` rows of `rows` sites, one of each row needed: rows^rows path sets, and as many cut sets as rows. */
function wide(rows: number, more: Relationships = []) {
  const sites = Array.from({ length: rows * rows }, (_, i) => `d${i}`);
  const entities: Entities = { w: "Workload", z: "GridPoint", ...Object.fromEntries(sites.map((key) => [key, "DataCentre"])) };
  const needs: Relationships = sites.map((key, i) => [`w HOSTED_AT ${key}`, { group: `row ${i % rows}`, quorum: 1 }] as const);
  return analysed(entities, [...needs, ...more]);
}

const cuts = (target: number, more: Partial<Extract<LongQuestion, { ask: "cutSets" }>> = {}): LongQuestion => ({
  ask: "cutSets",
  target,
  maxOrder: 3,
  horizon: null,
  budget: 200_000,
  ...more,
});

/** Work that no budget ends soon: any two of many, up to sets of fifty. */
function endless() {
  const sites = Array.from({ length: 60 }, (_, i) => `d${i}`);
  const entities: Entities = { w: "Workload", ...Object.fromEntries(sites.map((key) => [key, "DataCentre"])) };
  const { a, at } = analysed(
    entities,
    sites.map((key) => [`w HOSTED_AT ${key}`, { group: "g", quorum: 30 }] as const),
  );
  return { a, question: cuts(at("w"), { maxOrder: 31, budget: 2_000_000_000 }) };
}

const direct = (a: Analysis, question: LongQuestion) => answerLong(a, question, unwatched);

describe("threads", () => {
  it("answer as the same thread would, agreements and assumed facts included", async () => {
    const { a, at } = wide(3, ["d0 POWERED_BY z", ["d1 POWERED_BY z", { basis: "ASSUMED" }]]);
    const work = threads();
    expect(await work.run(a, cuts(at("w")), () => undefined).answer).toEqual(direct(a, cuts(at("w"))));

    const exposed = analysed(
      {
        w: ["Workload", { criticality: 1 }],
        M: "Ministry",
        Jh: "Jurisdiction",
        J1: "Jurisdiction",
        J2: "Jurisdiction",
        s1: "Service",
        s2: "Service",
        v1: "Vendor",
        v2: "Vendor",
        B: ["Bloc", { blocKind: "UNION" }],
        A: ["Agreement", { nonInterruption: "YES" }],
      },
      [
        "M RESPONSIBLE_FOR w",
        "M OF Jh",
        ["w USES s1", { group: "g", quorum: 1 }],
        ["w USES s2", { group: "g", quorum: 1 }],
        "s1 PROVIDED_BY v1",
        "s2 PROVIDED_BY v2",
        "v1 SUBJECT_TO J1",
        "v2 SUBJECT_TO J2",
        "Jh PARTY_TO A",
        "A BINDS v1",
        "A COVERS s1",
        "Jh MEMBER_OF B",
      ],
    );
    for (const kind of ["Jurisdiction", "Vendor"] as const) {
      const question: LongQuestion = { ask: "coalitions", workloads: [exposed.at("w")], kind, maxSize: 3, horizon: 720, budget: 1000 };
      const answer = await work.run(exposed.a, question, () => undefined).answer;
      expect(answer).toEqual(direct(exposed.a, question));
      expect(answer.ask === "coalitions" && answer.found.items.map((i) => exposed.keys(i.members).join("+"))).toEqual(
        kind === "Vendor" ? [] : ["J1+J2"],
      );
    }
  });

  it("take on other facts when they are asked on others, and the first again", async () => {
    const work = threads();
    const [one, two] = [wide(2), wide(3)];
    const ask = async ({ a, at }: typeof one) => {
      const answer = await work.run(a, cuts(at("w")), () => undefined).answer;
      return answer.ask === "cutSets" ? answer.onRecord.sets.length : null;
    };
    expect([await ask(one), await ask(two), await ask(one)]).toEqual([2, 3, 2]);
  });

  it("tell how far they are, never less than before, and can be stopped in mid-work", async () => {
    const work = threads({ msGrace: 60_000 });
    const { a, question } = endless();
    const heard: Progress[] = [];
    let twice: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      twice = resolve;
    });
    const running = work.run(a, question, (progress) => {
      heard.push(progress);
      if (heard.length === 3) twice();
    });
    await underWay;
    running.cancel();
    const asked = performance.now();
    await expect(running.answer).rejects.toThrow(Cancelled);
    // It ended itself: a grace of a minute was not waited for.
    expect(performance.now() - asked).toBeLessThan(10_000);
    for (const [i, { done, of }] of heard.entries()) {
      expect(done).toBeLessThanOrEqual(of);
      if (i > 0) expect(done).toBeGreaterThanOrEqual(heard[i - 1]!.done);
    }
    expect(heard.at(-1)!.done).toBeGreaterThan(heard[0]!.done);
    // The thread is still good.
    const { a: small, at } = wide(2);
    expect((await work.run(small, cuts(at("w")), () => undefined).answer).ask).toBe("cutSets");
  });

  it("end with what they have established once their time is up", async () => {
    const { a, question } = endless();
    const answer = await threads({ msAllowed: 300, msGrace: 60_000 }).run(a, question, () => undefined).answer;
    if (answer.ask !== "cutSets") throw new Error(answer.ask);
    for (const found of [answer.onRecord, answer.possible]) {
      expect(found).toMatchObject({ complete: false, ending: "TIME" });
      expect(found.upTo).toBeLessThan(31);
    }
  });

  it("end one that does not answer to a cancel, and go on with a new one", async () => {
    const work = threads({ msGrace: 1 });
    const { a, question } = endless();
    const running = work.run(a, question, () => undefined);
    // Before the thread has even come up: only its end can answer this.
    running.cancel();
    await expect(running.answer).rejects.toThrow(Cancelled);
    const { a: small, at } = wide(2);
    expect((await threads().run(small, cuts(at("w")), () => undefined).answer).ask).toBe("cutSets");
    expect((await work.run(small, cuts(at("w")), () => undefined).answer).ask).toBe("cutSets");
  });

  it("fail with a number when a thread throws, and keep it", async () => {
    const logged: string[] = [];
    const work = threads({ log: (error) => logged.push(error) });
    const { a, at } = wide(2);
    const broken = { ask: "coalitions", workloads: null } as unknown as LongQuestion;
    await expect(work.run(a, broken, () => undefined).answer).rejects.toThrow(/^LP-6044/);
    expect(logged).toHaveLength(1);
    expect((await work.run(a, cuts(at("w")), () => undefined).answer).ask).toBe("cutSets");
  });

  it("fail with a number when a thread runs out of memory, each with a thread of its own", async () => {
    const logged: string[] = [];
    const work = threads({ memoryMb: 4, log: (error) => logged.push(error) });
    const { a, at } = wide(2);
    for (let i = 0; i < 2; i++) await expect(work.run(a, cuts(at("w")), () => undefined).answer).rejects.toThrow(/^LP-6045/);
    expect(logged).toHaveLength(2);
  });

  it("fail with a number when time and grace are over, and start another thread", async () => {
    const work = threads({ msAllowed: 1, msGrace: 1 });
    const { a, question } = endless();
    for (let i = 0; i < 2; i++) await expect(work.run(a, question, () => undefined).answer).rejects.toThrow(/^LP-6046/);
  });

  it("cancel what runs when they are closed", async () => {
    const work = new Threads({ places: 1 });
    const { a, question } = endless();
    const running = work.run(a, question, () => undefined);
    const ended = expect(running.answer).rejects.toThrow(Cancelled);
    await work.close();
    await ended;
  });
});
