import { z } from "zod";
import { isMember } from "@/lib/accounts/policy";
import { whoIsAsking } from "@/lib/accounts/session";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { AppError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { vacancyForm } from "@/lib/vacancies/form";
import { loadPreview } from "@/lib/vacancies/load-preview";
import { saveDraft } from "@/lib/vacancies/mutations";

/** Characters of a form's text, far more than its fields may hold. */
const LARGEST = 200_000;

const sent = z.looseObject({
  id: z.uuid(),
  companyId: z.coerce.number().int(),
  version: z.coerce.number().int().min(0),
  /** Whether it is to be kept as a draft; what is published changes only when its author says so. */
  keep: z.enum(["0", "1"]),
});

/**
 * Looks at a form while it is filled in, and keeps it as a draft: `{ version, preview, trouble, theirs }`. `theirs`: the
 * version that somebody else has saved, where that is the trouble.
 */
export async function POST(request: Request) {
  const actor = await whoIsAsking();
  const text = await request.text();
  if (text.length > LARGEST) return problem(413, "Too long", "This is longer than a listing may be.");
  const parsed = sent.safeParse(Object.fromEntries(new URLSearchParams(text)));
  if (!parsed.success) return problem(400, "Not a form", "The form can’t be read.");
  const { id, companyId, version, keep, ...fields } = parsed.data;
  if (actor.kind !== "person" || !isMember(actor, companyId))
    return problem(403, "Not yours", "Sign in again to go on.");
  const company = (await listOwnCompanies(actor)).find((one) => one.id === companyId);
  if (!company) return problem(403, "Not yours", "Only the company’s members can post for it.");
  const form = vacancyForm(fields);
  const now = new Date();
  const preview = await loadPreview(form, company, now);
  if (keep === "0") return Response.json({ version, preview, trouble: null, theirs: null });
  try {
    const saved = await saveDraft(actor, { id, companyId, version, form }, now);
    return Response.json({ version: saved, preview, trouble: null, theirs: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const theirs = error.values?.theirs ?? null;
    return Response.json({ version, preview, trouble: error.message, theirs });
  }
}
