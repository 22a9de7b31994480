"use client";

import { still } from "@/components/ui/still";
import "@/components/charts/chart-figure.css";
import "@/components/charts/line-plot.css";
import "@/components/salaries/pay-table.css";
import "@/components/ui/scroll-region.css";
import "@/components/ui/settings.css";
import "./trends.css";

/** What stands below the headline chart, rendered once for all; the browser never gets what drew it. */
export const StatesStill = still(
  typeof window === "undefined" ? require("./states-and-shares").StatesAndShares : null,
);
