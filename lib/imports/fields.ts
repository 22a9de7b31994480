import { z } from "zod";
import { cleanLine, withoutControls } from "./clean-text";

/** The fields that every source has, checked alike. A message continues the field's name: "title is missing". */

const LONGEST = { line: 300, address: 2000 };

/** A line of text that has to be there. */
export const line = z
  .string("is not text")
  .transform(cleanLine)
  .pipe(z.string().min(1, "is missing").max(LONGEST.line, `is longer than ${LONGEST.line} characters`));

/** Places may be many, so their line may be longer. */
export const placeLine = z
  .string("is not text")
  .transform(cleanLine)
  .pipe(z.string().max(2000, "is too long"));

/** A word that may be missing, blank or of another kind; only its absence follows. */
export const word = z
  .string()
  .transform(cleanLine)
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null)
  .catch(null);

/** A source's id: a text or a whole number. */
export const sourceId = z
  .union([z.string(), z.int()], "is neither a text nor a whole number")
  .transform((id) => cleanLine(String(id)))
  .pipe(z.string().min(1, "is missing").max(200, "is longer than 200 characters"));

/** HTML or long text, which may be missing. */
export const longText = z
  .string("is not text")
  .transform((text) => (text.trim() ? withoutControls(text) : null))
  .nullish()
  .transform((text) => text ?? null);

/** An instant, as ISO 8601 in UTC, between 2000 and 2100. */
export const instant = z
  .string("is not a date")
  .trim()
  .min(1, "is missing")
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/, "is not a date")
  .transform((text) => Date.parse(text))
  .pipe(
    z
      .number("is not a date")
      .min(Date.UTC(2000, 0, 1), "is before the year 2000")
      .max(Date.UTC(2100, 0, 1), "is after the year 2100"),
  )
  .transform((ms) => new Date(ms).toISOString());

/** The same, given as milliseconds since 1970. */
export const instantInMs = z
  .number("is not a date")
  .min(Date.UTC(2000, 0, 1), "is before the year 2000")
  .max(Date.UTC(2100, 0, 1), "is after the year 2100")
  .transform((ms) => new Date(ms).toISOString());

/** The same in seconds. */
export const instantInSeconds = z
  .number("is not a date")
  .transform((seconds) => seconds * 1000)
  .pipe(instantInMs);

/** An address on the web. */
export const webAddress = z
  .string("is not text")
  .trim()
  .min(1, "is missing")
  .max(LONGEST.address, "is too long")
  .refine(isWebAddress, "is not an address on the web")
  .transform((text) => new URL(text).href);

/** A sum as a number or in digits ("138,000"); nothing, blank and zero all mean unknown. */
export const amount = z
  .union([z.number(), z.string()], "is not a number")
  .nullish()
  .transform((value) =>
    typeof value === "string" ? Number(value.replace(/[$,\s]/g, "") || 0) : (value ?? 0),
  )
  .pipe(z.number("is not a number").nonnegative("is below zero").max(9_999_999_999, "is too large"))
  .transform((value) => (value === 0 ? null : Math.round(value * 100) / 100));

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname !== "";
}
