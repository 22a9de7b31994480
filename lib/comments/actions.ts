"use server";

import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { findBrowserHash, requireBrowserHash } from "@/lib/accounts/browser-secret";
import { whoIsAsking } from "@/lib/accounts/session";
import { throttle } from "@/lib/accounts/throttle";
import { visitorAddress } from "@/lib/accounts/visitor-address";
import { env } from "@/lib/env";
import { InvalidInput } from "@/lib/errors";
import { type FormState, formAction } from "@/lib/form-action";
import { decideComment, reportComment } from "./decide-mutations";
import {
  changeInput,
  commentReportInput,
  decisionInput,
  personCommentInput,
  unsubscribeInput,
  visitorCommentInput,
} from "./input";
import { editComment, leaveComment } from "./mutations";
import { stopReplyMail } from "./reply-mail-mutations";

/** Who has an account is asked for neither name nor address, whatever the form that they saw asked for. */
export async function leaveCommentAction(before: FormState, form: FormData): Promise<FormState> {
  const actor = await whoIsAsking();
  const action = actor.kind === "person" ? leaveAsPerson : leaveAsVisitor;
  return await action(before, form);
}

const leaveAsPerson = formAction(personCommentInput, leave);
const leaveAsVisitor = formAction(visitorCommentInput, leave);

type Given = z.output<typeof personCommentInput> & Partial<z.output<typeof visitorCommentInput>>;

/** Leads to the comment, where its author sees how it stands. */
async function leave(actor: Actor, { tells, website, ...given }: Given) {
  if (website !== "") throw new InvalidInput("Leave the field empty that asks to be left empty.");
  await throttle("comment", await whoSends(actor));
  const input = { ...given, wantsReplies: tells === "yes" };
  const left = await leaveComment(actor, input, await requireBrowserHash(), new Date());
  if (left.standing === "shown") revalidatePath(left.page);
  redirect(`/comments/${left.id}`);
}

export const editCommentAction = formAction(changeInput, async (actor, change) => {
  await throttle("comment", await whoSends(actor));
  const { id, page } = await editComment(actor, change, await findBrowserHash(), new Date());
  // It may be shown no longer.
  revalidatePath(page);
  redirect(`/comments/${id}`);
});

export const reportCommentAction = formAction(commentReportInput, async (actor, input) => {
  const from = await whoSends(actor);
  await throttle("report", from);
  // Who it was is nobody's to read; that it was the same is.
  const reporter = createHash("sha256").update(`${env.authSecret} ${from}`).digest("hex");
  await reportComment(actor, { ...input, reporter }, new Date());
});

export const decideCommentAction = formAction(decisionInput, async (actor, decision) => {
  const { page } = await decideComment(actor, decision, new Date());
  revalidatePath(page);
  redirect("/admin");
});

export const unsubscribeAction = formAction(unsubscribeInput, async (actor, { secret }) => {
  await stopReplyMail(actor, secret, new Date());
});

async function whoSends(actor: Actor): Promise<string> {
  return actor.kind === "person" ? actor.id : visitorAddress(await headers());
}
