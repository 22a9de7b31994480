import { expect, type Page, test } from "@playwright/test";

/** What ships: monthly figures of the states, and the days of software development. */
const SOFTWARE = "/trends?series=software-development";

const figureOf = (page: Page) => page.locator("figure#trends");
const rowsOf = (page: Page) => figureOf(page).locator(".trend-table tbody tr");

test.describe("the headline chart", () => {
  test("says where software listings stand, since when, by whom", async ({ page }) => {
    await page.goto(SOFTWARE);
    const figure = figureOf(page);
    await expect(figure.getByRole("heading", { level: 2 })).toHaveText(
      "Software development stands at 76.1, 23.9% below its level of 1 February 2020",
    );
    await expect(figure.locator("footer .source")).toContainText(
      "Source: Indeed Hiring Lab (CC BY 4.0), to 4 September 2026.",
    );
    await expect(figure.getByRole("img")).toHaveAttribute("aria-label", /highest 233\.9 on 28 February 2022/);
  });

  test("three states on another base are the same picture at the copied address", async ({
    page,
    browser,
  }) => {
    await page.goto("/trends?series=state-CA", { waitUntil: "networkidle" });
    for (const state of ["Washington", "Texas"]) {
      await page.getByLabel("Add a series").selectOption({ label: state });
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.getByRole("list", { name: "Series shown" })).toContainText(state);
    }
    await page.getByLabel("Day that is 100").fill("2021-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(figureOf(page).locator(".measure")).toContainText("1 January 2021 = 100");
    await expect(page).toHaveURL(/\/trends\?series=state-CA,state-WA,state-TX&base=2021-01-01$/);
    await expect(page.locator(".page-head .lead")).toContainText("California is at");
    await expect(page).toHaveTitle(/^Job-listing trends: California stands at .* · Payboard$/);

    const seen = await picture(page);
    const fresh = await browser.newPage();
    await fresh.goto(page.url(), { waitUntil: "networkidle" });
    expect(await picture(fresh)).toEqual(seen);
    await fresh.close();
  });

  test("the table says what the API says, on whatever base", async ({ page, request }) => {
    const question = "series=state-CA,software-development&base=2021-01-01";
    await page.goto(`/trends?${question}`);
    const { series } = await (await request.get(`/api/v1/trends?${question}`)).json();
    const known = series.map(({ points }: { points: [string, number | null][] }) => new Map(points));
    await figureOf(page).getByText("The same figures as a table").click();
    const rows = await rowsOf(page).evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );
    expect(rows.length).toBeGreaterThan(70);
    for (const [day = "", ...values] of rows) {
      const iso = new Date(`${day} UTC`).toISOString().slice(0, 10);
      const expected = known.map((of: Map<string, number | null>) => of.get(iso)?.toFixed(2) ?? "–");
      expect({ day, values }).toEqual({ day, values: expected });
    }
    // Back in January 2021 all were 100.
    expect(rows.find(([day]) => day === "1 January 2021")?.slice(1)).toEqual(["100.00", "100.00"]);
  });

  test("Back leads to what was chosen before", async ({ page }) => {
    await page.goto(SOFTWARE, { waitUntil: "networkidle" });
    await reachFor(page);
    await page.getByRole("link", { name: "3 years" }).click();
    await expect(page).toHaveURL(/from=2023-09-04/);
    await expect(rowsOf(page)).toHaveCount(37);
    await page.goBack();
    await expect(page).toHaveURL(/series=software-development$/);
    await expect(rowsOf(page)).toHaveCount(81);
  });

  test("an outage is told, and the chart stays as it was", async ({ page }) => {
    await page.goto(SOFTWARE, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "1 year" }).hover();
    await page.route("**/api/v1/trends?*", (route) => route.fulfill({ status: 503 }));
    await page.getByRole("link", { name: "1 year" }).click();
    await expect(page.locator(".note-box[role=alert]")).toContainText("can’t be reached");
    await expect(figureOf(page).getByRole("heading", { level: 2 })).toContainText("76.1");
    await page.unroute("**/api/v1/trends?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".note-box[role=alert]")).toHaveCount(0);
    await expect(rowsOf(page)).toHaveCount(13);
  });

  test("a day without a figure says so instead of drawing", async ({ page }) => {
    await page.goto("/trends?series=software-development&base=2019-12-31");
    await expect(figureOf(page)).toContainText(
      "isn’t shown: it has no figure for 31 December 2019, the day that is to be 100",
    );
  });

  test("recharts comes only for those who reach for the chart, and draws nothing twice", async ({ page }) => {
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
    });
    await page.goto(SOFTWARE, { waitUntil: "networkidle" });
    const before = scripts.length;
    await expect(figureOf(page).locator(".plot.live")).toHaveCount(0);
    await reachFor(page);
    expect(scripts.length).toBeGreaterThan(before);
  });
});

