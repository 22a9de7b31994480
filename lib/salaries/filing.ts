import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";

/** What an employer offered somebody: a certified filing for full-time work in one of the states or DC. */
export type Filing = {
  /** In one spelling: `foldEmployer`. */
  employer: string;
  /** By the board's own rules for titles; `other` for a title of no role, or filed under no occupation of computing. */
  role: RoleSlug;
  /** 2018 SOC code, `15-1252`. */
  soc: string;
  state: StateCode;
  /** The least base pay offered, US dollars a year. */
  pay: number;
};

/** Forms of a company and words that come and go in its name. */
const FORMS =
  /\b(?:the|inc|incorporated|llc|llp|lp|ltd|limited|corp|corporation|co|company|pc|pllc|plc|na|usa|us)\b/g;

/** An employer's name in one spelling, so that "INFOSYS LIMITED" and "Infosys Ltd." are one. */
export function foldEmployer(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[.'’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = words.replace(FORMS, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? words : bare;
}
