import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/openapi";
import { version } from "@/package.json";

// The site's address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export function GET() {
  return Response.json(openApiDocument(env.siteUrl, version), {
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" },
  });
}