test.describe("by keyboard alone", () => {
  test("a day is read out, and walked along", async ({ page }) => {
    await page.goto(SOFTWARE, { waitUntil: "networkidle" });
    const walk = page.getByRole("button", { name: "Read the chart day by day" });
    await walk.focus();
    // The first press may come before what it calls for is there.
    await expect(async () => {
      if (await walk.count()) await walk.press("Enter");
      await expect(page.locator(".plot.live .recharts-surface")).toBeFocused({ timeout: 1_000 });
    }).toPass();
    const said = figureOf(page).getByRole("status");
    await page.keyboard.press("ArrowRight");
    await expect(said).toHaveText(/^\d+ \w+ 20\d\d: Software development \d+\.\d\d$/);
    const first = await said.textContent();
    await page.keyboard.press("ArrowRight");
    await expect(said).not.toHaveText(first ?? "");
    await expect(figureOf(page).locator(".readout")).toContainText("Software development");
  });

  test("the range is chosen by its handles, and stands in the address", async ({ page }) => {
    await page.goto(SOFTWARE, { waitUntil: "networkidle" });
    await reachFor(page);
    const handle = figureOf(page).getByRole("slider").first();
    await handle.focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/series=software-development&from=2020-\d\d-\d\d$/);
    const from = new URL(page.url()).searchParams.get("from") ?? "";
    const oldest = rowsOf(page).last().locator("th");
    await expect(oldest).toHaveText(/^1 \w+ 2020$/);
    expect(new Date(`${await oldest.textContent()} UTC`) >= new Date(from)).toBe(true);
  });
});

test("nothing moves by itself, for those who asked for less of that and for all others", async ({ page }) => {
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto("/trends?series=state-CA,state-TX", { waitUntil: "networkidle" });
    await reachFor(page);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest("figure .drawing"))
        .map(({ effect }) => (effect as KeyframeEffect).target?.className),
    );
    expect(moving).toEqual([]);
  }
});

test.describe("the states", () => {
  test("are sorted by what is asked for, by links", async ({ page }) => {
    await page.goto("/trends");
    const names = () => page.locator(".multiples h3 a").allTextContents();
    expect((await names()).length).toBe(51);
    expect((await names())[0]).toBe("Alabama");
    await page
      .getByRole("navigation", { name: "Sort the states by" })
      .getByRole("link", { name: "Index" })
      .click();
    await expect(page).toHaveURL(/sort=index#states$/);
    expect((await names())[0]).toBe("Alaska");
    expect((await names()).at(-1)).toBe("District of Columbia");
  });

  test("each leads to its own chart beside the nation's", async ({ page }) => {
    await page.goto("/trends");
    await page.locator(".multiples").getByRole("link", { name: "New York", exact: true }).click();
    await expect(figureOf(page).getByRole("heading", { level: 2 })).toContainText("New York stands at 88.8");
    await expect(figureOf(page)).toContainText("All jobs, United States");
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form adds a series and moves the base, and the tables tell it all", async ({ page }) => {
    await page.goto("/trends?series=us");
    await page.getByLabel("Add a series").selectOption({ label: "Oregon" });
    await page.getByLabel("Day that is 100").fill("2022-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(figureOf(page).locator(".measure")).toContainText("1 January 2022 = 100");
    await figureOf(page).getByText("The same figures as a table").click();
    await expect(rowsOf(page).filter({ hasText: "1 January 2022" })).toContainText("100.00");
    await expect(page.locator("section", { has: page.getByText("How far each has moved") })).toContainText(
      "All jobs, Oregon",
    );
    await page.locator("figure#states").getByText("The same figures as a table").click();
    await expect(page.locator("figure#states tbody tr")).toHaveCount(51);
    await expect(page.locator("figure#remote-share tbody tr").first()).toBeAttached();
    await expect(page.locator("figure#pay-stated tbody tr").first()).toBeAttached();
  });
});

test("the home page tells three findings, each leading to its figures", async ({ page }) => {
  await page.goto("/");
  const findings = page.getByRole("region", { name: "What the data shows today" }).getByRole("listitem");
  await expect(findings).toHaveCount(3);
  await findings.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/trends/);
});

test("a role's page has a line of how its listings move, with the year's change", async ({ page }) => {
  for (const path of ["/salaries/backend-engineer", "/salaries/backend-engineer/wa"]) {
    await page.goto(path);
    const panel = page.getByRole("region", { name: "How listings move" });
    await expect(panel.getByRole("img")).toBeVisible();
    await expect(panel).toContainText(/\d+\.\d, [+−]?\d+\.\d% in a year/);
    await expect(panel).toContainText("Indeed Hiring Lab (CC BY 4.0)");
  }
});

/** Whoever points at the drawing brings it to life. */
async function reachFor(page: Page) {
  const drawing = figureOf(page).locator(".drawing-slot");
  // What moves before the code that listens is there reaches nobody.
  await expect(async () => {
    for (const x of [200, 210]) await drawing.hover({ position: { x, y: 100 } });
    await expect(figureOf(page).locator(".plot.live")).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
}

/** What there is to see of the chart, read from what stands on the page. */
async function picture(page: Page) {
  await figureOf(page).getByText("The same figures as a table").click();
  await reachFor(page);
  return {
    finding: await figureOf(page).getByRole("heading", { level: 2 }).textContent(),
    measure: await figureOf(page).locator(".measure").textContent(),
    rows: await rowsOf(page).allTextContents(),
    lines: await figureOf(page)
      .locator(".recharts-line-curve")
      .evaluateAll((all) => all.map((line) => line.getAttribute("d"))),
  };
}
