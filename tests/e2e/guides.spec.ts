import { expect, test } from "@playwright/test";
import { signInAs } from "@/tests/support/sign-in";

const GUIDE = "/guides/back-end-developer-vs-engineer";
const TITLE = "Back-end developer or back-end engineer?";

test("from the home page to the answer it takes two clicks", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Guides" }).click();
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole("region", { name: "The short answer" })).toContainText(
    "The middle offer to back-end engineers in the US is 52% more than that to back-end developers.",
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the figures of a guide are those of the API", async ({ page, request }) => {
      await page.goto(GUIDE);
      const offers = page.getByRole("table", { name: "Key differences" });
      for (const role of ["backend-engineer", "backend-developer"]) {
        const { salaries } = await (
          await request.get(`/api/v1/salaries?role=${role}&state=US&source=lca`)
        ).json();
        const dollars = `$${Math.round(salaries[0].median).toLocaleString("en-US")}`;
        await expect(offers).toContainText(dollars);
        await expect(offers).toContainText(`${salaries[0].n} filings`);
      }
    });

    test("each line of its contents leads to its part", async ({ page }) => {
      await page.goto(GUIDE);
      const lines = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
      for (const line of await lines.all()) {
        const name = (await line.textContent()) ?? "";
        await line.click();
        await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeInViewport();
      }
    });
  });
}

test("on a phone the table of differences is read without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(GUIDE);
  const box = await page.getByRole("table", { name: "Key differences" }).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});

test("a guide names who has reviewed it once an admin has entered them, and not after", async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "guides admin" } });
  const admin = await context.newPage();
  await signInAs(admin, "admin");
  await admin.goto("/admin/guides");
  await admin.getByLabel("Name").fill("Ada Lovelace");
  await admin.getByLabel("What they are").fill("staff engineer");
  await admin.getByLabel("Reviewed on").fill("2026-11-26");
  await admin.getByRole("button", { name: "Name them on the guide" }).click();
  await expect(admin.getByRole("button", { name: "Take the name off" })).toBeVisible();
  await page.goto(GUIDE);
  const head = page.getByRole("main").getByText("By Payboard.");
  await expect(head).toContainText("Reviewed by Ada Lovelace, staff engineer, on 26 November 2026.");
  await admin.getByRole("button", { name: "Take the name off" }).click();
  await expect(admin.getByRole("button", { name: "Name them on the guide" })).toBeVisible();
  await page.goto(GUIDE);
  await expect(head).not.toContainText("Reviewed by");
});

test("an unknown guide is a real 404", async ({ page, request }) => {
  expect((await page.goto("/guides/nothing"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  expect((await request.get("/guides/nothing/picture.png")).status()).toBe(404);
});

test("search engines and sites that share it get an article with a picture of its figures", async ({
  page,
  request,
}) => {
  await page.goto(GUIDE);
  const article = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(article).toMatchObject({ "@type": "Article", headline: TITLE });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${GUIDE}$`));
  const picture = await request.get(new URL(article.image).pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  const bytes = await picture.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});
