import { env } from "@/lib/env";
import { withProblems } from "@/lib/problem";
import { listSitemapParts } from "@/lib/sitemap/load-sitemap";
import { sitemapIndexXml } from "@/lib/sitemap/xml";

// What is open is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** The sitemap of sitemaps, since one may name only 50,000 pages. */
export function GET() {
  return withProblems(async () => {
    const parts = await listSitemapParts();
    const xml = sitemapIndexXml(parts.map((part) => `${env.siteUrl}/sitemaps/${part}.xml`));
    return new Response(xml, {
      headers: { "Content-Type": "application/xml", "Cache-Control": "public, max-age=3600" },
    });
  });
}
