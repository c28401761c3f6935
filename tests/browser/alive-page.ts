import type { Page } from "@playwright/test";

/** Opens a page and waits until its scripts have taken hold of it: what is typed before goes unheard. */
export async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    // React marks what it has taken over.
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactProps"));
  });
}
