import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Each width and each theme once: colours don't depend on the width, nor places on the theme. */
export const LOOKS = [
  { name: "light, 1280 px", as: { colorScheme: "light", viewport: { width: 1280, height: 900 } } },
  { name: "dark, 390 px", as: { colorScheme: "dark", viewport: { width: 390, height: 900 } } },
] as const;

/** What axe finds wrong with a page as it stands, and whether it scrolls sideways. Leaves it as high as it is long. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { scrollHeight, overflow } = await page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return { scrollHeight, overflow: scrollWidth - clientWidth };
  });
  // The whole page in view: what scrolls under the bar at the foot is not hard to hit.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: scrollHeight });
  // Legacy looks at this page alone. Otherwise axe opens a second one for every look, for frames of other sites;
  // there are none here, and it takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  return overflow > 0 ? [...found, `scrolls ${overflow} px sideways`] : found;
}
