import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, companyMembers, users } from "@/db/schema";
import { hashPassword } from "@/lib/accounts/password";

/** The password of all of them. It is known to everybody, so they go as soon as real listings come. */
export const SAMPLE_PASSWORD = "payboard-sample";

type SamplePerson = {
  name: string;
  email: string;
  /** What state they are in, for who picks one to try. */
  state: string;
  isVerified?: false;
  isSuspended?: true;
  staff?: "moderator" | "admin";
  /** Slugs of sample companies. */
  companies?: Record<string, "owner" | "recruiter">;
};

/** A cast of invented people, each in a state that would otherwise have to be made. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    name: "Nia Newcomb",
    email: "new@sample.example",
    state: "has not confirmed their address",
    isVerified: false,
  },
  { name: "Sol Seeker", email: "seeker@sample.example", state: "looks for work" },
  { name: "Sam Stopped", email: "suspended@sample.example", state: "is suspended", isSuspended: true },
  {
    name: "Olive Owens",
    email: "owner@sample.example",
    state: "owns Quillbarrow",
    companies: { quillbarrow: "owner" },
  },
  {
    name: "Remy Reed",
    email: "recruiter@sample.example",
    state: "recruits for two companies, Quillbarrow and Tumblewick",
    companies: { quillbarrow: "recruiter", tumblewick: "recruiter" },
  },
  {
    name: "Stan Strange",
    email: "stranger@sample.example",
    state: "owns another company, Fernhollow Freight",
    companies: { "fernhollow-freight": "owner" },
  },
  { name: "Mo Derate", email: "moderator@sample.example", state: "moderates", staff: "moderator" },
  { name: "Ada Minh", email: "admin@sample.example", state: "administrates", staff: "admin" },
];

/** Adds the cast, members of the sample companies, which are there already and trusted. */
export async function loadPeople(now: Date, tx: Database): Promise<void> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const rows = await tx
    .insert(users)
    .values(
      SAMPLE_PEOPLE.map(({ name, email, isVerified = true, isSuspended, staff }) => ({
        ...{ name, email, passwordHash, staff, isSample: true, createdAt: now },
        verifiedAt: isVerified ? now : null,
        suspendedAt: isSuspended ? now : null,
      })),
    )
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id, email: users.email });
  const slugs = SAMPLE_PEOPLE.flatMap((person) => Object.keys(person.companies ?? {}));
  const found = await tx
    .update(companies)
    .set({ isTrusted: true, employees: 240 })
    .where(inArray(companies.slug, slugs))
    .returning({ id: companies.id, slug: companies.slug });
  const ids = new Map(found.map(({ id, slug }) => [slug, id]));
  const members = rows.flatMap(({ id: userId, email }) => {
    const person = SAMPLE_PEOPLE.find((one) => one.email === email);
    return Object.entries(person?.companies ?? {}).flatMap(([slug, role]) => {
      const companyId = ids.get(slug);
      return companyId ? [{ companyId, userId, role, joinedAt: now }] : [];
    });
  });
  if (members.length > 0) await tx.insert(companyMembers).values(members);
}
