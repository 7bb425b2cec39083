import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { projectRoot } from '#server/db/project-root.ts';

const axe = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

/** No serious finding of axe as the page is now. */
export async function expectAccessible(page: Page, options: RunOptions = {}): Promise<void> {
  // Evaluated by the debugger: a script element would need a hole in the security policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(
        chosen,
      ),
    { resultTypes: ['violations'], ...options } as RunOptions,
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(serious, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing hangs out at the side on a small phone. */
export async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
}

/** The page at both sizes and in both lights. */
export async function expectLooksRight(page: Page): Promise<void> {
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await expectFits(page);
}
