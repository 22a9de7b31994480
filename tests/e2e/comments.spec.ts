import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { faultsOf, LOOKS } from "@/tests/support/faults";
import { mailTo } from "@/tests/support/mailbox";
import { formWith, signInAs } from "@/tests/support/sign-in";

const MARK = "waiting for a moderator, seen only by you";
let made = 0;

/** Words, a name or an address that nothing else has. */
const unique = () => `${Date.now().toString(36)}${process.pid}${++made}`;

/** Somebody in a browser of their own, who comes from an address of their own. */
async function come(browser: Browser, { javaScriptEnabled = true } = {}): Promise<Page> {
  const extraHTTPHeaders = { "x-forwarded-for": `comments ${unique()}` };
  return await (await browser.newContext({ extraHTTPHeaders, javaScriptEnabled })).newPage();
}

type Said = { page?: string; name?: string; email?: string; text: string; tells?: boolean };

/** Fills in the form where it is, and sends it. */
async function send(page: Page, { name = "Vi Visitor", email, text, tells = false }: Said) {
  const form = formWith(page, "Leave the reply");
  if (await form.getByLabel("Name *").isVisible()) {
    await form.getByLabel("Name *").fill(name);
    await form.getByLabel("E-mail *").fill(email ?? `${unique()}@people.example`);
  }
  if (tells) await form.getByLabel("Mail me when somebody answers").check();
  await form.getByLabel("Text *").fill(text);
  await form.getByRole("button", { name: "Leave the reply" }).click();
}

async function leave(page: Page, said: Said) {
  await page.goto(said.page ?? "/roles/backend-engineer");
  await send(page, said);
  await expect(page).toHaveURL(/\/comments\/[0-9a-f-]{36}$/, { timeout: 20_000 });
  return page.url().split("/").at(-1) ?? "";
}

/** A moderator has what stands in the queue shown, or taken down. */
async function decide(browser: Browser, text: string, reason?: string) {
  const page = await come(browser);
  await signInAs(page, "moderator");
  await page.goto("/admin");
  const held = page.locator(".reviewed").filter({ hasText: text });
  if (reason) await held.getByLabel("Why; its author reads it").fill(reason);
  await held.getByRole("button", { name: reason ? "Take it down" : "Show it" }).click();
  await expect(held).toHaveCount(0);
  await page.context().close();
}

/** The page as everybody gets it. It is made once a minute, or when something on it changes. */
async function expectShown(browser: Browser, path: string, text: string) {
  const page = await come(browser);
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text, { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 70_000 });
  return page;
}

const states = (context: BrowserContext) => context.storageState();

for (const [how, javaScriptEnabled, path] of [
  ["with JavaScript", true, "/roles/data-scientist"],
  ["without JavaScript", false, "/roles/ml-engineer"],
] as const) {
  test(`${how} a first reply is held, seen by its author alone, changed, shown, and answered by mail`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const author = await come(browser, { javaScriptEnabled });
    const [email, text] = [`${unique()}@people.example`, `First words ${unique()}`];
    const id = await leave(author, { page: path, email, text, tells: true });
    await expect(author.getByRole("heading", { level: 1 })).toHaveText("Your reply waits for a moderator");
    const own = author.getByRole("article", { name: "Reply by Vi Visitor" });
    await expect(own).toContainText(text);
    await expect(own).toContainText(MARK);

    const stranger = await come(browser, { javaScriptEnabled });
    expect((await stranger.goto(`/comments/${id}`))?.status()).toBe(404);
    await stranger.goto(path);
    await expect(stranger.getByText(text)).toHaveCount(0);
    if (javaScriptEnabled) {
      await author.goto(path);
      await expect(author.getByRole("article").filter({ hasText: MARK })).toContainText(text);
      await author.goto(`/comments/${id}`);
    }

    const change = formWith(author, "Save the change");
    await change.getByLabel("Text *").fill(`${text}, and *more*`);
    await change.getByRole("button").click();
    await expect(own.locator("em")).toHaveText("more");
    await expect(own).toContainText("edited");

    await decide(browser, text);
    const reader = await expectShown(browser, path, `${text}, and more`);
    await expect(reader.getByRole("heading", { name: /^\d+ repl(y|ies)$/ })).toBeVisible();
    expect(await reader.content()).not.toContain(email);
    await author.goto(`/comments/${id}`);
    await expect(author.getByRole("heading", { level: 1 })).toHaveText("Your reply is on the page");

    // Somebody answers, is let through, and the author hears of it.
    const anchor = `reply-${id.slice(0, 8)}`;
    await stranger.goto(`/comments/${id}`);
    await expect(stranger).toHaveURL(`${path}#${anchor}`);
    await stranger.locator(`#${anchor}`).getByRole("link", { name: "Reply to Vi Visitor" }).click();
    await expect(stranger).toHaveURL(`/comments/${id}/reply`);
    if (javaScriptEnabled) expect(await faultsOf(stranger)).toEqual([]);
    const answer = `Answering ${unique()}`;
    await send(stranger, { name: "Ann Swers", text: answer });
    await expect(stranger.getByRole("article", { name: "Reply by Ann Swers" })).toContainText(MARK);
    await decide(browser, answer);
    const mail = await mailTo(email);
    expect(mail.subject).toBe("Somebody answered you on Payboard");
    expect(mail.text).not.toMatch(/Ann|Answering/);
    expect(new URL(mail.link).pathname).toBe(path);
    await expectShown(browser, mail.link, answer);

    const [ending] = mail.text.match(/https?:\S+\/comments\/unsubscribe\S+/) ?? [];
    await author.goto(ending ?? "");
    await author.getByRole("button", { name: "Mail me no more" }).click();
    await expect(author.getByText(/^You get no more/)).toBeVisible();
    await author.goto(ending ?? "");
    await expect(author.getByRole("heading", { level: 1 })).toHaveText("You get no more mail about replies");
  });

  test(`${how} what is missing stands at its field, and what was typed stays`, async ({ browser }) => {
    const page = await come(browser, { javaScriptEnabled });
    await page.goto(path);
    await send(page, { name: "Vi", email: "vi at example", text: "http://x.example", tells: true });
    await expect(page.getByLabel("E-mail *")).toHaveAccessibleDescription(/^Write an e-mail address/);
    await expect(page.getByLabel("Text *")).toHaveAccessibleDescription(
      "Say something about what you link to.",
    );
    await expect(page.getByLabel("Name *")).toHaveValue("Vi");
    await expect(page.getByLabel("E-mail *")).toHaveValue("vi at example");
    await expect(page.getByLabel("Text *")).toHaveValue("http://x.example");
    await expect(page.getByLabel("Mail me when somebody answers")).toBeChecked();
  });
}

