import { expect, test } from "@playwright/test";

test("two roles stand side by side, with what sets them apart as offered and like for like", async ({
  page,
}) => {
  await page.goto("/salaries/compare?roles=backend-engineer,backend-developer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Back-end engineer or back-end developer: (\d+% apart|no significant difference)/,
  );
  await expect(page.getByRole("img", { name: /^Back-end engineer: .*median \$\d/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Back-end developer: .*median \$\d/ })).toBeVisible();
  const verdict = page.getByRole("complementary", { name: "What sets them apart" });
  await expect(verdict.getByText(/^95% interval .*; n = \d+ and \d+ filings/)).toHaveCount(2);
  await expect(verdict.getByText("H-1B filings, October to December 2023")).toBeVisible();
});

test("the figures are the API's", async ({ page, request }) => {
  const { salaries } = await (
    await request.get("/api/v1/salaries?role=data-engineer&state=TX&source=lca")
  ).json();
  const [{ median, n }] = salaries;
  await page.goto("/salaries/compare?roles=data-engineer,data-scientist&states=TX");
  const row = page.getByRole("row", { name: /^Texas/ });
  await expect(row.getByRole("link", { name: `$${median.toLocaleString("en-US")}` })).toBeVisible();
  await expect(row.getByText(`n = ${n.toLocaleString("en-US")}`, { exact: true })).toBeVisible();
});

test("one role in two places is compared by what is offered and by what it buys", async ({ page }) => {
  await page.goto("/salaries/compare?roles=software-engineer&states=WA,TX");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Software engineer in Washington or Texas: /,
  );
  const verdict = page.getByRole("complementary", { name: "What sets them apart" });
  await expect(verdict.getByText("In what it buys", { exact: true })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks for other roles and places", async ({ page }) => {
    await page.goto("/salaries/compare");
    await page.getByRole("combobox", { name: "Role 1" }).selectOption("Software engineer");
    await page.getByRole("combobox", { name: "Role 2" }).selectOption("Software developer");
    await page.getByRole("combobox", { name: "Place 1" }).selectOption("Texas");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^Software engineer or software developer: /,
    );
    await expect(page.getByRole("combobox", { name: "Place 1" })).toHaveValue("TX");
  });
});

test("four roles in five places are shown, and what can't be read is passed over", async ({ page }) => {
  await page.goto(
    "/salaries/compare?roles=backend-engineer,astronaut,backend-developer,web-developer,qa-engineer,data-engineer&states=CA,WA,TX,XX,NY,MA,IL",
  );
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(20);
  await expect(page.getByRole("heading", { level: 3, name: "QA engineer, Massachusetts" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: /Data engineer/ })).toHaveCount(0);
});

test("a role too few are offered shows no figure of its filings", async ({ page }) => {
  await page.goto("/salaries/compare?roles=backend-engineer,backend-developer&states=WY");
  const row = page.getByRole("row", { name: /^Wyoming/ });
  // Nobody filed for either in that quarter; the first is modelled, and the second can't be.
  await expect(row.getByRole("cell").nth(0)).toContainText("modelled, n = 0");
  await expect(row.getByRole("cell").nth(1)).toHaveText("not shownn = 0");
  await expect(page.getByRole("heading", { level: 2, name: "Too few filings to tell" })).toBeVisible();
});

for (const path of [
  "/embed/compare?roles=backend-engineer,backend-developer",
  "/embed/salaries?role=data-engineer",
  "/embed/salaries/backend-engineer",
  "/embed/salaries/backend-engineer/wa",
]) {
  test(`${path} stands in a frame on another site without the site around it`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.headers()["content-security-policy"]).toContain("frame-ancestors *");
    await expect(page.getByRole("figure")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
    // What leads on leaves the frame.
    const links = await page
      .locator("main a:not([download])")
      .evaluateAll((all) => all.map((link) => link.getAttribute("target")));
    expect(new Set(links)).toEqual(new Set(["_blank"]));
  });
}

test("a frame for a role or a state that there isn't is not found", async ({ request }) => {
  expect((await request.get("/embed/salaries/astronaut")).status()).toBe(404);
  expect((await request.get("/embed/salaries/backend-engineer/xx")).status()).toBe(404);
});
