import { VISITOR } from "@/lib/accounts/actor";
import { stopReplyMail } from "@/lib/comments/reply-mail-mutations";
import { env } from "@/lib/env";
import { withProblems } from "@/lib/problem";

/** What mail programs send when somebody presses their own button (RFC 8058): no cookie, only the secret. */
export function POST(request: Request) {
  return withProblems(async () => {
    await stopReplyMail(VISITOR, secretOf(request), new Date());
    return new Response("You get no more of these mails.\n", { headers: { "Cache-Control": "no-store" } });
  });
}

/** Older ones open it as a page. */
export function GET(request: Request) {
  return Response.redirect(
    `${env.siteUrl}/comments/unsubscribe?${new URLSearchParams({ secret: secretOf(request) })}`,
    303,
  );
}

function secretOf(request: Request): string {
  return new URL(request.url).searchParams.get("secret") ?? "";
}
