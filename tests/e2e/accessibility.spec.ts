import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openAPage, PAGES } from "@/tests/support/pages";

/** Each width and each theme once: colours don't depend on the width, nor places on the theme. */
for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });
    for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
      test(`axe finds nothing wrong with ${name}, and it does not scroll sideways`, async ({ page }) => {
        await openAPage(page, name);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        // The whole page in view: what scrolls under the bar at the foot is not hard to hit.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ["violations"] })
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
        ).toEqual([]);
      });
    }
  });
}
