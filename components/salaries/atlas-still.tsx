"use client";

import { still } from "@/components/ui/still";

/** The page of salaries, rendered once for all who ask for the same figures; the browser never gets what drew it. */
export const AtlasStill = still(typeof window === "undefined" ? require("./atlas").Atlas : null);
