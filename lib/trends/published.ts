import { dayOf } from "@/lib/days";
import { withGaps } from "./gaps";
import type { Point } from "./points";
import type { PublishedSeries } from "./queries";
import type { SeriesKey, ShareKey } from "./vocabulary";

type Key = SeriesKey | ShareKey;
type Wanted = { isAdjusted: boolean; isFirst: boolean };

/** What others publish, held column by column and given out as points. */
export type Published = {
  /** Null where there is no such series. The other of adjusted and not where there is no such one. */
  find(key: Key, wanted: Wanted): { points: Point[]; isAdjusted: boolean; isRevised: boolean } | null;
};

export function createPublished(all: readonly PublishedSeries[]): Published {
  const held = Map.groupBy(all, ({ series }) => series);
  return {
    find(key, { isAdjusted, isFirst }) {
      const both = held.get(key) ?? [];
      const found = both.find((each) => each.isAdjusted === isAdjusted) ?? both[0];
      if (!found) return null;
      return {
        points: pointsOf(found, isFirst),
        isAdjusted: found.isAdjusted,
        isRevised: found.firsts.length > 0,
      };
    },
  };
}

function pointsOf({ days, values, areMonthly, firsts }: PublishedSeries, isFirst: boolean): Point[] {
  const firstAt = new Map(isFirst ? firsts : []);
  return withGaps(
    days.map((number, at) => ({
      day: dayOf(number),
      value: firstAt.get(at) ?? values[at] ?? null,
      isMonthly: areMonthly[at] ?? false,
    })),
  );
}
