import type { Article, WithContext } from "schema-dts";
import { guideUrl } from "@/lib/guides/addresses";
import type { Guide } from "@/lib/guides/read-guide";
import type { TitlePair } from "@/lib/guides/title-pair";
import { scriptJson } from "@/lib/listings/json-ld";
import { reasonsOf } from "@/lib/salaries/comparison-words";

/** A guide for search engines. */
export function GuideJsonLd({
  slug,
  guide,
  pair,
  siteUrl,
}: {
  slug: string;
  guide: Guide;
  pair: TitlePair;
  siteUrl: string;
}) {
  const url = `${siteUrl}${guideUrl(slug)}`;
  const payboard = { "@type": "Organization", name: "Payboard", url: siteUrl } as const;
  const article: WithContext<Article> = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: guide.title,
    description: reasonsOf(pair.verdict),
    dateModified: guide.checked,
    author: payboard,
    publisher: payboard,
    mainEntityOfPage: url,
    image: `${url}/picture.png`,
    citation: guide.sources.map(({ label, url }) => ({ "@type": "CreativeWork", name: label, url })),
  };
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with nothing in it that can end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(article) }} />
  );
}
