import { findBrowserHash } from "@/lib/accounts/browser-secret";
import { whoIsAsking } from "@/lib/accounts/session";
import { isDiscussed } from "@/lib/comments/discussed";
import { commentHtml } from "@/lib/comments/markdown";
import type { Mine } from "@/lib/comments/mine";
import { listOwnHeld } from "@/lib/comments/queries";
import { problem, withProblems } from "@/lib/problem";

/** What of a page's discussion is the asker's own: for pages that are made once for everybody. */
export function GET(request: Request) {
  return withProblems(async () => {
    const page = new URL(request.url).searchParams.get("page") ?? "";
    if (!isDiscussed(page)) return problem(404, "Not found", "Nobody can reply there.");
    const actor = await whoIsAsking();
    const held = await listOwnHeld(actor, page, await findBrowserHash());
    const mine: Mine = {
      who: actor.kind === "person" ? actor.name : null,
      comments: held.map(({ id, name, text, writtenAt, changedAt }) => ({
        ...{ id, name, html: commentHtml(text) },
        writtenAt: writtenAt.toISOString(),
        changedAt: changedAt?.toISOString() ?? null,
      })),
    };
    return Response.json(mine, { headers: { "Cache-Control": "private, no-store" } });
  });
}
