import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hoverName, paintedNames, waitForName, waitForNoCard } from '../drive/browser.ts';

/** The player goes on from *Stranger Things* to *Breaking Bad* without loading a page: marks and card must be those of what is there now. */
export async function expectBreakingBad(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.title = 'Watch Breaking Bad | Netflix Official Site';
    const [heading, first, second] = document.querySelectorAll('h1, p');
    if (heading) heading.textContent = 'Breaking Bad';
    if (first) first.textContent = 'Jesse and Mike drive; Eleven stays a number.';
    second?.remove();
  });
  await waitForNoCard(page);
  await waitForName(page, 'Jesse');
  expect(new Set(await paintedNames(page))).toEqual(new Set(['Jesse', 'Mike']));
  const card = await hoverName(page, 'Mike');
  expect(await card.$eval('h1', (title) => title.textContent)).toBe('Mike Ehrmantraut');
}
