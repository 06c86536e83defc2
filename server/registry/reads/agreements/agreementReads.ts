import type { Change } from "../../../../schema/model/change";
import { defaultHorizonHours } from "../../../../schema/model/hazards";
import type { Registry } from "../../registry";
import type { ScopeChoice } from "../findings";
import type { ReaderRegistry } from "../readerRegistry";
import { type Overview, overviewOf } from "./overview";
import { AgreementTerms } from "./terms";

/** What agreements are asked on. Horizon: hours within which a loss counts, null for ever, undefined for the usual of a denial. */
export interface AskedAgreements {
  readonly scope: ScopeChoice;
  readonly horizonHours: number | null | undefined;
}

/** Agreements as one reader may see them: one that they may not see is not there. */
export class AgreementReads {
  constructor(
    private readonly registry: Registry,
    private readonly reads: ReaderRegistry,
  ) {}

  /**
   * The terms of an agreement and what they do, on facts as the changes leave them: an agreement may be one of them. Null
   * where there is none that the reader may see. Throws every problem of changes and scope at once.
   */
  async terms(key: string, changes: readonly Change[], { scope, horizonHours }: AskedAgreements): Promise<AgreementTerms | null> {
    const laid = await this.reads.scenarios.lay({ shocks: [], changes }, { scope, revision: null });
    const known = await this.reads.byKey("Agreement", key);
    const supposed = [...laid.supposed.entities.values()].find((e) => e.kind === "Agreement" && e.key === key);
    const record = supposed ?? known;
    if (!record || record.retired || (known && laid.supposed.entities.get(known.id)?.retired)) return null;
    const horizon = horizonHours === undefined ? defaultHorizonHours.DENIAL : horizonHours;
    return new AgreementTerms({ record, laid, horizon, analyses: this.registry.analyses, reads: this.reads });
  }

  /** All agreements, what lapses when, and what then falls. Throws LP-6004. */
  async overview({ scope, horizonHours }: AskedAgreements): Promise<Overview> {
    const checked = await this.reads.analysis.checkedScope(scope);
    const horizon = horizonHours === undefined ? defaultHorizonHours.DENIAL : horizonHours;
    return overviewOf(this.registry.analyses, this.reads, checked, horizon);
  }
}
