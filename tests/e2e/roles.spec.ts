import { expect, type Page, test } from "@playwright/test";

const ROLE = "/roles/backend-engineer";

const skills = (page: Page) => page.getByRole("table", { name: "Skills in listings for back-end engineers" });

/** What a page about a role has to say, whether or not its script runs. */
async function expectAll(page: Page) {
  expect((await page.goto(ROLE))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a back-end engineer does");
  await expect(page.locator(".lead")).toHaveText(
    /^Back-end engineers are counted among software developers \(SOC 15-1252\); the median offer to them is \$1\d\d,\d{3} a year \(\d+ filings; .*\); [\d,]+ listings? for them (is|are) open here\.$/,
  );
  const what = page.getByRole("region", { name: "What it is" });
  await expect(what).toContainText("Back-end engineers design and build");
  const tools = page.getByRole("region", { name: "Technologies in demand for software developers" });
  await expect(tools.getByText("Structured query language SQL")).toBeVisible();
  await expect(tools).toContainText(
    "O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), CC BY 4.0; modified",
  );
  await expect(
    page.getByRole("region", { name: /^Offers to back-end engineers in the US are/ }),
  ).toContainText(/filings/);
  await expect(page.getByRole("link", { name: "Back-end developer or back-end engineer?" })).toHaveAttribute(
    "href",
    "/guides/back-end-developer-vs-engineer",
  );
  await expect(page.getByRole("region", { name: "Open listings for back-end engineers" })).toBeVisible();
  await expect(page.getByRole("region", { name: /^[\d,]+ repl(?:y|ies)$/ })).toContainText("Leave a reply");
}

test("a role is told in words and figures, and leads to its guide", async ({ page }) => {
  await expectAll(page);
  await expect(page).toHaveTitle(/^What a back-end engineer does: skills, tools and pay · /);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${ROLE}$`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all of it is there, the longer list of technologies too", async ({ page }) => {
    await expectAll(page);
    await page.getByText(/more that are hot/).click();
    await expect(page.getByText("Microsoft Visio")).toBeVisible();
  });
});

test("each skill leads to as many listings on the board as its share is counted from", async ({ page }) => {
  const open = await (await page.request.get("/api/v1/listings?role=backend-engineer")).json();
  test.skip(open.total < 10, "the database under test holds too few listings of back-end engineers");
  await page.goto(ROLE);
  const rows = skills(page).locator("tbody tr");
  for (const row of (await rows.all()).slice(0, 4)) {
    const said = /([\d,]+) listings?/.exec((await row.locator(".rests-on").textContent()) ?? "")?.[1];
    const href = (await row.getByRole("link").getAttribute("href")) ?? "";
    expect(href).toMatch(/^\/jobs\?role=backend-engineer&skill=[a-z0-9-]+$/);
    const { total } = await (await page.request.get(href.replace("/jobs", "/api/v1/listings"))).json();
    expect(total, href).toBe(Number(said?.replace(",", "")));
  }
  await expect(page.getByText(/^Of [\d,]+ open listings on Payboard/)).toContainText("95% interval");
});

test("it is reached from what the role pays and from a listing, and is in the sitemap", async ({ page }) => {
  await page.goto("/salaries/backend-engineer");
  await page.getByRole("link", { name: "What a back-end engineer does" }).click();
  await expect(page).toHaveURL(new RegExp(`${ROLE}$`));
  const { listings } = await (await page.request.get("/api/v1/listings?role=backend-engineer")).json();
  await page.goto(listings[0].url);
  await expect(page.getByRole("link", { name: "what it is" })).toHaveAttribute("href", ROLE);
  const map = await page.request.get("/sitemaps/pay.xml");
  expect(await map.text()).toContain(`${ROLE}</loc>`);
});

for (const path of ["/roles/nobody", "/roles/other", `${ROLE}/wa`, "/roles/__proto__"]) {
  test(`${path} is a real 404`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  });
}

test("pages of roles are made once, and not for each who asks", async ({ request }) => {
  await request.get(ROLE);
  const headers = (await request.get(ROLE)).headers();
  expect(headers["x-nextjs-cache"]).toMatch(/HIT|STALE/);
  expect(headers["content-security-policy"]).not.toContain("nonce-");
});
