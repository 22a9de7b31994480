import { scriptJson } from "@/lib/listings/json-ld";
import { occupationOfRole } from "@/lib/salaries/json-ld";
import type { RoleEntry } from "@/lib/salaries/role-page";
import type { Tier, Tiers } from "@/lib/salaries/tiers";

/** What a role pays for search engines, from published figures alone. */
export function PayJsonLd({
  role,
  tiers,
  place,
  url,
}: {
  role: RoleEntry;
  tiers: Tiers;
  place: Tier["place"];
  url: string;
}) {
  const occupation = occupationOfRole(role, tiers, place, url);
  if (!occupation) return null;
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with nothing in it that can end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(occupation) }} />
  );
}
