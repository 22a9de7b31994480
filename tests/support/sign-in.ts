import { expect, type Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "@/db/seed/people";

/** The form of a page that one button sends. */
export function formWith(page: Page, button: string) {
  return page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
}

/** Fills in the form to sign in, at the address of its page, and sends it, whatever comes of it. */
export async function trySignIn(page: Page, email: string, password: string, path = "/sign-in") {
  await page.goto(path);
  const form = formWith(page, "Sign in");
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Password").fill(password);
  await form.getByRole("button").click();
}

/** Signs in as one of the sample people: "owner", "seeker". */
export async function signInAs(page: Page, sample: string) {
  await trySignIn(page, `${sample}@sample.example`, SAMPLE_PASSWORD);
  await expect(page).toHaveURL("/account");
}
