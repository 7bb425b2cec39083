import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { composer, ownText, waiting } from './parts.ts';

/** What has the focus, and whether a sighted person can see that. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const seen = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      name: element.textContent?.trim().slice(0, 40) || element.outerHTML.slice(0, 80),
      seen: seen || style.boxShadow !== 'none',
      inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

test('every stop of the tab key on a debate can be seen', async ({ board, browse, host }) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: freshAccount(), stance: 'for' });
  const member = await board.person('kim', { trusted: true });
  const { page } = await browse(member);
  await page.goto(`/debates/${slug}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();

  const unseen: string[] = [];
  let stops = 0;
  for (;;) {
    const here = await focused(page);
    if (!here || stops > 80) break;
    stops += 1;
    if (!here.seen || !here.inView) unseen.push(here.name);
    await page.keyboard.press('Tab');
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(15);
});

test('the skip link leads past the head, and a comment is written and sent by keys', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('kay');
  const { page } = await browse(newcomer);
  await page.goto(`/debates/${slug}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const box = composer(page).getByRole('textbox');
  for (let tab = 0; tab < 40; tab += 1) {
    await page.keyboard.press('Tab');
    if (await box.evaluate((area) => area === document.activeElement)) break;
  }
  await expect(box).toBeFocused();
  const text = freshAccount();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(composer(page).getByRole('radio', { name: 'For', exact: true })).toBeChecked();
  await box.focus();
  await page.keyboard.press('Control+Enter');
  await expect(
    ownText(page, text).getByRole('heading', { name: 'A moderator will look' }),
  ).toBeVisible();
});

test('words are selected by keys and marked as a claim', async ({ board, browse, host }) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: freshAccount() });
  const member = await board.person('kurt', { trusted: true });
  const { page } = await browse(member);
  await page.goto(`/debates/${slug}`);
  await page.getByRole('link', { name: 'Mark a claim (comment 1)' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mark a claim' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Mark this claim' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\?add=/);
});

test('the queue is worked by keys', async ({ board, browse, host, moderator }) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('kit');
  const [first, second] = [freshAccount(), freshAccount()];
  for (const body of [first, second]) await apiAs(board, newcomer).comment(slug, { body });
  const { page } = await browse(moderator);
  await page.goto('/moderation');

  const isAt = (text: string) =>
    waiting(page, text).evaluate((item) => item.contains(document.activeElement));
  await page.keyboard.press('j');
  for (let steps = 0; steps < 30 && !(await isAt(first)); steps += 1) {
    await page.keyboard.press('j');
  }
  expect(await isAt(first)).toBe(true);
  await page.keyboard.press('j');
  await expect(waiting(page, second)).toBeFocused();
  await page.keyboard.press('k');
  await expect(waiting(page, first)).toBeFocused();
  expect((await focused(page))?.seen).toBe(true);

  // The note's letters are letters, not commands.
  await waiting(page, first).getByRole('textbox', { name: 'Note to the author' }).focus();
  await page.keyboard.type('a far too rare case');
  await expect(waiting(page, first)).toHaveCount(1);
  await waiting(page, first).focus();
  await page.keyboard.press('6');
  await expect(
    waiting(page, first).getByRole('checkbox', { name: /Stay with the motion/ }),
  ).toBeChecked();
  await page.keyboard.press('r');
  await expect(page.getByText('Returned to its author with your reasons.')).toBeVisible();
  await expect(waiting(page, first)).toHaveCount(0);
  await expect(waiting(page, second)).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('Approved: everyone can read it now.')).toBeVisible();
  await expect(waiting(page, second)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: it is as it was before.')).toBeVisible();
  await expect(waiting(page, second)).toHaveCount(1);
});
