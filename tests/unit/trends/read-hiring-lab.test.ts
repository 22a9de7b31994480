import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readHiringLab } from "@/lib/trends/read-hiring-lab";
import { readPublication } from "@/lib/trends/read-publication";
import { rowsOf } from "@/tests/support/table-rows";

const AGGREGATE = `date,jobcountry,indeed_job_postings_index_SA,indeed_job_postings_index_NSA,variable
2020-02-01,US,100,100,total postings
2020-02-02,US,100.03,100.05,total postings
2020-02-01,US,100,100,new postings
2020-02-01,CA,100,100,total postings
`;
const STATES = `date,state,indeed_job_postings_index
2020-02-01,ca,100
2020-02-02,ca,99.5
2020-02-01,dc,100
`;
const SECTORS = `date,jobcountry,indeed_job_postings_index,variable,display_name
2020-02-01,US,100,total postings,Software Development
2020-02-01,US,100,new postings,Software Development
2020-02-01,US,100,total postings,Accounting
`;
const SOFTWARE = `date,index,source
2026-03-26,72.1,first
2026-03-27,72.2,first
2026-03-28,72.76,second
2026-03-29,72.75,second
`;
const REMOTE = `date,jobcountry,remote_share_postings
2019-01-01,US,2.5
2019-01-01,GB,4.5
`;
const PAY = `date,country_code,country,sector,pay_transparency_pct,pay_transparency_pct_3ma
2020-01-01,US,United States,Accounting,13.8,NA
2020-01-01,US,United States,Software Development,5.7,NA
2020-02-01,US,United States,Software Development,NA,NA
`;

const read = (text: string) => readHiringLab(rowsOf(text));

async function pointsOf(text: string) {
  const { points = [] } = (await read(text)) ?? {};
  return points.map(
    ({ series, isAdjusted, day, value }) => `${series}${isAdjusted ? "" : " raw"} ${day} ${value}`,
  );
}

describe("a table of the Hiring Lab's is known by its header:", () => {
  test("the national index, total and new, adjusted and not; other countries are passed over", async () => {
    expect(await pointsOf(AGGREGATE)).toEqual([
      "us 2020-02-01 100",
      "us raw 2020-02-01 100",
      "us 2020-02-02 100.03",
      "us raw 2020-02-02 100.05",
      "us-new 2020-02-01 100",
      "us-new raw 2020-02-01 100",
    ]);
    expect(await read(AGGREGATE)).toMatchObject({ read: 4, passedOver: 1, breaks: [] });
  });

  test("the states'", async () => {
    expect(await pointsOf(STATES)).toEqual([
      "state-CA 2020-02-01 100",
      "state-CA 2020-02-02 99.5",
      "state-DC 2020-02-01 100",
    ]);
  });

  test("the sectors', of which software development is kept", async () => {
    expect(await pointsOf(SECTORS)).toEqual(["software-development 2020-02-01 100"]);
    expect(await read(SECTORS)).toMatchObject({ passedOver: 2 });
  });

  test("that of software development alone, with the day on which another piece begins", async () => {
    expect(await pointsOf(SOFTWARE)).toHaveLength(4);
    expect((await read(SOFTWARE))?.breaks).toEqual([
      { series: "software-development", day: "2026-03-28", what: "new vintage of the source: second" },
    ]);
  });

  test("that day also where the newest stands first", async () => {
    const [header = "", ...rows] = SOFTWARE.trim().split("\n");
    const { breaks } = (await read([header, ...rows.reverse()].join("\n"))) ?? {};
    expect(breaks).toMatchObject([{ day: "2026-03-28", what: "new vintage of the source: second" }]);
  });

  test("the share of remote postings", async () => {
    expect(await pointsOf(REMOTE)).toEqual(["remote-share raw 2019-01-01 2.5"]);
  });

  test("the share that states pay, by month, unsmoothed; NA is no figure", async () => {
    expect(await pointsOf(PAY)).toEqual(["pay-stated raw 2020-01-01 5.7"]);
    expect((await read(PAY))?.points[0]?.isMonthly).toBe(true);
  });

  test("the cities' and the sectors' titles have no use", async () => {
    expect(
      await read("date,metro,cbsa_code,indeed_job_postings_index\n2020-02-01,Abilene,1,100\n"),
    ).toBeNull();
    expect(await read("sector,job_titles\nAccounting,accountant\n")).toBeNull();
  });

  test("in columns of any order and case", async () => {
    expect(await pointsOf("STATE,Indeed_Job_Postings_Index,Date\nCA,99,2020-02-01\n")).toEqual([
      "state-CA 2020-02-01 99",
    ]);
  });
});

