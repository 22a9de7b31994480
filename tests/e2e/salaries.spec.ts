import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { STATES } from "@/lib/places/vocabulary";

/** The reference figures hold these wages, whatever else has been imported. */
const WAGES = "/salaries?source=oews";
const MAP = "svg.map:not(.tiles)";

test.describe("the map", () => {
  test("says the finding, and where the figures come from", async ({ page }) => {
    await page.goto(WAGES);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Software engineer pay by state");
    const figure = page.getByRole("figure");
    await expect(figure.getByRole("heading", { level: 2 })).toHaveText(
      "California pays software developers most, $174,410 at the median; Mississippi least, $95,330",
    );
    await expect(figure.locator("footer .source")).toContainText(
      "Source: U.S. Bureau of Labor Statistics, OEWS, May 2025. 1,687,890 jobs.",
    );
    await expect(figure.getByRole("link", { name: "Washington: $166,540, rank 2 of 50" })).toBeVisible();
    await expect(figure.getByRole("link", { name: "Alaska: no figure, not released by BLS" })).toBeVisible();
  });

  for (const { width, map } of [
    { width: 1280, map: MAP },
    { width: 390, map: "svg.map.tiles" },
  ]) {
    test(`by keyboard alone every state is reached at ${width} px, and says its figure`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(WAGES, { waitUntil: "networkidle" });
      await expect(page.locator(`${map} a[tabindex="0"]`)).toHaveCount(1);
      await page.locator(`${map} a[tabindex="0"]`).focus();
      const names = await walkEverywhere(page);
      expect(Object.keys(names).sort()).toEqual(STATES.map(({ code }) => code).sort());
      for (const { code, name } of STATES) expect(names[code]).toMatch(new RegExp(`^${name}: `));
      expect(names.CA).toMatch(/^California: \$174,410, rank 1 of 50, [\d,]+ jobs$/);
    });
  }

  test("is one stop of the Tab key; Home and End go to the highest and lowest", async ({ page }) => {
    await page.goto(WAGES, { waitUntil: "networkidle" });
    await page.locator(`${MAP} a[tabindex="0"]`).focus();
    await page.keyboard.press("End");
    await expect(focused(page)).toHaveAttribute("data-state", "MS");
    await page.keyboard.press("Home");
    await expect(focused(page)).toHaveAttribute("data-state", "CA");
    await page.keyboard.press("Tab");
    await expect(focused(page)).not.toHaveAttribute("data-state", /./);
    await page.keyboard.press("Shift+Tab");
    await expect(focused(page)).toHaveAttribute("data-state", "CA");
  });

  test("reads out what is pointed at", async ({ page }) => {
    await page.goto(WAGES, { waitUntil: "networkidle" });
    const readout = page.locator("[data-readout]");
    await expect(readout).toContainText("California");
    await page.locator(`${MAP} a[data-state=TX]`).focus();
    await expect(readout).toContainText("Texas");
    await expect(readout).toContainText("of 50");
    await expect(readout.locator(".median")).toHaveCount(1);
    await page.locator(`${MAP} a[data-state=AK]`).focus();
    await expect(readout).toContainText("No figure: not released by BLS");
    await expect(readout.getByText("Middle half")).toBeHidden();
  });

  test("reads out what was reached for before its script came", async ({ page }) => {
    const script = Promise.withResolvers<void>();
    await page.route("**/*.js", async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(WAGES, { waitUntil: "commit" });
    await page.locator(`${MAP} a[data-state=TX]`).focus();
    await expect(page.locator("[data-readout]")).toContainText("California");
    script.resolve();
    await expect(page.locator("[data-readout]")).toContainText("Texas");
  });

  test("a state leads to its page", async ({ page }) => {
    await page.goto(WAGES);
    await expect(page.locator(`${MAP} a[data-state=HI]`)).toHaveAttribute(
      "href",
      "/salaries/software-engineer/hi",
    );
  });

  test("small states are as easily hit as large ones", async ({ page }) => {
    await page.goto(WAGES);
    for (const code of ["DC", "RI", "DE", "HI", "AK"]) {
      const box = await page.locator(`${MAP} a[data-state=${code}]`).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), code).toBeGreaterThanOrEqual(24);
    }
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("all can be read and asked for", async ({ page }) => {
    await page.goto("/salaries?source=oews&state=WA");
    await expect(page.locator(`${MAP} a[data-state]`)).toHaveCount(51);
    await expect(page.locator("[data-readout]")).toContainText("Washington");
    await expect(page.locator("[data-download]:visible")).toHaveCount(0);
    await page.getByLabel("Role").selectOption("data-scientist");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data scientist pay by state");
    // What was chosen by link stays.
    await expect(page.getByRole("link", { name: "BLS wages", exact: true })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await page.getByText("Cite", { exact: true }).click();
    await expect(page.getByLabel("BibTeX")).toHaveValue(/^@misc\{payboard-map-/);
  });
});

test.describe("what is asked for", () => {
  test("a choice by pointer is sent at once, by an address without what is usual", async ({ page }) => {
    await page.goto("/salaries", { waitUntil: "networkidle" });
    await page.getByLabel("Role").click();
    await page.getByLabel("Role").selectOption("qa-engineer");
    await page.waitForURL("/salaries?role=qa-engineer");
    await page.getByRole("link", { name: "BLS wages", exact: true }).click();
    await page.waitForURL("/salaries?role=qa-engineer&source=oews");
    await page.getByRole("link", { name: "An hour" }).click();
    await expect(page.locator(".measure")).toContainText("US dollars an hour");
  });

  test("a choice by keyboard waits for the button", async ({ page }) => {
    await page.goto("/salaries", { waitUntil: "networkidle" });
    await page.getByLabel("Role").press("Home");
    await page.getByLabel("Role").selectOption("qa-engineer");
    await page.getByRole("button", { name: "Show" }).focus();
    await expect(page).toHaveURL("/salaries");
    await page.getByRole("button", { name: "Show" }).press("Enter");
    await page.waitForURL("/salaries?role=qa-engineer");
  });

  test("unknown values fall back", async ({ page }) => {
    const answer = await page.goto(
      "/salaries?role=astronaut&source=x&vintage=1999-01&state=ZZ&sort=luck&per=x",
    );
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Software engineer pay by state");
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/salaries$/);
  });

  test("what is above the cap is not called withheld, nor another the highest", async ({ page }) => {
    await page.goto("/salaries?source=oews&vintage=2024-05&statistic=p90");
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
      "California and Washington pay software developers most, above the survey’s cap at the 90th percentile; South Dakota least, $130,610",
    );
    await expect(page.locator("#row-CA")).toContainText("at or above the survey’s cap");
    await expect(page.locator("#row-NY td").first()).toHaveText("3");
  });
});

