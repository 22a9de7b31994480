import { z } from "zod";
import { oneLine } from "@/lib/input";

export const emailInput = z
  .string("Write your e-mail address.")
  .trim()
  .toLowerCase()
  .min(1, "Write your e-mail address.")
  .max(254, "An e-mail address has 254 characters at most.")
  .pipe(z.email("Write an e-mail address, such as ada@example.com."));

const newPassword = z
  .string("Choose a password.")
  .min(10, "Choose a password of 10 characters or more.")
  .max(200, "A password has 200 characters at most.");

/** A path to go on to. It stands in no field that could be mended, so what can't be used is left out. */
const onward = z.string().max(1_000).optional().catch(undefined);

export const signUpInput = z.object({
  name: oneLine("your name", 100),
  email: emailInput,
  password: newPassword,
  onward,
});

export const signInInput = z.object({
  email: emailInput,
  password: z
    .string("Write your password.")
    .min(1, "Write your password.")
    .max(200, "That is not the password."),
  onward,
});

export const addressInput = z.object({ email: emailInput, onward });

export const linkInput = z.object({ secret: z.string().max(100), onward });

export const resetInput = z.object({ secret: z.string().max(100), password: newPassword });

export const changePasswordInput = z.object({
  currentPassword: z.string().max(200).default(""),
  password: newPassword,
});

export const nameInput = z.object({ name: oneLine("your name", 100) });
