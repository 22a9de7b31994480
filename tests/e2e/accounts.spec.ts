import { expect, type Page, test } from "@playwright/test";
import { SAMPLE_PASSWORD } from "@/db/seed/people";
import { faultsOf, LOOKS } from "@/tests/support/faults";
import { mailTo } from "@/tests/support/mailbox";
import { formWith, trySignIn } from "@/tests/support/sign-in";

const PASSWORD = "analytical engine";
let made = 0;

/** An address that nobody has signed up with. */
function newAddress(): string {
  made += 1;
  return `e2e-${Date.now()}-${process.pid}-${made}@people.example`;
}

// Each is a visitor from an address of their own, so that their tries are not counted together.
test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  extraHTTPHeaders: async ({}, use, { testId }) => {
    await use({ "x-forwarded-for": `test ${testId} ${Date.now()}` });
  },
});

const header = (page: Page) => page.getByRole("banner");

async function signUp(page: Page, email: string, path = "/sign-in/new") {
  await page.goto(path);
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByText("Look into your mail.")).toBeVisible();
}

async function confirm(page: Page, email: string) {
  const { link } = await mailTo(email);
  await page.goto(link);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
}

async function signOut(page: Page) {
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a person signs up, confirms, is in, signs out and comes in again", async ({ page }) => {
      const email = newAddress();
      await signUp(page, email);
      await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
      await confirm(page, email);
      await expect(page).toHaveURL("/account");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Lovelace");
      await expect(page.getByText(email)).toBeVisible();
      await expect(page.getByRole("heading", { name: "Confirm your address" })).toHaveCount(0);

      await signOut(page);
      await page.goto("/account");
      await expect(page).toHaveURL("/sign-in?onward=%2Faccount");
      await trySignIn(page, email, PASSWORD);
      await expect(page).toHaveURL("/account");
    });

    test("a wrong password is said in one sentence, and the address stays", async ({ page }) => {
      const email = newAddress();
      await signUp(page, email);
      await trySignIn(page, email, "not the password");
      await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText(
        "That address and password don’t go together.",
      );
      const form = formWith(page, "Sign in");
      await expect(form.getByLabel("E-mail address")).toHaveValue(email);
      await expect(form.getByLabel("Password")).toHaveValue("");
      await form.getByLabel("Password").fill(PASSWORD);
      await form.getByRole("button").click();
      await expect(page).toHaveURL("/account");
    });

    test("what is missing stands at its field, and what was typed stays", async ({ page }) => {
      await page.goto("/sign-in/new");
      await page.getByLabel("Your name").fill("Ada");
      await page.getByLabel("E-mail address").fill("ada at example");
      await page.getByLabel("Password", { exact: true }).fill("short");
      await page.getByRole("button", { name: "Create the account" }).click();
      await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/^Write an e-mail address/);
      await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/10 characters/);
      await expect(page.getByLabel("Your name")).toHaveValue("Ada");
      await expect(page.getByLabel("E-mail address")).toHaveValue("ada at example");
    });
  });
}

