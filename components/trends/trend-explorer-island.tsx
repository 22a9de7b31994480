"use client";

import { lateIsland } from "@/components/ui/late-island";

/** The headline chart, rendered once for all who ask for the same, and brought to life for who reaches for it. */
export const TrendExplorerIsland = lateIsland(
  typeof window === "undefined" ? require("./trend-explorer").TrendExplorer : null,
  async () => (await import("./trend-explorer")).TrendExplorer,
);
