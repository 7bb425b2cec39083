import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningBoard } from '#test/support/running-board.ts';
import { expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { composer } from './parts.ts';

test.use({ demo: true });

const debate = '/debates/can-lean-be-customer-centric';

/** The person of the demo who can sign in as this. */
async function signInOf(board: RunningBoard, as: string) {
  const text = await readFile(join(board.dataDir, 'demo-sign-ins.txt'), 'utf8');
  const line = text.split('\n').find((line) => line.endsWith(`(${as})`)) ?? '';
  const [handle = '', password = ''] = line.split(/\s+/);
  return { handle, password };
}

test('what an author changed can be read by everyone, version by version', async ({
  board,
  browse,
}) => {
  const { page } = await browse(null);
  const { handle, password } = await signInOf(board, 'trusted member');
  await page.goto(`/sign-in?next=${debate}`);
  await page.getByLabel('Handle or e-mail').fill(handle);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: /^Sign in/ }).click();

  const edited = page.getByRole('article').filter({ hasText: '1,140 answers at the start' });
  await edited.getByRole('link', { name: /^Edit/ }).click();
  const change = composer(page, 'Change your comment');
  const text = await change.getByRole('textbox').inputValue();
  await change.getByRole('textbox').fill(text.replace('1,140 answers', '1,141 replies'));
  await change.getByRole('button', { name: 'Send the change' }).click();

  const newer = page.getByRole('article').filter({ hasText: '1,141 replies at the start' });
  await newer.getByRole('link', { name: 'edited (see what changed)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Versions of comment #\d+$/);
  const versions = page.getByRole('article', { name: /^Version/ });
  await expect(versions).toHaveCount(3);
  const last = versions.first();
  await expect(last).toHaveAccessibleName('Version 3, as it stands');
  await expect(last.getByRole('deletion')).toHaveText('[removed: 1,140 answers] ');
  await expect(last.getByRole('insertion')).toHaveText('[added: 1,141 replies] ');
  // What did not change is out of the way, and one key away.
  const unchanged = last.locator('details');
  await expect(unchanged).toContainText('the mild winter did not ring');
  await unchanged.locator('summary').press('Enter');
  await expect(unchanged).toHaveAttribute('open', '');
  await expectLooksRight(page);

  const { page: reader } = await browse(null, { javaScriptEnabled: false });
  await reader.goto(page.url());
  await expect(reader.getByRole('article', { name: /^Version/ })).toHaveCount(3);
  await expect(reader.getByRole('deletion').first()).toContainText('1,140 answers');
  await reader.getByRole('link', { name: 'Read the comment where it stands' }).click();
  await expect(reader).toHaveURL(/#comment-\d+$/);
});

test('an opening that never changed says so, and what is not there is not found', async ({
  browse,
}) => {
  const { page, watched } = await browse(null);
  await page.goto(`${debate}/history`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Versions of the opening');
  await expect(page.getByText('Nothing has been changed since it was published.')).toBeVisible();
  await expectLooksRight(page);
  watched.allow(/status of 404/);
  for (const address of [`${debate}/comments/999/history`, '/debates/no-such-debate/history']) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
  }
});
