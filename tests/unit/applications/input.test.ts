import { describe, expect, test } from "vitest";
import { applicationInput } from "@/lib/applications/input";

describe("what an application has to say", () => {
  const typed = { name: "Ann", email: "ANN@people.example", message: "" };

  test("is all of it, each lack named at its field", async () => {
    const { error } = await applicationInput(["Why us?"]).safeParseAsync({ email: "nobody" });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["name", "email", "answer-0", "cv"]);
  });

  test("is a file, not an empty field for one", async () => {
    const cv = new File([], "");
    const { error } = await applicationInput([]).safeParseAsync({ ...typed, cv });
    expect(error?.issues.map(({ message }) => message)).toEqual(["Choose your CV."]);
  });

  test("names the size where it was cut", async () => {
    const { error } = await applicationInput([], { isCut: true }).safeParseAsync(typed);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "That file is larger than 5 MB. Choose a smaller one.",
    ]);
  });

  test("comes out with its questions beside the answers, the address in small letters", async () => {
    const cv = new File(["%PDF-1.4\n%%EOF"], "Ann.pdf");
    const given = { ...typed, cv, "answer-0": " Because ", "answer-1": "Monday" };
    expect(await applicationInput(["Why us?", "When?"]).parseAsync(given)).toMatchObject({
      email: "ann@people.example",
      cv: { name: "Ann.pdf", kind: "pdf" },
      answers: [
        { question: "Why us?", answer: "Because" },
        { question: "When?", answer: "Monday" },
      ],
    });
  });
});
