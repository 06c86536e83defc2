import type { EnumValue } from "../../schema/model/enums";
import { from, jurisdiction } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import { slug } from "../names";
import type { Sources } from "../rows";
import type { SourceKey } from "../sourceList";
import { BodySectors, type RegisterJurisdiction } from "./sectors";

/** Names of British bodies that their register writes as acronyms. */
const acronyms: Readonly<Record<string, string>> = {
  BDUK: "Building Digital UK",
  Cafcass: "Children and Family Court Advisory and Support Service",
  DBT: "Department for Business and Trade",
  DEFRA: "Department for Environment, Food and Rural Affairs",
  DESNZ: "Department for Energy Security and Net Zero",
  DSIT: "Department for Science, Innovation and Technology",
  DVLA: "Driver and Vehicle Licensing Agency",
  DVSA: "Driver and Vehicle Standards Agency",
  DWP: "Department for Work and Pensions",
  DfE: "Department for Education",
  FCDO: "Foreign, Commonwealth and Development Office",
  HMPPS: "HM Prison and Probation Service",
  HMRC: "HM Revenue and Customs",
  HMT: "HM Treasury",
  ICO: "Information Commissioner's Office",
  IPO: "Intellectual Property Office",
  LGSCO: "Local Government and Social Care Ombudsman",
  MHCLG: "Ministry of Housing, Communities and Local Government",
  MOD: "Ministry of Defence",
  MoJ: "Ministry of Justice",
  "NHS BSA": "NHS Business Services Authority",
  NICE: "National Institute for Health and Care Excellence",
  "NS&I": "National Savings and Investments",
};

type Level = EnumValue<"MinistryLevel">;

const levels: Readonly<Record<"GB" | "NL", readonly (readonly [RegExp, Level])[]>> = {
  GB: [
    [
      /^(?:Ministry|Department) (?:of|for) (?!.* and NHS Digital)|^Cabinet Office$|^HM (?:Treasury|Revenue)|^Home Office$|^Attorney General|^Foreign, /,
      "DEPARTMENT",
    ],
    [/^Welsh Government$|^Greater London Authority$/, "REGION"],
    [/Council$|^London Borough/, "MUNICIPALITY"],
    [/Police$|^Social Care Wales$/, "OTHER"],
    [/./, "AGENCY"],
  ],
  NL: [
    [/^Ministerie van/, "DEPARTMENT"],
    [/^Gemeente /, "MUNICIPALITY"],
    [/^Provincie /, "REGION"],
    [
      /^(?:Stichting|Gemeenschappelijke regeling|Modulaire gemeenschappelijke|Samenwerking|SED |OVER-|ABG-|GGD|Nederlandse organisatie)/,
      "OTHER",
    ],
    [
      /^(?:Waterschap|Hoogheemraadschap|HDSR|Wetterskip|Omgevingsdienst|DCMR|Regionale|Veiligheids|Dienst (?:Sociale|Dommelvallei))/,
      "OTHER",
    ],
    [/./, "AGENCY"],
  ],
};

/** Public bodies of a register that names them at one level, each placed in its state by `body_sectors.csv`. */
export class PublicBodies {
  readonly sectors: BodySectors;

  constructor(
    sources: Sources,
    private readonly facts: FactSet,
    private readonly iso2: RegisterJurisdiction & ("GB" | "NL"),
    private readonly source: SourceKey,
  ) {
    this.sectors = new BodySectors(sources, iso2);
  }

  /** States the body and the ministry that it is taken to belong to. */
  body(written: string): Ref {
    const name = acronyms[written] ?? written;
    const said = name === written ? from(this.source) : from(this.source, "CURATED", `written ${written}`);
    const body = this.state(name, said, name === written ? undefined : written);
    const ministry = this.sectors.ministryOf(written, "");
    // A ministry is part of no other: the rule that it falls under names the one that has its task today.
    if (ministry && ministry !== name && levelOf(this.iso2, name) !== "DEPARTMENT") {
      this.facts.relate(
        "PART_OF",
        body,
        this.ministry(ministry),
        curatedRow("body_sectors", "assumption: ministry by the main task of the body"),
      );
    }
    return body;
  }

  /** Ministry that a workload without a body is taken to belong to; null if none fits. */
  ministryFor(title: string): Ref | null {
    const ministry = this.sectors.ministryOf("-", title);
    return ministry ? this.ministry(ministry) : null;
  }

  private ministry(name: string): Ref {
    const acronym = Object.keys(acronyms).find((short) => acronyms[short] === name);
    return this.state(name, curatedRow("body_sectors", "project-compiled"), this.iso2 === "GB" ? acronym : undefined);
  }

  private state(name: string, said: Said, acronym: string | undefined): Ref {
    const body = this.facts.entity("Ministry", `${this.iso2.toLowerCase()}:${slug(acronym ?? name)}`, name, said, {
      fields: { acronym, level: levelOf(this.iso2, name) },
      fieldSaid: { level: from(this.source, "CURATED", "read off the name") },
      aliases: acronym ? [acronym] : [],
    });
    this.facts.relate("OF", body, jurisdiction(this.iso2), said);
    return body;
  }
}

const levelOf = (iso2: "GB" | "NL", name: string): Level => levels[iso2].find(([pattern]) => pattern.test(name))![1];

/** A workload of a register: its key in the registry and the body and title that the curated patterns are matched with. */
export interface RegisterWorkload {
  readonly id: Ref;
  /** As written; empty where the record names none. */
  readonly body: string;
  readonly title: string;
}

/** Key of a workload of a register: `nl:11136893`. */
export const workload = (iso2: string, id: string): Ref => ref("Workload", `${iso2.toLowerCase()}:${id}`);
