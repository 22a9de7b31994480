import { type Browser, expect, type Page, test } from "@playwright/test";
import { mailTo } from "@/tests/support/mailbox";
import { signInAs } from "@/tests/support/sign-in";
import { spellsOf } from "@/tests/support/spell-of";

const PASSWORD = "analytical engine";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const TEXT =
  "You keep the pipelines of a power company in order, in Python and Snowflake, with four colleagues who care about tests, and answer for what the forecasters see each morning. You mentor two juniors and choose the tools.";

let made = 0;
const unique = () => `${Date.now().toString(36)}${process.pid}${++made}`;
const trouble = (page: Page) => page.getByRole("main").getByRole("alert");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a new company posts, is looked at, is applied to, answers and closes", async ({
      browser,
      request,
    }) => {
      test.setTimeout(120_000);
      const id = unique();
      const recruiter = `ada@acme-${id}.example`;
      const page = await visitor(browser, javaScriptEnabled, `recruiter ${id}`);
      await openAccount(page, "Ada Recruits", recruiter);

      await page.getByLabel("Company", { exact: true }).fill(`Acme ${id}`);
      await page.getByLabel("Its site").fill(`acme-${id}.example`);
      await page.getByLabel("How many people it employs").fill("40");
      await page.getByRole("button", { name: "Enter the company" }).click();

      await page.getByLabel("Title").fill("Staff Data Engineer");
      await page.getByLabel("Description").fill(TEXT);
      await page.getByLabel("Places").fill("Denver, CO");
      await page.getByLabel("Your questions").fill("When can you start?");
      await page.getByRole("radiogroup", { name: "existing vacancy" }).getByLabel("Yes").check();
      await page.getByRole("radiogroup", { name: "Is AI used" }).getByLabel("No").check();
      await page.getByRole("button", { name: "Post the job" }).click();
      await expect(trouble(page)).toContainText("Equal Pay for Equal Work Act");
      await expect(page.getByLabel("Title")).toHaveValue("Staff Data Engineer");

      await page.getByLabel("From, US dollars").fill("165,000");
      await page.getByLabel("To", { exact: true }).fill("205,000");
      await page.getByLabel("Benefits and other pay").fill("Medical, dental, 401(k), bonus of 10%");
      await page.getByLabel("Applications close").fill("2099-12-31");
      await page.getByRole("button", { name: "Post the job" }).click();
      await expect(page.getByRole("heading", { name: "In review" })).toBeVisible();
      expect(await found(page, id)).toBe(0);

      const moderator = await visitor(browser, javaScriptEnabled, `moderator ${id}`);
      await signInAs(moderator, "moderator");
      await moderator.goto("/admin");
      const waiting = moderator.getByRole("article", { name: "Staff Data Engineer" }).filter({ hasText: id });
      await waiting.getByRole("button", { name: "Publish it" }).click();
      await expect(waiting).toHaveCount(0);
      await expect.poll(() => found(page, id), { timeout: 5_000 }).toBe(1);
      const published = await mailTo(recruiter, 2);
      expect(published.subject).toBe("On the board: Staff Data Engineer");
      const { pathname } = new URL(published.link);
      const listing = await (await request.get(pathname)).text();
      expect(listing).toContain('"@type":"JobPosting"');
      expect(listing).toContain('"minValue":165000');

      const applicant = `bo-${id}@people.example`;
      const seeker = await visitor(browser, javaScriptEnabled, `seeker ${id}`);
      await seeker.goto(pathname);
      await seeker.getByRole("link", { name: "Apply", exact: true }).first().click();
      await seeker.getByLabel("Your name").fill("Bo Applies");
      await seeker.getByLabel("E-mail address").fill(applicant);
      await seeker.getByLabel("When can you start?").fill("In May");
      await seeker.getByLabel("Your CV").setInputFiles({
        name: "cv.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("MZ this is a program"),
      });
      await seeker.getByRole("button", { name: "Send the application" }).click();
      await expect(seeker.getByLabel("Your CV")).toHaveAccessibleDescription(/PDF/);
      await expect(seeker.getByLabel("When can you start?")).toHaveValue("In May");
      await seeker
        .getByLabel("Your CV")
        .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: PDF });
      await seeker.getByRole("button", { name: "Send the application" }).click();
      const applied = await mailTo(applicant);
      expect(applied.subject).toBe(`Your application to Acme ${id}`);

      expect((await mailTo(recruiter, 3)).subject).toBe("Somebody has applied: Staff Data Engineer");

      await page.goto("/dashboard");
      await page.getByRole("link", { name: "1 applicant for Staff Data Engineer" }).first().click();
      await page.getByRole("checkbox", { name: /Bo Applies/ }).check();
      await page.getByLabel("Reason").selectOption("filled");
      await page.getByLabel("Your message").fill("Thank you for the time you took.");
      await page.getByRole("button", { name: "Decline the ticked and mail each" }).click();
      await expect(page.getByRole("cell", { name: "Declined", exact: true })).toBeVisible();
      expect((await mailTo(applicant, 2)).text).toContain("The role has been filled by somebody else.");
      await seeker.goto(applied.link);
      await expect(seeker.getByRole("main")).toContainText(
        "has decided not to take your application further",
      );

      await page.goto("/dashboard");
      await page.getByRole("link", { name: "Staff Data Engineer" }).first().click();
      await page.getByLabel("It is filled").check();
      await page.getByRole("button", { name: "Close it" }).click();
      await expect(page.getByRole("heading", { name: "Closed", exact: true })).toBeVisible();
      await expect.poll(() => found(page, id), { timeout: 5_000 }).toBe(0);
      // The index of today is drawn tomorrow, from this.
      const [spell] = await spellsOf(Number(/\d+$/.exec(pathname)?.[0]));
      expect(spell?.closed).toMatch(/^20\d\d-\d\d-\d\d$/);
      await seeker.goto(pathname);
      await expect(seeker.getByRole("main")).toContainText("Closed. The employer filled this role");
      await expect(seeker.getByRole("link", { name: "Apply", exact: true })).toHaveCount(0);
    });
  });
}

