import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { THEME_SCRIPT } from "@/components/site/theme";
import { env } from "@/lib/env";
import { GUIDES } from "@/lib/guides/addresses";
import { pathState, pricedRole } from "@/lib/salaries/priced-roles";

const themeHash = createHash("sha256").update(THEME_SCRIPT).digest("base64");

/**
 * Pages that are made once for everybody, `/salaries/{role}` and `/salaries/{role}/{state}` (not the comparison,
 * which is `/salaries/compare`), the roles, the guides and the methodology. A nonce in them would be everybody's, too.
 * Of other people's text they hold titles and names, which React writes as text, and replies, of which
 * `lib/comments/markdown.ts` lets through a few plain elements.
 */
const MADE_ONCE =
  /^\/(?:salaries\/(?!compare\/?$)(?<role>[^/]+)(?:\/(?<state>[^/]+))?|roles\/(?<title>[^/]+)|guides(?:\/(?<guide>[^/]+))?|methodology)\/?$/;
/**
 * A state in capitals, as people write it; its page has it in small letters. Said here, since Next names the new
 * address twice where a page that is made once says it.
 */
const IN_CAPITALS = /^\/salaries\/[^/]+\/(?![a-z]{2}(?:\/|$))[A-Za-z]{2}(?:\/|$)/;
/** Pages that other sites may show in a frame. */
const FRAMED = /^\/embed\//;

/**
 * Lets a page run the scripts that it was made with and no others, and talk to this site alone. Listings are
 * other people's text: should any script of theirs get past the sanitiser, it still doesn't run. Next reads
 * the nonce from the request's policy and puts it on its own scripts.
 */
export function proxy({ headers: given, nextUrl }: NextRequest) {
  const { pathname } = nextUrl;
  if (IN_CAPITALS.test(pathname)) {
    const url = nextUrl.clone();
    url.pathname = pathname.toLowerCase();
    return NextResponse.redirect(url, 308);
  }
  const headers = new Headers(given);
  const made = MADE_ONCE.exec(pathname);
  const isMadeOnce = made !== null && isKnown(made.groups ?? {});
  const policy = contentSecurityPolicy(
    isMadeOnce
      ? "'unsafe-inline'"
      : `'nonce-${randomBytes(16).toString("base64")}' 'sha256-${themeHash}' 'strict-dynamic'`,
    FRAMED.test(pathname) ? "*" : "'none'",
  );
  // A visitor's own would be read as ours.
  if (isMadeOnce) headers.delete("Content-Security-Policy");
  else headers.set("Content-Security-Policy", policy);
  // What has no page is answered like every such address, and not by a page to be kept.
  const response =
    made && !isMadeOnce
      ? NextResponse.rewrite(new URL("/salaries/-/-/-", nextUrl), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: "/((?!api/|_next/|icon|.*\\.(?:xml|atom|json|txt|webp)$).*)" };

/** Whether there is all that a path names: such a role, such a state, such a guide. */
function isKnown({ role, state, title, guide }: Record<string, string | undefined>): boolean {
  return (
    (role === undefined || pricedRole(role) !== null) &&
    (state === undefined || pathState(state) !== null) &&
    (title === undefined || pricedRole(title) !== null) &&
    (guide === undefined || GUIDES.some(({ slug }) => slug === guide))
  );
}

const SIGN_IN_HOSTS = { github: "https://github.com", google: "https://accounts.google.com" };

/** Where the forms that sign in by another site's account lead, without script by way of a redirect. */
function signInHosts(): string[] {
  return env.signInProviders.map(({ id }) => SIGN_IN_HOSTS[id]);
}

/** `scripts`: which may run, besides those in files of ours. `frames`: who may show the page in one. */
function contentSecurityPolicy(scripts: string, frames: string): string {
  // The development server evaluates code and inserts styles.
  const [evaluated, inserted] = env.isProduction ? ["", ""] : [" 'unsafe-eval'", " 'unsafe-inline'"];
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${evaluated}`,
    // No element of ours runs what stands in an attribute.
    "script-src-attr 'none'",
    `style-src 'self'${inserted}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...signInHosts()].join(" "),
    `frame-ancestors ${frames}`,
  ].join("; ");
}
