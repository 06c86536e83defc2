import { from, sector } from "../../conventions";
import { curatedRow } from "../../curatedRow";
import type { Ref, Said } from "../../factSet";
import type { Row, Sources } from "../../rows";

const overrides = "overrides body";
const fillsGap = "only if the body has no sector";

export interface SectorReading {
  readonly sector: Ref;
  readonly said: Said;
}

/**
 * Sector of a federal workload. A topic that overrides wins (the source states it, the table reads it); else the main task of
 * the body, an assumption; else, where only the last, general pattern fits the body, a topic that fills gaps.
 */
export class UsSectors {
  private readonly bodies: readonly { readonly pattern: RegExp; readonly general: boolean; readonly row: Row }[];
  private readonly topics: ReadonlyMap<string, Row>;

  constructor(sources: Sources) {
    this.bodies = sources
      .table("curated/body_sectors.csv", ["jurisdiction", "body_pattern_regex_case_insensitive", "sector_key", "basis"])
      .filter((row) => row.jurisdiction === "US")
      .map((row) => {
        const text = row.body_pattern_regex_case_insensitive!;
        return { pattern: new RegExp(text, "i"), general: text === ".", row };
      });
    this.topics = new Map(
      sources.table("curated/topic_sectors.csv", ["topic_area", "sector_key", "use", "basis"]).map((row) => [row.topic_area!.trim(), row]),
    );
  }

  /** @param bodies spellings of `agency|bureau`, any of which may fit a pattern */
  of(bodies: readonly string[], topic: string): SectorReading | undefined {
    const topicRow = this.topics.get(topic.trim());
    const body = this.bodies.find(({ pattern }) => bodies.some((text) => pattern.test(text)));
    if (topicRow && (topicRow.use === overrides || (topicRow.use === fillsGap && (!body || body.general)))) {
      const said: Said = { ...from("us-ai-use-cases-2025", "CURATED"), confidence: "MEDIUM", note: `topic area: ${topicRow.topic_area}` };
      return { sector: sector("US", topicRow.sector_key!), said };
    }
    return body && { sector: sector("US", body.row.sector_key!), said: curatedRow("body_sectors", body.row.basis!) };
  }
}
