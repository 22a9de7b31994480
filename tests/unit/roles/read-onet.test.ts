import { describe, expect, test } from "vitest";
import { readOnet } from "@/lib/roles/read-onet";
import { rowsOf } from "@/tests/support/table-rows";

const HEADER = "O*NET-SOC Code,Title,Example,Commodity Code,Commodity Title,Hot Technology,In Demand";
const read = (...lines: string[]) => readOnet(rowsOf([HEADER, ...lines].join("\n")));

const JAVA =
  "15-1252.00,Software Developers,Oracle Java,43232405,Object or component oriented development software,Y,Y";

describe("O*NET's technology skills", () => {
  test("keep what is hot or in demand of an occupation, in O*NET's words", async () => {
    const { technologies, rejected, passedOver } = await read(
      JAVA,
      "15-1252.00,Software Developers,Perl,43232405,Object or component oriented development software,Y,N",
      "15-2051.00,Data Scientists,pandas,43232403,Enterprise application integration software,N,Y",
      "15-1252.00,Software Developers,Ada,43232405,Object or component oriented development software,N,N",
      "15-2051.01,Business Intelligence Analysts,Tableau,43232605,Analytical or scientific software,Y,Y",
    );
    expect(technologies).toEqual([
      {
        soc: "15-1252",
        technology: "Oracle Java",
        category: "Object or component oriented development software",
        isHot: true,
        isInDemand: true,
      },
      expect.objectContaining({ technology: "Perl", isHot: true, isInDemand: false }),
      expect.objectContaining({ soc: "15-2051", technology: "pandas", isHot: false, isInDemand: true }),
    ]);
    // Ada is neither; business intelligence analysts are a specialty within an occupation.
    expect({ rejected, passedOver }).toEqual({ rejected: [], passedOver: 2 });
  });

  test.each([
    ["15-1252,Software Developers,Java,1,Software,Y,Y", '"15-1252" is not an O*NET-SOC code'],
    ["15-1252.00,Software Developers,Java,1,Software,yes,Y", 'Hot Technology "yes" is neither Y nor N'],
    ["15-1252.00,Software Developers,Java,1,Software,Y,", 'In Demand "" is neither Y nor N'],
    ["15-1252.00,Software Developers,,1,Software,Y,Y", "it names no technology"],
    ['15-1252.00,Software Developers,"Java, the language",1,Software,Y,Y', "has a comma or a quote in it"],
    [JAVA, "Oracle Java of 15-1252 is given twice"],
  ])("reject %s", async (line, reason) => {
    const { technologies, rejected } = await read(JAVA, line, "15-1252.00,Software Developers,R,1,X,Y,N");
    expect(technologies.map(({ technology }) => technology)).toEqual(["Oracle Java", "R"]);
    expect(rejected).toEqual([{ row: 2, reason: expect.stringContaining(reason) }]);
  });

  test("are refused where they are another table, break off or hold nothing", async () => {
    await expect(readOnet(rowsOf("soc,name\n15-1252,Java"))).rejects.toThrow("O*NET-SOC Code");
    await expect(read(JAVA, "15-1252.00,Software Developers,Perl")).rejects.toThrow("breaks off in row 2");
    await expect(read("15-1252.00,Software Developers,Ada,1,Software,N,N")).rejects.toThrow(
      "No technology could be read.",
    );
  });
});
