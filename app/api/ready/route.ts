import { findMigrations } from "@/lib/health/queries";
import { problem, withProblems } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** Those who ask decide by the answer whether to send people here, and do so often. */
const PATIENCE_MS = 2000;

/** Whether people can be served: the database answers and has every migration. */
export function GET() {
  return withProblems(async () => {
    const migrations = await Promise.race([findMigrations(), outOfPatience()]);
    if (!migrations) return problem(503, "Not ready", "The database does not answer in time.");
    const { applied, shipped } = migrations;
    if (applied !== shipped) {
      return problem(
        503,
        "Not ready",
        `The database is at ${applied ?? "no migration"}, the code at ${shipped}.`,
      );
    }
    return Response.json(
      { status: "ready", migration: applied },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
}

function outOfPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
}
