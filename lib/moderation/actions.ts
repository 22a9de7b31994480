"use server";

import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { throttle } from "@/lib/accounts/throttle";
import { visitorAddress } from "@/lib/accounts/visitor-address";
import { env } from "@/lib/env";
import { formAction } from "@/lib/form-action";
import { decideClaim, readmitCompany, suspendCompany } from "./company-mutations";
import {
  approveInput,
  claimDecisionInput,
  readmitInput,
  readmitPersonInput,
  reportInput,
  returnInput,
  settleInput,
  suspendInput,
  suspendPersonInput,
} from "./input";
import { approveVacancy, returnVacancy } from "./mutations";
import { readmitPerson, suspendPerson } from "./person-mutations";
import { reportListing, settleReport } from "./report-mutations";

export const approveVacancyAction = formAction(approveInput, async (actor, input) => {
  await approveVacancy(actor, input, new Date());
  redirect("/admin");
});

export const returnVacancyAction = formAction(returnInput, async (actor, input) => {
  await returnVacancy(actor, input);
  redirect("/admin");
});

export const decideClaimAction = formAction(claimDecisionInput, async (actor, input) => {
  await decideClaim(actor, input, new Date());
  redirect("/admin");
});

export const suspendCompanyAction = formAction(suspendInput, async (actor, input) => {
  await suspendCompany(actor, input, new Date());
  revalidatePath("/admin/companies/[slug]", "page");
});

export const readmitCompanyAction = formAction(readmitInput, async (actor, { companyId }) => {
  await readmitCompany(actor, companyId);
  revalidatePath("/admin/companies/[slug]", "page");
});

export const suspendPersonAction = formAction(suspendPersonInput, async (actor, input) => {
  await suspendPerson(actor, input, new Date());
  revalidatePath("/admin/people/[id]", "page");
});

export const readmitPersonAction = formAction(readmitPersonInput, async (actor, { userId }) => {
  await readmitPerson(actor, userId);
  revalidatePath("/admin/people/[id]", "page");
});

export const reportListingAction = formAction(reportInput, async (actor, input) => {
  const from = actor.kind === "person" ? actor.id : visitorAddress(await headers());
  await throttle("report", from);
  // Who it was is nobody's to read; that it was the same is.
  const reporter = createHash("sha256").update(`${env.authSecret} ${from}`).digest("hex");
  await reportListing(actor, { ...input, reporter }, new Date());
});

export const settleReportAction = formAction(settleInput, async (actor, input) => {
  await settleReport(actor, input, new Date());
  redirect("/admin");
});
