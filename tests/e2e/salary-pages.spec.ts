import { expect, type Page, test } from "@playwright/test";

const ROLE = "/salaries/backend-engineer";
const WASHINGTON = `${ROLE}/wa`;
const CALIFORNIA = `${ROLE}/ca`;

test.describe("what a role pays", () => {
  test("stands at the top in one sentence, with number, source and date", async ({ page }) => {
    await page.goto(ROLE);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Back-end engineer pay in the United States",
    );
    await expect(page.locator(".lead")).toHaveText(
      /^In [\d,]+ filings across the US, the median offer to back-end engineers is \$1\d\d,\d{3} a year.*H-1B filings, .* 20\d\d\)\.$/,
    );
    await expect(page).toHaveTitle(
      /^Back-end engineer salary in the US: \$1\d\d,\d{3} median offer, \d+ filings · /,
    );
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${ROLE}$`));
  });

  test("is told in official terms, with why", async ({ page }) => {
    await page.goto(ROLE);
    const terms = page.getByRole("region", { name: "In official terms" });
    await expect(terms).toContainText("Software Developers SOC 15-1252");
    await expect(terms).toContainText("four in five filings");
  });

  test("leads from each state in the ranking to its own page", async ({ page }) => {
    await page.goto(ROLE);
    const rows = page.getByRole("figure", { name: /back-end engineers are paid most in/ }).getByRole("row");
    const links = rows.getByRole("link");
    await expect(links).toHaveCount(51);
    await expect(rows.filter({ hasText: "California" })).toContainText(/filings/);
    await links.filter({ hasText: "Oregon" }).click();
    await expect(page).toHaveURL(/\/salaries\/backend-engineer\/or$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Back-end engineer pay in Oregon");
  });

  test("shows a change since last year only where it is one", async ({ page }) => {
    await page.goto("/salaries/engineering-manager");
    const change = page.getByRole("region", { name: /information systems managers: median/i });
    await expect(change.getByRole("row", { name: /^Median/ })).toContainText(/[+−]\d+(?:\.\d)?%/);
    const top = change.getByRole("row", { name: /^90th/ });
    await expect(top).toContainText("$239,200+");
    await expect(top).toContainText("none");
  });

  test("says which figures are of invented listings", async ({ page, request }) => {
    const { isSample } = await (await request.get("/api/v1/listings")).json();
    test.skip(!isSample, "the database under test holds no sample listings");
    await page.goto(ROLE);
    await expect(page.getByRole("figure").filter({ hasText: "Advertised on Payboard" })).toContainText(
      "Sample listings, invented",
    );
  });
});

test.describe("what a role pays in a state", () => {
  test("begins with filings where there are enough", async ({ page }) => {
    await page.goto(CALIFORNIA);
    await expect(page.locator(".lead")).toHaveText(/^In \d+ filings in California, the median offer/);
    await expect(page.locator(".band-row").first()).toContainText("Offers in filings");
  });

  test("is modelled where there are too few, and shows both inputs and the range", async ({ page }) => {
    await page.goto(WASHINGTON);
    await expect(page.locator(".lead")).toHaveText(
      /so this is modelled: a median between \$\d+,\d00 and \$\d+,\d00/,
    );
    const model = page.getByRole("region", { name: "How the modelled figure comes about" });
    await expect(model).toContainText(/\$166,540.*May 2025: 107,030 jobs/);
    await expect(model).toContainText(
      /1\.\d\dU\.S\. Department of Labor, H-1B filings, .*: \d+ filings in \d+ states/,
    );
    await expect(model).toContainText(/\$\d+,\d00–\$\d+,\d00.*give or take \d+\.\d%/);
    await expect(page.locator(".band-row").first()).toContainText("Modelled for the role");
  });

  test("says where a figure is thin, in words and hatched", async ({ page }) => {
    await page.goto(WASHINGTON);
    const thin = page.locator(".band-row").filter({ hasText: "Offers in filings" });
    await expect(thin.locator(".tag")).toHaveText("thin");
    await expect(thin.getByRole("img")).toHaveAccessibleName(/thin/);
    await expect(thin.locator(".half.thin")).toHaveAttribute("fill", /^url\(#hatch-/);
  });

  test("says what was suppressed, and what stands in", async ({ page }) => {
    await page.goto("/salaries/software-engineer/ak");
    await expect(page.locator(".note-box")).toContainText(
      "suppressed the wage of SOC 15-1252 in Alaska for May 2025",
    );
    await expect(page.getByRole("region", { name: "Next door" })).toContainText("borders no other state");
  });

  test("is not drawn where nothing is known, and the page says why", async ({ page }) => {
    await page.goto("/salaries/qa-engineer/wy");
    const none = page.getByRole("region", { name: "No figure of QA engineers in Wyoming can be shown" });
    await expect(none.getByRole("link")).toHaveAttribute("href", "/salaries/qa-engineer");
    await expect(page.locator(".band-row, .chart")).toHaveCount(0);
    const why = page.getByRole("region", { name: "What isn’t shown, and why" });
    await expect(why.getByRole("term")).toHaveText(["Filings", "Modelled", "BLS wages", "Advertised"], {
      useInnerText: true,
    });
    await expect(page.getByRole("region", { name: "Where does my offer stand?" })).toHaveCount(0);
  });

  test("stands beside its neighbours, its prices and the way to compare", async ({ page }) => {
    await page.goto(WASHINGTON);
    const nextDoor = page.getByRole("region", { name: "Next door" });
    await expect(nextDoor.getByRole("link", { name: "Idaho" })).toHaveAttribute("href", `${ROLE}/id`);
    await expect(nextDoor.getByRole("link", { name: "Oregon" })).toHaveAttribute("href", `${ROLE}/or`);
    await expect(page.getByText(/^\d+\w\w of 50, \$166,540$/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Washington and its neighbours" })).toHaveAttribute(
      "href",
      "/salaries/compare?roles=backend-engineer&states=WA,ID,OR",
    );
  });

  test("is told to search engines from published figures alone", async ({ page }) => {
    await page.goto(WASHINGTON);
    const [json] = await page.locator('script[type="application/ld+json"]').allTextContents();
    const { estimatedSalary, ...told } = JSON.parse(json ?? "");
    expect(told).toMatchObject({ "@type": "Occupation", name: "Back-end engineer" });
    expect(estimatedSalary).toMatchObject(
      [{ name: /software developers/, median: 166_540, duration: "P1Y" }].map(({ median, duration }) => ({
        median,
        duration,
      })),
    );
    expect(json).not.toMatch(/model/i);
  });

  test("in capitals leads to the one in small letters", async ({ request }) => {
    const moved = await request.get(`${ROLE}/WA`, { maxRedirects: 0 });
    expect(moved.status()).toBe(308);
    expect(new URL(moved.headers().location ?? "", moved.url()).pathname).toBe(WASHINGTON);
  });
});

for (const path of [
  "/salaries/nobody",
  "/salaries/other",
  `${ROLE}/zz`,
  `${ROLE}/us`,
  "/salaries/nobody/wa",
  `${ROLE}/zz/offer?pay=1`,
  `${WASHINGTON}/nothing`,
]) {
  test(`${path} is a real 404`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["/salaries/nobody", `${ROLE}/zz`, "/nowhere"]) {
    test(`${path} can be read, too`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
    });
  }
});

test.describe("where an offer stands", () => {
  const offer = (page: Page) => page.getByRole("region", { name: "Where does my offer stand?" });

  test("is answered in place, by the hour, month or year", async ({ page }) => {
    await page.goto(CALIFORNIA);
    await offer(page).getByLabel("Pay offered").fill("$85.50");
    await offer(page).getByLabel("an hour").check();
    await offer(page).getByRole("button").click();
    await expect(offer(page)).toContainText("$85.50 an hour comes to $177,840 a year (2,080 hours)");
    await expect(offer(page)).toContainText(
      /About the \d+\w\w percentile of offers filed for back-end engineers in California: \$[\d,]+ under the median\./,
    );
    await expect(offer(page)).toContainText(
      /percentile of wages of software developers in California.*jobs\./,
    );
    await expect(page).toHaveURL(new RegExp(`${CALIFORNIA}$`));
    await offer(page).getByLabel("Pay offered").fill("900k");
    await offer(page).getByLabel("a year").check();
    await page.keyboard.press("Enter");
    await expect(offer(page)).toContainText("Above nine in ten offers filed");
  });

  test("is refused with a way to mend it, at the field", async ({ page }) => {
    await page.goto(CALIFORNIA);
    const field = offer(page).getByLabel("Pay offered");
    await field.fill("plenty");
    await offer(page).getByRole("button").click();
    await expect(field).toHaveAccessibleDescription(/Type the pay as a number/);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("plenty");
    await field.fill("150000");
    await offer(page).getByLabel("an hour").check();
    await offer(page).getByRole("button").click();
    await expect(field).toHaveAccessibleDescription(/comes to \$312,000,000 a year\. Is it a year\?/);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("leads to a page with the answer and what was typed", async ({ page }) => {
      await page.goto(WASHINGTON);
      await offer(page).getByLabel("Pay offered").fill("14,500");
      await offer(page).getByLabel("a month").check();
      await offer(page).getByRole("button").click();
      await expect(page).toHaveURL(/\/offer\?pay=14%2C500&per=month$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Where an offer stands among back-end engineers in Washington",
      );
      await expect(page.getByLabel("Pay offered")).toHaveValue("14,500");
      await expect(page.getByLabel("a month")).toBeChecked();
      await expect(page.getByText("$14,500 a month comes to $174,000 a year (12 months)")).toBeVisible();
      await expect(
        page.getByText(/percentile of back-end engineers in Washington as modelled/),
      ).toBeVisible();
      await expect(page.locator(".band-bar .mark")).not.toHaveCount(0);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    });

    test("keeps what can't be read, with the error at the field", async ({ page }) => {
      await page.goto(`${WASHINGTON}/offer?pay=plenty&per=hour`);
      await expect(page.getByLabel("Pay offered")).toHaveValue("plenty");
      await expect(page.getByLabel("an hour")).toBeChecked();
      await expect(page.getByLabel("Pay offered")).toHaveAccessibleDescription(/Type the pay as a number/);
    });

    test("shows no more of a hostile offer than its text", async ({ page }) => {
      const response = await page.goto(
        `${WASHINGTON}/offer?pay=${encodeURIComponent('"><script>alert(1)</script>')}&per=__proto__&per=2`,
      );
      expect(response?.status()).toBe(200);
      await expect(page.getByLabel("Pay offered")).toHaveValue('"><script>alert(1)</script>');
      await expect(page.getByRole("radio", { name: "a year" })).toBeChecked();
    });
  });
});

test.describe("the methodology", () => {
  test("has the paragraph that each figure leads to", async ({ page }) => {
    const anchors = new Set<string>();
    for (const path of [ROLE, WASHINGTON, `${WASHINGTON}/offer?pay=80&per=hour`]) {
      await page.goto(path);
      const links = page.locator('a[href^="/methodology#"]');
      for (const link of await links.all())
        anchors.add((await link.getAttribute("href"))?.split("#")[1] ?? "");
    }
    expect(anchors.size).toBeGreaterThan(6);
    await page.goto("/methodology");
    for (const anchor of [...anchors, "like-for-like", "top-codes"]) {
      await expect(page.locator(`#${anchor}`), anchor).toHaveCount(1);
    }
  });

  test("tells how far off the model is, overall and for each role", async ({ page }) => {
    await page.goto("/methodology");
    await expect(page.locator("#model-error")).toHaveText(/^\d+\.\d+%$/);
    const checks = page.locator("#model-checks tbody tr");
    await expect(checks).toHaveCount(20);
    for (const row of await checks.all()) {
      const cells = await row.getByRole("cell").allTextContents();
      const error = Number.parseFloat(cells[2] ?? "");
      expect(cells[3]?.startsWith("not shown"), cells.join()).toBe(!(error <= 10) || Number(cells[0]) < 30);
    }
  });

  test("says why back-end is 15-1252, and writes out the patterns of titles", async ({ page }) => {
    await page.goto("/methodology");
    const roles = page.getByRole("region", { name: "Roles and occupations" });
    await expect(roles).toContainText("$92,650 in May 2025");
    await expect(roles).toContainText("$135,980 in May 2025");
    await expect(page.locator("#patterns")).toContainText("backend, nodejs");
    await expect(page.locator("#patterns tbody tr")).toHaveCount(20);
  });
});

