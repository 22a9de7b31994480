import "server-only";
import { appDb, type Database } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { dayIn } from "@/lib/days";
import type { ListingCard } from "@/lib/listings/board";
import { toCard } from "@/lib/listings/card-queries";
import { NO_FILTERS } from "@/lib/listings/filters";
import { addMarketBands } from "@/lib/listings/load-markets";
import { annualUsd } from "@/lib/pay";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { SKILLS } from "@/lib/skills/vocabulary";
import { type Assessment, assess } from "./assess";
import type { VacancyForm } from "./form";
import type { VacancyContent } from "./input";
import { describeVacancy } from "./markdown";
import { listInReview } from "./queries";

type Employer = { slug: string; name: string; employees: number | null };
/** What stands beside a form while it is filled in: what is amiss, and how job seekers will see it. */
export type Preview = Omit<Assessment, "content" | "suggested"> & {
  /** Skills by their labels. */
  suggested: Assessment["suggested"];
  /** Null while something has to be mended. */
  card: ListingCard | null;
};

/** Looks at a form as it stands. */
export async function loadPreview(
  form: VacancyForm,
  employer: Employer,
  now: Date,
  db: Database = appDb,
): Promise<Preview> {
  const { content, ...assessment } = assess(form, employer, loadPayLaws(), dayIn(now));
  const card = content && (await previewCard(content, employer, now, db));
  const { role, level, skills } = assessment.suggested;
  return {
    ...assessment,
    suggested: { role, level, skills: labelled(skills).map(({ label }) => label) },
    card,
  };
}

async function previewCard(content: VacancyContent, employer: Employer, now: Date, db: Database) {
  const annual = content.pay && annualUsd(content.pay);
  const card = toCard({
    ...content,
    id: 0,
    company: { slug: employer.slug, name: employer.name },
    payMin: content.pay?.min ?? null,
    payMax: content.pay?.max ?? null,
    payPeriod: content.pay?.period ?? null,
    payCurrency: content.pay?.currency ?? null,
    payAnnualMin: annual?.min ?? null,
    payAnnualMax: annual?.max ?? null,
    source: "payboard",
    postedAt: now,
    confirmedAt: now,
    skills: SKILLS.filter(({ slug }) => content.skills.includes(slug)).map(({ slug, label }) => ({
      slug,
      label,
    })),
  });
  const [shown] = await addMarketBands([card], NO_FILTERS, db);
  return shown ?? null;
}

function labelled(slugs: readonly string[]): { slug: string; label: string }[] {
  return slugs
    .flatMap((slug) => SKILLS.find((skill) => skill.slug === slug) ?? [])
    .map(({ slug, label }) => ({ slug, label }));
}

/** What waits for a moderator, each as it would be seen. */
export async function loadReviewed(actor: Actor, now: Date, db: Database = appDb) {
  const waiting = await listInReview(actor, db);
  return await Promise.all(
    waiting.map(async (vacancy) => ({
      vacancy,
      preview: await loadPreview(vacancy.form, vacancy.company, now, db),
      description: describeVacancy({
        description: vacancy.form.description ?? "",
        benefits: vacancy.form.benefits ?? "",
        payReason: vacancy.form.payReason ?? "",
      }),
    })),
  );
}
