import { type APIResponse, expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { boardSchema } from "@/lib/listings/board-schema";
import { healthSchema, problemSchema, readySchema } from "@/lib/openapi";
import { salariesSchema } from "@/lib/salaries/cell-schema";
import { trendsSchema } from "@/lib/trends/trend-schema";
import { HIRING } from "@/tests/support/e2e-cast";

async function expectProblem(response: APIResponse, status: number) {
  expect(response.status()).toBe(status);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  expect(problemSchema.parse(await response.json()).status).toBe(status);
}

for (const query of [
  "",
  "q=engineer&sort=relevance",
  "role=data-engineer&state=NY,CA&remote=1",
  "workplace=remote&level=senior,staff&type=full-time",
  "pay=150000&unpaid=0&sort=pay",
  "skill=python&posted=30",
  "above=1&state=CA,NY&remote=1",
  `company=${HIRING.slug}`,
  "q=nothing-has-this-word&state=WY",
  "page=two&pay=lots&state=XX&sort=upside-down",
]) {
  test(`the answer to "${query}" is as described, to the letter`, async ({ request }) => {
    const response = await request.get(`/api/v1/listings?${query}`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("application/json");
    const board = boardSchema.parse(await response.json());
    expect(board.listings.length).toBe(Math.min(25, board.total));
    const again = boardSchema.parse(await (await request.get(`/api/v1/listings?${board.query}`)).json());
    expect(again.query).toBe(board.query);
    expect(again.total).toBe(board.total);
  });
}

test("next leads through every listing once, and then nowhere", async ({ request }) => {
  let address: string | null = "/api/v1/listings?unpaid=0";
  const ids: number[] = [];
  let total = 0;
  while (address) {
    const board = boardSchema.parse(await (await request.get(address)).json());
    ids.push(...board.listings.map(({ id }) => id));
    total = board.total;
    address = board.next;
  }
  expect(total).toBeGreaterThan(25);
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
});

test("what is said to pay above the median does, in the market beside it", async ({ request }) => {
  const all = boardSchema.parse(await (await request.get("/api/v1/listings")).json());
  let address: string | null = "/api/v1/listings?above=1";
  let seen = 0;
  while (address) {
    const board = boardSchema.parse(await (await request.get(address)).json());
    expect(board.total).toBe(all.facets.above[0]?.count);
    for (const { title, pay, market } of board.listings) {
      const middle = ((pay?.annualMin ?? Number.NaN) + (pay?.annualMax ?? Number.NaN)) / 2;
      expect(middle, title).toBeGreaterThan(market?.median ?? Number.NaN);
      seen += 1;
    }
    address = board.next;
  }
  expect(seen).toBe(all.facets.above[0]?.count);
  expect(seen).toBeGreaterThan(0);
});

test("a page past the end and an unknown address are problems", async ({ request }) => {
  await expectProblem(await request.get("/api/v1/listings?page=9999"), 404);
  await expectProblem(await request.get("/api/v1/nothing"), 404);
  await expectProblem(await request.get("/api"), 404);
  await expectProblem(await request.post("/api/nothing"), 404);
});

for (const query of [
  "",
  "role=software-developer&state=CA&source=oews",
  "role=backend-engineer,backend-developer&state=US&source=lca",
  "soc=15-1254&vintage=2025-05",
  "source=modelled,advertised",
  "role=astronaut&state=XX&vintage=soon",
]) {
  test(`the figures of pay for "${query}" are as described, and the table says the same`, async ({
    request,
  }) => {
    const response = await request.get(`/api/v1/salaries?${query}`);
    expect(response.status()).toBe(200);
    const text = await response.text();
    const { salaries } = salariesSchema.parse(JSON.parse(text));
    expect(salaries.length).toBeGreaterThan(0);
    expect(await (await request.get(`/api/v1/salaries?${query}`)).text()).toBe(text);

    const table = await request.get(`/api/v1/salaries.csv?${query}`);
    expect(table.headers()["content-type"]).toMatch(/^text\/csv/);
    const rows: Record<string, string>[] = parse(await table.text(), { columns: true });
    expect(rows).toEqual(
      salaries.map((cell) =>
        Object.fromEntries(Object.entries(cell).map(([key, value]) => [key, String(value ?? "")])),
      ),
    );
  });
}

test("figures of pay are those that were published", async ({ request }) => {
  const ask = async (query: string) =>
    salariesSchema.parse(await (await request.get(`/api/v1/salaries?${query}`)).json()).salaries;
  const developers = await ask("role=software-developer&state=CA,WA,US,AK&source=oews");
  const cell = (state: string, vintage: string) =>
    developers.find((salary) => salary.state === state && salary.vintage === vintage);
  expect(cell("CA", "2025-05")).toMatchObject({
    mean: 186_770,
    median: 174_410,
    topCoded: false,
    reason: null,
  });
  expect(cell("WA", "2025-05")).toMatchObject({ mean: 171_040, median: 166_540 });
  expect(cell("US", "2025-05")).toMatchObject({ median: 135_980, p90: 214_670 });
  expect(cell("CA", "2024-05")).toMatchObject({ p90: null, topCoded: true });
  expect(cell("AK", "2025-05")).toMatchObject({ mean: null, median: null, reason: "suppressed" });

  const [engineers] = await ask("role=backend-engineer&state=US&source=lca");
  expect(engineers?.n).toBeGreaterThanOrEqual(120);
  expect(Math.abs((engineers?.median ?? 0) / 170_000 - 1)).toBeLessThanOrEqual(0.03);
  const [makers] = await ask("role=backend-developer&state=US&source=lca");
  expect(makers?.n).toBeGreaterThanOrEqual(30);
  expect(Math.abs((makers?.median ?? 0) / 114_026 - 1)).toBeLessThanOrEqual(0.03);
});

test("no figure rests on fewer than ten", async ({ request }) => {
  const { salaries } = salariesSchema.parse(await (await request.get("/api/v1/salaries")).json());
  const thin = salaries.filter(({ n }) => n !== null && n < 10);
  expect(thin.length).toBeGreaterThan(0);
  for (const { mean, p10, p25, median, p75, p90, reason } of thin)
    expect([mean, p10, p25, median, p75, p90, reason]).toEqual([null, null, null, null, null, null, "thin"]);
});

for (const query of [
  "",
  "series=us,state-CA&base=2021-01-01&adjusted=0",
  "series=board-role-web-developer,nothing&from=x",
]) {
  test(`/api/v1/trends?${query} answers what its schema says, and the table says the same`, async ({
    request,
  }) => {
    const response = await request.get(`/api/v1/trends?${query}`);
    expect(response.status()).toBe(200);
    const { series } = trendsSchema.parse(await response.json());
    expect(series.length).toBeGreaterThan(0);
    const table = await request.get(`/api/v1/trends.csv?${query}`);
    expect(table.headers()["content-type"]).toMatch(/^text\/csv/);
    const rows: Record<string, string>[] = parse(await table.text(), { columns: true });
    expect(rows).toEqual(
      series.flatMap(({ key, source, base, adjusted, points }) =>
        points.map(([date, value]) => ({
          ...{ series: key, source, base: base ?? "", adjusted: adjusted ? "1" : "0", date },
          value: String(value ?? ""),
        })),
      ),
    );
  });
}

test("indices of listings are those that were published, on whichever base", async ({ request }) => {
  const ask = async (query: string) =>
    trendsSchema.parse(await (await request.get(`/api/v1/trends?${query}`)).json()).series;
  const newest = await ask("series=us,us-new,state-CA,state-WA,state-DC&from=2026-08-14&to=2026-08-14");
  expect(newest.map(({ points }) => points[0]?.[1])).toEqual([101.79, 97.19, 85.19, 74.78, 70.94]);
  const [raw] = await ask("series=us&adjusted=0&from=2026-08-14");
  expect(raw).toMatchObject({ adjusted: false, points: [["2026-08-14", 105.86]] });
  const [software] = await ask("series=software-development");
  const peak = software?.points.toSorted((a, b) => (b[1] ?? 0) - (a[1] ?? 0))[0];
  expect([peak, software?.points.at(-1)]).toEqual([
    ["2022-02-28", 233.92],
    ["2026-09-04", 76.12],
  ]);

  const published = new Map(software?.points);
  const level = published.get("2021-01-01") ?? Number.NaN;
  const [rebased] = await ask("series=software-development&base=2021-01-01");
  expect(rebased?.base).toBe("2021-01-01");
  for (const [day, value] of rebased?.points ?? [])
    expect(Math.abs((value ?? 0) - ((published.get(day) ?? 0) / level) * 100)).toBeLessThanOrEqual(0.005001);
  const [same] = await ask("series=software-development&base=2020-01");
  expect(same?.points).toEqual(software?.points);
});

test("other sites may ask, and HEAD says what GET would", async ({ request }) => {
  const get = await request.get("/api/v1/listings", { headers: { Origin: "https://elsewhere.example" } });
  expect(get.headers()["access-control-allow-origin"]).toBe("*");
  expect(get.headers()["cache-control"]).toMatch(/^private, max-age=\d+$/);
  const head = await request.head("/api/v1/listings");
  expect(head.status()).toBe(200);
  expect(await head.text()).toBe("");
  const asked = await request.fetch("/api/v1/listings", { method: "OPTIONS" });
  expect(asked.headers()["access-control-allow-methods"]).toContain("GET");
});

test("describes itself in OpenAPI 3.1", async ({ request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toBe("3.1.0");
  for (const path of Object.keys(description.paths)) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
});

test("says that it runs and is ready", async ({ request }) => {
  healthSchema.parse(await (await request.get("/api/health")).json());
  readySchema.parse(await (await request.get("/api/ready")).json());
});
