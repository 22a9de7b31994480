import { globSync } from "node:fs";
import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { SAMPLE_PASSWORD } from "@/db/seed/people";
import { HELD_REPLY } from "@/tests/support/e2e-comments";
import { QUILLBARROW } from "@/tests/support/e2e-company";

const KINDS = ["anonymous", "seeker", "stranger", "recruiter", "owner", "moderator", "admin"] as const;
type Kind = (typeof KINDS)[number];
/** What an actor gets: a status, or the path they are led to. */
type Outcome = number | string;
type Row = {
  path: string;
  post?: Record<string, string>;
  /** A form with a file, by its field. */
  file?: { name: string };
  gets: (kind: Kind) => Outcome;
};

const isMember = (kind: Kind) => kind === "recruiter" || kind === "owner";
const isStaff = (kind: Kind) => kind === "moderator" || kind === "admin";
const hasCompany = (kind: Kind) => isMember(kind) || kind === "stranger";
const signedIn = (kind: Kind, outcome: Outcome) => (kind === "anonymous" ? "/sign-in" : outcome);
const forMembers = (kind: Kind) => signedIn(kind, isMember(kind) ? 200 : 404);

const { slug, draftId, publishedId, applicationId, recruiterId } = QUILLBARROW;
const listing = async (request: APIRequestContext) => {
  const answer = await request.get(`/api/v1/listings?company=${slug}&q=ledger`);
  const { listings } = await answer.json();
  return listings.find(({ source }: { source: string }) => source === "payboard");
};

/** Pages and routes that are one person's or one company's. */
const PRIVATE: Record<string, Row> = {
  "account/page.tsx": { path: "/account", gets: (kind) => signedIn(kind, 200) },
  "admin/page.tsx": { path: "/admin", gets: (kind) => signedIn(kind, isStaff(kind) ? 200 : 404) },
  "admin/companies/[slug]/page.tsx": {
    path: `/admin/companies/${slug}`,
    gets: (kind) => signedIn(kind, isStaff(kind) ? 200 : 404),
  },
  "admin/guides/page.tsx": {
    path: "/admin/guides",
    gets: (kind) => signedIn(kind, kind === "admin" ? 200 : 404),
  },
  "admin/people/[id]/page.tsx": {
    path: `/admin/people/${recruiterId}`,
    gets: (kind) => signedIn(kind, isStaff(kind) ? 200 : 404),
  },
  "api/comments/mine/route.ts": { path: `/api/comments/mine?page=${HELD_REPLY.page}`, gets: () => 200 },
  // Its right is the secret of a mail.
  "api/comments/unsubscribe/route.ts": {
    path: "/api/comments/unsubscribe?secret=guess",
    post: {},
    gets: () => 404,
  },
  "applications/[secret]/page.tsx": { path: `/applications/${applicationId}`, gets: () => 404 },
  "comments/[id]/page.tsx": {
    path: `/comments/${HELD_REPLY.id}`,
    gets: (kind) => (kind === "seeker" ? 200 : 404),
  },
  // What is held is answered and reported by nobody.
  "comments/[id]/reply/page.tsx": { path: `/comments/${HELD_REPLY.id}/reply`, gets: () => 404 },
  "comments/[id]/report/page.tsx": { path: `/comments/${HELD_REPLY.id}/report`, gets: () => 404 },
  "comments/unsubscribe/page.tsx": { path: "/comments/unsubscribe?secret=guess", gets: () => 404 },
  "companies/[slug]/claim/page.tsx": {
    path: `/companies/${slug}/claim`,
    gets: (kind) => signedIn(kind, 200),
  },
  "companies/new/page.tsx": { path: "/companies/new", gets: (kind) => signedIn(kind, 200) },
  "dashboard/page.tsx": {
    path: "/dashboard",
    gets: (kind) => signedIn(kind, hasCompany(kind) ? 200 : "/companies/new"),
  },
  "dashboard/applicants/[id]/page.tsx": { path: `/dashboard/applicants/${applicationId}`, gets: forMembers },
  "dashboard/applicants/[id]/cv/route.ts": {
    path: `/dashboard/applicants/${applicationId}/cv`,
    gets: (kind) => (isMember(kind) ? 200 : 404),
  },
  "dashboard/companies/[slug]/page.tsx": { path: `/dashboard/companies/${slug}`, gets: forMembers },
  // Nothing of what is sent here can be taken; who may send it is led back to be told so.
  "dashboard/companies/[slug]/profile/route.ts": {
    path: `/dashboard/companies/${slug}/profile`,
    file: { name: "logo" },
    gets: (kind) => (isMember(kind) || kind === "anonymous" ? `/dashboard/companies/${slug}` : 404),
  },
  "dashboard/companies/[slug]/upload/page.tsx": {
    path: `/dashboard/companies/${slug}/upload`,
    gets: forMembers,
  },
  "dashboard/companies/[slug]/upload/file/route.ts": {
    path: `/dashboard/companies/${slug}/upload/file`,
    file: { name: "table" },
    gets: (kind) => (isMember(kind) || kind === "anonymous" ? `/dashboard/companies/${slug}/upload` : 404),
  },
  "dashboard/listings/[id]/applicants/page.tsx": {
    path: "/dashboard/listings/{listing}/applicants",
    gets: forMembers,
  },
  "dashboard/listings/[id]/page.tsx": { path: "/dashboard/listings/{listing}", gets: forMembers },
  "post/page.tsx": {
    path: "/post",
    gets: (kind) => signedIn(kind, hasCompany(kind) ? 200 : "/companies/new"),
  },
  "post/[id]/page.tsx": { path: `/post/${draftId}`, gets: forMembers },
  "post/[id]/confirm/page.tsx": { path: `/post/${publishedId}/confirm`, gets: forMembers },
  "post/check/route.ts": {
    path: "/post/check",
    post: { id: draftId, companyId: "{company}", version: "1", keep: "0" },
    gets: (kind) => (isMember(kind) ? 200 : 403),
  },
};

