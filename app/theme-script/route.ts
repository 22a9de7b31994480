import { THEME_SCRIPT } from "@/components/site/theme";

export const dynamic = "force-static";

/** The script that stands in the head of every page, for those that the browser puts together itself (`not-found.tsx`). */
export function GET() {
  return new Response(THEME_SCRIPT, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
}
