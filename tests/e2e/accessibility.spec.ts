import { expect, test } from "@playwright/test";
import { faultsOf, LOOKS } from "@/tests/support/faults";
import { openAPage, PAGE_NAMES } from "@/tests/support/pages";

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use(look.as);
    for (const name of PAGE_NAMES) {
      test(`axe finds nothing wrong with ${name}, and it does not scroll sideways`, async ({ page }) => {
        await openAPage(page, name);
        expect(await faultsOf(page)).toEqual([]);
      });
    }
  });
}
