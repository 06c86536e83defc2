import type { FactSet, Ref } from "./factSet";

/** Prefixes by which Amazon Bedrock and gateways name the maker before a dot or the place of processing before it. */
const dotted =
  /^(?:(?:us|eu|au|jp|apac|global)\.)?(?:anthropic|amazon|cohere|deepseek|google|meta|minimax|mistral|moonshot(?:ai)?|nvidia|openai|qwen|writer|xai|zai)\./;
const packing = /-(?:fp8|fp4|nvfp4|mxfp4|bf16|int4|int8|awq|maas|tee)$/;

/** Words of a name in one order and spelling: `Claude 3.7 Sonnet` and `claude-3-7-sonnet` are `claude-sonnet-3-7`. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .replace(packing, "")
    .replace(/^meta-(?=llama)/, "")
    .replace(/^llama(?=\d)/, "llama-")
    .replace(/-(?:16|128)e(?=-|$)/, "")
    .replace(/^(gemini-.*)-001$/, "$1")
    .replace(/^claude-(\d(?:-\d)?)-(haiku|sonnet|opus)/, "claude-$2-$1");
}

/** Form of an id at a provider in which spellings of one model are equal: path, maker, geography, revision and mode are left out. */
export function idForm(id: string): string {
  const tail = id.toLowerCase().split("/").at(-1)!.replace(/^~/, "");
  const bare = tail.replace(dotted, "");
  // `gpt-oss:120b` names a size, `…-v1:0` a revision, `…:free` a mode.
  const plain = bare
    .replace(/:(\d+b\b)/, "-$1")
    .replace(/:.*$/, "")
    .replace(/@(?=\d{8}$)/, "-")
    .replace(/@.*$/, "");
  return wordsOf(bare === tail ? plain : plain.replace(/-v\d$/, ""));
}

/** Form of a name as people read it: `OpenAI: GPT-5.1-Codex (latest)` is `gpt-5-1-codex`. */
export const nameForm = (name: string): string =>
  wordsOf(name.replace(/^[\p{L}. ]+: /u, "").replace(/\((?:latest|free|preview|global|us|eu|jp|au)\)/gi, ""));

const undated = (form: string) => form.replace(/-(?:20\d{6}|20\d{2}-\d{2}-\d{2})$/, "");
/** Without what providers add or leave out for one and the same model. `gpt-3.5-turbo-instruct` and `o1-preview` are models of their own. */
const loose = (form: string) =>
  form
    .replace(/^((?!gpt-).*)-(?:instruct|it)$/, "$1")
    .replace(/^((?:gemini|minimax|qwen).*)-preview$/, "$1")
    .replace(/^(claude-.*)-thinking$/, "$1");

export interface ModelMatch {
  readonly model: Ref;
  /** Whether the spellings are equal; else they are so without a date or words that providers add, such as `instruct`. */
  readonly exact: boolean;
}

/** Finds the model that an id or a name means among the models that are stated. */
export class ModelIndex {
  private readonly ids = new Map<string, Ref>();
  private readonly names = new Map<string, Ref>();
  /** Loose form to model, and the same without date, or null where it would mean several. */
  private readonly loosely = new Map<string, Ref | null>();
  private readonly dateless = new Map<string, Ref | null>();

  constructor(facts: FactSet) {
    for (const [id, entity] of facts.entities) {
      if (entity.kind !== "Model" || entity.said.basis === "ASSUMED") continue;
      const form = idForm(entity.key.replace(/^(?:epoch|azure):/, ""));
      if (!this.ids.has(form)) this.ids.set(form, id);
      const name = nameForm(entity.name);
      if (!this.names.has(name) || !/\(latest\)/.test(entity.name)) this.names.set(name, id);
      for (const short of new Set([loose(form), loose(name)])) addOnce(this.loosely, short, id);
      addOnce(this.dateless, loose(undated(form)), id);
    }
  }

  /** By an id at a provider. */
  byId(id: string): ModelMatch | null {
    const form = idForm(id);
    const exact = this.ids.get(form) ?? this.names.get(form);
    if (exact) return { model: exact, exact: true };
    const plain = loose(undated(form));
    const close =
      this.loosely.get(loose(form)) ?? this.ids.get(plain) ?? this.names.get(plain) ?? this.loosely.get(plain) ?? this.dateless.get(plain);
    return close ? { model: close, exact: false } : null;
  }

  /** By a name as people write it. */
  byName(name: string): ModelMatch | null {
    const form = nameForm(name);
    const exact = this.names.get(form) ?? this.ids.get(form);
    if (exact) return { model: exact, exact: true };
    const close = this.loosely.get(loose(form));
    return close ? { model: close, exact: false } : null;
  }
}

function addOnce(forms: Map<string, Ref | null>, form: string, id: Ref): void {
  const known = forms.get(form);
  forms.set(form, known === undefined || known === id ? id : null);
}
