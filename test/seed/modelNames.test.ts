import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { idForm, ModelIndex, nameForm } from "../../seed/modelNames";

describe("the form of a model's id", () => {
  it.each([
    ["us.anthropic.claude-opus-4-5-20251101-v1:0", "claude-opus-4-5-20251101"],
    ["anthropic/claude-4.5-opus", "claude-opus-4-5"],
    ["claude-sonnet-4@20250514", "claude-sonnet-4-20250514"],
    ["workers-ai/@cf/meta/llama-4-scout-17b-16e-instruct", "llama-4-scout-17b-instruct"],
    ["meta.llama3-3-70b-instruct-v1:0", "llama-3-3-70b-instruct"],
    ["gpt-oss:120b", "gpt-oss-120b"],
    ["z-ai/glm-4.5-air:free", "glm-4-5-air"],
    ["nvidia/llama-3.3-nemotron-super-49b-v1", "llama-3-3-nemotron-super-49b-v1"],
    ["moonshotai/Kimi-K2.5-FP8", "kimi-k2-5"],
  ])("of %s is %s", (id, form) => expect(idForm(id)).toBe(form));

  it("leaves out of a name who sells it and that it is the latest", () => {
    expect(nameForm("OpenAI: GPT-5.1-Codex (latest)")).toBe("gpt-5-1-codex");
    expect(nameForm("Claude 3.7 Sonnet")).toBe(nameForm("Claude Sonnet 3.7"));
  });
});

describe("an index of models", () => {
  const facts = new FactSet();
  for (const [key, name] of [
    ["lab/claude-haiku-4-5", "Claude Haiku 4.5 (latest)"],
    ["lab/claude-haiku-4-5-20251001", "Claude Haiku 4.5"],
    ["lab/claude-3-5-haiku-20241022", "Claude Haiku 3.5"],
    ["lab/gemini-3-pro-preview", "Gemini 3 Pro Preview"],
    ["lab/gpt-3.5-turbo", "GPT-3.5-turbo"],
    ["lab/one-20250101", "One (January)"],
    ["lab/one-20250601", "One (June)"],
    ["epoch:deepseek-v3", "DeepSeek-V3"],
  ] as const)
    facts.entity("Model", key, name, { basis: "SOURCED" });
  facts.entity("Model", "unstated:lab", "Lab: model not stated", { basis: "ASSUMED" });
  const index = new ModelIndex(facts);

  it("finds equal spellings, and says where only a date or a word like `instruct` differs", () => {
    expect(index.byId("claude-haiku-4.5")).toEqual({ model: "Model:lab/claude-haiku-4-5", exact: true });
    expect(index.byId("anthropic.claude-haiku-4-5-20251001-v1:0")).toEqual({ model: "Model:lab/claude-haiku-4-5-20251001", exact: true });
    expect(index.byId("deepseek-ai/DeepSeek-V3")).toEqual({ model: "Model:epoch:deepseek-v3", exact: true });
    expect(index.byId("google/gemini-3-pro")).toEqual({ model: "Model:lab/gemini-3-pro-preview", exact: false });
    expect(index.byName("Claude Haiku 4.5")).toEqual({ model: "Model:lab/claude-haiku-4-5-20251001", exact: true });
  });

  it("takes no variant for the model, and no name that would mean two", () => {
    for (const id of ["gpt-3.5-turbo-instruct", "claude-haiku-4-5-abliterated", "one", "deepseek-v3.1", "lab-model-not-stated"])
      expect(index.byId(id)).toBeNull();
  });
});
