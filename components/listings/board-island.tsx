"use client";

import { island } from "@/components/ui/island";
import { Board } from "./board";

/** The board, rendered once for all who are shown the same. */
export const BoardIsland = island(Board);
