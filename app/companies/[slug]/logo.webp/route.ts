import { findLogo } from "@/lib/companies/logo-queries";
import { isKnownTag } from "@/lib/entity-tag";
import { problem, withProblems } from "@/lib/problem";

const SLUG = /^[a-z0-9-]{1,200}$/;
/** Under an address that names its version it never changes; under the bare one it may. */
const FOR_GOOD = "public, max-age=31536000, immutable";
const FOR_A_WHILE = "public, max-age=300";

/** A company's logo, as we made it of what was uploaded. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return withProblems(async () => {
    const { slug } = await params;
    const logo = SLUG.test(slug) ? await findLogo(slug) : null;
    if (!logo) return problem(404, "Not found", "There is no such logo.");
    const isNamed = new URL(request.url).searchParams.get("v") === logo.version;
    const headers = {
      ETag: `"${logo.version}"`,
      "Cache-Control": isNamed ? FOR_GOOD : FOR_A_WHILE,
      "Content-Security-Policy": "default-src 'none'",
      "X-Content-Type-Options": "nosniff",
    };
    if (isKnownTag(headers.ETag, request.headers.get("if-none-match")))
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(logo.bytes), {
      headers: { ...headers, "Content-Type": "image/webp" },
    });
  });
}
