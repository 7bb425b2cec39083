import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';

/** A debate of its own with one claim on the words of a comment. */
async function marked(board: RunningBoard, by: Person, words: string) {
  const api = apiAs(board, by);
  const { slug } = await api.openDebate();
  const { revisionId } = await api.comment(slug, { body: `${words} ${freshAccount()}` });
  const subject = { type: 'comment' as const, revisionId };
  const { id } = await api.claim({ debate: slug, subject, quote: { exact: words } });
  return { slug, id };
}

test('two people link a claim argued before, and one counts its evidence here', async ({
  board,
  browse,
  host,
}) => {
  test.slow();
  const other = await board.person('ana', { trusted: true, name: 'Ana Prado' });
  const there = await marked(board, host, 'Small batches shorten the queue in a bakery.');
  const doi = `10.1000/${randomUUID()}`;
  await apiAs(board, host).evidence(there.id, {
    side: 'supports',
    kind: 'survey',
    details: { who: 'Forty bakeries in two regions' },
    source: { doi, title: 'Batches and queues' },
  });
  const here = await marked(board, host, 'In a bakery, small batches shorten the queue.');
  const same = (page: Page) => page.locator(`#same-${here.id}`);

  const first = await browse(host);
  await first.page.goto(`/debates/${here.slug}/claims?add=${here.id}`);
  await expect(same(first.page)).toContainText('Argued before');
  await expect(same(first.page)).toContainText('sources for only');
  await same(first.page).getByRole('button', { name: 'This is the same claim' }).click();
  await expect(same(first.page)).toContainText('Somebody else has to agree.');
  await expectLooksRight(first.page);

  const reader = await browse(null);
  await reader.page.goto(`/debates/${here.slug}/claims`);
  await expect(same(reader.page)).not.toContainText(host.name);

  // The second person has no scripts.
  const second = await browse(other, { javaScriptEnabled: false });
  await second.page.goto(`/debates/${here.slug}/claims`);
  await expect(same(second.page)).toContainText(`${host.name} says this is the same claim`);
  await same(second.page).getByRole('button', { name: 'It is the same claim' }).click();
  await same(second.page).locator('summary').click();
  await expect(same(second.page)).toContainText('Forty bakeries in two regions');
  await same(second.page).getByRole('button', { name: 'Count it here' }).click();
  const card = second.page.locator(`#claim-${here.id}`);
  await expect(card).toContainText('Brought from');
  await expect(card.locator('.standing').first()).toContainText('sources for only');

  await reader.page.reload();
  await same(reader.page).locator('summary').click();
  await expect(same(reader.page).getByRole('link', { name: 'Counts here' })).toBeVisible();
  await expectLooksRight(reader.page);
  await same(reader.page).getByRole('link', { name: 'Batches and queues' }).click();
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('Batches and queues');
  await expect(reader.page.getByText('Cited by 2 people for 2 claims in 2 debates')).toBeVisible();
  const link = reader.page.getByRole('link', { name: `doi:${doi}` });
  await expect(link).toHaveAttribute('rel', /nofollow/);
  await expectLooksRight(reader.page);
});

test('words about to be marked show where they were argued before', async ({
  board,
  browse,
  host,
}) => {
  const words = 'Takt boards calm the night shift of a lift repair shop.';
  await marked(board, host, words);
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: `${words}\n\n${freshAccount()}` });
  const { page } = await browse(host);
  await page.goto(`/debates/${slug}`);
  const text = page.locator('.prose p', { hasText: words }).first();
  await text.evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  await page.getByRole('button', { name: 'Mark as claim' }).click();
  await expect(page.locator('#mark')).toContainText('Argued before');
  await expect(page.locator('#mark').getByRole('link', { name: words })).toBeVisible();
});

test('a source nobody cites in public has no page', async ({ browse }) => {
  const { page, watched } = await browse(null);
  watched.allow(/status of 404/);
  expect((await page.goto(`/sources/${randomUUID()}`))?.status()).toBe(404);
});
