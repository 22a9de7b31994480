import type { Page } from "@playwright/test";

/** Every kind of page there is, by name: the address, or how to get there. */
export const PAGES = {
  home: "/",
  "the board": "/jobs",
  "a filtered board": "/jobs?q=engineer&state=CA,NY&pay=150000&skill=python",
  "an empty board": "/jobs?q=zzzzzz&state=WY",
  "a listing": openFirstListing,
  "a comparison": "/salaries/compare?roles=backend-engineer,backend-developer",
  "places compared": "/salaries/compare?roles=software-engineer&states=WA,TX,CA",
  "a company": openFirstCompany,
  "pay by state": "/salaries?state=WA",
  "wages by state": "/salaries?source=oews&statistic=p90&vintage=2024-05&per=hour&prices=adjusted",
  "a map for another site": "/embed/salaries?source=oews",
  "what a role pays": "/salaries/backend-engineer",
  "what a role pays in a state": "/salaries/backend-engineer/wa",
  "where an offer stands": "/salaries/backend-engineer/wa/offer?pay=85.50&per=hour",
  "an offer that can't be read": "/salaries/backend-engineer/wa/offer?pay=abc&per=hour",
  "the guides": "/guides",
  "a guide": "/guides/back-end-developer-vs-engineer",
  "what a role is": "/roles/backend-engineer",
  "a role that is seldom sought": "/roles/web-developer",
  "how listings move": "/trends",
  "three states on another base": "/trends?series=state-CA,state-NY,state-WA,us&base=2023-01-01&sort=year",
  "a series without figures": "/trends?series=board-role-web-developer&base=2019-01-01",
  "indices for another site": "/embed/trends?series=software-development",
  "the methodology": "/methodology",
  "an unknown page": "/nowhere",
  "an unknown role": "/salaries/nobody",
} satisfies Record<string, string | ((page: Page) => Promise<void>)>;

export async function openAPage(page: Page, name: keyof typeof PAGES) {
  const way = PAGES[name];
  await (typeof way === "string" ? page.goto(way) : way(page));
}

/** The newest listing that states its pay, so that the page shows all that it can. */
async function openFirstListing(page: Page) {
  const answer = await page.request.get("/api/v1/listings?unpaid=0");
  const { listings } = await answer.json();
  await page.goto(listings[0].url);
}

async function openFirstCompany(page: Page) {
  const answer = await page.request.get("/api/v1/listings");
  const { listings } = await answer.json();
  await page.goto(`/companies/${listings[0].company.slug}`);
}