/** Everybody's: what they show and take is the same for all. */
const PUBLIC = [
  ...[
    "api/[[...path]]/route.ts",
    "api/auth/[...nextauth]/route.ts",
    "api/health/route.ts",
    "api/ready/route.ts",
  ],
  ...["api/v1/listings/route.ts", "api/v1/openapi.json/route.ts", "api/v1/salaries.csv/route.ts"],
  ...["api/v1/salaries/route.ts", "api/v1/trends.csv/route.ts", "api/v1/trends/route.ts"],
  ...["companies/[slug]/logo.webp/route.ts", "post/template.csv/route.ts"],
  ...["companies/[slug]/page.tsx", "embed/compare/page.tsx", "embed/salaries/[role]/[state]/page.tsx"],
  ...["embed/salaries/[role]/page.tsx", "embed/salaries/page.tsx", "embed/trends/page.tsx"],
  ...["guides/[slug]/page.tsx", "guides/[slug]/picture.png/route.tsx", "guides/page.tsx"],
  ...["jobs/[slug]/apply/page.tsx", "jobs/[slug]/apply/send/route.ts", "jobs/[slug]/apply/sent/page.tsx"],
  ...["jobs/[slug]/go/route.ts", "jobs/[slug]/page.tsx", "jobs/[slug]/report/page.tsx", "jobs/page.tsx"],
  ...["jobs/feed.atom/route.ts", "jobs/feed.json/route.ts", "jobs/feed.xml/route.ts", "methodology/page.tsx"],
  ...["roles/[slug]/page.tsx"],
  ...["page.tsx", "salaries/[role]/[state]/offer/page.tsx", "salaries/[role]/[state]/page.tsx"],
  ...["salaries/[role]/page.tsx", "salaries/compare/page.tsx", "salaries/page.tsx"],
  ...["sign-in/forgotten/page.tsx", "sign-in/mailed/page.tsx", "sign-in/new/page.tsx", "sign-in/page.tsx"],
  ...["sitemap.xml/route.ts", "sitemaps/[part]/route.ts", "theme-script/route.ts", "trends/page.tsx"],
];

