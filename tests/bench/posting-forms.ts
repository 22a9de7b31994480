import { desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listingSkills, listings } from "@/db/schema";
import { descriptionText } from "@/lib/listings/description";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { assess, doubtsAbout } from "@/lib/vacancies/assess";
import type { VacancyForm } from "@/lib/vacancies/form";
import { MOST_SKILLS } from "@/lib/vacancies/vocabulary";

export type PostedForm = VacancyForm;

/** Of so many of the newest listings some have titles or places that nobody could post at once. */
const READ_FOR_ONE = 4;

/** So many roles that are published at once, no two alike: what the newest listings of the database say. */
export async function readForms(
  count: number,
  employer: { name: string; employees: number | null },
  today: string,
  db: Database,
): Promise<PostedForm[]> {
  const laws = loadPayLaws();
  const forms = new Map<string, PostedForm>();
  for (const form of await readNewest(READ_FOR_ONE * count, db)) {
    if (forms.size === count) break;
    const assessment = assess(form, employer, laws, today);
    const { content } = assessment;
    if (!content || assessment.laws?.isAmiss || doubtsAbout(assessment).length > 0) continue;
    forms.set(`${content.title} ${content.location}`.toLowerCase(), form);
  }
  if (forms.size < count)
    throw new Error(`Only ${forms.size} of the newest listings could be posted, not ${count}.`);
  return [...forms.values()];
}

async function readNewest(count: number, db: Database): Promise<PostedForm[]> {
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      role: listings.role,
      level: listings.level,
      type: listings.type,
      workplace: listings.workplace,
      location: listings.location,
      description: listings.description,
    })
    .from(listings)
    .where(eq(listings.status, "open"))
    .orderBy(desc(listings.postedAt), desc(listings.id))
    .limit(count);
  const named = await db
    .select({ id: listingSkills.listingId, skill: listingSkills.skill })
    .from(listingSkills)
    .where(
      inArray(
        listingSkills.listingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(listingSkills.listingId, listingSkills.position);
  const skills = Map.groupBy(named, ({ id }) => id);
  return rows.map(({ id, title, role, level, type, workplace, location, description }) => ({
    ...{ title, role, level: level ?? "", type: type ?? "full-time", workplace, places: location },
    ...{ remoteReach: "anywhere", payMin: "150,000", payMax: "190,000", payPeriod: "year" },
    benefits: "Medical, dental, 401(k) and a bonus of ten per cent",
    description: descriptionText(description),
    skills: (skills.get(id) ?? [])
      .slice(0, MOST_SKILLS)
      .map(({ skill }) => skill)
      .join(", "),
    ...{ applyBy: "payboard", closesOn: "2099-12-31", isVacancy: "yes", usesAi: "no" },
  }));
}
