import { AppError, Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";

/** What went wrong, in the form of RFC 9457. */
export type Problem = { type: string; title: string; status: number; detail: string };

/** An answer of `application/problem+json`. `title` names the kind of trouble, `detail` this case of it. */
export function problem(
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: "about:blank", title, status, detail };
  return Response.json(body, {
    status,
    headers: {
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      ...headers,
      "Content-Type": "application/problem+json",
    },
  });
}

/**
 * Runs a route and puts what it throws into words: our own errors as they are, a database that is out
 * of reach as 503, anything else as 500. What a stranger need not know goes to the log alone.
 */
export async function withProblems(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError) return problem(statusOf(error), titleOf(error), error.message);
    console.error(error);
    if (isOutage(error)) {
      return problem(503, "Out of service", "The database can’t be reached at the moment. Try again soon.", {
        "Retry-After": "10",
      });
    }
    return problem(500, "Something broke", "This is a fault of ours, and it has been noted.");
  }
}

/** Codes of sockets and of the driver, and SQLSTATE classes 08 (connection), 53 (resources), 57 (stopped). */
const OUTAGE_CODE = /^(E[A-Z]+|CONNECT(ION)?_[A-Z_]+|(08|53|57)[0-9A-Z]{3})$/;

/** Whether an error, or what caused it, says that the database is out of reach, overloaded or too slow. */
export function isOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && OUTAGE_CODE.test(cause.code)) return true;
  }
  return false;
}

function statusOf(error: AppError): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Conflict) return 409;
  return 400;
}

function titleOf(error: AppError): string {
  if (error instanceof NotFound) return "Not found";
  if (error instanceof Forbidden) return "Not allowed";
  if (error instanceof Conflict) return "Conflict";
  return error instanceof InvalidInput ? "Invalid input" : "Can’t be done";
}
