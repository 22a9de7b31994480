import type { Database } from "@/db/client";
import { companyMembers, users } from "@/db/schema";
import type { Membership, Person } from "@/lib/accounts/actor";
import { hashPassword } from "@/lib/accounts/password";

type PersonOverrides = Partial<Omit<typeof users.$inferInsert, "passwordHash" | "staff">> & {
  /** None unless it is said: hashing takes its time. */
  password?: string;
  staff?: Person["staff"];
};

/** So that people made in one run never share an address. */
let made = 0;

/** Somebody with an account and a confirmed address, who is neither staff nor acts for a company. */
export async function createPerson(db: Database, over: PersonOverrides = {}): Promise<Person> {
  made += 1;
  const { password, ...columns } = over;
  const [user] = await db
    .insert(users)
    .values({
      name: `Person ${made}`,
      email: `person-${process.pid}-${made}@people.example`,
      verifiedAt: new Date("2026-01-01T12:00:00Z"),
      passwordHash: password === undefined ? null : await hashPassword(password),
      ...columns,
    })
    .returning();
  if (!user) throw new Error("The person was not inserted.");
  const { id, name, email, verifiedAt } = user;
  const staff = over.staff ?? null;
  return { kind: "person", id, name, email, isVerified: verifiedAt !== null, staff, memberships: [] };
}

/** Somebody who acts for a company. */
export async function createMember(
  db: Database,
  companyId: number,
  role: Membership["role"] = "owner",
  over: PersonOverrides = {},
): Promise<Person> {
  const person = await createPerson(db, over);
  await db.insert(companyMembers).values({ companyId, userId: person.id, role });
  return { ...person, memberships: [{ companyId, role }] };
}
