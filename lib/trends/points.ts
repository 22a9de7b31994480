import type { Day } from "./vocabulary";

/** A day and its figure; null where there is none. */
export type Point = readonly [day: Day, value: number | null];
