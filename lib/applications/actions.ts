"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/lib/form-action";
import { declineApplicants, moveApplicant, noteApplicant, writeToApplicant } from "./applicant-mutations";
import { declineInput, letterInput, moveInput, noteInput, withdrawInput } from "./input";
import { withdraw } from "./mutations";

export const withdrawAction = formAction(withdrawInput, async (actor, { secret }) => {
  await withdraw(actor, secret, new Date());
  revalidatePath("/applications", "layout");
});

export const moveAction = formAction(moveInput, async (actor, move) => {
  try {
    await moveApplicant(actor, move, new Date());
  } finally {
    // Who comes too late is shown where the person stands now.
    revalidatePath("/dashboard", "layout");
  }
});

export const noteAction = formAction(noteInput, async (actor, note) => {
  await noteApplicant(actor, note, new Date());
  revalidatePath("/dashboard", "layout");
});

export const writeAction = formAction(letterInput, async (actor, letter) => {
  await writeToApplicant(actor, letter, new Date());
  revalidatePath("/dashboard", "layout");
});

/** `listingId`: whose list says afterwards how many were told. */
export const declineAction = formAction(
  declineInput.extend({ listingId: z.coerce.number().int() }),
  async (actor, { listingId, ...decline }) => {
    const told = await declineApplicants(actor, decline, new Date());
    redirect(`/dashboard/listings/${listingId}/applicants?told=${told}`);
  },
);
