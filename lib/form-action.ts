import type { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { AppError } from "@/lib/errors";

/** What a form shows after it was sent. Before that it is `{}`. */
export type FormState = {
  saved?: true;
  /** What the person can do about what went wrong. */
  message?: string;
  /** By field, `items.0.name` for one within another. */
  fieldErrors?: Record<string, string[]>;
  /** What was typed, to be kept in the form; never passwords or files. */
  values?: FormValues;
};

/** A field that stands in a form once is text, one that stands there several times a list. */
export type FormValues = Record<string, string | string[]>;

/**
 * A server action for a form: who is asking, is it well formed, do it, say what went wrong. Our own errors
 * become messages. Everything else that is thrown goes on, as `redirect()`, `notFound()` and faults must.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<void>,
  whoAsks: () => Promise<Actor> = whoIsSignedIn,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const actor = await whoAsks();
    const parsed = await schema.safeParseAsync(byName([...form].filter(([name]) => !isOfTheFramework(name))));
    const values = byName(typedIn(form));
    if (!parsed.success) return { ...errorsOf(parsed.error.issues), values };
    try {
      await run(actor, parsed.data);
      return { saved: true };
    } catch (error) {
      if (error instanceof AppError)
        return { message: error.message, values: { ...values, ...error.values } };
      throw error;
    }
  };
}

/** Only where it is asked: the session's library does not load outside Next. */
async function whoIsSignedIn(): Promise<Actor> {
  return await (await import("@/lib/accounts/session")).whoIsAsking();
}

/** What a person typed and may see again: no files, which a form can't be given back, and no passwords. */
function typedIn(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] => {
    if (typeof value !== "string" || isOfTheFramework(name) || /password|secret/i.test(name)) return [];
    return [[name, value]];
  });
}

/** Next puts fields of its own into a form that is sent without JavaScript. */
function isOfTheFramework(name: string): boolean {
  return name.startsWith("$ACTION_");
}

function byName<T>(fields: readonly [string, T][]): Record<string, T | T[]> {
  const values = new Map<string, T | T[]>();
  for (const [name, value] of fields) {
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else values.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return Object.fromEntries(values);
}

/** What concerns a field stands at the field, what concerns the whole form above it. */
function errorsOf(issues: readonly z.core.$ZodIssue[]): Pick<FormState, "message" | "fieldErrors"> {
  const ofForm = issues.find(({ path }) => path.length === 0);
  const fieldErrors = byField(issues.filter(({ path }) => path.length > 0));
  return { message: ofForm?.message ?? "Please look at the marked fields again.", fieldErrors };
}

function byField(issues: readonly z.core.$ZodIssue[]): Record<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const { path, message } of issues) {
    const field = path.map(String).join(".");
    errors.set(field, [...(errors.get(field) ?? []), message]);
  }
  return Object.fromEntries(errors);
}
