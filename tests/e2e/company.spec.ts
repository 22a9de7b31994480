import { expect, test } from "@playwright/test";
import { HIRING, NOT_HIRING } from "@/tests/support/e2e-cast";

test("a company shows its open listings, and what and where they are", async ({ page }) => {
  await page.goto(`/companies/${HIRING.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HIRING.name);
  await expect(page.getByText("5 open listings", { exact: true })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(5);
  await expect(page.getByRole("region", { name: "Roles" }).getByRole("listitem")).toHaveText([
    "Data engineer 5",
  ]);
  await expect(page.getByRole("region", { name: "States" }).getByRole("listitem")).toHaveText(["New York 4"]);
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute(
    "href",
    new RegExp(`/jobs/feed\\.xml\\?company=${HIRING.slug}$`),
  );
  await page.getByRole("region", { name: "States" }).getByRole("link", { name: "New York" }).click();
  await expect(page).toHaveURL(`/jobs?state=NY&company=${HIRING.slug}`);
});

test("a company that is not hiring says so, and stays out of search engines", async ({ page }) => {
  const response = await page.goto(`/companies/${NOT_HIRING.slug}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByText("No open listings", { exact: true })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByRole("article")).toHaveCount(0);
});

for (const address of [
  "/companies/nobody-of-that-name",
  "/companies/%00",
  `/companies/${HIRING.slug}?page=99`,
]) {
  test(`${address} is a real 404`, async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(404);
  });
}
