import { z } from "zod";
import { withoutControls } from "@/lib/imports/clean-text";

/** Marks that turn round what follows them, so that a text reads other than it is. Those of a single letter stay. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as people typed it, emoji and all, without what can't be seen and could deceive. Lines end in \n. */
export function plainText(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, "\n")).replace(TURNING, "").normalize("NFC");
}

/** A line of text that has to be there. `what` as in "Write your name." */
export function oneLine(what: string, longest: number) {
  return optionalLine(longest).pipe(z.string().min(1, `Write ${what}.`));
}

/** A line of text, "" where nothing was written. */
export function optionalLine(longest: number) {
  return z
    .string("Write this as text.")
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, `Use ${longest} characters at most.`));
}

/** Text of several lines, "" where nothing was written. */
export function optionalText(longest: number) {
  return z
    .string("Write this as text.")
    .default("")
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(longest, `Use ${longest.toLocaleString("en-US")} characters at most.`));
}
