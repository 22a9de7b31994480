import { z } from "zod";
import { emailInput } from "@/lib/accounts/input";
import { cleanLine } from "@/lib/imports/clean-text";
import { oneLine, optionalText } from "@/lib/input";
import { countLinks, withoutLinks } from "./count-links";
import { isDiscussed } from "./discussed";
import { COMMENT_REPORT_KINDS, FAR_TOO_MANY_LINKS, LONGEST_COMMENT, LONGEST_NAME } from "./vocabulary";

/** Beyond so many marks on one letter nobody writes; they would be drawn over the lines around it. */
const HEAPED_MARKS = /(\p{M}{6})\p{M}+/gu;

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);
const hasSigns = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

const text = optionalText(LONGEST_COMMENT)
  .transform((typed) => typed.replace(HEAPED_MARKS, "$1"))
  .pipe(
    z
      .string()
      .refine(hasSigns, "Write your reply.")
      .refine(
        (typed) => countLinks(typed) <= FAR_TOO_MANY_LINKS,
        `A reply has ${FAR_TOO_MANY_LINKS} links at most.`,
      )
      .refine(
        (typed) => countLinks(typed) === 0 || hasLetters(withoutLinks(typed)),
        "Say something about what you link to.",
      ),
  );

const name = oneLine("your name", LONGEST_NAME)
  .transform((typed) => cleanLine(typed).replace(HEAPED_MARKS, "$1"))
  .pipe(z.string().refine(hasLetters, "Write your name in letters."));

const said = {
  page: z.string().max(200).refine(isDiscussed, "Nobody can reply there."),
  /** What it answers. */
  answers: z.uuid().optional(),
  text,
  tells: z.literal("yes").optional().catch(undefined),
  /** Nobody sees this field; who fills it in is a machine. */
  website: z.string().max(1_000).default(""),
  /** Milliseconds from the form's being seen to its last letter; "" where no script counts them. */
  took: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
};

/** A comment of who has an account. */
export const personCommentInput = z.object(said);
/** A comment of who has none. */
export const visitorCommentInput = z.object({ name, email: emailInput, ...said });

export const changeInput = z.object({ id: z.uuid(), text });

export const commentReportInput = z.object({
  id: z.uuid(),
  kind: z.enum(
    COMMENT_REPORT_KINDS.map(({ value }) => value),
    "Choose what is wrong.",
  ),
  details: optionalText(2_000),
});

export const decisionInput = z.discriminatedUnion("decision", [
  z.object({ id: z.uuid(), version: z.coerce.number().int(), decision: z.literal("show") }),
  z.object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    decision: z.literal("take-down"),
    reason: optionalText(500).pipe(z.string().min(1, "Say why: its author reads it.")),
  }),
]);
export type Decision = z.output<typeof decisionInput>;

export const unsubscribeInput = z.object({ secret: z.string().max(100) });
