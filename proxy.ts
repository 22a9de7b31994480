import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { THEME_SCRIPT } from "@/components/site/theme";
import { env } from "@/lib/env";

const themeHash = createHash("sha256").update(THEME_SCRIPT).digest("base64");

/**
 * Lets a page run the scripts that it was made with and no others, and talk to this site alone. Listings are
 * other people's text: should any script of theirs get past the sanitiser, it still doesn't run. Next reads
 * the nonce from the request's policy and puts it on its own scripts.
 */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: "/((?!api/|_next/|icon|.*\\.(?:xml|atom|json|txt)$).*)" };

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates code and inserts styles.
  const [evaluated, inserted] = env.isProduction ? ["", ""] : [" 'unsafe-eval'", " 'unsafe-inline'"];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'sha256-${themeHash}' 'strict-dynamic'${evaluated}`,
    `style-src 'self'${inserted}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
