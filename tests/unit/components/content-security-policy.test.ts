import { createHash } from "node:crypto";
import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { THEME_SCRIPT } from "@/components/site/theme";
import { proxy } from "@/proxy";

test("a page may run its own scripts only, told by a nonce that is new each time", () => {
  const [first, second] = [policyOf("/jobs"), policyOf("/jobs")];
  const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/;
  expect(nonce.exec(first)?.[1]).not.toBe(nonce.exec(second)?.[1]);
  expect(directive(first, "script-src")).not.toContain("'unsafe-inline'");
  expect(directive(first, "frame-ancestors")).toBe("'none'");
  expect(directive(first, "base-uri")).toBe("'none'");
});

test("no other host is named anywhere", () => {
  expect(policyOf("/jobs")).not.toMatch(/https?:|\*/);
});

test("forms may lead to the sites by which people sign in, where their keys are set", () => {
  expect(directive(policyOf("/sign-in"), "form-action")).toBe("'self'");
  vi.stubEnv("AUTH_GITHUB_ID", "id");
  vi.stubEnv("AUTH_GITHUB_SECRET", "secret");
  expect(directive(policyOf("/sign-in"), "form-action")).toBe("'self' https://github.com");
  vi.unstubAllEnvs();
});

test("the script that sets the theme is let through by its hash", () => {
  const hash = createHash("sha256").update(THEME_SCRIPT).digest("base64");
  expect(directive(policyOf("/"), "script-src")).toContain(`'sha256-${hash}'`);
});

test("Next hears the same policy as the browser", () => {
  const response = proxy(new NextRequest("http://localhost/jobs"));
  expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(
    response.headers.get("content-security-policy"),
  );
});

test.each([
  "/salaries/backend-engineer",
  "/salaries/backend-engineer/wa",
  "/roles/qa-engineer",
  "/methodology",
])("%s is made once for everybody, so it has no nonce to tell", (path) => {
  const policy = policyOf(path);
  expect(directive(policy, "script-src")).toMatch(/^'self' 'unsafe-inline'/);
  expect(policy).not.toContain("nonce-");
  expect(directive(policy, "frame-ancestors")).toBe("'none'");
  const response = proxy(new NextRequest(`http://localhost${path}`));
  expect(response.headers.get("x-middleware-request-content-security-policy")).toBeNull();
});

test.each([
  "/salaries",
  "/salaries/compare",
  "/salaries/backend-engineer/wa/offer",
  "/roles",
  "/methodology/x",
])("%s is made for each request, so it has a nonce", (path) => {
  expect(directive(policyOf(path), "script-src")).toContain("'nonce-");
  expect(directive(policyOf(path), "script-src")).not.toContain("'unsafe-inline'");
});

test.each([
  "/salaries/nobody",
  "/salaries/backend-engineer/zz",
  "/salaries/compare/wa",
  "/roles/nobody",
  "/roles/other",
])("%s, which has no page, is answered for the request", (path) => {
  expect(directive(policyOf(path), "script-src")).toContain("'nonce-");
  const response = proxy(new NextRequest(`http://localhost${path}`));
  expect(response.headers.get("x-middleware-rewrite")).toBe("http://localhost/salaries/-/-/-");
});

test("only what is to be embedded may stand in another site's frame", () => {
  expect(directive(policyOf("/embed/salaries"), "frame-ancestors")).toBe("*");
  expect(directive(policyOf("/embed/salaries"), "script-src")).toContain("'nonce-");
  expect(directive(policyOf("/embedded"), "frame-ancestors")).toBe("'none'");
});

test.each([
  ["/salaries/backend-engineer/WA", "/salaries/backend-engineer/wa"],
  [
    "/salaries/backend-engineer/Wa/offer?pay=80&per=hour",
    "/salaries/backend-engineer/wa/offer?pay=80&per=hour",
  ],
])("%s leads to the same in small letters, for good", (path, small) => {
  const response = proxy(new NextRequest(`http://localhost${path}`));
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe(`http://localhost${small}`);
});

test("an address in small letters leads nowhere else", () => {
  for (const path of [
    "/salaries/backend-engineer/wa",
    "/salaries/compare",
    "/salaries/backend-engineer/offer",
  ]) {
    expect(proxy(new NextRequest(`http://localhost${path}`)).status).toBe(200);
  }
});

function policyOf(path: string): string {
  return proxy(new NextRequest(`http://localhost${path}`)).headers.get("content-security-policy") ?? "";
}

function directive(policy: string, name: string): string | undefined {
  return policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}
