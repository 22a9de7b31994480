"use client";

import { lateIsland } from "@/components/ui/late-island";
import "@/components/charts/chart-figure.css";
import "@/components/charts/line-plot.css";
import "@/components/salaries/pay-table.css";
import "@/components/ui/scroll-region.css";
import "@/components/ui/settings.css";
import "./trends.css";

/** The headline chart, rendered once for all who ask for the same, and brought to life for who reaches for it. */
export const TrendExplorerIsland = lateIsland(
  typeof window === "undefined" ? require("./trend-explorer").TrendExplorer : null,
  async () => (await import("./trend-explorer")).TrendExplorer,
);
