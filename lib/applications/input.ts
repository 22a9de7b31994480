import { z } from "zod";
import { emailInput } from "@/lib/accounts/input";
import { InvalidInput } from "@/lib/errors";
import { oneLine, optionalText } from "@/lib/input";
import { answerField } from "./questions";
import { cvFileName, readCv } from "./read-cv";
import { APPLICATION_STAGES, type ApplicationStage, CV_TOO_LARGE, DECLINE_REASONS } from "./vocabulary";

const text = (what: string, longest: number) => optionalText(longest).pipe(z.string().min(1, what));

const cv = z
  .instanceof(File, { error: "Choose your CV." })
  .refine(({ name, size }) => name !== "" || size > 0, "Choose your CV.")
  .transform(async (file, context) => {
    const bytes = Buffer.from(await file.arrayBuffer());
    try {
      const kind = await readCv(bytes);
      return { bytes, kind, name: cvFileName(file.name, kind) };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

/** `isCut`: more was sent than is read, so that of the file there is only a part. */
export function applicationInput(questions: readonly string[], { isCut = false } = {}) {
  const answers = questions.map((_, position) => [
    answerField(position),
    text("Answer this question.", 2_000),
  ]);
  return z
    .object({
      name: oneLine("your name", 100),
      email: emailInput,
      message: optionalText(5_000),
      ...(Object.fromEntries(answers) as Record<never, z.ZodString>),
      cv: isCut ? z.unknown().pipe(z.never(CV_TOO_LARGE)) : cv,
    })
    .transform(({ name, email, message, cv, ...rest }) => ({
      ...{ name, email, message, cv },
      answers: questions.map((question, position) => ({
        question,
        answer: String((rest as Record<string, string>)[answerField(position)]),
      })),
    }));
}
export type ApplicationInput = z.output<ReturnType<typeof applicationInput>>;

/** The stages that a press may move somebody to; to be declined takes a mail. */
const MOVES = APPLICATION_STAGES.map(({ value }) => value).filter((value) => value !== "declined");
const STAGES = APPLICATION_STAGES.map(({ value }) => value);

export const moveInput = z.object({
  id: z.uuid(),
  /** The stage that was on the screen: who moves over somebody else's move is told. */
  from: z.enum(STAGES),
  to: z.enum(MOVES, "Choose a stage."),
});
export type Move = { id: string; from: ApplicationStage; to: Exclude<ApplicationStage, "declined"> };

export const noteInput = z.object({ id: z.uuid(), note: text("Write the note first.", 5_000) });

export const letterInput = z.object({ id: z.uuid(), letter: text("Write your message first.", 5_000) });

export const declineInput = z.object({
  ids: z
    .union([z.string(), z.array(z.string())], "Choose whom to decline.")
    .transform((ids) => [ids].flat())
    .pipe(z.array(z.uuid()).min(1, "Choose whom to decline.").max(2_000)),
  reason: z.enum(
    DECLINE_REASONS.map(({ value }) => value),
    "Choose a reason.",
  ),
  message: text("Write them a few words.", 5_000),
});
export type Decline = z.output<typeof declineInput>;

/** By the link's secret, or by its id where the person is signed in. */
export const withdrawInput = z.object({ secret: z.string().max(100) });
