import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { listings } from "@/db/schema";
import { WORKER } from "@/lib/accounts/actor";
import { expireUnwatched } from "@/lib/imports/close-mutations";
import type { Posting, Reading } from "@/lib/imports/posting";
import { readHimalayas } from "@/lib/imports/read-himalayas";
import { readRecruitee } from "@/lib/imports/read-recruitee";
import { readRemoteOk } from "@/lib/imports/read-remoteok";
import { readSmartRecruiters } from "@/lib/imports/read-smartrecruiters";
import { readWorkable } from "@/lib/imports/read-workable";
import { importPostings } from "@/lib/listings/mutations";
import { fixtureJson } from "@/tests/fixtures/feeds/read";
import { test } from "@/tests/support/db-test";
import { reading } from "@/tests/support/postings";

const now = new Date("2026-08-15T00:00:00Z");

function importing(db: Database, source: Posting["source"], read: Reading) {
  return importPostings({ source, origin: "test", reading: read, isFull: true, now }, db);
}

const northwind = { source: "himalayas", sourceId: "one" } as const;
const fabrikam = {
  source: "himalayas",
  sourceId: "two",
  company: { token: "fabrikam", name: null },
} as const;

test("a whole feed of an aggregator closes the listings of a company that is in it no more", async ({
  db,
}) => {
  await importing(db, "greenhouse", reading({ sourceId: "own", company: fabrikam.company }));
  await importing(db, "himalayas", reading(northwind, fabrikam));
  expect(await importing(db, "himalayas", reading(northwind))).toMatchObject({ closed: 1, updated: 0 });
  const closed = await db.select().from(listings).where(eq(listings.status, "closed"));
  expect(closed).toMatchObject([{ source: "himalayas", sourceId: "two", closedAt: now }]);
});

test("a feed of the newest closes nothing, and says why", async ({ db }) => {
  await importing(db, "remoteok", reading({ source: "remoteok", sourceId: "old" }));
  const outcome = await importing(db, "remoteok", readRemoteOk(fixtureJson("remoteok.json")));
  expect(outcome).toMatchObject({ added: 2, closed: 0 });
  expect(outcome.notes).toEqual([
    "Passed over 1 posting of other trades than tech.",
    "Nothing was closed: the source holds more postings than were given.",
  ]);
});

test("what never says that it is gone ends after sixty days, and opens again where its source still has it", async ({
  db,
}) => {
  const DAY_MS = 86_400_000;
  const posted = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const old = { source: "remoteok", sourceId: "old", postedAt: posted(60) } as const;
  await importing(
    db,
    "remoteok",
    reading(old, { source: "remoteok", sourceId: "new", postedAt: posted(59.9) }),
  );
  await importing(db, "greenhouse", reading({ sourceId: "watched", postedAt: posted(90) }));
  expect(await expireUnwatched(WORKER, now, db)).toBe(1);
  const closed = () => db.select().from(listings).where(eq(listings.status, "closed"));
  expect(await closed()).toMatchObject([{ sourceId: "old", closedReason: "expired", closedAt: now }]);
  expect(await expireUnwatched(WORKER, now, db)).toBe(0);
  await importing(db, "remoteok", { ...reading(old), isWhole: false });
  expect(await closed()).toEqual([]);
});

test.for([
  ["workable", readWorkable],
  ["recruitee", readRecruitee],
  ["smartrecruiters", readSmartRecruiters],
  ["remoteok", readRemoteOk],
  ["himalayas", readHimalayas],
] as const)("the same feed of %s again changes nothing", async ([source, read], { db }) => {
  const feed = read(fixtureJson(`${source}.json`));
  const first = await importing(db, source, feed);
  expect(first.added).toBe(feed.postings.length);
  const before = await db.select().from(listings).where(eq(listings.source, source));
  expect(await importing(db, source, feed)).toMatchObject({ added: 0, updated: 0, closed: 0 });
  expect(await db.select().from(listings).where(eq(listings.source, source))).toEqual(before);
});
