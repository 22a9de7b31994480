import type { Metadata } from "next";
import { formatDay } from "@/lib/format";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { findGuide, loadVerdict } from "@/lib/guides/load-guide";
import { comparisonTitle } from "@/lib/salaries/comparison-words";

/** Seconds; figures move on slower. */
export const revalidate = 60;

const DESCRIPTION = "What tech titles mean and what they pay, answered with figures that refresh themselves.";

export const metadata: Metadata = {
  title: "Guides",
  description: DESCRIPTION,
  alternates: { canonical: "/guides" },
};

export default async function Page() {
  const guides = await Promise.all(
    GUIDES.map(async ({ slug }) => {
      const guide = findGuide(slug);
      if (!guide) throw new Error(`The guide ${slug} has no text.`);
      return { slug, guide, verdict: await loadVerdict(guide) };
    }),
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>Guides</h1>
        <p className="lead">{DESCRIPTION}</p>
      </div>
      {guides.map(({ slug, guide, verdict }) => (
        <section key={slug} className="panel">
          <h2>
            <a href={guideUrl(slug)}>{guide.title}</a>
          </h2>
          <p>{comparisonTitle(verdict)}.</p>
          <p className="source">Checked {formatDay(guide.checked)}</p>
        </section>
      ))}
    </div>
  );
}
