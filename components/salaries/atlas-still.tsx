"use client";

import { still } from "@/components/ui/still";
import "@/components/charts/chart-figure.css";
import "@/components/ui/settings.css";
import "./atlas.css";
import "./state-map.css";
import "./map-key.css";
import "./ranking.css";

/** The page of salaries, rendered once for all who ask for the same figures; the browser never gets what drew it. */
export const AtlasStill = still(typeof window === "undefined" ? require("./atlas").Atlas : null);
