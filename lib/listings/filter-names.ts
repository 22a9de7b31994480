import { STATES, type StateCode } from "@/lib/places/vocabulary";

/** How to write slugs that no vocabulary holds. A slug without a name is written from itself. */
export type FilterNames = { skills?: ReadonlyMap<string, string>; companies?: ReadonlyMap<string, string> };

/** The name of a skill or company: "acme-robotics" is "Acme Robotics" where nothing better is known. */
export function wordsFor(slug: string, names: ReadonlyMap<string, string> | undefined): string {
  return names?.get(slug) ?? slug.split("-").map(capitalised).join(" ");
}

/** "California"; within a sentence "the District of Columbia". */
export function stateName(code: StateCode, use: "label" | "prose" = "label"): string {
  const name = STATES.find((state) => state.code === code)?.name ?? code;
  return use === "prose" && code === "DC" ? `the ${name}` : name;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
