import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RemoveReviewForm, ReviewForm } from "@/components/guides/review-forms";
import { AdminCrumbs } from "@/components/moderation/admin-crumbs";
import { isAdmin } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { findGuideReview } from "@/lib/guides/review-queries";

export const metadata: Metadata = { title: "Guides", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/admin/guides");
  if (!isAdmin(person)) notFound();
  const guides = await Promise.all(
    GUIDES.map(async ({ slug, title }) => ({ slug, title, review: await findGuideReview(slug) })),
  );
  return (
    <div className="page">
      <AdminCrumbs />
      <div className="page-head">
        <h1>Who has reviewed the guides</h1>
        <p className="lead">
          A real person who has read it and stands for it; without one, a guide names nobody.
        </p>
      </div>
      {guides.map(({ slug, title, review }) => (
        <section key={slug} className="panel" aria-labelledby={slug}>
          <h2 id={slug}>
            <a href={guideUrl(slug)}>{title}</a>
          </h2>
          <ReviewForm guide={slug} review={review} />
          {review && <RemoveReviewForm guide={slug} />}
        </section>
      ))}
    </div>
  );
}
