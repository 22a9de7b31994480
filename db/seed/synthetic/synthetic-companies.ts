import { readCompanies, type SampleCompany } from "@/db/seed/cast";
import type { Random } from "@/db/seed/random";
import { ABROAD } from "@/db/seed/sample-places";
import cities from "@/lib/places/cities.json";
import type { StateCode } from "@/lib/places/vocabulary";
import { POPULATIONS } from "./populations";
import { Shares } from "./shares";
import { toolsLine } from "./tools";

/** A cast member's trade under a name, size and offices of its own. */
export type SyntheticCompany = SampleCompany & {
  /** How many of all listings are its own, against the others'. */
  weight: number;
  /** Lines that name what else it uses; each of its listings has one of them. */
  tools: string[];
};

const LARGEST_STATE_CITIES = 12;
/** Out of a hundred offices, so many are in the cities abroad. */
const ABROAD_SHARE = 0.04;

/**
 * So many employers, the largest first. Sizes have a long tail: the one of rank r posts in proportion to
 * 1 / (r + 9), so the first of 7,500 has about one listing in sixty, and the last a handful.
 */
export function syntheticCompanies(count: number, random: Random): SyntheticCompany[] {
  const cast = readCompanies();
  const names = companyNames(count, random);
  return names.map((name, index) => {
    const weight = 1 / (index + 10);
    const [trade, stack] = [random.pick(cast), random.pick(cast)];
    return {
      ...trade,
      slug: name.toLowerCase().replaceAll(" ", "-"),
      name,
      backend: stack.backend,
      front: random.pick(cast).front,
      cloud: random.pick(cast).cloud,
      data: random.pick(cast).data,
      offices: officesOf(Math.min(30, 1 + Math.floor(random.between(0, 2.4) + weight * 250)), random),
      pays: Math.round(100 * random.between(0.84, 1.2)) / 100,
      weight,
      tools: [toolsLine(random), toolsLine(random), toolsLine(random), toolsLine(random)],
    };
  });
}

const STATE_SHARES = new Shares(Object.entries(POPULATIONS) as [StateCode, number][]);
const citiesByState = new Map<StateCode, Shares<string>>();

/** "Austin, TX": a state by its people, and a city of it, the larger ones more often. */
export function pickOffice(random: Random): string {
  if (random.chance(ABROAD_SHARE)) return random.pick(Object.keys(ABROAD));
  const state = STATE_SHARES.pick(random);
  let known = citiesByState.get(state);
  if (!known) {
    known = new Shares(citiesOf(state).map((city, rank) => [city, 1 / (rank + 1)] as const));
    citiesByState.set(state, known);
  }
  return `${known.pick(random)}, ${state}`;
}

function citiesOf(state: StateCode): string[] {
  const { large, small } = cities[`US-${state}`];
  return `${large}|${small}`.split("|").filter(Boolean).slice(0, LARGEST_STATE_CITIES);
}

function officesOf(count: number, random: Random): string[] {
  const offices = new Set<string>();
  for (let tries = 0; tries < count * 2 && offices.size < count; tries++) offices.add(pickOffice(random));
  return [...offices];
}

const FIRST =
  "Alder Amber Apple Arrow Ash Aspen Barley Basil Beacon Bell Birch Bramble Brass Briar Bright Brook Candle Cedar Chalk Cherry Clay Clover Cobble Copper Coral Crane Cricket Drift Dusk Elder Ember Fable Falcon Fen Fern Fig Finch Flint Fox Frost Gable Ginger Glass Goose Grain Granite Hare Harbor Hazel Heath Heron Hickory Holly Honey Ivory Jasper Juniper Kelp Kestrel Lantern Lark Laurel Lemon Lichen Linden Loam Maple Marble Marsh Meadow Mint Moss Nettle North Oat Olive Onyx Orchard Otter Pebble Pepper Pine Plum Poplar Quarry Quill Raven Reed River Robin Rowan Rush Rye Sable Sage Salt Shale Silver Slate Sorrel Sparrow Spruce Stone Swallow Tallow Tansy Thistle Thorn Timber Tulip Umber Velvet Walnut Wax Wheat Willow Winter Wren Yarrow".split(
    " ",
  );
const SECOND =
  "barrow beck bell bend berry bloom bluff bridge brook burn cairn castle cliff combe cove crest croft dale dell drift fell field fold ford forge furrow garth gate glade glen grange grove hatch haven hill hollow holt hurst kiln knoll lake lea ledge loft loom march mead mere mill moor nook notch orchard pass path peak pike plank pond port quay reach ridge rise row shaw shore spire spring stead step stile stone stow thorpe tide toft tor tower trail vale wade wall ward water way weald weir well wharf whistle wick wold wood wright yard".split(
    " ",
  );
const THIRD = [
  "",
  "",
  "",
  "Labs",
  "Systems",
  "Health",
  "Freight",
  "Works",
  "Analytics",
  "Software",
  "Energy",
];

/** Invented, each once: "Thistleford", "Copperquay Labs". None of the cast's, which has no such endings. */
function companyNames(count: number, random: Random): string[] {
  const taken = new Set(readCompanies().map(({ name }) => name));
  const names: string[] = [];
  while (names.length < count) {
    const [first, second] = [random.pick(FIRST), random.pick(SECOND)];
    const name = `${first}${second} ${random.pick(THIRD)}`.trim();
    if (taken.has(name) || first.toLowerCase() === second) continue;
    taken.add(name);
    names.push(name);
  }
  return names;
}
