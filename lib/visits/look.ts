import { type Actor, VISITOR } from "@/lib/accounts/actor";
import { SESSION_HINT } from "@/lib/accounts/session-hint";
import { visitorAddress } from "@/lib/accounts/visitor-address";

/** Who looks, as far as counting needs it: where from, by what, and for whom they act. None of it is kept. */
export type Looker = { address: string; userAgent: string; actor: Actor };

/**
 * Names that robots go by, and programs that fetch without a person before them. A headless browser is one of
 * those too: nobody reads by it. Cubot makes phones.
 */
const ROBOTS =
  /(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|monitor|uptime|facebookexternalhit|curl|wget|python|okhttp|go-http|java\/|axios|\bnode\b/i;

/**
 * Who is behind a request for a page; null for robots and for browsers that fetch ahead of their person, whose
 * coming is not told to us. `ask` says who is signed in, and is not asked for those. Never rejects, since it is
 * waited for only once the page is out.
 */
export async function readLooker(headers: Headers, ask: () => Promise<Actor>): Promise<Looker | null> {
  const userAgent = headers.get("user-agent") ?? "";
  if (userAgent === "" || ROBOTS.test(userAgent) || isPrefetch(headers)) return null;
  const address = visitorAddress(headers);
  // Most are not signed in, and need not have a session looked for.
  const isSignedIn = headers.get("cookie")?.includes(`${SESSION_HINT}=`);
  // Whoever can't be told is somebody all the same.
  return { address, userAgent, actor: isSignedIn ? await ask().catch(() => VISITOR) : VISITOR };
}

/** Browsers say that they fetch a page before anybody asks for it in three ways. */
function isPrefetch(headers: Headers): boolean {
  return ["sec-purpose", "purpose", "x-moz"].some((name) => /prefetch|preview/.test(headers.get(name) ?? ""));
}
