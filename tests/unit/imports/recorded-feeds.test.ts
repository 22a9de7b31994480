import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeText, parseJson } from "@/lib/imports/decode-text";
import { readHimalayas } from "@/lib/imports/read-himalayas";
import { readRecruitee } from "@/lib/imports/read-recruitee";
import { readRemoteOk } from "@/lib/imports/read-remoteok";
import { readSmartRecruiters } from "@/lib/imports/read-smartrecruiters";
import { readWorkable } from "@/lib/imports/read-workable";

const FEEDS = "../shared/data/feeds";

if (!existsSync(FEEDS)) console.warn(`Skipped: there are no recorded feeds in ${FEEDS}.`);

function recorded(file: string): unknown {
  return parseJson(decodeText(readFileSync(`${FEEDS}/${file}`)));
}

describe.skipIf(!existsSync(FEEDS))("recorded feeds", () => {
  test("Workable: two rows of one job in two countries are one listing", () => {
    const { postings, rejected } = readWorkable(recorded("workable-a.json"));
    expect(rejected).toEqual([]);
    expect(postings.map(({ posting }) => posting.locations)).toEqual([["Spain", "Portugal"]]);
    expect(readWorkable(recorded("workable-b.json"))).toMatchObject({
      postings: [{ posting: { isRemote: true } }, { posting: { isRemote: false } }],
      rejected: [],
    });
  });

  test("Recruitee: salaries as strings and as nulls", () => {
    const berlin = readRecruitee(recorded("recruitee-a.json"));
    expect(berlin.postings[0]?.posting).toMatchObject({
      company: { token: "acme", name: "Acme" },
      locations: ["Berlin, Germany"],
      payRanges: [{ min: 60_000, max: 75_000, period: "year", currency: "EUR" }],
    });
    const { postings, rejected } = readRecruitee(recorded("recruitee-b.json"));
    expect(rejected).toEqual([]);
    expect(postings.map(({ posting }) => [posting.workplace, posting.payRanges.length])).toEqual([
      ["Remote", 0],
      ["Remote", 0],
      ["On-site", 1],
    ]);
  });

  test("SmartRecruiters: a page of a list, and a body put to its row", () => {
    expect(readSmartRecruiters(recorded("smartrecruiters-a.json"))).toMatchObject({ isWhole: true });
    const page = readSmartRecruiters(recorded("smartrecruiters_page0-b.json"));
    expect(page).toMatchObject({ rejected: [], isWhole: false });
    expect(page.postings).toHaveLength(3);
    const list = recorded("smartrecruiters_page1-b.json") as { content: object[] };
    const row = { ...(recorded("smartrecruiters_detail-b.json") as object), ...list.content[0] };
    const [whole] = readSmartRecruiters({ content: [row] }).postings;
    expect(whole?.posting.descriptionHtml).toContain("<h3>Job Description</h3>");
  });

  test("RemoteOK: a group leader and a handyman are no tech jobs", () => {
    expect(readRemoteOk(recorded("remoteok-b.json"))).toEqual({
      postings: [],
      rejected: [],
      isWhole: false,
      notes: ["Passed over 2 postings of other trades than tech."],
    });
  });

  test("Himalayas: one page of a hundred thousand, none of it tech", () => {
    expect(readHimalayas(recorded("himalayas-b.json"))).toEqual({
      postings: [],
      rejected: [],
      isWhole: false,
      notes: ["Passed over 3 postings of other trades than tech."],
    });
  });
});
