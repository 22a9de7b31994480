/**
 * Codes of earlier editions of the Standard Occupational Classification, as the 2018 ones that took them over.
 * 2010 to 2018: U.S. Bureau of Labor Statistics, "Crosswalk between the 2010 SOC and the 2018 SOC". Where a code
 * was split, most of it: 15-1132 and 15-1133 also held testers, 15-1134 also interface designers, 15-1141 also
 * architects.
 */
const SOC_2010: Readonly<Record<string, string>> = {
  "15-1111": "15-1221",
  "15-1121": "15-1211",
  "15-1122": "15-1212",
  "15-1131": "15-1251",
  "15-1132": "15-1252",
  "15-1133": "15-1252",
  "15-1134": "15-1254",
  "15-1141": "15-1242",
  "15-1142": "15-1244",
  "15-1143": "15-1241",
  "15-1151": "15-1232",
  "15-1152": "15-1231",
  "15-1199": "15-1299",
};

/**
 * Occupations that O*NET told apart within "all other" before 2018 and that stand under another code since.
 * O*NET, "Crosswalk from the O*NET-SOC 2010 to the O*NET-SOC 2019 taxonomy".
 */
const ONET_2010: Readonly<Record<string, string>> = {
  "15-1199.01": "15-1253",
  "15-1199.06": "15-1243",
  "15-1199.07": "15-1243",
  "15-1199.08": "15-2051",
  "15-1199.10": "13-1161",
  "15-1199.11": "15-1255",
};

/**
 * Codes under which the Department of Labor keeps the wages of universities and research institutes ("R&D",
 * "Non R&D"), as the occupation they are of.
 */
const RESEARCH_WAGES: Readonly<Record<string, string>> = {
  "15-1022": "15-1251",
  "15-1023": "15-1251",
  "15-1034": "15-1252",
  "15-1035": "15-1252",
  "15-1036": "15-1252",
  "15-1052": "15-1211",
  "15-1053": "15-1211",
  "15-1217": "15-1211",
  "15-1218": "15-1211",
  "15-1247": "15-1241",
  "15-1293": "15-1251",
  "15-1294": "15-1251",
  "15-1295": "15-1252",
  "15-1296": "15-1252",
  "15-1297": "15-1253",
};

const FOLDED = { ...SOC_2010, ...RESEARCH_WAGES };

/**
 * The 2018 SOC code that a filing's code stands for: without O*NET's suffix ("15-2051.01", also written
 * "15-2051-01"), and of 2018 where it is of an earlier edition. Null where it is no such code.
 */
export function foldSoc(code: string): string | null {
  const found = /^(\d{2}-\d{4})(?:[.-](\d{2}))?$/.exec(code.trim());
  if (!found) return null;
  const [, soc = "", suffix] = found;
  return ONET_2010[`${soc}.${suffix}`] ?? FOLDED[soc] ?? soc;
}

/** Whether an occupation is one of computing and mathematics, or manages it: where the board's roles are. */
export function isTechSoc(soc: string): boolean {
  return soc.startsWith("15-") || soc === "11-3021";
}
