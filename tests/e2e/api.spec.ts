import { type APIResponse, expect, test } from "@playwright/test";
import { boardSchema } from "@/lib/listings/board-schema";
import { healthSchema, problemSchema, readySchema } from "@/lib/openapi";
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
