import { guideUrl } from "@/lib/guides/addresses";
import type { RoleOverview } from "@/lib/roles/overview";

/** The guides that are about a role; nothing where there is none. */
export function RoleGuides({ guides }: Pick<RoleOverview, "guides">) {
  if (guides.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="guides">
      <h2 id="guides">{guides.length === 1 ? "A guide to it" : "Guides to it"}</h2>
      <ul className="ways">
        {guides.map(({ slug, title }) => (
          <li key={slug}>
            <a href={guideUrl(slug)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
