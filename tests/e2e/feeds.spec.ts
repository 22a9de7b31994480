import { expect, type Page, test } from "@playwright/test";
import { CAST, HIRING } from "@/tests/support/e2e-cast";

const SEARCH = `company=${HIRING.slug}`;

/** Reads XML as strictly as a browser does, and gives the text of what a selector finds. */
async function textsIn(page: Page, xml: string, selector: string): Promise<string[]> {
  return page.evaluate(
    ([source, wanted]) => {
      const parsed = new DOMParser().parseFromString(source, "application/xml");
      const trouble = parsed.querySelector("parsererror");
      if (trouble) throw new Error(trouble.textContent ?? "");
      return [...parsed.querySelectorAll(wanted)].map((element) => element.textContent ?? "");
    },
    [xml, selector] as const,
  );
}

test("RSS, Atom and JSON Feed hold the same listings of a search", async ({ page, request, baseURL }) => {
  const rss = await request.get(`/jobs/feed.xml?${SEARCH}`);
  expect(rss.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
  const links = await textsIn(page, await rss.text(), "item > link");
  expect(links).toHaveLength(5);
  expect(links.every((link) => link.startsWith(`${baseURL}/jobs/`))).toBe(true);
  expect(await textsIn(page, await rss.text(), "channel > title")).toEqual([
    `Tech jobs at ${HIRING.name} · Payboard`,
  ]);

  const atom = await request.get(`/jobs/feed.atom?${SEARCH}`);
  expect(atom.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(await textsIn(page, await atom.text(), "entry > id")).toEqual(
    await textsIn(page, await rss.text(), "item > guid"),
  );

  const json = await request.get(`/jobs/feed.json?${SEARCH}`);
  expect(json.headers()["content-type"]).toBe("application/feed+json; charset=utf-8");
  const feed = await json.json();
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(links);
});

test("each listing in a feed can be opened, by its address and by its id", async ({ request }) => {
  const { items } = await (await request.get(`/jobs/feed.json?${SEARCH}`)).json();
  const open = items.find(({ id }: { id: string }) => id.endsWith(`/${CAST.open}`));
  expect((await request.get(open.url, { maxRedirects: 0 })).status()).toBe(200);
  expect((await request.get(open.id)).url()).toBe(open.url);
});

test("a hostile title leaves the feeds well-formed", async ({ page, request }) => {
  for (const file of ["feed.xml", "feed.atom"]) {
    const xml = await (await request.get(`/jobs/${file}?${SEARCH}`)).text();
    const titles = await textsIn(page, xml, "item > title, entry > title");
    expect(titles.filter((title) => title.includes("&lt;/script&gt;"))).toHaveLength(1);
  }
});

test("a feed holds the newest fifty, whatever sort and page the search has", async ({ request }) => {
  const { items } = await (await request.get("/jobs/feed.json?sort=pay&page=2")).json();
  const plain = await (await request.get("/jobs/feed.json")).json();
  expect(items).toEqual(plain.items);
  const { total } = await (await request.get("/api/v1/listings")).json();
  expect(items).toHaveLength(Math.min(50, total));
  const dates = items.map(({ date_published }: { date_published: string }) => date_published);
  expect(dates).toEqual([...dates].sort().reverse());
});

test("a reader that has the present feed is sent nothing", async ({ request }) => {
  const first = await request.get(`/jobs/feed.xml?${SEARCH}`);
  const etag = first.headers().etag ?? "";
  const again = await request.get(`/jobs/feed.xml?${SEARCH}`, { headers: { "If-None-Match": `W/${etag}` } });
  expect(again.status()).toBe(304);
  expect(await again.text()).toBe("");
  const other = await request.get("/jobs/feed.xml?q=nothing-has-this-word", {
    headers: { "If-None-Match": etag },
  });
  expect(other.status()).toBe(200);
});

test("the sitemap leads to real listings and companies, robots.txt to the sitemap", async ({
  page,
  request,
}) => {
  expect(await (await request.get("/robots.txt")).text()).toMatch(/^Sitemap: http.+\/sitemap\.xml$/m);
  const parts = await textsIn(page, await (await request.get("/sitemap.xml")).text(), "sitemap > loc");
  const addresses: string[] = [];
  for (const part of parts)
    addresses.push(...(await textsIn(page, await (await request.get(part)).text(), "loc")));
  const paths = addresses.map((address) => address.replace(/^https?:\/\/[^/]+/, ""));
  expect(paths).toContain(`/jobs/senior-data-engineer-tides-harbour-analytics-${CAST.open}`);
  expect(paths).toContain(`/companies/${HIRING.slug}`);
  expect(paths).toContain("/jobs?role=data-engineer&state=NY");
  expect(paths.filter((path) => path.endsWith(`-${CAST.bare}`) || path.endsWith(`-${CAST.closed}`))).toEqual(
    [],
  );
  expect((await request.get("/sitemaps/listings-999.xml")).status()).toBe(404);
});
