import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

/** Chooses a file of this name and text in the page's only file input. */
export async function uploadText(page: Page, name: string, text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'upload-')), name);
  writeFileSync(file, text);
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
