"use client";

import { island } from "@/components/ui/island";
import { TrendExplorer } from "./trend-explorer";

/** The headline chart, rendered once for all who ask for the same. */
export const TrendExplorerIsland = island(TrendExplorer);
