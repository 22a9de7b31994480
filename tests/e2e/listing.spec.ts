import { type APIRequestContext, type APIResponse, expect, type Page, test } from "@playwright/test";
import { CAST, HIRING, HOSTILE_TITLE } from "@/tests/support/e2e-cast";

async function postingsOn(page: Page): Promise<Record<string, unknown>[]> {
  const written = await page.locator('script[type="application/ld+json"]').allTextContents();
  return written.map((json) => JSON.parse(json));
}

test("says what it pays, where that stands, and where to apply", async ({ page }) => {
  await page.goto(`/jobs/${CAST.open}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Senior Data Engineer, Tides");
  await expect(page).toHaveTitle(/^Senior Data Engineer, Tides at Harbour Analytics · /);
  const pay = page.getByRole("region", { name: "What it pays" });
  await expect(pay).toContainText("$150,000–$180,000 a year, as stated by the employer");
  await expect(pay).toContainText(
    /data engineers in New York: its midpoint, \$165,000, is \$[\d,]+ \w+ the median/,
  );
  await expect(pay.getByRole("img")).toHaveAccessibleName(/median \$[\d,]+/);
  await expect(pay).toContainText(
    /data engineers in New York: pay offered in \d+ certified H-1B filings of \d+ employers, \w+ to \w+ \d{4}/,
  );
  await expect(pay.getByRole("link", { name: "All figures for this role in New York" })).toHaveAttribute(
    "href",
    "/salaries/data-engineer/ny",
  );
  await expect(pay.getByRole("link", { name: "How they are made" })).toHaveAttribute(
    "href",
    "/methodology#filings",
  );
  const apply = page.getByRole("complementary").getByRole("link", { name: "Apply on the employer’s site" });
  await expect(apply).toHaveAttribute("href", new RegExp(`^/jobs/[a-z-]+-${CAST.open}/go$`));
  await expect(apply).toHaveAttribute("rel", /nofollow/);
});

test("says of a modelled market that it is one, and what of", async ({ page, request }) => {
  const listing = await findListing(request, ({ market, pay }) => market?.source === "modelled" && pay);
  await page.goto(listing.url);
  const pay = page.getByRole("region", { name: "What it pays" });
  await expect(pay).toContainText(/is about (\$[\d,]+ \w+ )?the modelled median/);
  await expect(pay.getByRole("img")).toHaveAccessibleName(/Market, modelled: middle half/);
  await expect(pay).toContainText(
    /modelled: the wages of [a-z ]+ there \(SOC 15-\d{4}; BLS OEWS, May \d{4}; median \$[\d,]+; .*\) × \d\.\d\d, how the role’s offers stand to such wages in [\d,]+ H-1B filings of \d+ states/,
  );
  await expect(pay).toContainText(
    /Half of the model’s checks came within [\d.]+%: a median of \$[\d,]+ to \$[\d,]+/,
  );
});

test("hatches a thin market, and says the word", async ({ page, request }) => {
  const listing = await findListing(request, ({ market }) => market?.source === "lca" && market.n < 30);
  await page.goto(listing.url);
  const pay = page.getByRole("region", { name: "What it pays" });
  await expect(pay).toContainText("Fewer than 30 are thin, hence the hatching.");
  await expect(pay.getByRole("img")).toHaveAccessibleName(/Market, thin: /);
  const box = pay.locator("svg .thin");
  expect(await box.evaluate((drawn) => getComputedStyle(drawn).fill)).toContain("#hatch");
  await expect(page.locator("pattern#hatch")).toHaveCount(1);
});

test("leads back into the board by place, role and skill", async ({ page }) => {
  await page.goto(`/jobs/${CAST.open}`);
  const crumbs = page.getByRole("navigation", { name: "Where this is" });
  await expect(crumbs.getByRole("link", { name: "Data engineer" })).toHaveAttribute(
    "href",
    "/jobs?role=data-engineer&state=NY",
  );
  const facts = page.getByRole("region", { name: "In short" });
  await expect(facts.getByRole("link", { name: "New York, NY" })).toHaveAttribute("href", "/jobs?state=NY");
  await facts.getByRole("link", { name: "Python" }).click();
  await expect(page).toHaveURL(/\/jobs\?skill=python$/);
});

test("puts pay by the hour beside what it comes to in a year", async ({ page }) => {
  await page.goto(`/jobs/${CAST.hourly}`);
  await expect(page.getByRole("region", { name: "What it pays" })).toContainText(
    "$60–$72.50 an hour, as stated by the employer; about $124,800–$150,800 a year",
  );
});

test("says plainly what the source leaves out", async ({ page }) => {
  await page.goto(`/jobs/${CAST.bare}`);
  await expect(page.getByRole("region", { name: "What it pays" })).toContainText("Pay not stated");
  const about = page.getByRole("region", { name: "About the job" });
  await expect(about).toContainText("gives no description");
  await expect(about.getByRole("link", { name: HIRING.name })).toHaveAttribute(
    "href",
    `https://jobs.example.com/${CAST.bare}`,
  );
  expect(await postingsOn(page)).toEqual([]);
});

