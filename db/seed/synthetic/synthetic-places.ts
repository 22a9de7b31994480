import type { Random } from "@/db/seed/random";
import { abroadIn, isAbroad, nameOf, type SamplePlaces, stateOf } from "@/db/seed/sample-places";
import type { Workplace } from "@/lib/listings/vocabulary";
import { parsePlaces, type ReadLocation } from "@/lib/places/parse-location";
import type { SyntheticCompany } from "./synthetic-companies";

export type SyntheticPlaces = Pick<ReadLocation, "places" | "isNationwide"> & {
  /** The places as worded. */
  location: string;
  market: SamplePlaces["market"];
};

const read = new Map<string, ReadLocation>();

/** Where a listing of the company is worked, its words read as an import reads them. */
export function syntheticPlaces(
  company: SyntheticCompany,
  workplace: Workplace,
  random: Random,
): SyntheticPlaces {
  const { locations, market } = wordedPlaces(company, workplace, random);
  const location = locations.join("; ");
  const key = `${workplace} ${location}`;
  const { places, isNationwide } =
    read.get(key) ?? parsePlaces({ locations, workplace, isRemote: workplace === "remote", title: "" });
  read.set(key, { places, workplace, isNationwide });
  return { places, isNationwide, location, market };
}

function wordedPlaces({ offices }: SyntheticCompany, workplace: Workplace, random: Random): SamplePlaces {
  if (workplace === "remote" && random.chance(0.55)) return { locations: ["Remote - US"], market: "US" };
  const office = random.pick(offices);
  if (isAbroad(office)) return abroadIn(office, workplace);
  const others = random.chance(0.15) ? random.choose(offices, Math.floor(random.between(1, 4))) : [];
  const chosen = [...new Set([office, ...others])].filter((one) => !isAbroad(one));
  if (workplace !== "remote") return { locations: chosen, market: stateOf(chosen) };
  const states = [...new Set(chosen.map((one) => stateOf([one])))];
  return { locations: states.map((state) => `Remote - ${nameOf(state)}`), market: stateOf(chosen) };
}