test("the table sorts by its heads, and says so", async ({ page }) => {
  await page.goto(WAGES);
  const first = page.locator(".rank tbody th").first();
  await expect(first).toHaveText("California");
  await expect(page.getByRole("columnheader", { name: "Median", exact: true })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("columnheader", { name: "State" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=state/);
  await expect(first).toHaveText("Alabama");
  await expect(page.getByRole("columnheader", { name: "State" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("columnheader", { name: "Jobs" }).getByRole("link").click();
  await expect(first).toHaveText("California");
  await expect(page.locator(".rank tbody tr")).toHaveCount(51);
});

test.describe("to take along", () => {
  test("the drawing as SVG and PNG, with its finding, source and typeface", async ({ page }) => {
    await page.goto(WAGES, { waitUntil: "networkidle" });
    const svg = await download(page, "SVG");
    expect(svg.name).toBe("payboard-map.svg");
    const text = svg.bytes.toString("utf8");
    const problem = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, "image/svg+xml").querySelector("parsererror")?.textContent,
      text,
    );
    expect(problem).toBeUndefined();
    for (const said of ["California pays software developers most", "Bureau", "@font-face", ">WA<"]) {
      expect(text).toContain(said);
    }
    // Nothing of the page's style sheets and addresses is needed to read it.
    expect(text).not.toMatch(/var\(--|oklch|href=|class=/);

    const png = await download(page, "PNG");
    expect(png.name).toBe("payboard-map.png");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    expect(width).toBeGreaterThan(1500);
    expect(height).toBeGreaterThan(1000);
  });

  test("the squares of a phone, where they are what is shown", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(WAGES, { waitUntil: "networkidle" });
    const { bytes } = await download(page, "SVG");
    expect(bytes.toString("utf8").match(/<rect/g)?.length).toBeGreaterThan(51);
  });

  test("the figures as CSV, a link to here, a frame and a citation", async ({ page }) => {
    await page.goto("/salaries?role=data-scientist&source=oews&vintage=2024-05&per=hour");
    const tools = page.locator(".chart .tools");
    await expect(tools.getByRole("link", { name: "CSV" })).toHaveAttribute(
      "href",
      "/api/v1/salaries.csv?role=data-scientist&source=oews&vintage=2024-05",
    );
    const permalink = "/salaries?role=data-scientist&source=oews&per=hour&vintage=2024-05";
    await expect(tools.getByRole("link", { name: "Link to this chart" })).toHaveAttribute(
      "href",
      `${permalink}#map`,
    );
    await tools.getByText("Embed", { exact: true }).click();
    await expect(tools.locator("textarea").first()).toHaveValue(
      /<iframe src="http[^"]+\/embed\/salaries\?role=data-scientist&amp;source=oews&amp;per=hour&amp;vintage=2024-05"/,
    );
    await page.keyboard.press("Escape");
    await expect(tools.locator("textarea").first()).toBeHidden();
  });
});

test("the frame for other sites holds the map alone, and its links leave it", async ({ page }) => {
  await page.goto("/embed/salaries?source=oews");
  await expect(page.locator(MAP)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("California pays");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/salaries\?source=oews$/);
  const inside = page.locator("main a:not([target=_blank]):not([download])");
  await expect(inside).toHaveCount(0);
});

test("on paper the map keeps its colours and the table is whole", async ({ page }) => {
  await page.goto(WAGES);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(MAP)).toBeVisible();
  await expect(page.locator(MAP)).toHaveCSS("print-color-adjust", "exact");
  await expect(page.locator(".settings")).toBeHidden();
  await expect(page.locator(".rank tbody tr").last()).toBeVisible();
});

function focused(page: Page) {
  return page.locator(":focus");
}

/** Walks by arrow keys alone, depth first, until there is nowhere new; gives what each state is called. */
async function walkEverywhere(page: Page): Promise<Record<string, string>> {
  const arrows = { up: "ArrowUp", right: "ArrowRight", down: "ArrowDown", left: "ArrowLeft" };
  const seen: Record<string, string> = {};
  const here = () =>
    page.evaluate(() => {
      const { dataset, ariaLabel } = document.activeElement as SVGAElement;
      return { code: dataset.state ?? "", name: ariaLabel ?? "", data: { ...dataset } };
    });
  const start = await here();
  seen[start.code] = start.name;
  const links: Record<string, Record<string, string | undefined>> = { [start.code]: start.data };

  /** The arrows to the nearest state that wasn't seen, by way of those that were. */
  const wayToNew = (from: string): string[] | null => {
    const ways: [string, string[]][] = [[from, []]];
    const tried = new Set([from]);
    for (const [code, keys] of ways) {
      for (const [direction, key] of Object.entries(arrows)) {
        const next = links[code]?.[direction];
        if (!next || tried.has(next)) continue;
        if (!seen[next]) return [...keys, key];
        tried.add(next);
        ways.push([next, [...keys, key]]);
      }
    }
    return null;
  };
  for (let at = start.code, keys = wayToNew(at); keys; keys = wayToNew(at)) {
    for (const key of keys) await page.keyboard.press(key);
    const { code, name, data } = await here();
    seen[code] = name;
    links[code] = data;
    at = code;
  }
  return seen;
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