test("tells search engines of the job", async ({ page }) => {
  await page.goto(`/jobs/${CAST.remote}`);
  expect(await postingsOn(page)).toMatchObject([
    {
      "@type": "JobPosting",
      title: "Data Engineer from Anywhere",
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: [{ "@type": "Country", name: "USA" }],
      baseSalary: { currency: "USD", value: { minValue: 150_000, maxValue: 180_000, unitText: "YEAR" } },
      directApply: false,
    },
  ]);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`-${CAST.remote}$`));
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

test("a hostile title and description stay text", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  await page.goto(`/jobs/${CAST.hostile}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HOSTILE_TITLE);
  expect(await page.title()).toContain(HOSTILE_TITLE);
  expect(await postingsOn(page)).toMatchObject([{ title: HOSTILE_TITLE }]);
  expect(complaints).toEqual([]);
});

test("a moved address answers 308 with the present one", async ({ request }) => {
  const present = await canonical(await request.get(`/jobs/${CAST.open}`, { maxRedirects: 0 }));
  expect(present).toBe(`/jobs/senior-data-engineer-tides-harbour-analytics-${CAST.open}`);
  const moved = await request.get(`/jobs/an-older-title-${CAST.open}`, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(await canonical(moved)).toBe(present);
  expect((await request.get(present, { maxRedirects: 0 })).status()).toBe(200);
  expect((await request.head(present)).status()).toBe(200);
});

test("a closed listing says so, and nobody can apply", async ({ page }) => {
  const response = await page.goto(`/jobs/${CAST.closed}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByText(/^Closed\. This listing was taken down on \d+ \w+ \d{4}/)).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByRole("link", { name: /apply/i })).toHaveCount(0);
  await expect(page.locator(`a[href^="https://jobs.example.com"]`)).toHaveCount(0);
  expect(await postingsOn(page)).toEqual([]);
  await expect(
    page.getByRole("region", { name: "Similar listings" }).getByRole("link").first(),
  ).toBeVisible();
});

test("the way to apply leads to the employer's own address alone, and is kept by nobody", async ({
  request,
}) => {
  const go = (slug: string) =>
    request.get(`/jobs/${slug}/go?url=https://elsewhere.example`, { maxRedirects: 0 });
  const open = await go(`${CAST.open}`);
  expect(open.status()).toBe(302);
  expect(open.headers()).toMatchObject({
    location: `https://jobs.example.com/${CAST.open}`,
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  expect((await go(`${CAST.closed}`)).headers().location).toBe(`/jobs/${CAST.closed}`);
  expect((await go("%2F%2Felsewhere.example")).headers().location).toBe("/jobs/%2F%2Felsewhere.example");
});

for (const [name, address] of [
  ["closed ninety days ago", `/jobs/${CAST.gone}`],
  ["unknown", `/jobs/engineer-${CAST.unknown}`],
  ["without an id", "/jobs/engineer"],
  ["with an id beyond all", "/jobs/engineer-99999999999999999999"],
]) {
  test(`a listing that is ${name} is a real 404`, async ({ page }) => {
    const response = await page.goto(address ?? "");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  });
}

test("invented listings are marked, and kept from search engines", async ({ page, request }) => {
  const { listings, isSample } = await (await request.get("/api/v1/listings")).json();
  test.skip(!isSample, "the database under test holds no sample listings");
  const sample = listings.find(({ source }: { source: string }) => source === "sample");
  await page.goto(sample.url);
  await expect(page.getByRole("complementary", { name: "Sample data" })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  expect(await postingsOn(page)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a listing can be read, applied to and left", async ({ page }) => {
    await page.goto(`/jobs/${CAST.open}`);
    await expect(page.getByRole("region", { name: "About the job" })).toContainText(
      "You will own the pipelines.",
    );
    await expect(page.getByRole("img", { name: /median/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Apply on the employer’s site" }).first()).toBeVisible();
    await page.getByRole("link", { name: HIRING.name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HIRING.name);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the way to apply stays at the foot, once", async ({ page }) => {
    await page.goto(`/jobs/${CAST.open}`);
    const apply = page.getByRole("link", { name: "Apply on the employer’s site" });
    await expect(apply).toHaveCount(1);
    await expect(apply).toBeInViewport({ ratio: 1 });
  });
});

type Found = {
  url: string;
  pay: { annualMin: number | null } | null;
  market: { source: string; n: number } | null;
};

/** The newest open listing of a kind. */
async function findListing(request: APIRequestContext, isIt: (listing: Found) => unknown): Promise<Found> {
  let address: string | null = "/api/v1/listings?unpaid=0";
  while (address) {
    const { listings, next }: { listings: Found[]; next: string | null } = await (
      await request.get(address)
    ).json();
    const found = listings.find(isIt);
    if (found) return found;
    address = next;
  }
  throw new Error("There is no listing of that kind.");
}

async function canonical(response: APIResponse): Promise<string> {
  return new URL(response.headers().location ?? "", response.url()).pathname;
}
