"use client";

import { still } from "@/components/ui/still";

/** What stands below the headline chart, rendered once for all; the browser never gets what drew it. */
export const StatesStill = still(
  typeof window === "undefined" ? require("./states-and-shares").StatesAndShares : null,
);
