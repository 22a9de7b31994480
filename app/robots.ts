import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    // The API is for programs; what it says stands on the pages. The others are one person's or one company's.
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/applications/", "/dashboard", "/jobs/*/go"] },
    sitemap: `${env.siteUrl}/sitemap.xml`,
  };
}
