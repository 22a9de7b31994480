"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { Forbidden } from "@/lib/errors";
import { formAction } from "@/lib/form-action";
import { addressInput, changePasswordInput, linkInput, resetInput, signInInput, signUpInput } from "./input";
import { askForLink, askToVerify, signUp, useLink } from "./mutations";
import { changePassword, resetPassword } from "./password-mutations";
import { pathWithin } from "./path-within";
import { findByPassword } from "./queries";
import { beginSession, endSession, signIn, whoIsAsking } from "./session";
import { forgetTries, throttle } from "./throttle";
import { writeTicket } from "./ticket";
import { visitorAddress } from "./visitor-address";

export const signUpAction = formAction(signUpInput, async (actor, input) => {
  await throttleVisitor();
  await throttle("mail", input.email);
  await signUp(actor, input, new Date());
});

export const signInAction = formAction(signInInput, async (_, { email, password, onward }) => {
  await throttleVisitor();
  await throttle("sign-in", email);
  const session = await findByPassword(email, password);
  if (!session) throw new Forbidden("That address and password don’t go together.");
  await forgetTries("sign-in", email);
  await beginSession(writeTicket(session, new Date()));
  redirect(pathWithin(onward) ?? "/account");
});

export const askForSignInLinkAction = formAction(addressInput, async (actor, { email, onward }) => {
  await throttleVisitor();
  await throttle("mail", email);
  await askForLink(actor, { email, purpose: "sign-in", onward }, new Date());
});

export const askForResetAction = formAction(addressInput, async (actor, { email }) => {
  await throttleVisitor();
  await throttle("mail", email);
  await askForLink(actor, { email, purpose: "reset" }, new Date());
});

export const askToVerifyAction = formAction(z.object({}), async (actor) => {
  if (actor.kind === "person") await throttle("mail", actor.email);
  await askToVerify(actor, new Date());
});

export const useLinkAction = formAction(linkInput, async (actor, { secret, onward }) => {
  await throttleVisitor();
  const session = await useLink(actor, secret, new Date());
  await beginSession(writeTicket(session, new Date()));
  redirect(pathWithin(onward) ?? "/account");
});

export const resetPasswordAction = formAction(resetInput, async (actor, input) => {
  await throttleVisitor();
  const session = await resetPassword(actor, input, new Date());
  await beginSession(writeTicket(session, new Date()));
  redirect("/account");
});

export const changePasswordAction = formAction(changePasswordInput, async (actor, input) => {
  if (actor.kind === "person") await throttle("sign-in", actor.email);
  const session = await changePassword(actor, input, new Date());
  if (actor.kind === "person") await forgetTries("sign-in", actor.email);
  // Every session ends with it; who changed it goes on in a new one.
  await beginSession(writeTicket(session, new Date()));
});

export async function signInElsewhereAction(form: FormData) {
  const provider = form.get("provider");
  await signIn(provider === "google" ? "google" : "github", {
    redirectTo: pathWithin(String(form.get("onward") ?? "")) ?? "/account",
  });
}

export async function signOutAction() {
  if ((await whoIsAsking()).kind === "person") await endSession();
  redirect("/");
}

/** Who can't be told by an account is told by the address they come from, as the nearest server has it. */
async function throttleVisitor() {
  await throttle("visitor", visitorAddress(await headers()));
}
