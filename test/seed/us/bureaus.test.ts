import { describe, expect, it } from "vitest";
import { Bureaus, oneLetterApart, readPart } from "../../../seed/importers/us/bureaus";

const agency = { acronym: "TIDE", name: "Department of Tides" };

describe("readPart", () => {
  it.each([
    ["NRC: North Research Centre", { key: "nrc", name: "North Research Centre", acronym: "NRC" }],
    ["Division of Waves (DW)", { key: "dw", name: "Division of Waves", acronym: "DW" }],
    ["GUL - Gull National Laboratory (XX12 OIM)", { key: "gul", name: "Gull National Laboratory", acronym: "GUL" }],
    ["BAY - ESB - Bay Site - Systems (SRFO)", { key: "bay-esb", name: "Bay Site - Systems", acronym: "BAY - ESB" }],
    ["LM HQ - Office of Legacy Moorings (LM)", { key: "lm-hq", name: "Office of Legacy Moorings", acronym: "LM" }],
    ["CBX", { key: "cbx", name: "CBX", acronym: "CBX" }],
    ["Human Resources", { key: "human-resources", name: "Human Resources", acronym: null }],
  ])("%s", (text, part) => {
    expect(readPart(text)).toEqual(part);
  });
});

describe("oneLetterApart", () => {
  it.each([
    ["planning", "planing", true],
    ["planning", "planming", true],
    ["planning", "planningx", true],
    ["planning", "planning", false],
    ["planning", "plann", false],
    ["planning", "plamming", false],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(oneLetterApart(a, b)).toBe(expected);
  });
});

describe("Bureaus", () => {
  const cells = [
    "Department of Tides / HARB / PIER",
    "TIDE/HARB",
    "BC/BCP/OGC",
    "BCP/DCRO",
    "OGC",
    "Enteprise Planning",
    "Enterprise Planning",
    "Chief Officer",
    "Chief Officer, Digital Harbours",
    "Office of Operations, Security, and Buoys",
  ];
  const paths = (cell: string) => new Bureaus(agency, cells).paths(cell).map((path) => path.map((p) => p.key).join(" > "));

  it.each([
    [
      "the agency by name, acronym or nothing",
      ["Department of Tides", "TIDE", "", "Department of Tides / Department wide", "All TIDE divisions where used"],
      [""],
    ],
    ["a body within a body", ["Department of Tides / HARB / PIER", "TIDE/HARB/PIER"], ["harb > pier"]],
    ["a slash before a body known by itself: a list", ["BC/BCP/OGC"], ["bc", "bcp", "ogc"]],
    ["a slash before one that is not: a part", ["BCP/DCRO"], ["bcp > dcro"]],
    ["acronyms in a row", ["BC, OST-M, OGC"], ["bc", "ost-m", "ogc"]],
    ["units in a row", ["Office of Locks, Legal Division, Division of Risk"], ["office-of-locks", "legal-division", "division-of-risk"]],
    ["units with acronyms in a row", ["Division of Waves (DW), Office of Locks (OL); HARB"], ["dw", "ol", "harb"]],
    ["one unit with commas in its name", ["Office of Operations, Security, and Buoys"], ["office-of-operations-security-and-buoys"]],
    ["a part after the comma of a body known by itself", ["Chief Officer, Digital Harbours"], ["chief-officer > digital-harbours"]],
    ["a part after the acronym", ["FAX AVS"], ["fax > avs"]],
    ["two spellings, one body", ["Enteprise Planning", "Enterprise Planning"], ["enterprise-planning"]],
  ])("%s", (_name, written, expected) => {
    for (const cell of written) expect(paths(cell)).toEqual(expected);
  });
});
