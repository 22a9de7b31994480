import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError, InvalidInput } from "@/lib/errors";
import type { Reading } from "@/lib/imports/posting";
import { readAshby } from "@/lib/imports/read-ashby";
import { readCsv } from "@/lib/imports/read-csv";
import { readGreenhouse } from "@/lib/imports/read-greenhouse";
import { readHimalayas } from "@/lib/imports/read-himalayas";
import { readLever } from "@/lib/imports/read-lever";
import { readRecruitee } from "@/lib/imports/read-recruitee";
import { readRemoteOk } from "@/lib/imports/read-remoteok";
import { readSmartRecruiters } from "@/lib/imports/read-smartrecruiters";
import { readWorkable } from "@/lib/imports/read-workable";
import { fixtureJson, fixtureText } from "@/tests/fixtures/feeds/read";

const READERS = [
  { name: "greenhouse", read: readGreenhouse, wrap: (jobs: unknown[]) => ({ jobs }) },
  { name: "lever", read: readLever, wrap: (jobs: unknown[]) => jobs },
  { name: "ashby", read: readAshby, wrap: (jobs: unknown[]) => ({ jobs }) },
  { name: "workable", read: readWorkable, wrap: (jobs: unknown[]) => ({ name: "Wingtip", jobs }) },
  { name: "recruitee", read: readRecruitee, wrap: (offers: unknown[]) => ({ offers }) },
  { name: "smartrecruiters", read: readSmartRecruiters, wrap: (content: unknown[]) => ({ content }) },
  { name: "remoteok", read: readRemoteOk, wrap: (jobs: unknown[]) => jobs },
  { name: "himalayas", read: readHimalayas, wrap: (jobs: unknown[]) => ({ jobs }) },
] as const;

test.each(READERS)(
  "the $name reader throws nothing but InvalidInput, whatever the JSON",
  ({ read, wrap }) => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (json, isList) => {
        holds(() => read(isList ? wrap([json, json]) : json));
      }),
      { numRuns: 2_000 },
    );
  },
);

test.each(READERS)(
  "the $name reader reads or rejects a row in which any one field is anything",
  ({ name, read, wrap }) => {
    const feed = fixtureJson(`${name}.json`);
    const rows = Array.isArray(feed) ? feed : Object.values(feed as object).find(Array.isArray);
    const row = rows?.find((element: object) => !("legal" in element));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(row)), fc.jsonValue(), (field, value) => {
        const reading = read(wrap([{ ...row, [field]: value }]));
        expect(reading.postings.length + reading.rejected.length).toBeLessThanOrEqual(1);
        for (const { reason } of reading.rejected)
          expect(reason).toMatch(/^[a-zA-Z_.0-9]+ (?:is|does) [a-z]/);
      }),
      { numRuns: 3_000 },
    );
  },
);

test("the table's reader throws nothing but InvalidInput, whatever the cells", () => {
  const header = fixtureText("postings.csv").split("\n")[0] ?? "";
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.boolean(), (cells, isUnderHeader) => {
      holds(() => readCsv(isUnderHeader ? `${header}\n${cells.join(",")}` : cells.join(",")));
    }),
    { numRuns: 2_000 },
  );
});

function holds(read: () => Reading) {
  try {
    const { postings, rejected } = read();
    expect(postings.length + rejected.length).toBeGreaterThanOrEqual(0);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toBeInstanceOf(InvalidInput);
  }
}
