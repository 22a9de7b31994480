"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dayIn } from "@/lib/days";
import { NotFound } from "@/lib/errors";
import { formAction } from "@/lib/form-action";
import { vacancyForm } from "./form";
import { vacancyInput } from "./input";
import { findUpload } from "./kept-uploads";
import { closeVacancy, confirmVacancy, renewVacancy } from "./life-mutations";
import { saveDraft, submitVacancy } from "./mutations";
import { postUpload, Replanned } from "./upload-mutations";
import { CLOSING_REASONS } from "./vocabulary";

/** A draft may hold anything; what is to be published has to be whole. */
const sentVacancy = z
  .looseObject({
    id: z.uuid(),
    companyId: z.coerce.number().int(),
    version: z.coerce.number().int().min(0),
    intent: z.enum(["draft", "post"]),
    /** "1" once it was said what a law asks for. */
    warned: z.string().optional(),
  })
  .superRefine((sent, context) => {
    if (sent.intent !== "post") return;
    const whole = vacancyInput(dayIn(new Date())).safeParse(vacancyForm(sent));
    for (const issue of whole.error?.issues ?? [])
      context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  });

export const postVacancyAction = formAction(
  sentVacancy,
  async (actor, { id, companyId, version, intent, warned, ...sent }) => {
    const written = { id, companyId, version, form: vacancyForm(sent) };
    if (intent === "draft") await saveDraft(actor, written, new Date());
    else await submitVacancy(actor, { ...written, isWarned: warned === "1" }, new Date());
    redirect(`/post/${id}`);
  },
);

const closing = z.object({
  id: z.uuid(),
  reason: z.enum(
    CLOSING_REASONS.map(({ value }) => value),
    "Choose why it is closed.",
  ),
});

export const closeVacancyAction = formAction(closing, async (actor, input) => {
  await closeVacancy(actor, input, new Date());
  redirect(`/post/${input.id}`);
});

export const renewVacancyAction = formAction(z.object({ id: z.uuid() }), async (actor, { id }) => {
  await renewVacancy(actor, id, new Date());
  redirect(`/post/${id}`);
});

export const confirmVacancyAction = formAction(z.object({ id: z.uuid() }), async (actor, { id }) => {
  await confirmVacancy(actor, id, new Date());
  redirect(`/post/${id}`);
});

const sentUpload = z.object({
  companyId: z.coerce.number().int(),
  /** The upload's id. */
  file: z.string().max(40),
  plan: z.string().max(10_000),
});

export const postUploadAction = formAction(sentUpload, async (actor, { companyId, file, plan }) => {
  const now = new Date();
  const kept = actor.kind === "person" ? findUpload(actor, { id: file, companyId }, now) : null;
  if (!kept) throw new NotFound("That file is no longer kept here. Choose it again.");
  const page = `/dashboard/companies/${kept.slug}/upload?file=${kept.id}`;
  try {
    await postUpload(actor, { companyId, key: kept.id, text: kept.text, plan }, now);
  } catch (error) {
    if (error instanceof Replanned) redirect(`${page}&changed=1`);
    throw error;
  }
  redirect(page);
});
