import type { APIRequestContext, Page } from "@playwright/test";

/** Every kind of page there is, by name: the address, or how to get there. */
const PAGES = {
  home: "/",
  "the board": "/jobs",
  "a filtered board": "/jobs?q=engineer&state=CA,NY&pay=150000&skill=python",
  "an empty board": "/jobs?q=zzzzzz&state=WY",
  "a listing": firstListing,
  "a comparison": "/salaries/compare?roles=backend-engineer,backend-developer",
  "places compared": "/salaries/compare?roles=software-engineer&states=WA,TX,CA",
  "a company": firstCompany,
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
} satisfies Record<string, string | ((request: APIRequestContext) => Promise<string>)>;

type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** The address of a page, some of which depend on what is listed. */
export async function addressOf(name: PageName, request: APIRequestContext): Promise<string> {
  const way = PAGES[name];
  return typeof way === "string" ? way : await way(request);
}

export async function openAPage(page: Page, name: PageName) {
  await page.goto(await addressOf(name, page.request));
}

/** The newest listing that states its pay, so that the page shows all that it can. */
async function firstListing(request: APIRequestContext) {
  const { listings } = await (await request.get("/api/v1/listings?unpaid=0")).json();
  return listings[0].url;
}

async function firstCompany(request: APIRequestContext) {
  const { listings } = await (await request.get("/api/v1/listings")).json();
  return `/companies/${listings[0].company.slug}`;
}
