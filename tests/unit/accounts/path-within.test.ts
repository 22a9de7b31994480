import { expect, test } from "vitest";
import { pathWithin } from "@/lib/accounts/path-within";

test.each(["/", "/account", "/jobs?q=go&state=CA,NY", "/jobs?back=//example.com", "/a%2f%2fb", "/a//b"])(
  "%s leads on",
  (path) => {
    expect(pathWithin(path)).toBe(path);
  },
);

test("what is behind # is left out", () => {
  expect(pathWithin("/jobs?q=go#top")).toBe("/jobs?q=go");
});

test.each([
  "//example.com",
  "///example.com",
  "/\\example.com",
  "\\\\example.com",
  "/\t/example.com",
  "/\n/example.com",
  "/\r\n\\example.com",
  "/\t\\example.com",
  "\t//example.com",
  " //example.com",
  "https://example.com",
  "https:/example.com",
  "https:example.com",
  "javascript:alert(1)",
  "/..//example.com",
  "/.//example.com",
  "/.\\/example.com",
  "/a/..//example.com",
  "/%2e%2e//example.com",
  "/%2E/\\example.com",
  "//[",
  "jobs",
  "",
  null,
  undefined,
])("%j leads nowhere", (path) => {
  expect(pathWithin(path)).toBeNull();
});

test.each([
  "/%2f/example.com",
  "/%5cexample.com",
  "/%09/example.com",
  "/@example.com",
  "/jobs\n//example.com",
])("%j stays on this site", (path) => {
  const within = pathWithin(path);
  expect(URL.parse(within ?? "", "http://board.example")?.host).toBe("board.example");
});

test("what it gives, given again, stays as it is", () => {
  const once = pathWithin("/a b/ü/../c?q=d e");
  expect(pathWithin(once)).toBe(once);
});
