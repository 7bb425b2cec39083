import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Person } from '#test/support/running-board.ts';

// Where things are on a page, by role and name, as a screen reader would find them.

export const composer = (page: Page, name: string | RegExp = 'Your comment') =>
  page.getByRole('region', { name, exact: typeof name === 'string' });

/** What the composer says of the text in it. */
export const verdict = (page: Page) => composer(page).getByRole('status');

/** The viewer's own text in the thread, before it is public. */
export const ownText = (page: Page, words: string) =>
  page.getByRole('article', { name: /^You/ }).filter({ hasText: words });

export const comment = (page: Page, number: number) =>
  page.locator(`#comment-${number}`).and(page.getByRole('article'));

/** Numbers of the comments on a page, in its order. */
export const numbersOn = (page: Page) =>
  page
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.flatMap(({ id }) => /^comment-(\d+)$/.exec(id)?.slice(1).map(Number) ?? []),
    );

/** One text in the queue. */
export const waiting = (page: Page, words: string) =>
  page
    .getByRole('article')
    .filter({ hasText: words })
    .filter({
      has: page.getByRole('button', { name: 'Approve', exact: true }),
    });

export async function write(page: Page, text: string, name: string | RegExp = 'Your comment') {
  const place = composer(page, name);
  await place.getByRole('textbox').fill(text);
  await place.getByRole('button', { name: /^Send/ }).click();
}

/** Everything that can be read in the page, what stands in its fields included. */
export const shownIn = (page: Page) =>
  page.getByRole('main').evaluate((main: HTMLElement) => {
    const fields = [...main.querySelectorAll<HTMLTextAreaElement>('textarea, input[type=text]')];
    return [main.innerText, ...fields.map((field) => field.value)].join('\n');
  });

/** Selects words with the mouse, from their first letter to behind their last. */
export async function selectWords(page: Page, inside: Locator, words: string): Promise<void> {
  await inside.scrollIntoViewIfNeeded();
  const [from, to] = await inside.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(wanted);
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes.at(0), boxes.at(-1)];
      if (!first || !last) break;
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ] as const;
    }
    throw new Error(`These words are not in one piece of text: ${wanted}`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

export async function signIn(page: Page, { handle, password }: Person): Promise<void> {
  await page.getByLabel('Handle or e-mail').fill(handle);
  await page.getByLabel('Password').fill(password ?? '');
  await page.getByRole('button', { name: /^Sign in/ }).click();
}

/** The page was not loaded anew since `stay` was called. */
export async function stay(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  return async () =>
    expect(await page.evaluate(() => 'stayed' in globalThis), 'the page was not reloaded').toBe(
      true,
    );
}