test("every page and route is held to who may see it, or is everybody's", () => {
  const routes = globSync("app/**/{page.tsx,route.ts,route.tsx}").map((file) => file.replace(/^app\//, ""));
  expect([...Object.keys(PRIVATE), ...PUBLIC].toSorted()).toEqual(routes.toSorted());
});

for (const kind of KINDS) {
  test(`${kind}: gets what is theirs, and the rest is not there`, async ({ browser, request }) => {
    const own = await comeIn(browser, kind);
    const posted = await listing(request);
    const company = /name="companyId" value="(\d+)"/;
    const owner = kind === "owner" ? own : await comeIn(browser, "owner");
    const companyId = company.exec(await (await owner.get(`/post/${draftId}`)).text())?.[1] ?? "";
    const outcomes: Record<string, Outcome> = {};
    const expected: Record<string, Outcome> = {};
    for (const { path, post, file, gets } of Object.values(PRIVATE)) {
      const url = path.replace("{listing}", String(posted.id));
      const answer = await ask(own, url, { form: post && { ...post, companyId }, file });
      const location = answer.headers().location;
      outcomes[path] = location ? new URL(location, "http://site").pathname : answer.status();
      expected[path] = gets(kind);
    }
    expect(outcomes).toEqual(expected);
    const mine = await own.get(`/api/comments/mine?page=${HELD_REPLY.page}`);
    expect(mine.headers()["cache-control"]).toContain("no-store");
    const { comments } = await mine.json();
    expect(comments.map(({ id }: { id: string }) => id)).toEqual(kind === "seeker" ? [HELD_REPLY.id] : []);
  });
}

test("a draft, a held reply and who applied are nowhere in what everybody can ask for", async ({
  request,
}) => {
  const posted = await listing(request);
  const map = await (await request.get("/sitemap.xml")).text();
  const parts = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const paths = [
    ...["/", HELD_REPLY.page, `/api/comments/mine?page=${HELD_REPLY.page}`],
    ...["/jobs?q=ledger", `/companies/${slug}`, `/api/v1/listings?q=ledger&company=${slug}`],
    ...[
      "/jobs/feed.xml?q=ledger",
      "/jobs/feed.atom?q=ledger",
      "/jobs/feed.json?q=ledger",
      posted.url,
      ...parts,
    ],
  ];
  for (const path of paths) {
    const text = await (await request.get(path)).text();
    expect(text, path).not.toContain(QUILLBARROW.draftTitle);
    expect(text, path).not.toContain(draftId);
    expect(text, path).not.toContain(QUILLBARROW.applicantEmail);
    expect(text, path).not.toMatch(/Unapproved words/);
  }
});

/** Sends a form where there is one, as the page it stands on would. */
async function ask(
  own: APIRequestContext,
  url: string,
  { form, file }: { form?: Record<string, string>; file?: { name: string } },
) {
  if (form) return await own.post(url, { form, maxRedirects: 0 });
  if (!file) return await own.get(url, { maxRedirects: 0 });
  const program = { name: "a.png", mimeType: "image/png", buffer: Buffer.from("MZ") };
  const headers = { origin: test.info().project.use.baseURL ?? "" };
  return await own.post(url, { multipart: { [file.name]: program }, headers, maxRedirects: 0 });
}

/** Asks as one of the sample people. */
async function comeIn(browser: Browser, kind: Kind): Promise<APIRequestContext> {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": `who-may ${kind}` } });
  if (kind === "anonymous") return context.request;
  const page = await context.newPage();
  await page.goto("/sign-in");
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "Sign in", exact: true }) });
  await form.getByLabel("E-mail address").fill(`${kind}@sample.example`);
  await form.getByLabel("Password").fill(SAMPLE_PASSWORD);
  await form.getByRole("button").click();
  await expect(page).toHaveURL("/account");
  return context.request;
}
