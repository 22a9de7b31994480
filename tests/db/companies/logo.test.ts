import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { auditLog, companies } from "@/db/schema";
import { logoUrl } from "@/lib/companies/logo";
import { findLogo } from "@/lib/companies/logo-queries";
import { listOwnCompanies } from "@/lib/companies/member-queries";
import { changeProfile } from "@/lib/companies/profile-mutations";
import { findCompany } from "@/lib/companies/queries";
import { readLogo } from "@/lib/companies/read-logo";
import { Forbidden } from "@/lib/errors";
import { findListing } from "@/lib/listings/detail-queries";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember } from "@/tests/support/people";

const PROFILE = { name: "Acme", website: "", employees: 40, about: "" };
const picture = async (background: string) =>
  await readLogo(
    await sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer(),
  );

describe("a company's logo", () => {
  test("is put in, changed and removed by its owner, its address new each time", async ({ db }) => {
    const { id: companyId, slug } = await createCompany(db);
    const owner = await createMember(db, companyId, "owner");
    const profile = { ...PROFILE, companyId };
    expect(await findLogo(slug, db)).toBeNull();

    const red = await picture("red");
    await changeProfile(owner, { ...profile, logo: red }, db);
    const first = await findLogo(slug, db);
    expect(first?.bytes.equals(red)).toBe(true);
    expect(first?.version).toMatch(/^[0-9a-f]{12}$/);
    expect(await findCompany(slug, db)).toMatchObject({ logoVersion: first?.version });
    expect(await listOwnCompanies(owner, db)).toMatchObject([{ logoVersion: first?.version }]);

    await changeProfile(owner, { ...profile, name: "Acme Two" }, db);
    expect(await findLogo(slug, db)).toEqual(first);
    await changeProfile(owner, { ...profile, logo: await picture("blue") }, db);
    expect((await findLogo(slug, db))?.version).not.toBe(first?.version);
    await changeProfile(owner, { ...profile, logo: null }, db);
    expect(await findLogo(slug, db)).toBeNull();

    const written = await db
      .select({ after: auditLog.after })
      .from(auditLog)
      .where(and(eq(auditLog.action, "change company"), eq(auditLog.companyId, companyId)))
      .orderBy(auditLog.id);
    expect(written.map(({ after }) => after?.logo)).toEqual(["a new one", undefined, "a new one", "removed"]);
  });

  test("is not a recruiter's to change", async ({ db }) => {
    const { id: companyId, slug } = await createCompany(db, { logo: await picture("red") });
    const recruiter = await createMember(db, companyId, "recruiter");
    const removing = changeProfile(recruiter, { ...PROFILE, companyId, logo: null }, db);
    await expect(removing).rejects.toThrow(Forbidden);
    expect(await findLogo(slug, db)).not.toBeNull();
  });

  test("stands at its listings, and nowhere once it is suspended", async ({ db }) => {
    const { id: companyId, slug } = await createCompany(db, { logo: await picture("red") });
    const { id } = await createListing(db, { companyId });
    const version = (await findLogo(slug, db))?.version ?? null;
    expect(version).not.toBeNull();
    expect(await findListing(id, db)).toMatchObject({ logo: logoUrl(slug, version) });
    await db.update(companies).set({ suspendedAt: new Date() }).where(eq(companies.id, companyId));
    expect(await findLogo(slug, db)).toBeNull();
    expect(await findListing(id, db)).toMatchObject({ logo: null });
  });
});
