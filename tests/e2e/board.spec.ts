import { expect, type Page, test } from "@playwright/test";
import { HIRING } from "@/tests/support/e2e-cast";

const said = (page: Page) => page.getByRole("heading", { level: 1 });
const box = (page: Page, name: RegExp) => page.getByRole("checkbox", { name });
const cards = (page: Page) => page.getByRole("article");

async function totalOf(page: Page): Promise<number> {
  return Number(/^[\d,]+/.exec(await said(page).innerText())?.[0].replaceAll(",", ""));
}

/** The count that stands beside a filter's value. */
async function countBeside(page: Page, name: RegExp): Promise<number> {
  const label = page.locator("label").filter({ has: box(page, name) });
  return Number(/[\d,]+$/.exec(await label.innerText())?.[0].replaceAll(",", ""));
}

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("people search, filter, turn the page and open a listing", async ({ page }) => {
    await page.goto("/jobs");
    await page.getByRole("searchbox", { name: "Title, skill or company" }).fill("engineer");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/[?&]q=engineer/);
    const found = await totalOf(page);

    const expected = await countBeside(page, /^California/);
    await box(page, /^California/).check();
    await page.getByRole("button", { name: "Apply the filters" }).click();
    await expect(page).toHaveURL(/[?&]state=CA/);
    await expect(box(page, /^California/)).toBeChecked();
    expect(await totalOf(page)).toBe(expected);
    expect(expected).toBeLessThan(found);

    await page.goto("/jobs?q=engineer");
    const first = await cards(page).first().getByRole("heading").innerText();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /^Next/ }).click();
    await expect(page).toHaveURL(/[?&]page=2/);
    await expect(page.getByRole("navigation", { name: "Pages" })).toContainText("26 to");
    expect(await cards(page).first().getByRole("heading").innerText()).not.toBe(first);

    const link = cards(page).first().getByRole("link").first();
    const title = await link.innerText();
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

  test("people ask for pay above the state's median", async ({ page }) => {
    await page.goto("/jobs?role=software-engineer");
    const expected = await countBeside(page, /^Above the state’s median/);
    await box(page, /^Above the state’s median/).check();
    await page.getByRole("button", { name: "Apply the filters" }).click();
    await expect(page).toHaveURL(/[?&]above=1/);
    await expect(box(page, /^Above the state’s median/)).toBeChecked();
    expect(await totalOf(page)).toBe(expected);
    await expect(said(page)).toContainText(/above (their|its) state’s median/);
    await expect(page.getByRole("navigation", { name: "Active filters" })).toContainText(
      "Pays above the state’s median",
    );
  });

  test("a phone's filters open as a sheet and apply", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/jobs");
    await expect(box(page, /^Hybrid/)).toBeHidden();
    await page.getByRole("link", { name: /^Filters/ }).click();
    await box(page, /^Hybrid/).check();
    await page.getByRole("button", { name: "Show listings" }).click();
    await expect(page).toHaveURL(/workplace=hybrid/);
    await expect(said(page)).toContainText(/hybrid/i);
  });
});

test("a filter updates the board in place and keeps focus, scroll and history", async ({ page }) => {
  await page.goto("/jobs");
  const all = await totalOf(page);
  const expected = await countBeside(page, /^Hybrid/);
  const hybrid = box(page, /^Hybrid/);
  await hybrid.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });

  await hybrid.check();
  await expect(said(page)).toHaveText(new RegExp(`^${expected} `));
  await expect(page).toHaveURL(/\/jobs\?workplace=hybrid$/);
  await expect(hybrid).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(before);

  await box(page, /^Senior/).check();
  await expect(page).toHaveURL(/\/jobs\?workplace=hybrid&level=senior$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/jobs\?workplace=hybrid$/);
  await expect(box(page, /^Senior/)).not.toBeChecked();
  await expect(said(page)).toHaveText(new RegExp(`^${expected} `));
  await page.goBack();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(said(page)).toHaveText(new RegExp(`^${all} `));
  await page.goForward();
  await expect(said(page)).toHaveText(new RegExp(`^${expected} `));
  await expect(hybrid).toBeChecked();
  expect(loads).toBe(0);
});

test("Back returns to the position in the list, also from a listing", async ({ page }) => {
  await page.goto("/jobs?type=full-time");
  const tenth = cards(page).nth(9).getByRole("link").first();
  await tenth.scrollIntoViewIfNeeded();
  const position = await page.evaluate(() => window.scrollY);
  expect(position).toBeGreaterThan(0);
  await tenth.click();
  await expect(page).toHaveURL(/\/jobs\/[a-z0-9-]+-\d+$/);
  await page.goBack();
  await expect(said(page)).toContainText("full-time");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(position, -1);
});

test("Back from the second page returns to where the first was left", async ({ page }) => {
  await page.goto("/jobs");
  const first = await cards(page).first().getByRole("heading").innerText();
  const next = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /^Next/ });
  await next.scrollIntoViewIfNeeded();
  const position = await page.evaluate(() => window.scrollY);
  await next.click();
  await expect(page.getByRole("navigation", { name: "Pages" })).toContainText("26 to");
  await page.goBack();
  await expect(cards(page).first().getByRole("heading")).toHaveText(first);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(position, -1);
});

test("every number beside a filter is what choosing it gives", async ({ page }) => {
  for (const name of [/^California/, /^Software engineer/, /^Remote/, /^Senior/]) {
    await page.goto("/jobs");
    const promised = await countBeside(page, name);
    await box(page, name).check();
    await expect(said(page)).toHaveText(new RegExp(`^${promised} `));
  }
});

