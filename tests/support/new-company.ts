import { type Browser, expect, type Page } from "@playwright/test";
import { mailTo } from "./mailbox";

let made = 0;

/**
 * Somebody with an account and a company of their own, both new: signed in, at an address of their own, so that their
 * tries are not counted with others'. `slug` is the company's.
 */
export async function openCompany(
  browser: Browser,
  name: string,
  { javaScriptEnabled = true } = {},
): Promise<{ page: Page; slug: string }> {
  const id = `${Date.now().toString(36)}${process.pid}${++made}`;
  const extraHTTPHeaders = { "x-forwarded-for": `${name} ${id}` };
  const context = await browser.newContext({ extraHTTPHeaders, javaScriptEnabled: false });
  const page = await context.newPage();
  const email = `ada@${name.toLowerCase()}-${id}.example`;
  await page.goto("/sign-in/new?onward=/post");
  await page.getByLabel("Your name").fill("Ada Recruits");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("analytical engine");
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.goto((await mailTo(email)).link);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByLabel("Company", { exact: true }).fill(`${name} ${id}`);
  await page.getByLabel("How many people it employs").fill("40");
  await page.getByRole("button", { name: "Enter the company" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Post a job" })).toBeVisible();
  const storageState = await context.storageState();
  const signedIn = await browser.newContext({ extraHTTPHeaders, javaScriptEnabled, storageState });
  return { page: await signedIn.newPage(), slug: `${name.toLowerCase()}-${id}` };
}
