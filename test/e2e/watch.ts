import { expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

/** What no page of the board may do, noted while a browser uses it. */
export interface Watched {
  /** Errors of the console are meant here: a refusal answers with an error status. */
  allow(words: RegExp): void;
  assertClean(): void;
}

/** Remix says so when a page is left while it looks up the routes of links in the background. */
const leftEarly = /^AbortError: signal is aborted without reason/;

/** Notes script errors, console errors (policy violations are among them) and outside requests. */
export async function watch(context: BrowserContext, url: string): Promise<Watched> {
  const allowed: RegExp[] = [];
  const found: string[] = [];

  const follow = (page: Page) => {
    page.on('console', (message) => {
      const isError = message.type() === 'error' && !leftEarly.test(message.text());
      if (isError) found.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`script: ${error.message}`));
    page.on('dialog', (dialog) => {
      found.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  };
  context.on('page', follow);
  context.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:') && !asked.startsWith('blob:')) {
      found.push(`outside request: ${asked}`);
    }
  });

  return {
    allow: (words) => void allowed.push(words),
    assertClean: () =>
      expect(found.filter((line) => !allowed.some((words) => words.test(line)))).toEqual([]),
  };
}