test("pay above the state's median is asked for and let go in place", async ({ page }) => {
  await page.goto("/jobs");
  const all = await totalOf(page);
  const above = box(page, /^Above the state’s median/);
  const expected = await countBeside(page, /^Above the state’s median/);
  await above.check();
  await expect(page).toHaveURL(/\/jobs\?above=1$/);
  await expect(said(page)).toHaveText(
    new RegExp(`^${expected} listings that pay above their state’s median`),
  );
  await expect(cards(page).getByText(/^Below/)).toHaveCount(0);
  // A state that is chosen then is the one whose median counts.
  const inCalifornia = await countBeside(page, /^California/);
  await box(page, /^California/).check();
  await expect(page).toHaveURL(/\/jobs\?state=CA&above=1$/);
  await expect(said(page)).toHaveText(new RegExp(`^${inCalifornia} `));
  await page.goBack();
  await expect(said(page)).toHaveText(new RegExp(`^${expected} `));
  await page.getByRole("link", { name: /^Pays above the state’s median/ }).click();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(above).not.toBeChecked();
  await expect(said(page)).toHaveText(new RegExp(`^${all} `));
});

test("a card says where its pay stands among its role's, with what stands behind that", async ({ page }) => {
  await page.goto(`/jobs?company=${HIRING.slug}`);
  const card = cards(page).filter({ hasText: "Senior Data Engineer, Tides" });
  await expect(card).toContainText(/(Above|In|Below) .*data engineers in NY/);
  await expect(card).toContainText(/Middle half \$\d+k–\$\d+k · [\d,]+ filings, late 2023/);
});

test("a chip drops its filter", async ({ page }) => {
  await page.goto("/jobs?state=CA,NY&workplace=remote");
  await page
    .getByRole("link", { name: /California/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/jobs\?state=NY&workplace=remote$/);
  await expect(box(page, /^California/)).not.toBeChecked();
  await expect(box(page, /^New York/)).toBeChecked();
});

test("pay asks for the top of the range and says what it keeps", async ({ page }) => {
  await page.goto("/jobs?pay=200000");
  await expect(page.getByText(/state no pay in US dollars/)).toBeVisible();
  await page.getByRole("link", { name: "Leave them out" }).click();
  await expect(page).toHaveURL(/\/jobs\?pay=200000&unpaid=0$/);
  await expect(page.getByText(/state no pay in US dollars/)).toBeHidden();
  await expect(cards(page).getByText("Pay not stated")).toHaveCount(0);
});

test("a misspelt search says what may have been meant", async ({ page }) => {
  await page.goto("/jobs?q=kuberntes");
  await expect(page.getByText("No listing matches all of this")).toBeVisible();
  await page.getByRole("link", { name: "kubernetes", exact: true }).click();
  await expect(page).toHaveURL(/q=kubernetes/);
  await expect.poll(() => totalOf(page)).toBeGreaterThan(0);
});

test("an empty result offers to drop one filter, and the number it promises is what comes", async ({
  page,
}) => {
  await page.goto("/jobs?state=CA&pay=9000000&unpaid=0");
  await expect(page.getByText("No listing matches all of this")).toBeVisible();
  const way = page.locator(".blank").getByRole("link").first();
  const promised = Number(/([\d,]+) listings?$/.exec(await way.innerText())?.[1]?.replaceAll(",", ""));
  await way.click();
  await expect(said(page)).toHaveText(new RegExp(`^${promised.toLocaleString("en-US")} `));
});

test("an outage is said as one, and heals", async ({ page }) => {
  await page.goto("/jobs");
  await page.route("**/api/v1/listings*", (route) => route.fulfill({ status: 503, body: "{}" }));
  await box(page, /^Hybrid/).check();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be read" })).toBeVisible();
  await expect(page.getByText("No listing matches")).toBeHidden();
  await page.unroute("**/api/v1/listings*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be read" })).toBeHidden();
  await expect(said(page)).toContainText(/hybrid/i);
});

test("a phone's filters are a dialog that keeps the keyboard inside", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/jobs");
  const opener = page.getByRole("link", { name: /^Filters/ });
  await opener.click();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await expect(sheet).toBeVisible();
  await expect(sheet.locator(":focus")).toHaveCount(1);
  await box(page, /^Hybrid/).check();
  await expect(sheet.getByRole("link", { name: /^Show [\d,]+ listings?$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL(/workplace=hybrid/);
});

test("a page past the end and an unknown page are not found", async ({ request }) => {
  expect((await request.get("/jobs?page=999")).status()).toBe(404);
  expect((await request.get("/nowhere")).status()).toBe(404);
  expect((await request.get("/jobs?page=0")).status()).toBe(200);
  expect((await request.get("/jobs?page=two")).status()).toBe(200);
});

test("the theme is switched at once and kept", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/jobs");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.goto("/");
  expect(await paper()).toBe(dark);
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await page.getByRole("radio", { name: "System" }).check();
  await expect.poll(paper).toBe(light);
});

test("the theme holds on an address that leads to nothing, too", async ({ page }) => {
  for (const path of ["/jobs/no-such-listing-999999999", "/nowhere"]) {
    await page.goto(path);
    await page.getByRole("radio", { name: "Dark" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
    await page.getByRole("radio", { name: "System" }).check();
  }
});

test("a theme that is chosen in another tab is followed", async ({ page, context }) => {
  await page.goto("/jobs");
  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("radio", { name: "Dark" }).check();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
