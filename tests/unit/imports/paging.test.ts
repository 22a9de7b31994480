import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { readFeed } from "@/lib/imports/read-input";
import { feedAddress, tokenOfBoard } from "@/lib/imports/tokens";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server on this machine that answers JSON, 404 for undefined; and its address. */
async function serve(answer: (path: string, offset: number) => unknown): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://x");
    const json = answer(pathname, Number(searchParams.get("offset")));
    response.writeHead(json === undefined ? 404 : 200).end(JSON.stringify(json));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

const FAST = { pauseMs: 0 };
const POSTINGS = "/v1/companies/proseware/postings";
const [posting] = Reflect.get(fixtureJson("smartrecruiters.json") as object, "content") as object[];
const listed = Array.from({ length: 12 }, (_, n) => ({ ...posting, jobAd: undefined, id: `id-${n}` }));
const body = { jobAd: { sections: { jobDescription: { title: "Job", text: "<p>Body.</p>" } } } };

test("reads every page of a SmartRecruiters feed, and the body of each posting", async () => {
  const at = await serve((path, offset) =>
    path === POSTINGS ? { totalFound: 12, content: listed.slice(offset, offset + 5) } : body,
  );
  const { reading } = await readFeed("smartrecruiters", `${at}${POSTINGS}`, FAST);
  expect(reading.postings.map(({ posting: { sourceId } }) => sourceId)).toEqual(listed.map(({ id }) => id));
  for (const { posting: read } of reading.postings)
    expect(read.descriptionHtml).toBe("<h3>Job</h3><p>Body.</p>");
  expect(reading.isWhole).toBe(true);
});

test("a posting taken down between its list and its body is gone, and the feed still whole", async () => {
  const at = await serve((path) => {
    if (path === POSTINGS) return { totalFound: 2, content: listed.slice(0, 2) };
    return path.endsWith("/id-0") ? undefined : body;
  });
  const { reading } = await readFeed("smartrecruiters", `${at}${POSTINGS}`, FAST);
  expect(reading.postings.map(({ posting: { sourceId } }) => sourceId)).toEqual(["id-1"]);
  expect(reading.isWhole).toBe(true);
});

test("a list that moved between two pages has each posting once, and isn't whole", async () => {
  const at = await serve((path, offset) => {
    if (path !== POSTINGS) return body;
    return { totalFound: 4, content: offset === 0 ? listed.slice(0, 3) : listed.slice(0, 1) };
  });
  const { reading } = await readFeed("smartrecruiters", `${at}${POSTINGS}`, FAST);
  expect(reading.postings).toHaveLength(3);
  expect(reading).toMatchObject({ rejected: [], isWhole: false });
});

const [job, , brand] = Reflect.get(fixtureJson("himalayas.json") as object, "jobs") as object[];
const jobs = Array.from({ length: 45 }, (_, n) => ({ ...(n % 3 === 0 ? job : brand), guid: `job-${n}` }));

test("reads Himalayas twenty a call until its total, and keeps what is tech", async () => {
  const at = await serve((_, offset) => ({ totalCount: 45, jobs: jobs.slice(offset, offset + 20) }));
  const { reading, board } = await readFeed("himalayas", at, FAST);
  expect(reading.postings.map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, n) => 3 * n + 1));
  expect(reading).toMatchObject({
    rejected: [],
    isWhole: true,
    notes: ["Passed over 30 postings of other trades than tech."],
  });
  expect(board).toBeUndefined();
});

test("Himalayas isn't whole where a page brings nothing new before its total", async () => {
  const at = await serve(() => ({ totalCount: 45, jobs: jobs.slice(0, 20) }));
  const { reading } = await readFeed("himalayas", at, FAST);
  expect(reading.postings).toHaveLength(7);
  expect(reading.isWhole).toBe(false);
});

test("a feed of all companies has no name to be asked by", async () => {
  await expect(readFeed("remoteok", "acme")).rejects.toThrow(
    "RemoteOK has one feed for all companies: leave out acme.",
  );
});

test.each([
  [
    "workable",
    "https://apply.workable.com/acme/",
    "https://apply.workable.com/api/v1/widget/accounts/acme?details=true",
  ],
  ["workable", "acme", "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"],
  ["recruitee", "https://acme.recruitee.com/o/engineer", "https://acme.recruitee.com/api/offers/"],
  [
    "smartrecruiters",
    "https://jobs.smartrecruiters.com/Acme/1-x",
    "https://api.smartrecruiters.com/v1/companies/Acme/postings",
  ],
  ["remoteok", "https://remoteok.com/api", "https://remoteok.com/api"],
  ["himalayas", "https://himalayas.app/jobs/api", "https://himalayas.app/jobs/api"],
] as const)("the feed of %s by %s", (source, origin, address) => {
  expect(feedAddress(source, origin)).toBe(address);
});

test("a posting's short address at Workable names no account", () => {
  expect(tokenOfBoard("https://apply.workable.com/j/A1B2C3D4E5")).toBeNull();
  expect(tokenOfBoard("https://www.recruitee.com/o/x")).toBeNull();
});