test("a draft is kept while it is typed, and is there on the next day", async ({ browser }) => {
  const page = await visitor(browser, true, `draft ${unique()}`);
  await signInAs(page, "recruiter");
  await page.goto("/post?company=tumblewick");
  const title = `Web Developer ${unique()}`;
  await page.getByLabel("Title").fill(title);
  await expect(page.getByText("Kept as a draft")).toBeVisible();
  await page.getByLabel("Places").fill("Portland, OR");
  await page.getByLabel("From, US dollars").fill("100000");
  await page.getByLabel("To", { exact: true }).fill("290000");
  await expect(page.getByText("Say why, or narrow it")).toBeVisible();
  await page.goto("/dashboard");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByLabel("Places")).toHaveValue("Portland, OR");
});

for (const javaScriptEnabled of [true, false])
  test(`who is overtaken sees both versions, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const id = unique();
    const [remy, olive] = [
      await visitor(browser, javaScriptEnabled, `first ${id}`),
      await visitor(browser, javaScriptEnabled, `second ${id}`),
    ];
    await signInAs(remy, "recruiter");
    await signInAs(olive, "owner");
    await remy.goto("/post?company=quillbarrow");
    await remy.getByLabel("Title").fill(`Web Developer ${id}`);
    await remy.getByRole("button", { name: "Save as a draft" }).click();
    await expect(remy).toHaveURL(/\/post\/[0-9a-f-]{36}$/);
    await olive.goto(remy.url());

    await remy.getByLabel("Places").fill("Portland, OR");
    await remy.getByRole("button", { name: "Save as a draft" }).click();
    await expect(remy.getByText("Version 2")).toBeVisible();
    await olive.getByLabel("Places").fill("Reno, NV");
    await olive.getByRole("button", { name: "Save as a draft" }).click();
    await expect(trouble(olive)).toContainText("Remy Reed saved a newer version since you opened this");
    await expect(olive.getByRole("table").getByRole("row", { name: /Places/ })).toContainText(
      /Reno, NV.*Portland, OR/,
    );
    await expect(olive.getByLabel("Places")).toHaveValue("Reno, NV");
    await olive.getByRole("button", { name: "Save as a draft" }).click();
    await expect(olive.getByText("Version 3")).toBeVisible();
    await expect(olive.getByText("Places: Reno, NV (was Portland, OR)")).toBeVisible();
  });

/** Somebody at an address of their own, so that their tries are not counted with others'. */
async function visitor(browser: Browser, javaScriptEnabled: boolean, from: string): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    extraHTTPHeaders: { "x-forwarded-for": from },
  });
  return await context.newPage();
}

async function openAccount(page: Page, name: string, email: string) {
  await page.goto("/sign-in/new?onward=/post");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.goto((await mailTo(email)).link);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL("/companies/new");
}

/** How many listings of the company the API gives. */
async function found(page: Page, id: string): Promise<number> {
  const answer = await page.request.get(`/api/v1/listings?company=acme-${id}`);
  return (await answer.json()).total;
}
