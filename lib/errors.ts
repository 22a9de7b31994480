/**
 * An outcome that the person can do something about. Its message is shown to them.
 * Anything else that is thrown is a bug or an outage, and reaches `error.tsx`.
 */
export class AppError extends Error {
  override name = this.constructor.name;
  /** What the form holds from now on in place of what was typed: the version that somebody else has saved. */
  values?: Record<string, string>;
}

/** What was asked for is not there (any more). */
export class NotFound extends AppError {}

/** It is there, but not for this person. */
export class Forbidden extends AppError {}

/** Somebody else was faster, or it was done already. */
export class Conflict extends AppError {}

/** What was given can't be read or used: a file, a form, an address. */
export class InvalidInput extends AppError {}