test("the header follows the session", async ({ page }) => {
  const email = newAddress();
  await signUp(page, email);
  await trySignIn(page, email, PASSWORD);
  await expect(page).toHaveURL("/account");
  for (const path of ["/account", "/", "/jobs"]) {
    await page.goto(path);
    await expect(header(page).getByRole("link", { name: "Account" })).toBeVisible();
    await expect(header(page).getByRole("link", { name: "Sign in" })).toBeHidden();
  }
  await signOut(page);
  await expect(header(page).getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(header(page).getByRole("link", { name: "Account" })).toBeHidden();
});

test("who has not confirmed their address is told so, and can have the link mailed again", async ({
  page,
}) => {
  const email = newAddress();
  await signUp(page, email);
  await trySignIn(page, email, PASSWORD);
  await expect(page.getByRole("heading", { name: "Confirm your address" })).toBeVisible();
  await page.getByRole("button", { name: "Mail it again" }).click();
  await expect(page.getByText("It is on its way.")).toBeVisible();
  await mailTo(email, 2);
});

test("a mailed link is not spent by being looked at, but by being used", async ({ page, request }) => {
  const email = newAddress();
  await signUp(page, email, "/sign-in/new?onward=%2Fjobs%3Fq%3Dgo");
  const { subject, link } = await mailTo(email);
  expect(subject).toBe("Confirm your address for Payboard");
  expect((await request.get(link)).status()).toBe(200);
  await confirm(page, email);
  await expect(page).toHaveURL("/jobs?q=go");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});

test("an address that has an account is told by mail alone, and gets in by it", async ({ page }) => {
  const email = newAddress();
  await signUp(page, email);
  await confirm(page, email);
  await expect(page).toHaveURL("/account");
  await signOut(page);
  await signUp(page, email);
  const { subject, link } = await mailTo(email, 2);
  expect(subject).toBe("You already have a Payboard account");
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/account");
});

test("a new password ends the sessions elsewhere", async ({ page, browser }) => {
  const email = newAddress();
  await signUp(page, email);
  await confirm(page, email);
  await expect(page).toHaveURL("/account");

  const elsewhere = await browser.newPage();
  await elsewhere.goto("/sign-in/forgotten");
  await elsewhere.getByLabel("E-mail address").fill(email);
  await elsewhere.getByRole("button", { name: "Mail me a link" }).click();
  await expect(elsewhere.getByText("Look into your mail.")).toBeVisible();
  await elsewhere.goto((await mailTo(email, 2)).link);
  await elsewhere.getByLabel("New password").fill("difference engine");
  await elsewhere.getByRole("button", { name: "Set the password and sign in" }).click();
  await expect(elsewhere).toHaveURL("/account");
  await elsewhere.context().close();

  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?onward=%2Faccount");
  await trySignIn(page, email, PASSWORD);
  await expect(page.getByText("That address and password don’t go together.")).toBeVisible();
  await trySignIn(page, email, "difference engine");
  await expect(page).toHaveURL("/account");
  expect((await mailTo(email, 3)).subject).toBe("Your Payboard password was changed");
});

test("a changed password leaves who changed it in", async ({ page }) => {
  const email = newAddress();
  await signUp(page, email);
  await confirm(page, email);
  await page.getByLabel("Present password").fill("not the password");
  await page.getByLabel("New password").fill("difference engine");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("That is not your present password.")).toBeVisible();
  await page.getByLabel("Present password").fill(PASSWORD);
  await page.getByLabel("New password").fill("difference engine");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Lovelace");
});

test("who is suspended reads the same as who has a wrong password", async ({ page }) => {
  await trySignIn(page, "suspended@sample.example", SAMPLE_PASSWORD);
  await expect(page.getByText("That address and password don’t go together.")).toBeVisible();
});

test("nobody is led out of here", async ({ page }) => {
  const email = newAddress();
  await signUp(page, email);
  for (const onward of ["//example.com", "https://example.com", "/..//example.com", "/\\example.com"]) {
    await page.context().clearCookies();
    await trySignIn(page, email, PASSWORD, `/sign-in?${new URLSearchParams({ onward })}`);
    await expect(page, onward).toHaveURL("/account");
  }
});

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use(look.as);

    for (const path of ["/sign-in", "/sign-in/new", "/sign-in/forgotten", "/sign-in/mailed?secret=none"]) {
      test(`axe finds nothing wrong with ${path}`, async ({ page }) => {
        await page.goto(path);
        expect(await faultsOf(page)).toEqual([]);
      });
    }

    test("axe finds nothing wrong with an account, nor with a form that came back", async ({ page }) => {
      await trySignIn(page, newAddress(), "not the password");
      await expect(page.getByText("That address and password don’t go together.")).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      await trySignIn(page, "new@sample.example", SAMPLE_PASSWORD);
      await expect(page).toHaveURL("/account");
      await expect(page.getByRole("heading", { name: "Confirm your address" })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
  });
}
