import { expect, test } from "vitest";
import { attachment } from "@/lib/applications/attachment";

test.each([
  ["cv.pdf", `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`],
  [
    "Résumé (Ada).pdf",
    `attachment; filename="Resume (Ada).pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%28Ada%29.pdf`,
  ],
  ['a"; x=y.pdf', `attachment; filename="a__ x=y.pdf"; filename*=UTF-8''a%22%3B%20x%3Dy.pdf`],
  ["履歴書.docx", `attachment; filename=".docx"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.docx`],
])("%s is saved under its name", (name, header) => {
  expect(attachment(name)).toBe(header);
});
