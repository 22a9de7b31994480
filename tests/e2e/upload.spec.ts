import { expect, test } from "@playwright/test";
import { openCompany } from "@/tests/support/new-company";

const TEXT =
  "You keep the pipelines of a power company in order, in Python and Snowflake, with four colleagues who care about tests, and answer for what the forecasters see each morning. You mentor two juniors and choose the tools.";
const HEADER =
  "Title,Type,Workplace,Places,Pay from,Pay to,Benefits and other pay,Description,Applications close,Existing vacancy,AI screens";
const row = (title: string, type: string) =>
  `${title},${type},On-site,"Denver, CO","165,000","205,000","Medical, 401(k), bonus of 10%","${TEXT}",12/31/2099,Yes,No`;
const csv = (text: string) => ({ name: "roles.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

test("many roles are looked at row by row, and then posted together, without JavaScript", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { page, slug } = await openCompany(browser, "Uploads", { javaScriptEnabled: false });
  await page.goto(`/dashboard/companies/${slug}`);
  await page.getByRole("link", { name: "Post many roles at once" }).click();
  const template = page.getByRole("link", { name: "Download the template" });
  const example = await page.request.get((await template.getAttribute("href")) ?? "");
  expect(example.headers()["content-disposition"]).toContain("attachment");

  await page.getByLabel("Your file").setInputFiles(csv("Title,Salary\nData Engineer,1"));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByLabel("Your file")).toHaveAccessibleDescription(/We don’t know the column “Salary”/);

  const good = [
    HEADER,
    row("Data Engineer", "Full-time"),
    row("Web Developer", "often"),
    row("QA Engineer", "Contract"),
  ];
  await page.getByLabel("Your file").setInputFiles(csv(good.join("\r\n")));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "2 of 3 rows can be posted" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Goes to review");
  await expect(rows.nth(1)).toContainText("Colorado asks for pay in the posting");
  await expect(rows.nth(2)).toContainText("“often” is none of these: Full-time, Part-time");
  await expect(page.getByRole("link", { name: "row 3" })).toHaveAttribute("href", "#row-3");
  const shown = page.url();
  await page.goto("/dashboard");
  await expect(page.getByText("Nothing here yet")).toBeVisible();

  await page.goto(shown);
  await page.getByRole("button", { name: "Post these 2 roles" }).click();
  await expect(page.getByRole("heading", { name: "2 roles are posted" })).toBeVisible();
  await expect(rows.nth(1).getByRole("link", { name: "In review" })).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("link", { name: "Data Engineer", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "QA Engineer", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Web Developer", exact: true })).toHaveCount(0);
});

test("a file that is no table is refused where it was chosen, whatever its size", async ({ browser }) => {
  const { page, slug } = await openCompany(browser, "Refused");
  const path = `/dashboard/companies/${slug}/upload`;
  await page.goto(path);
  const file = page.getByLabel("Your file");
  await file.setInputFiles({
    name: "roles.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("MZ\u0000\u0000"),
  });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(file).toHaveAccessibleDescription(/bytes that are no text/);

  // As a browser without JavaScript sends it, which asks nobody before.
  const multipart = {
    table: { name: "roles.csv", mimeType: "text/csv", buffer: Buffer.alloc(50_000_000, "a") },
  };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`${path}/file`, { multipart, headers });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("That file is larger than 1 MB. Send a part of it at a time.");
});
