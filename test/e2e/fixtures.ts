import { test as base } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { apiAs } from '#test/http/api.ts';
import { sessionCookieName, startBoard } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { watch } from './watch.ts';
import type { Watched } from './watch.ts';

export { expect } from '@playwright/test';

export interface Opened {
  page: Page;
  context: BrowserContext;
  watched: Watched;
}

/** A browser of their own for somebody; null is a reader without an account. */
export type Browse = (who: Person | null, options?: BrowserContextOptions) => Promise<Opened>;

interface Each {
  browse: Browse;
  /**
   * Opens debates and writes what a test needs to be there. New for each test: a removal costs its
   * author trust, and the next test counts on it.
   */
  host: Person;
}

interface Shared {
  /** The board comes filled with the demo; a board of its own. */
  demo: boolean;
  /** A board that no other file uses, because what these tests change holds for all of it. */
  alone: boolean;
  board: RunningBoard;
  moderator: Person;
}

/**
 * One running board for each worker; each test opens a debate of its own in it. Every page that
 * `browse` opens is watched, and what it did wrong fails the test that opened it.
 */
export const test = base.extend<Each, Shared>({
  demo: [false, { option: true, scope: 'worker' }],
  alone: [false, { option: true, scope: 'worker' }],
  board: [
    async ({ demo }, use) => {
      const board = await startBoard({ demo });
      await use(board);
      await board.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  host: async ({ board }, use) =>
    use(await board.person('host', { trusted: true, name: 'Hanna Ostberg' })),
  moderator: [
    async ({ board }, use) =>
      use(await board.person('mod', { role: 'moderator', name: 'Moira Deane' })),
    { scope: 'worker' },
  ],
  browse: async ({ board, browser }, use) => {
    const opened: Opened[] = [];
    await use(async (who, options = {}) => {
      const one = await open(board, browser, who, options);
      opened.push(one);
      return one;
    });
    for (const { watched } of opened) watched.assertClean();
    for (const { context } of opened) await context.close();
  },
});

async function open(
  board: RunningBoard,
  browser: Browser,
  who: Person | null,
  options: BrowserContextOptions,
): Promise<Opened> {
  const context = await browser.newContext({
    baseURL: board.url,
    reducedMotion: 'reduce',
    ...options,
  });
  if (who) await signedIn(context, board, who);
  const watched = await watch(context, board.url);
  return { context, watched, page: await context.newPage() };
}

/** The login fixture: the session is written beside the board, the form has tests of its own. */
async function signedIn(
  context: BrowserContext,
  board: RunningBoard,
  { session }: Person,
): Promise<void> {
  await context.addCookies([
    { name: sessionCookieName, value: session, url: board.url, httpOnly: true, sameSite: 'Lax' },
  ]);
}

export { apiAs };
