import { after } from "next/server";
import { whoIsAsking } from "@/lib/accounts/session";
import { listingIdFromSlug } from "@/lib/listings/address";
import { countVisit } from "@/lib/visits/count-visit";
import { readLooker } from "@/lib/visits/look";
import { findWayOut } from "@/lib/visits/way-out-queries";

type Context = { params: Promise<{ slug: string }> };

/**
 * Leads on to where people apply for a listing, and counts that somebody went. It leads nowhere but to the address
 * that the listing holds; where it holds none or is closed, to its own page, which says so.
 */
export async function GET({ method, headers }: Request, { params }: Context) {
  const { slug } = await params;
  const id = listingIdFromSlug(slug);
  const out = id === null ? null : await findWayOut(id);
  if (id === null || !out) return redirect(`/jobs/${encodeURIComponent(slug)}`);
  if (method === "GET") {
    const looker = readLooker(headers, whoIsAsking);
    after(() => countVisit("apply click", id, looker, new Date()));
  }
  return redirect(out);
}

/** Kept by nobody, since each has to come by here. */
function redirect(location: string): Response {
  return new Response(null, {
    status: 302,
    headers: { Location: location, "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" },
  });
}
