import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { SAMPLE_PASSWORD } from "@/db/seed/people";
import { QUILLBARROW } from "@/tests/support/e2e-company";

const { slug, publishedId, draftId, applicationId, recruiterId } = QUILLBARROW;
const OWNERS = [
  ...["/account", "/post", `/post/${draftId}`, `/post/${publishedId}`, `/post/${publishedId}/confirm`],
  ...[
    "/dashboard",
    `/dashboard/companies/${slug}`,
    `/dashboard/companies/${slug}/upload`,
    `/dashboard/applicants/${applicationId}`,
    "/companies/new",
  ],
];

// Each scheme at one width: colours don't depend on it.
for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("axe finds nothing wrong with what an owner sees, and nothing scrolls sideways", async ({
      page,
    }) => {
      await signIn(page, "owner@sample.example");
      const answer = await page.request.get(`/api/v1/listings?company=${slug}&q=ledger`);
      const { listings } = await answer.json();
      const posted = listings.find(({ source }: { source: string }) => source === "payboard");
      const applicants = `/dashboard/listings/${posted.id}/applicants`;
      const listing = [`/dashboard/listings/${posted.id}`, applicants, `${applicants}?view=board`];
      await look(page, [...OWNERS, ...listing, `${posted.url}/apply`, `${posted.url}/report`]);
    });

    test("axe finds nothing wrong with what an admin sees, and nothing scrolls sideways", async ({
      page,
    }) => {
      await signIn(page, "admin@sample.example");
      const found = ["/admin?q=quill", "/admin?q=x", `/admin/people/${recruiterId}`];
      await look(page, ["/admin", `/admin/companies/${slug}`, ...found]);
    });
  });
}

async function look(page: Page, paths: readonly string[]) {
  test.setTimeout(120_000);
  for (const path of paths) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    expect(found, path).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
}

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "Sign in", exact: true }) });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Password").fill(SAMPLE_PASSWORD);
  await form.getByRole("button").click();
  await expect(page).toHaveURL("/account");
}
