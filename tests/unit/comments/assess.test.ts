import { describe, expect, test } from "vitest";
import { reasonsToHold } from "@/lib/comments/assess";
import { looksLike, mixesScripts, seemsOurs } from "@/lib/comments/lookalike";

const KNOWN = { isKnown: true, isStaff: false, staff: ["Mo Derate"] };
const FINE = { name: "Ada Lovelace", text: "I agree with https://example.com" };

describe("a comment", () => {
  test("of somebody we know is held for nothing", () => {
    expect(reasonsToHold(FINE, KNOWN)).toEqual([]);
  });

  test.each([
    [FINE, { isKnown: false }, "It is the first of somebody we don’t know."],
    [{ ...FINE, text: "http://a.example http://b.example www.c.example" }, {}, "It has 3 links."],
    [
      { ...FINE, text: "[paypal.com](https://evil.example)" },
      {},
      "A link in it looks as if it led elsewhere.",
    ],
    [{ ...FINE, name: "Payboard" }, {}, "The name looks like one of ours."],
    [{ ...FINE, name: "mo derate" }, {}, "The name looks like one of ours."],
    [{ ...FINE, name: "Adа Lovelace" }, {}, "The name mixes letters that look alike."],
    [{ ...FINE, took: 1_999 }, {}, "It was written in less time than that takes."],
  ])("%j %j is held: %s", (comment, over, reason) => {
    expect(reasonsToHold(comment, { ...KNOWN, ...over })).toEqual([reason]);
  });

  test("is not held for two links, or two seconds", () => {
    const text = "http://a.example www.b.example";
    expect(reasonsToHold({ ...FINE, text, took: 2_000 }, KNOWN)).toEqual([]);
  });

  test("of staff is never held", () => {
    const said = { name: "Moderator", text: "http://a.example ".repeat(5), took: 1 };
    expect(reasonsToHold(said, { ...KNOWN, isKnown: false, isStaff: true })).toEqual([]);
  });
});

describe("a name", () => {
  test.each([
    "Ρаybоard",
    "P a y b o a r d",
    "PAYB0ARD",
    "Pаyboаrd Team",
    "Рауbоаrd",
    "p.a.y.b.o.a.r.d",
    "Páyböard",
  ])("%s looks like payboard", (name) => {
    expect(looksLike(name)).toContain("payboard");
    expect(seemsOurs(name, [])).toBe(true);
  });

  test.each([
    "Moderator",
    "The Admin",
    "Support",
    "M0derat0r",
    "Adm1n",
    "Official account",
    "Аdmin",
    "Mo Deråte",
  ])("%s seems ours", (name) => {
    expect(seemsOurs(name, ["Mo Derate"])).toBe(true);
  });

  test.each([
    "Ada Lovelace",
    "Björk Guðmundsdóttir",
    "Владимир",
    "李小龍",
    "Admiral Grace Hopper",
    "Stafford",
    "Modesto",
    "Tim Teamster",
  ])("%s is somebody’s", (name) => {
    expect(seemsOurs(name, ["Mo Derate", "李"])).toBe(false);
    expect(mixesScripts(name)).toBe(false);
  });
});
