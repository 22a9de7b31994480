import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { HIRING, NOT_HIRING } from "@/tests/support/e2e-cast";
import { openCompany } from "@/tests/support/new-company";

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

test("an owner gives the company a logo, without JavaScript, and everybody sees it", async ({ browser }) => {
  test.setTimeout(60_000);
  const { page, slug } = await openCompany(browser, "Logos", { javaScriptEnabled: false });
  await page.goto(`/dashboard/companies/${slug}`);
  await page.getByLabel("About it").fill("We draw.");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await page
    .getByLabel("Its logo")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(svg) });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Its logo")).toHaveAccessibleDescription(
    /SVG drawing, which may hold a program/,
  );
  await expect(page.getByLabel("About it")).toHaveValue("We draw.");

  const buffer = await sharp({ create: { width: 600, height: 300, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  await page.getByLabel("Its logo").setInputFiles({ name: "logo.txt", mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  const visitor = await browser.newPage();
  await visitor.goto(`/companies/${slug}`);
  await expect(visitor.getByText("We draw.")).toBeVisible();
  const logo = visitor.locator("main img");
  await expect(logo).toHaveJSProperty("naturalWidth", 256);
  await expect(logo).toHaveJSProperty("naturalHeight", 128);
  const src = (await logo.getAttribute("src")) ?? "";
  const headers = (await visitor.request.get(src)).headers();
  expect(headers).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  const known = { "if-none-match": headers.etag ?? "" };
  expect((await visitor.request.get(src, { headers: known })).status()).toBe(304);

  await page.getByLabel("Remove the logo").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Its logo")).toBeVisible();
  expect((await visitor.request.get(src)).status()).toBe(404);
});
