import { STATES, type StateCode } from "./vocabulary";

/**
 * The states as squares of one size, about where they lie: what a map is on a phone, where the true shapes of
 * the small ones can't be seen or hit. The layout that National Public Radio published in 2015.
 */
const ROWS = [
  "AK .. .. .. .. .. .. .. .. .. ME",
  ".. .. .. .. .. .. .. .. .. VT NH",
  "WA ID MT ND MN IL WI MI NY RI MA",
  "OR NV WY SD IA IN OH PA NJ CT ..",
  "CA UT CO NE MO KY WV VA MD DE ..",
  ".. AZ NM KS AR TN NC SC DC .. ..",
  ".. .. .. OK LA MS AL GA .. .. ..",
  "HI .. .. TX .. .. .. .. FL .. ..",
];

export const TILE_COLUMNS = 11;
export const TILE_ROWS = ROWS.length;

/** Column and row of each state, from 0. */
export const TILES: readonly { code: StateCode; column: number; row: number }[] = STATES.map(({ code }) => {
  const row = ROWS.findIndex((line) => line.includes(code));
  const column = (ROWS[row]?.split(" ") ?? []).indexOf(code);
  return { code, column, row };
});
