import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the process runs; it asks nothing of the database. */
export function GET() {
  return Response.json(
    { status: "ok", version, uptimeSeconds: Math.floor(process.uptime()) },
    { headers: { "Cache-Control": "no-store" } },
  );
}
