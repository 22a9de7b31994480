import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { type BoardKey, HIRING_LAB, type PublishedKey, type SeriesKey } from "./vocabulary";

/** A series that can be asked for, as menus and charts name it. */
export type SeriesName = {
  key: SeriesKey;
  /** By itself, "Listings in California". */
  label: string;
  /** At the end of its line and in a group of its kind, "California". */
  short: string;
  group: "Indeed, United States" | "Indeed, by state" | "Payboard";
  source: string;
};

const BOARD = "Payboard, open listings";

/** Every series there is, in the order of menus. */
export const SERIES: readonly SeriesName[] = [
  published("us", "All jobs, United States", "All jobs"),
  published("us-new", "New jobs, United States", "New jobs"),
  published("software-development", "Software development, United States", "Software development"),
  ...STATES.map(({ code, name }) => published(`state-${code}`, `All jobs, ${name}`, name)),
  own("board", "Payboard, all listings", "Payboard"),
  ...ROLES.filter(({ slug }) => slug !== "other").map(({ slug, label }) =>
    own(`board-role-${slug}`, `Payboard, ${label.toLowerCase()}`, `Payboard: ${label.toLowerCase()}`),
  ),
  ...STATES.map(({ code, name }) => own(`board-state-${code}`, `Payboard, ${name}`, `Payboard: ${name}`)),
];

export const SERIES_KEYS: readonly SeriesKey[] = SERIES.map(({ key }) => key);

const byKey = new Map(SERIES.map((name) => [name.key, name]));

export function seriesName(key: SeriesKey): SeriesName {
  const name = byKey.get(key);
  if (!name) throw new Error(`There is no series ${key}.`);
  return name;
}

/** Whether the board counts it itself. */
export function isBoardKey(key: SeriesKey): key is BoardKey {
  return key === "board" || key.startsWith("board-");
}

/** Which listings of the board a series counts; `*` for all roles, and for listings wherever they are. */
export type BoardCell = { role: RoleSlug | "*"; state: StateCode | "*" };

export function cellOf(key: BoardKey): BoardCell {
  const [, , kind, value] = /^(board)-(role|state)-(.+)$/.exec(key) ?? [];
  // A key is put together from our vocabularies.
  if (kind === "role") return { role: value as RoleSlug, state: "*" };
  if (kind === "state") return { role: "*", state: value as StateCode };
  return { role: "*", state: "*" };
}

/** The series that a cell is, or is a part of. */
export function keyOf({ role, state }: BoardCell): BoardKey {
  if (role !== "*") return `board-role-${role}`;
  return state === "*" ? "board" : `board-state-${state}`;
}

function published(key: PublishedKey, label: string, short: string): SeriesName {
  const group = key.startsWith("state-") ? "Indeed, by state" : "Indeed, United States";
  return { key, label, short, group, source: HIRING_LAB };
}

function own(key: BoardKey, label: string, short: string): SeriesName {
  return { key, label, short, group: "Payboard", source: BOARD };
}
