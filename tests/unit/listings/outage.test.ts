import { beforeAll, expect, test, vi } from "vitest";

/** Nothing listens on port 1. */
const NOWHERE = "postgres://nobody@127.0.0.1:1/none";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", NOWHERE);
  vi.spyOn(console, "error").mockImplementation(() => {});
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

test.each([
  ["/api/v1/listings?q=engineer", () => import("@/app/api/v1/listings/route")],
  ["/api/ready", () => import("@/app/api/ready/route")],
  ["/jobs/feed.xml", () => import("@/app/jobs/feed.xml/route")],
  ["/sitemap.xml", () => import("@/app/sitemap.xml/route")],
])("without a database %s is a 503, never an empty answer", async (address, load) => {
  const { GET } = await load();
  const response = await GET(new Request(`http://localhost${address}`));
  expect(response.status).toBe(503);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toMatchObject({ status: 503, title: "Out of service" });
});

test("the process is still alive", async () => {
  const { GET } = await import("@/app/api/health/route");
  expect(GET().status).toBe(200);
});
