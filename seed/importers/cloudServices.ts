import { cloudRegion, from, vendor } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Sources } from "../rows";

/** Key of Amazon Bedrock in the commercial regions, and of Vertex AI. */
export const bedrock = "aws:aws:bedrock";
export const vertex = "gcp:vertex-ai";
/** Key of Amazon Bedrock as sold for one geography: any of its regions may process a request. */
export const bedrockIn = (geography: string): string => `${bedrock}:${geography}`;

/** That the regions of an offering are alternatives is always assumed; that each offers it is the vendor's word. */
const regions = { group: "region", quorum: 1, groupBasis: "ASSUMED" } as const;

/** Names of the AI services in the endpoint file; several endpoints are one service. EC2 and S3 stand there too and are no AI. */
const awsServices: Readonly<Record<string, { readonly key: string; readonly name: string }>> = {
  bedrock: { key: "bedrock", name: "Amazon Bedrock" },
  comprehend: { key: "comprehend", name: "Amazon Comprehend" },
  comprehendmedical: { key: "comprehendmedical", name: "Amazon Comprehend Medical" },
  connect: { key: "connect", name: "Amazon Connect" },
  kendra: { key: "kendra", name: "Amazon Kendra" },
  "models.lex": { key: "lex", name: "Amazon Lex" },
  "runtime.lex": { key: "lex", name: "Amazon Lex" },
  "models-v2-lex": { key: "lex", name: "Amazon Lex" },
  "runtime-v2-lex": { key: "lex", name: "Amazon Lex" },
  personalize: { key: "personalize", name: "Amazon Personalize" },
  polly: { key: "polly", name: "Amazon Polly" },
  qbusiness: { key: "qbusiness", name: "Amazon Q Business" },
  rekognition: { key: "rekognition", name: "Amazon Rekognition" },
  "runtime.sagemaker": { key: "sagemaker", name: "Amazon SageMaker" },
  "api.sagemaker": { key: "sagemaker", name: "Amazon SageMaker" },
  textract: { key: "textract", name: "Amazon Textract" },
  transcribe: { key: "transcribe", name: "Amazon Transcribe" },
  transcribestreaming: { key: "transcribe", name: "Amazon Transcribe" },
  translate: { key: "translate", name: "Amazon Translate" },
};

/** To whom a partition is sold: the commercial one to anybody. */
const markets: Readonly<Record<string, string>> = { aws: "*", "aws-cn": "CN", "aws-eusc": "EU" };

interface Partition {
  readonly partition: string;
  readonly partitionName: string;
  readonly regions: Readonly<Record<string, unknown>>;
  readonly services: Readonly<Record<string, { readonly endpoints?: Readonly<Record<string, unknown>> }>>;
}

/** AI services of AWS per partition and of Google Cloud, each with the regions that have an endpoint for it. */
export function importCloudServices(sources: Sources, facts: FactSet): void {
  const { partitions } = sources.json("sources/aws-endpoints/endpoints_ai_services.json") as { partitions: Partition[] };
  for (const partition of partitions) {
    for (const [endpoint, { endpoints = {} }] of Object.entries(partition.services))
      awsService(facts, partition, endpoint, Object.keys(endpoints));
  }
  bedrockGeographies(facts);
  vertexAi(sources, facts);
}

/** Region that an endpoint key stands for: `fips-us-east-1`, `us-east-1-fips` and `bedrock-us-east-1` are us-east-1. */
const regionOf = (key: string, known: Partition["regions"]): string | undefined =>
  Object.keys(known)
    .filter((region) => key === region || key.endsWith(`-${region}`) || key.startsWith(`${region}-`))
    .sort((a, b) => b.length - a.length)[0];

function awsService(facts: FactSet, partition: Partition, endpoint: string, keys: readonly string[]): void {
  const table = "endpoints_ai_services";
  facts.read("aws-endpoints", table, 1);
  const service = awsServices[endpoint];
  if (!service) {
    facts.drop("aws-endpoints", table, "no AI service");
    return;
  }
  const hosts = new Set(keys.flatMap((key) => regionOf(key, partition.regions) ?? []));
  const said = from("aws-endpoints");
  const id = facts.entity("Service", `aws:${partition.partition}:${service.key}`, `${service.name} (${partition.partitionName})`, said, {
    aliases: [service.name],
    fields: { market: markets[partition.partition] ?? "US", deployment: partition.partitionName },
  });
  facts.relate("PROVIDED_BY", id, vendor("amazon"), said);
  for (const region of hosts) host(facts, id, cloudRegion("aws", region), "aws-endpoints");
}

function host(facts: FactSet, service: Ref, region: Ref, source: "aws-endpoints" | "gcp-regions"): void {
  if (facts.has(region)) facts.relate("HOSTED_AT", service, region, from(source), regions);
}

/** Countries whose regions a geography of Amazon Bedrock holds; `global` holds all. */
const geographies: Readonly<Record<string, { readonly name: string; readonly market: string; readonly within: readonly string[] | null }>> =
  {
    us: { name: "US", market: "US", within: ["US"] },
    eu: { name: "EU", market: "EU", within: ["DE", "ES", "FR", "IE", "IT", "SE"] },
    au: { name: "Australia", market: "AU", within: ["AU"] },
    jp: { name: "Japan", market: "JP", within: ["JP"] },
    global: { name: "global", market: "*", within: null },
  };

/** Offerings of Amazon Bedrock by geography: hosted in the regions with an endpoint that lie in it. */
function bedrockGeographies(facts: FactSet): void {
  const whole = ref("Service", bedrock);
  if (!facts.has(whole)) return;
  const links = [...facts.relationships.values()];
  const hosts = links.filter(({ kind, from: of }) => kind === "HOSTED_AT" && of === whole).map(({ to }) => to);
  const country = new Map(
    links.filter(({ kind }) => kind === "LOCATED_IN").map(({ from: site, to }) => [site, to.slice("Jurisdiction:".length)]),
  );
  for (const [key, { name, market, within }] of Object.entries(geographies)) {
    const id = facts.entity(
      "Service",
      bedrockIn(key),
      `Amazon Bedrock (${name} inference)`,
      from("models-dev", "CURATED", "prefix of the model ids"),
      {
        fields: { market, deployment: `cross-region inference, ${name}` },
      },
    );
    facts.relate("PROVIDED_BY", id, vendor("amazon"), from("models-dev"));
    const said = from("aws-endpoints", "DERIVED", "regions of the geography with an endpoint");
    for (const region of hosts) {
      if (!within || within.includes(country.get(region) ?? "")) facts.relate("HOSTED_AT", id, region, said, regions);
    }
  }
}

function vertexAi(sources: Sources, facts: FactSet): void {
  const { endpoints } = sources.json("sources/gcp-regions/vertex_ai_endpoints.json") as { endpoints: { location: string }[] };
  const said = from("gcp-regions");
  const id = facts.entity("Service", vertex, "Google Vertex AI", said, { fields: { market: "*", deployment: "locational endpoints" } });
  facts.relate("PROVIDED_BY", id, vendor("google"), said);
  for (const { location } of endpoints) host(facts, id, cloudRegion("gcp", location), "gcp-regions");
}
