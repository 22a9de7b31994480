import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { companyNameFromToken, companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { decodeText, parseJson } from "@/lib/imports/decode-text";
import { fetchBytes } from "@/lib/imports/fetch-bytes";
import { readFeed, readTable } from "@/lib/imports/read-input";
import { feedAddress, tokenOfBoard } from "@/lib/imports/tokens";
import { fixtureJson, fixtureText } from "@/tests/fixtures/feeds/read";

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test("reads UTF-8 and UTF-16 with or without what marks them", () => {
  expect(decodeText(Buffer.from("Montréal"))).toBe("Montréal");
  expect(decodeText(Buffer.from("\ufeffMontréal"))).toBe("Montréal");
  expect(decodeText(utf16("Montréal"))).toBe("Montréal");
  expect(decodeText(utf16("Montréal").swap16())).toBe("Montréal");
});

test.each([
  ["nothing", Buffer.from("")],
  ["blanks", Buffer.from(" \n ")],
  ["Latin-1", readFileSync("tests/fixtures/feeds/latin1.csv")],
  ["UTF-16 without a mark", Buffer.from("title", "utf16le")],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
])("refuses %s", (_, bytes) => {
  expect(() => decodeText(bytes)).toThrow(InvalidInput);
});

test("says what broken JSON is", () => {
  expect(() => parseJson(fixtureText("greenhouse-cut-short.txt"))).toThrow(
    /^The JSON is broken or cut short: [^\n]+\.$/,
  );
  expect(() => parseJson(fixtureText("web-page.html.txt"))).toThrow("This is a web page, not a JSON feed.");
});

test.each([
  ["https://job-boards.greenhouse.io/northwind/jobs/1", "northwind"],
  ["https://job-boards.eu.greenhouse.io/northwind/jobs/1", "northwind"],
  ["https://boards.greenhouse.io/northwind", "northwind"],
  ["https://boards-api.greenhouse.io/v1/boards/northwind/jobs?content=true", "northwind"],
  ["https://jobs.lever.co/fabrikam/1/apply", "fabrikam"],
  ["https://api.lever.co/v0/postings/fabrikam?mode=json", "fabrikam"],
  ["https://jobs.ashbyhq.com/Tailspin%20Toys/1", "Tailspin Toys"],
  ["https://northwind.example/careers?gh_jid=1", null],
  ["not an address", null],
])("the board in %s is %s", (address, token) => {
  expect(tokenOfBoard(address)).toBe(token);
});

test("a name, a board's page and a feed's address lead to the feed", () => {
  const feed = "https://boards-api.greenhouse.io/v1/boards/northwind/jobs?content=true";
  expect(feedAddress("greenhouse", "northwind")).toBe(feed);
  expect(feedAddress("greenhouse", "https://job-boards.greenhouse.io/northwind")).toBe(feed);
  expect(feedAddress("greenhouse", feed)).toBe(feed);
  expect(feedAddress("lever", "http://localhost:1/x")).toBe("http://localhost:1/x");
  expect(feedAddress("lever", "../etc")).toBe("https://api.lever.co/v0/postings/..%2Fetc?mode=json");
});

test.each([
  ["bedrock-robotics", "bedrock-robotics", "Bedrock Robotics"],
  ["liquid-ai", "liquid-ai", "Liquid AI"],
  ["HighlightTA", "highlightta", "HighlightTA"],
  ["Tailspin Toys", "tailspin-toys", "Tailspin Toys"],
  ["Café_Society", "cafe-society", "Café Society"],
  ["日本", "", "日本"],
])("the board %j has the slug %j and the name %j", (token, slug, name) => {
  expect(companySlug(token)).toBe(slug);
  expect(companyNameFromToken(token)).toBe(name);
});

test("a missing file is said to be missing", async () => {
  await expect(readFeed("ashby", "no/such.json")).rejects.toThrow("There is no file no/such.json.");
  await expect(readFeed("ashby", "nosuch.json")).rejects.toThrow("There is no file nosuch.json.");
  await expect(readTable("nosuch")).rejects.toThrow("There is no file nosuch.");
  await expect(readTable("tests")).rejects.toThrow("There is no file tests.");
});

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server on this machine, and its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

function leverPostings(count: number) {
  const [first] = fixtureJson("lever.json") as object[];
  return Array.from({ length: count }, (_, index) => ({ ...first, id: `id-${index}` }));
}

test("asks an overloaded server again, and follows where it sends us", async () => {
  let asked = 0;
  const at = await serve((request, response) => {
    asked += 1;
    if (request.url === "/old") return response.writeHead(302, { location: "/new" }).end();
    response.writeHead(asked < 4 ? 503 : 200).end("[]");
  });
  expect(Buffer.from(await fetchBytes(`${at}/old`, { pauseMs: 1 })).toString()).toBe("[]");
  expect(asked).toBe(4);
});

test("gives up on a server that has nothing, and on one that isn't there", async () => {
  const at = await serve((request, response) => {
    response.writeHead(request.url === "/gone" ? 404 : 500).end();
  });
  await expect(fetchBytes(`${at}/gone`)).rejects.toThrow("answers 404: there is no such board.");
  await expect(fetchBytes(at, { pauseMs: 1 })).rejects.toThrow("answers 500.");
  await expect(fetchBytes("http://127.0.0.1:9", { pauseMs: 1 })).rejects.toThrow(/can't be reached/);
});

test("says when an answer breaks off", async () => {
  const at = await serve((_, response) => {
    response.writeHead(200, { "content-length": "1000" }).write("[");
    setTimeout(() => response.destroy(), 20);
  });
  await expect(fetchBytes(at, { pauseMs: 1 })).rejects.toThrow(InvalidInput);
});

test("reads every page of a Lever feed, each posting once", async () => {
  const all = leverPostings(250);
  const at = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://x");
    const skip = Number(searchParams.get("skip"));
    response.end(JSON.stringify(all.slice(skip, skip + Number(searchParams.get("limit")))));
  });
  const { reading, board } = await readFeed("lever", `${at}/v0/postings/fabrikam?mode=json`);
  expect(reading.postings.map(({ posting }) => posting.sourceId)).toEqual(all.map(({ id }) => id));
  expect(board).toBeUndefined();
});

test("reads a Lever feed from a server that knows no pages", async () => {
  const all = leverPostings(120);
  const at = await serve((_, response) => void response.end(JSON.stringify(all)));
  const { reading } = await readFeed("lever", at);
  expect(reading.postings).toHaveLength(120);
});
