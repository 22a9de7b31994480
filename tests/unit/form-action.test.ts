import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { Conflict } from "@/lib/errors";
import { formAction } from "@/lib/form-action";

const input = z
  .object({
    title: z.string().trim().min(1, "Say what the job is called."),
    place: z.union([z.string(), z.array(z.string())]).optional(),
    password: z.string().optional(),
    logo: z.instanceof(File).optional(),
  })
  .refine(({ title }) => title !== "spam", "That is no job.");

function formOf(fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const typed: [string, string | File][] = [
  ["title", " Web developer "],
  ["place", "Austin"],
  ["place", "Boston"],
  ["password", "hunter2"],
  ["newPassword", "hunter3"],
  ["logo", new File(["x"], "logo.png")],
  ["$ACTION_ID_1", "7"],
];

const visitor: Actor = { kind: "visitor" };

/** The action, asked by somebody who has not signed in. */
const asVisitor = (run: Parameters<typeof formAction<typeof input>>[1]) =>
  formAction(input, run, async () => visitor);

describe("a form's action", () => {
  test("runs with who is asking and what was read, and says it is saved", async () => {
    const run = vi.fn(async () => {});
    const state = await asVisitor(run)({}, formOf(typed));
    expect(state).toEqual({ saved: true });
    expect(run).toHaveBeenCalledExactlyOnceWith(visitor, {
      title: "Web developer",
      place: ["Austin", "Boston"],
      password: "hunter2",
      logo: expect.any(File),
    });
  });

  test("asks who it is before it reads the form", async () => {
    const stranger = async () => {
      throw new Error("no session");
    };
    const run = vi.fn(async () => {});
    await expect(formAction(input, run, stranger)({}, formOf([]))).rejects.toThrow("no session");
    expect(run).not.toHaveBeenCalled();
  });

  test("a malformed form is not run: the errors stand at their fields and the typed text stays", async () => {
    const run = vi.fn(async () => {});
    const state = await asVisitor(run)(
      {},
      formOf([
        ["title", " "],
        ["place", "Austin"],
      ]),
    );
    expect(state).toEqual({
      message: "Please look at the marked fields again.",
      fieldErrors: { title: ["Say what the job is called."] },
      values: { title: " ", place: "Austin" },
    });
    expect(run).not.toHaveBeenCalled();
  });

  test("what is wrong with the whole form is said above it", async () => {
    const state = await asVisitor(async () => {})({}, formOf([["title", "spam"]]));
    expect(state).toMatchObject({ message: "That is no job.", fieldErrors: {} });
  });

  test("our own errors become messages; passwords and files are not given back", async () => {
    const state = await asVisitor(async () => {
      throw new Conflict("Somebody closed it already.");
    })({}, formOf(typed));
    expect(state).toEqual({
      message: "Somebody closed it already.",
      values: { title: " Web developer ", place: ["Austin", "Boston"] },
    });
  });

  test("an error may say what the form holds from now on", async () => {
    const overtaken = Object.assign(new Conflict("Somebody was faster."), { values: { version: "2" } });
    const state = await asVisitor(async () => {
      throw overtaken;
    })(
      {},
      formOf([
        ["title", "x"],
        ["version", "1"],
      ]),
    );
    expect(state.values).toEqual({ title: "x", version: "2" });
  });

  test("everything else that is thrown goes on, as redirects and faults must", async () => {
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/;307;" });
    const action = asVisitor(async () => {
      throw redirect;
    });
    await expect(action({}, formOf([["title", "x"]]))).rejects.toBe(redirect);
  });

  test("a field with the name of a built-in is just a field", async () => {
    const state = await asVisitor(async () => {})(
      {},
      formOf([
        ["__proto__", "x"],
        ["title", ""],
      ]),
    );
    expect(Object.keys(state.values ?? {})).toEqual(["__proto__", "title"]);
    expect(Object.getPrototypeOf(state.values)).toBe(Object.prototype);
  });
});