test("a blank is a day without a figure", async () => {
  expect(await pointsOf(STATES.replace("99.5", ""))).toEqual([
    "state-CA 2020-02-01 100",
    "state-DC 2020-02-01 100",
  ]);
});

test.each([
  [
    "a wrong header",
    STATES.replace("indeed_job_postings_index", "index_of_postings"),
    /^The file lacks 1 column of the index by state: indeed_job_postings_index\.$/,
  ],
  [
    "a day that comes twice",
    STATES.replace("2020-02-02", "2020-02-01"),
    /^Row 2: state-CA has 2020-02-01 in row 1, too\.$/,
  ],
  [
    "a day that there isn't",
    STATES.replace("2020-02-02", "2021-02-29"),
    /^Row 2: "2021-02-29" is not a day\.$/,
  ],
  ["a text for a value", STATES.replace("99.5", "n/a"), /^Row 2: "n\/a" is not a figure\.$/],
  ["a value below zero", STATES.replace("99.5", "-1"), /^Row 2: "-1" is not a figure\.$/],
  ["a state that there isn't", STATES.replace("dc", "xx"), /^Row 3: "xx" is not a state's code\.$/],
  [
    "another kind of postings",
    AGGREGATE.replace("new postings", "old postings"),
    /^Row 3: its variable "old postings" is neither/,
  ],
  [
    "a cell too few",
    STATES.replace("2020-02-02,ca,99.5", "2020-02-02,ca"),
    /^Row 2: it has 2 cells where the header has 3\.$/,
  ],
  ["a file that breaks off", STATES.slice(0, -8), /breaks off|has 1 cell/],
  ["no figure of ours", REMOTE.replaceAll("US", "FR"), /^The table holds no figure of the United States\.$/],
  ["nothing", "", /^The file is empty\.$/],
])("%s refuses the table, named", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

describe("a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  test("is read whole, and what has no use is named", async () => {
    write("a.csv", AGGREGATE);
    write("b.csv", STATES);
    write("titles.csv", "sector,job_titles\nAccounting,accountant\n");
    write("README.md", "not a table");
    const { readings, passedOver } = await readPublication(folder);
    expect(readings.map(({ of }) => of)).toEqual(["the national index", "the index by state"]);
    expect(passedOver).toEqual(["titles.csv"]);
  });

  test("names the file that can't be read", async () => {
    write("c.csv", STATES.replace("99.5", "many"));
    await expect(readPublication(folder)).rejects.toThrow('c.csv: Row 2: "many" is not a figure.');
    write("c.csv", "a,b\n1,2\n");
    await expect(readPublication(folder)).rejects.toThrow(/^c\.csv: The file lacks/);
  });

  test("names two files that hold the same series", async () => {
    write("c.csv", STATES);
    await expect(readPublication(folder)).rejects.toThrow("c.csv: state-CA stands in b.csv, too.");
  });

  test("without a table is refused", async () => {
    const empty = mkdtempSync(join(tmpdir(), "payboard-test-"));
    await expect(readPublication(empty)).rejects.toThrow("There is no .csv file in that folder.");
    rmSync(empty, { recursive: true });
  });
});