test.describe("what a page may load and run", () => {
  for (const [path, scripts] of [
    ["/jobs", /'nonce-/],
    [`${WASHINGTON}/offer?pay=80&per=hour`, /'nonce-/],
    ["/nowhere", /'nonce-/],
    [ROLE, /^script-src 'self' 'unsafe-inline'$/],
    [WASHINGTON, /^script-src 'self' 'unsafe-inline'$/],
    ["/methodology", /^script-src 'self' 'unsafe-inline'$/],
    ["/salaries/nobody", /'nonce-/],
  ] as const) {
    test(`${path} has the policy of its kind, and keeps to it`, async ({ page }) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !/status of 404/.test(message.text()))
          complaints.push(message.text());
      });
      const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
      const of = (name: string) => policy.split("; ").find((part) => part.startsWith(name));
      expect(of("script-src")).toMatch(scripts);
      expect(of("frame-ancestors")).toBe("frame-ancestors 'none'");
      await page.waitForLoadState("networkidle");
      // Script that was let through brings the switch of colours to life.
      const colours = page.getByRole("group", { name: "Colours" });
      await expect(async () => {
        await colours.getByText("Light").click();
        await colours.getByText("Dark").click();
        await expect(page.locator("html")).toHaveAttribute("data-theme", "dark", { timeout: 1_000 });
      }).toPass();
      expect(complaints).toEqual([]);
    });
  }

  test("only what is to be embedded may stand in another site's frame", async ({ request }) => {
    const policy = (await request.get("/embed/anything")).headers()["content-security-policy"];
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("'nonce-");
  });
});

test("pages of pay are made once, and not for each who asks", async ({ request }) => {
  await request.get(WASHINGTON);
  expect((await request.get(WASHINGTON)).headers()["x-nextjs-cache"]).toMatch(/HIT|STALE/);
});
