import { gzipSync } from "node:zlib";
import { expect, type Response, test } from "@playwright/test";
import { addressOf, openAPage, PAGE_NAMES } from "@/tests/support/pages";

const MOST_SCRIPT_KIB = 150;
const MOST_LAYOUT_SHIFT = 0.02;

const GUIDE = "/guides/back-end-developer-vs-engineer";
for (const path of [
  "/",
  "/jobs",
  "/jobs?q=engineer&state=CA",
  "/salaries",
  "/trends",
  GUIDE,
  "/roles/backend-engineer",
]) {
  test(`${path} loads at most ${MOST_SCRIPT_KIB} KiB of script, gzipped`, async ({ page }) => {
    const scripts: Response[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response);
    });
    await page.goto(path, { waitUntil: "networkidle" });
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(MOST_SCRIPT_KIB);
  });
}

for (const path of [GUIDE, "/roles/backend-engineer", "/salaries/backend-engineer"]) {
  test(`${path} sends its tables once, and no script holds them`, async ({ page }) => {
    await page.goto(path);
    const heads = await page
      .getByRole("rowheader")
      .evaluateAll((cells) => cells.map((cell) => (cell.querySelector("*") ?? cell).textContent));
    const scripts = (await page.locator("script:not([src])").allTextContents()).join("\n");
    expect(heads.length).toBeGreaterThan(3);
    expect(scripts).toContain("StillMarkup");
    expect(heads.filter((head) => scripts.includes(head))).toEqual([]);
  });
}

for (const path of [GUIDE, "/roles/backend-engineer", "/salaries/backend-engineer/wa"]) {
  test(`${path} is sent in signs of one byte, which Node keeps and sends faster`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect([...new Set(html.match(/[^\0-\xff]/g))]).toEqual([]);
    expect(html).toContain("&#8211;");
  });
}

test("a page has one style sheet, the same as every other", async ({ request }) => {
  const sheets = new Set<string>();
  for (const name of PAGE_NAMES) {
    const html = await (await request.get(await addressOf(name, request))).text();
    const links = html.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
    expect(links, name).toHaveLength(1);
    sheets.add(links[0]?.match(/href="([^"]+)"/)?.[1] ?? "");
  }
  expect(sheets.size).toBe(1);
});

for (const width of [390, 1280]) {
  test(`nothing jumps while a page loads at ${width} px, and no other host is asked`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const strangers: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL ?? "").origin)
        strangers.push(url.href);
    });
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const name of PAGE_NAMES) {
      await openAPage(page, name);
      await page.waitForLoadState("networkidle");
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      expect(shift, name).toBeLessThanOrEqual(MOST_LAYOUT_SHIFT);
    }
    expect(strangers).toEqual([]);
  });
}
