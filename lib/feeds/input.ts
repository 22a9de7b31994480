import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { isBoardToken } from "@/lib/imports/board-token";
import { optionalLine } from "@/lib/input";
import { BOARD_SOURCES } from "./vocabulary";

export const subscriptionInput = z.object({
  companyId: z.coerce.number().int(),
  source: z.enum(
    BOARD_SOURCES.map(({ value }) => value),
    "Choose where the board is.",
  ),
  token: optionalLine(300).refine(
    (text) => isBoardToken(text) && companySlug(text) !== "",
    "Write the board’s name only: acme, where the board is at jobs.lever.co/acme.",
  ),
});

export const feedInput = z.object({ id: z.coerce.number().int() });

export const endInput = feedInput.extend({
  /** "1" where its listings are to be closed, too. */
  close: z.string().optional(),
});
