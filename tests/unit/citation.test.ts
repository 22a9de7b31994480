import { expect, test } from "vitest";
import { citationBibtex, citationText } from "@/lib/citation";

const cited = {
  id: "map",
  title: "California pays software engineers most, $181,000 at the median; Tennessee least, $91,000",
  source: "U.S. Department of Labor, H-1B filings, October to December 2023",
  sample: "12,710 filings",
  url: "https://payboard.example/salaries?role=software-engineer&per=hour#map",
  asOf: "2026-11-26T09:30:00.000Z",
};

test("a citation says what, from whom, of how many, when and where", () => {
  expect(citationText(cited)).toBe(
    "Payboard, “California pays software engineers most, $181,000 at the median; Tennessee least, $91,000”. Data: U.S. Department of Labor, H-1B filings, October to December 2023; 12,710 filings. Seen 26 November 2026. https://payboard.example/salaries?role=software-engineer&per=hour#map",
  );
});

test("BibTeX escapes what TeX would read, but not the address", () => {
  const entry = citationBibtex({ ...cited, title: "50% of R&D pays $1_000, {see} #2 ~ 10^3 \\ “high”" });
  expect(entry.split("\n")).toEqual([
    "@misc{payboard-map-2026-11-26,",
    "  title = {{50\\% of R\\&D pays \\$1\\_000, \\{see\\} \\#2 \\textasciitilde{} 10\\textasciicircum{}3 \\textbackslash{} ``high''}},",
    "  author = {{Payboard}},",
    "  year = {2026},",
    "  url = {https://payboard.example/salaries?role=software-engineer&per=hour#map},",
    "  urldate = {2026-11-26},",
    "  note = {Data: U.S. Department of Labor, H-1B filings, October to December 2023; 12,710 filings},",
    "}",
  ]);
});

test("an address can't end its field", () => {
  const entry = citationBibtex({ ...cited, url: "https://payboard.example/{x}" });
  expect(entry).toContain("url = {https://payboard.example/%7Bx%7D},");
});
