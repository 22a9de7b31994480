import { expect, type Page, test } from "@playwright/test";
import { QUILLBARROW } from "@/tests/support/e2e-company";
import { faultsOf, LOOKS } from "@/tests/support/faults";
import { signInAs } from "@/tests/support/sign-in";

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

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use(look.as);

    test("axe finds nothing wrong with what an owner sees, and nothing scrolls sideways", async ({
      page,
    }) => {
      await signInAs(page, "owner");
      const answer = await page.request.get(`/api/v1/listings?company=${slug}&q=ledger`);
      const { listings } = await answer.json();
      const posted = listings.find(({ source }: { source: string }) => source === "payboard");
      const applicants = `/dashboard/listings/${posted.id}/applicants`;
      const listing = [`/dashboard/listings/${posted.id}`, applicants, `${applicants}?view=board`];
      await lookAt(page, [...OWNERS, ...listing, `${posted.url}/apply`, `${posted.url}/report`]);
    });

    test("axe finds nothing wrong with what an admin sees, and nothing scrolls sideways", async ({
      page,
    }) => {
      await signInAs(page, "admin");
      const found = ["/admin?q=quill", "/admin?q=x", `/admin/people/${recruiterId}`];
      await lookAt(page, ["/admin", `/admin/companies/${slug}`, ...found]);
    });
  });
}

async function lookAt(page: Page, paths: readonly string[]) {
  test.setTimeout(120_000);
  for (const path of paths) {
    await page.goto(path);
    expect(await faultsOf(page), path).toEqual([]);
  }
}
