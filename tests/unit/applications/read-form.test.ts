import { describe, expect, test } from "vitest";
import { applicationInput } from "@/lib/applications/input";
import { LARGEST_FORM, readForm } from "@/lib/applications/read-form";

const URL_OF_FORM = "http://localhost/jobs/x-1/apply/send";

/** A form with a file of so many bytes. `declared`: whether its length is said, or it comes in chunks. */
async function sent(size: number, { declared = true } = {}): Promise<Request> {
  const form = new FormData();
  form.set("name", "Ann");
  form.set("message", "Two\r\nlines");
  form.set("cv", new File([Buffer.alloc(size, 97)], "cv.pdf"));
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const body = Buffer.from(await whole.arrayBuffer());
  const length = declared ? { "Content-Length": String(body.length) } : undefined;
  const chunks = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += 65_536) controller.enqueue(body.subarray(at, at + 65_536));
      controller.close();
    },
  });
  // Node wants to be told that the answer doesn't come before the body has gone.
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    duplex: "half",
    body: chunks,
    headers: { "Content-Type": type, ...length },
  };
  return new Request(URL_OF_FORM, init);
}

describe("a form that is sent", () => {
  test("is read whole where it is small enough", async () => {
    const read = await readForm(await sent(1_000));
    expect(read?.isCut).toBe(false);
    expect(read?.form.get("cv")).toMatchObject({ name: "cv.pdf", size: 1_000 });
  });

  test.each([true, false])(
    "that is too large is cut, and keeps what was typed (length said: %s)",
    async (declared) => {
      const read = await readForm(await sent(LARGEST_FORM + 1_000_000, { declared }));
      expect(read?.isCut).toBe(true);
      expect(read?.form.get("name")).toBe("Ann");
      expect(read?.form.get("message")).toBe("Two\r\nlines");
    },
  );

  test("that is broken or none is null", async () => {
    const post = (type: string, body: string) =>
      readForm(new Request(URL_OF_FORM, { method: "POST", body, headers: { "Content-Type": type } }));
    expect(await post("application/json", "{}")).toBe(null);
    expect(await post("multipart/form-data; boundary=x", "nonsense")).toBe(null);
    expect(await post("multipart/form-data", "--x--")).toBe(null);
  });
});

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
