import { CITY_ALIASES, COUNTRY_ALIASES, STATE_ALIASES, SUBDIVISIONS } from "./aliases";
import cities from "./cities.json";
import countries from "./countries.json";
import { fold } from "./fold";
import { STATES, type StateCode } from "./vocabulary";

/** A city as most people mean its name. `isLarge`: 150,000 people or more, or known under an alias. */
export type City = {
  name: string;
  country: string;
  state: StateCode | null;
  isLarge: boolean;
  isAlias: boolean;
};

/**
 * The names of places: countries (ISO 3166-1), US states, the larger subdivisions of some countries, and
 * about 10,000 cities from GeoNames (see README.md beside this file for source, licence and derivation).
 */
const cityByName = new Map<string, City>();
const countryByName = new Map<string, string>();
const stateByName = new Map<string, StateCode>();
const subdivisionByName = new Map<string, string>();
const stateCodes = new Set<string>(STATES.map((state) => state.code));
const countryCodes = new Set<string>(Object.keys(countries));

for (const [area, { large, small }] of Object.entries(cities)) {
  for (const name of split(large)) addCity(area, name, name, { isLarge: true, isAlias: false });
  for (const name of split(small)) addCity(area, name, name, { isLarge: false, isAlias: false });
}
for (const [place, names] of Object.entries(CITY_ALIASES)) {
  const [area = "", name = ""] = place.split("/");
  addCity(area, name, name, { isLarge: true, isAlias: false });
  for (const alias of split(names)) addCity(area, name, alias, { isLarge: true, isAlias: true });
}
for (const [code, name] of Object.entries(countries)) countryByName.set(fold(name), code);
for (const [code, names] of Object.entries(COUNTRY_ALIASES)) {
  for (const name of split(names)) countryByName.set(fold(name), code);
}
for (const [country, names] of Object.entries(SUBDIVISIONS)) {
  for (const name of split(names)) subdivisionByName.set(fold(name), country);
}
for (const { code, name } of STATES) {
  stateByName.set(fold(name), code);
  for (const alias of split(STATE_ALIASES[code] ?? "")) stateByName.set(fold(alias), code);
}

/** These four take a folded name (`fold`). */
export const findCity = (folded: string) => cityByName.get(folded);
export const findCountry = (folded: string) => countryByName.get(folded);
export const findState = (folded: string) => stateByName.get(folded);
export const findSubdivision = (folded: string) => subdivisionByName.get(folded);

/** A postal code in capitals: `CA`. */
export function isStateCode(code: string): code is StateCode {
  return stateCodes.has(code);
}

/** An ISO 3166-1 alpha-2 code in capitals: `DE`. */
export function isCountryCode(code: string): boolean {
  return countryCodes.has(code);
}

function addCity(area: string, name: string, alias: string, flags: { isLarge: boolean; isAlias: boolean }) {
  const [country = "", code = ""] = area.split("-");
  const state = isStateCode(code) ? code : null;
  cityByName.set(fold(alias), { name, country, state, ...flags });
}

function split(names: string): string[] {
  return names === "" ? [] : names.split("|");
}
