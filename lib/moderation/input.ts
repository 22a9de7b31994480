import { z } from "zod";
import { optionalText } from "@/lib/input";
import { REPORT_KINDS } from "./vocabulary";

const reason = optionalText(2_000).pipe(z.string().min(1, "Say why: they read it."));

export const approveInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export const returnInput = z.object({ id: z.uuid(), reason });
export const claimDecisionInput = z.object({
  companyId: z.coerce.number().int(),
  userId: z.uuid(),
  decision: z.enum(["grant", "refuse"]),
});
export const suspendInput = z.object({ companyId: z.coerce.number().int(), reason });
export const readmitInput = z.object({ companyId: z.coerce.number().int() });
export const suspendPersonInput = z.object({ userId: z.uuid(), reason });
export const readmitPersonInput = z.object({ userId: z.uuid() });
export const reportInput = z.object({
  listingId: z.coerce.number().int().positive(),
  kind: z.enum(
    REPORT_KINDS.map(({ value }) => value),
    "Choose what is wrong.",
  ),
  details: optionalText(2_000),
});
export const settleInput = z.object({
  id: z.coerce.number().int().positive(),
  outcome: z.enum(["dismiss", "close"]),
});
