import { jurisdiction, vendor } from "./conventions";
import type { FactSet, Ref, Said } from "./factSet";
import { namedVendor } from "./importers/vendors";
import { oneLine, type VendorMatch, VendorNames } from "./names";
import type { Sources } from "./rows";

/** Names under which Epoch AI and compute registers write vendors of the table, where its patterns do not find them. */
const known: Readonly<Record<string, string>> = {
  "Alibaba DAMO Academy": "alibaba",
  DeepMind: "google",
  Facebook: "meta",
  "Facebook AI": "meta",
  "Facebook AI Research": "meta",
  "Intel Labs": "intel",
  "Isomorphic Labs": "alphabet",
  "Leonardo SpA": "leonardo",
  Moonshot: "moonshot",
  Mistral: "mistral",
  SpaceXAI: "xai",
  Together: "together",
  "Iliad SA": "iliad",
};

/** One body under two names: the name that stands for both. */
const sameBody: Readonly<Record<string, string>> = {
  "National Institute of Advanced Industrial Science and Technology (AIST)": "AIST",
  "French Alternative Energies and Atomic Energy Commission (CEA)": "CEA",
  "Center for Development of Advanced Computing (C-DAC)": "C-DAC",
  "Joint Center for Advanced High Performance Computing (JCAHPC)": "JCAHPC",
  "National Science and Technology Development Agency (NSTDA)": "NSTDA ThaiSC",
  "CSC – IT Center for Science": "CSC",
  Cineca: "CINECA",
  "National Supercomputing Center Singapore": "NSCC Singapore",
  "National Computational Infrastructure Australia": "NCI Australia",
  "Laboratório Nacional de Computação Científica": "LNCC",
  "Julich Supercomputing Center": "Forschungszentrum Jülich",
  "Forschungszentrum Julich": "Forschungszentrum Jülich",
  "Compute Canada": "Digital Research Alliance of Canada",
  "Tokyo Institute of Technology": "Institute of Science Tokyo",
  "Yotta Data Services": "Yotta",
};

/** Words of bodies that no pattern for firms may be tried on: `University of …` is not the firm of that name. */
const academic = /universit|institut|college|school|laborator|academy|hospital|ministry|department/i;

/** States organisations that develop, own or run things, as vendors of the table or as vendors of their own. */
export class Organisations {
  private readonly names: VendorNames;

  constructor(
    sources: Sources,
    private readonly facts: FactSet,
  ) {
    this.names = new VendorNames(sources);
  }

  /**
   * The vendor that a name means, with the provenance of a fact that rests on this reading.
   * @param iso2 country of the organisation, where the source states one
   */
  state(written: string, said: Said, iso2?: string): { vendor: Ref; said: Said } {
    const name = sameBody[oneLine(written)] ?? oneLine(written);
    const match = known[name] ? { vendor: known[name], pattern: name } : this.match(name);
    if (match) {
      const read =
        said.basis === "SOURCED" && match.pattern !== null ? { ...said, basis: "CURATED" as const, note: `written ${name}` } : said;
      return { vendor: vendor(match.vendor), said: read };
    }
    const id = namedVendor(this.facts, this.names.ownKey(name), name, said);
    if (iso2) this.facts.relate("SUBJECT_TO", id, jurisdiction(iso2), { ...said, note: "country of organisation" });
    return { vendor: id, said };
  }

  /** The one vendor that the curated names give; undefined where they give none or several. */
  private match(name: string): VendorMatch | undefined {
    const matches = this.names.resolve(name, "field");
    if (matches.length !== 1 || (matches[0]!.pattern !== null && academic.test(name))) return undefined;
    return matches[0];
  }
}
