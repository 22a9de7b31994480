import type { Workplace } from "@/lib/listings/vocabulary";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { SampleCompany } from "./cast";
import type { Random } from "./random";

/** Where a sample listing is worked, as an employer words it. */
export type SamplePlaces = {
  locations: string[];
  /** Whose market sets the pay: a state, the nation, or a city abroad. */
  market: StateCode | "US" | AbroadCity;
};

export const ABROAD = {
  London: "London, United Kingdom",
  Toronto: "Toronto, Ontario, Canada",
  Berlin: "Berlin, Germany",
  Bengaluru: "Bengaluru, India",
} as const;
export type AbroadCity = keyof typeof ABROAD;

export function samplePlaces(company: SampleCompany, workplace: Workplace, random: Random): SamplePlaces {
  const abroad = company.offices.filter(isAbroad);
  const home = company.offices.filter((office) => !isAbroad(office));
  if (abroad.length > 0 && random.chance(0.35)) return abroadIn(random.pick(abroad), workplace);
  if (workplace !== "remote") {
    const offices = random.chance(0.2) ? home : [random.pick(home)];
    return { locations: offices, market: stateOf(offices) };
  }
  if (random.chance(0.55)) return { locations: ["Remote - US"], market: "US" };
  const states = [...new Set(home.map((office) => stateOf([office])))];
  return { locations: states.map((state) => `Remote - ${nameOf(state)}`), market: stateOf(home) };
}

export function abroadIn(city: AbroadCity, workplace: Workplace): SamplePlaces {
  const words = ABROAD[city];
  return { locations: [workplace === "remote" ? `Remote - ${words}` : words], market: city };
}

export function isAbroad(place: string): place is AbroadCity {
  return place in ABROAD;
}

/** The state of the first office: "Austin, TX" is in TX. */
export function stateOf([office = ""]: string[]): StateCode {
  const state = STATES.find(({ code }) => office.endsWith(`, ${code}`));
  if (!state) throw new Error(`"${office}" is in no state.`);
  return state.code;
}

export function nameOf(code: StateCode): string {
  return STATES.find((state) => state.code === code)?.name ?? code;
}
