import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";
import { from } from "../conventions";
import type { FactSet } from "../factSet";

countries.registerLocale(english);

/** Codes of tables that are no ISO 3166-1 code, with the code that is meant. */
const aliases: Readonly<Record<string, string>> = { KOS: "XK" };

/** ISO 3166-1 alpha-2 code of an alpha-3 code, or undefined if there is no such country. */
export const iso2Of = (iso3: string): string | undefined => aliases[iso3] ?? countries.alpha3ToAlpha2(iso3);

/** Long forms of English names that sources use beside those of the package. */
const longNames: Readonly<Record<string, string>> = {
  "Korea (Republic of)": "KR",
  "United Kingdom of Great Britain and Northern Ireland": "GB",
  "Iran (Islamic Republic of)": "IR",
  "Viet Nam": "VN",
  Macau: "MO",
  Syria: "SY",
};

/** ISO 3166-1 alpha-2 code of an English name, or undefined if no country is called so. */
export const iso2Named = (name: string): string | undefined => longNames[name] ?? countries.getAlpha2Code(name, "en");

/** Every country and territory with its English names, keyed by ISO 3166-1 alpha-2 code. */
export function importCountries(facts: FactSet): void {
  const codes = Object.keys(countries.getAlpha2Codes()).sort();
  facts.read("i18n-iso-countries", "names", codes.length);
  for (const iso2 of codes) {
    const [name, ...others] = countries.getName(iso2, "en", { select: "all" }) ?? [];
    if (!name) {
      facts.drop("i18n-iso-countries", "names", "no English name");
      continue;
    }
    const iso3 = countries.alpha2ToAlpha3(iso2);
    facts.entity("Jurisdiction", iso2, name, from("i18n-iso-countries"), {
      fields: { iso2 },
      aliases: others,
      externalIds: iso3 ? [`iso3166-1-alpha-3:${iso3}`] : [],
    });
  }
}
