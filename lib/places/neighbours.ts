import type { StateCode } from "./vocabulary";

/**
 * The states that a state shares a border on land or in a river with; not those that it meets at a corner alone
 * (Arizona and Colorado) or in a lake (Illinois and Michigan). Alaska and Hawaii have none.
 */
const NEIGHBOURS: Readonly<Record<StateCode, string>> = {
  AL: "FL GA MS TN",
  AK: "",
  AZ: "CA NV NM UT",
  AR: "LA MS MO OK TN TX",
  CA: "AZ NV OR",
  CO: "KS NE NM OK UT WY",
  CT: "MA NY RI",
  DE: "MD NJ PA",
  DC: "MD VA",
  FL: "AL GA",
  GA: "AL FL NC SC TN",
  HI: "",
  ID: "MT NV OR UT WA WY",
  IL: "IN IA KY MO WI",
  IN: "IL KY MI OH",
  IA: "IL MN MO NE SD WI",
  KS: "CO MO NE OK",
  KY: "IL IN MO OH TN VA WV",
  LA: "AR MS TX",
  ME: "NH",
  MD: "DE DC PA VA WV",
  MA: "CT NH NY RI VT",
  MI: "IN OH WI",
  MN: "IA ND SD WI",
  MS: "AL AR LA TN",
  MO: "AR IL IA KS KY NE OK TN",
  MT: "ID ND SD WY",
  NE: "CO IA KS MO SD WY",
  NV: "AZ CA ID OR UT",
  NH: "ME MA VT",
  NJ: "DE NY PA",
  NM: "AZ CO OK TX",
  NY: "CT MA NJ PA VT",
  NC: "GA SC TN VA",
  ND: "MN MT SD",
  OH: "IN KY MI PA WV",
  OK: "AR CO KS MO NM TX",
  OR: "CA ID NV WA",
  PA: "DE MD NJ NY OH WV",
  RI: "CT MA",
  SC: "GA NC",
  SD: "IA MN MT NE ND WY",
  TN: "AL AR GA KY MS MO NC VA",
  TX: "AR LA NM OK",
  UT: "AZ CO ID NV WY",
  VT: "MA NH NY",
  VA: "DC KY MD NC TN WV",
  WA: "ID OR",
  WV: "KY MD OH PA VA",
  WI: "IL IA MI MN",
  WY: "CO ID MT NE SD UT",
};

/** The codes of the states next to one, by the alphabet of their codes. */
export function neighboursOf(state: StateCode): StateCode[] {
  // The table above names only codes; a test holds it to that.
  return NEIGHBOURS[state]
    .split(" ")
    .filter((code) => code !== "")
    .sort() as StateCode[];
}
