import { env } from "@/lib/env";
import { problem, withProblems } from "@/lib/problem";
import { loadSitemapPart } from "@/lib/sitemap/load-sitemap";
import { sitemapXml } from "@/lib/sitemap/xml";

/** A part of the sitemap, `listings-1.xml`. */
export function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  return withProblems(async () => {
    const { part } = await params;
    const entries = part.endsWith(".xml") ? await loadSitemapPart(part.slice(0, -".xml".length)) : null;
    if (!entries) return problem(404, "Not found", "The sitemap has no such part.");
    const xml = sitemapXml(entries.map(({ url, ...entry }) => ({ ...entry, url: `${env.siteUrl}${url}` })));
    return new Response(xml, {
      headers: { "Content-Type": "application/xml", "Cache-Control": "public, max-age=3600" },
    });
  });
}