test("a person with an account is asked for neither name nor address, and is known after the first", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await come(browser);
  await signInAs(page, "stranger");
  await page.goto("/roles/devops-engineer");
  await expect(page.getByText("You reply as Stan Strange.")).toBeVisible();
  await expect(page.getByLabel("E-mail *")).toHaveCount(0);
  const text = `Mine ${unique()}`;
  await send(page, { text });
  await expect(page).toHaveURL(/\/comments\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Your reply/);
  if (await page.getByText(MARK).isVisible()) await decide(browser, text);
  await page.goto("/roles/devops-engineer");
  await page.waitForTimeout(2_500);
  const second = `Second ${unique()}`;
  await send(page, { text: second });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your reply is on the page");
  const reader = await expectShown(browser, "/roles/devops-engineer", second);
  expect(await reader.content()).not.toContain("stranger@sample.example");
});

test("a burst is throttled, and what was typed is still there", async ({ browser }) => {
  const page = await come(browser);
  const sent: string[] = [];
  for (let n = 0; n < 5; n++)
    sent.push(await leave(page, { page: "/roles/qa-engineer", text: `Burst ${unique()}` }));
  expect(new Set(sent).size).toBe(5);
  await page.goto("/roles/qa-engineer");
  await send(page, { text: "One too many" });
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toContainText("That was too often.");
  await expect(page.getByLabel("Text *")).toHaveValue("One too many");
});

test("a machine that fills in the hidden field gets nowhere", async ({ browser }) => {
  const page = await come(browser, { javaScriptEnabled: false });
  await page.goto("/roles/qa-engineer");
  await page.locator('[name="website"]').fill("https://spam.example", { force: true });
  await send(page, { text: "Buy" });
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toContainText("Leave the field empty");
});

test("a reader reports a reply, and a moderator takes it down for a reason its author reads", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const path = "/roles/security-engineer";
  const author = await come(browser);
  const text = `Rude words ${unique()}`;
  const id = await leave(author, { page: path, text });
  await decide(browser, text);
  const reader = await expectShown(browser, path, text);
  await reader
    .getByRole("article")
    .filter({ hasText: text })
    .getByRole("link", { name: /^Report/ })
    .click();
  await expect(reader).toHaveURL(/\/report$/);
  expect(await faultsOf(reader)).toEqual([]);
  await reader.getByLabel("It insults or threatens somebody").check();
  await reader.getByRole("button", { name: "Report it" }).click();
  await expect(reader.getByText("Thank you: somebody looks at it.")).toBeVisible();
  await decide(browser, text, "Please be kind.");
  await author.goto(`/comments/${id}`);
  await expect(author.getByText("The moderator’s reason: Please be kind.")).toBeVisible();
  await expect(async () => {
    await reader.goto(path);
    await expect(reader.getByText(text)).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 70_000 });
});

test("the cookie by which a browser is known can’t be read by scripts", async ({ browser }) => {
  const page = await come(browser);
  await leave(page, { page: "/roles/web-developer", text: `Cookie ${unique()}` });
  const { cookies } = await states(page.context());
  expect(cookies.find(({ name }) => name === "payboard.browser")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
  });
  expect(await page.evaluate(() => document.cookie)).not.toContain("payboard.browser");
});

for (const look of LOOKS) {
  test(`axe finds nothing wrong with what is said, ${look.name}`, async ({ browser }) => {
    const extraHTTPHeaders = { "x-forwarded-for": `comments ${unique()}` };
    const context = await browser.newContext({ ...look.as, extraHTTPHeaders });
    const page = await context.newPage();
    const text =
      "# No *heading*\n\n> said\n\n- `code`\n- [words](https://docs.example/)\n\nhttps://пример.example/";
    const own = await leave(page, { page: "/roles/mobile-engineer", text: `${text} ${unique()}` });
    for (const path of [`/comments/${own}`, "/roles/mobile-engineer"]) {
      await page.goto(path);
      await expect(page.getByText(MARK).first()).toBeVisible();
      expect(await faultsOf(page), path).toEqual([]);
    }
    await context.close();
  });
}
