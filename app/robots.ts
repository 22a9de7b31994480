import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    // The API is for programs; what it says stands on the pages.
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: `${env.siteUrl}/sitemap.xml`,
  };
}
