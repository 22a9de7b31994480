import "server-only";
import { createHash } from "node:crypto";
import { isKnownTag } from "@/lib/entity-tag";
import { env } from "@/lib/env";
import { withProblems } from "@/lib/problem";
import { jsonFeed, type ListingFeed, xmlFeed } from "./feed";
import { FEED_FORMATS, type FeedFormat } from "./feed-formats";
import { loadFeed } from "./load-feed";
import { parseListingFilters } from "./parse-filters";

/**
 * Answers a reader that asks for a search's feed: 304 where it has the present one, 503 in an outage, so
 * that a reader keeps what it has.
 */
export function answerFeed(request: Request, file: FeedFormat["file"]): Promise<Response> {
  return withProblems(async () => {
    const found = await loadFeed(parseListingFilters(new URL(request.url).searchParams));
    const body = written(found, file);
    const headers = {
      ETag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
    };
    if (isKnownTag(headers.ETag, request.headers.get("if-none-match"))) {
      return new Response(null, { status: 304, headers });
    }
    const type = FEED_FORMATS.find((format) => format.file === file)?.type;
    return new Response(body, { headers: { ...headers, "Content-Type": `${type}; charset=utf-8` } });
  });
}

function written(found: ListingFeed, file: FeedFormat["file"]): string {
  return file === "feed.json" ? jsonFeed(found, env.siteUrl) : xmlFeed(found, file, env.siteUrl);
}
