import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Comments } from "@/components/comments/comments";
import { GuideJsonLd } from "@/components/guides/guide-json-ld";
import { GuidePage } from "@/components/guides/guide-page";
import { PICTURE } from "@/components/guides/share-picture";
import { Still } from "@/components/ui/still";
import { env } from "@/lib/env";
import { guideUrl } from "@/lib/guides/addresses";
import { findGuide, loadTitlePair } from "@/lib/guides/load-guide";
import { findGuideReview } from "@/lib/guides/review-queries";
import { comparisonTitle, reasonsOf } from "@/lib/salaries/comparison-words";

type Props = { params: Promise<{ slug: string }> };

/** Seconds; figures and listings move on slower. */
export const revalidate = 60;

/** None are made ahead: each is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const { guide, pair, asOf } = await getGuide(slug);
  const review = await findGuideReview(slug);
  return (
    <>
      <Still>
        <GuideJsonLd slug={slug} guide={guide} pair={pair} siteUrl={env.siteUrl} />
      </Still>
      <GuidePage slug={slug} guide={guide} pair={pair} review={review} siteUrl={env.siteUrl} asOf={asOf}>
        <Comments page={guideUrl(slug)} />
      </GuidePage>
    </>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { guide, pair } = await getGuide(slug);
  const { title } = guide;
  const description = reasonsOf(pair.verdict);
  const url = `${env.siteUrl}${guideUrl(slug)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      ...{ type: "article", siteName: "Payboard", title, description, url },
      images: [{ url: `${url}/picture.png`, ...PICTURE, alt: comparisonTitle(pair.verdict) }],
    },
  };
}

/** Once a request, for the page and its metadata. */
const getGuide = cache(async (slug: string) => {
  const guide = findGuide(slug);
  if (!guide) notFound();
  return { guide, ...(await loadTitlePair(guide)) };
});
