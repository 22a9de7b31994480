import { expect } from "vitest";
import { listSitemapParts, loadSitemapPart } from "@/lib/sitemap/load-sitemap";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

const said = { description: "<p>Own the pipelines.</p>" };

test("names real open listings that say what the job is, and no others", async ({ db }) => {
  const company = await createCompany(db, { name: "Acme" });
  const sample = await createCompany(db, { isSample: true });
  const open = await createListing(db, { ...said, companyId: company.id, title: "Data Engineer" });
  const others = [
    await createListing(db, { companyId: company.id }),
    await createListing(db, { ...said, companyId: company.id, closedAt: new Date("2026-01-20T00:00:00Z") }),
    await createListing(db, { ...said, companyId: sample.id }),
  ];
  const urls = (await loadSitemapPart("listings-1", db))?.map(({ url }) => url) ?? [];
  expect(urls).toContain(`/jobs/data-engineer-acme-${open.id}`);
  expect(urls.filter((url) => others.some(({ id }) => url.endsWith(`-${id}`)))).toEqual([]);
});

test("names companies that are hiring", async ({ db }) => {
  const [hiring, still, sample] = [
    await createCompany(db),
    await createCompany(db),
    await createCompany(db, { isSample: true }),
  ];
  await createListing(db, { companyId: hiring.id });
  await createListing(db, { companyId: still.id, closedAt: new Date("2026-01-20T00:00:00Z") });
  await createListing(db, { companyId: sample.id });
  const urls = (await loadSitemapPart("companies-1", db))?.map(({ url }) => url);
  expect(urls).toContain(`/companies/${hiring.slug}`);
  expect(urls).not.toContain(`/companies/${still.slug}`);
  expect(urls).not.toContain(`/companies/${sample.slug}`);
});

test("names the board by role, by state and by both, where something is open", async ({ db }) => {
  await createListing(db, {
    role: "qa-engineer",
    places: [
      { country: "US", state: "WY", city: "Cody" },
      { country: "DE", state: null, city: "Berlin" },
    ],
  });
  const urls = (await loadSitemapPart("searches", db))?.map(({ url }) => url) ?? [];
  expect(urls).toEqual(
    expect.arrayContaining([
      "/",
      "/jobs",
      "/salaries",
      "/jobs?role=qa-engineer",
      "/jobs?state=WY",
      "/jobs?role=qa-engineer&state=WY",
    ]),
  );
  expect(new Set(urls).size).toBe(urls.length);
});

test("names what each role is and pays, in the nation and in each state, and how we know", async ({ db }) => {
  const urls = (await loadSitemapPart("pay", db))?.map(({ url }) => url) ?? [];
  expect(urls).toEqual(
    expect.arrayContaining([
      "/methodology",
      "/roles/backend-engineer",
      "/salaries/backend-engineer",
      "/salaries/backend-engineer/wa",
      "/salaries/web-developer/dc",
    ]),
  );
  expect(urls.filter((url) => url.includes("other"))).toEqual([]);
  expect(new Set(urls).size).toBe(urls.length);
});

test("has the parts that it names, and no others", async ({ db }) => {
  await createListing(db, said);
  for (const part of await listSitemapParts(db)) expect(await loadSitemapPart(part, db), part).not.toBeNull();
  for (const part of ["listings-2", "listings-0", "listings-99999", "roles", ""]) {
    expect(await loadSitemapPart(part, db), part).toBeNull();
  }
});
