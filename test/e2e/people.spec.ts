import type { Page } from '@playwright/test';
import { ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { verdict, write } from './parts.ts';

const status = (page: Page) => page.getByRole('main').getByRole('status').first();

test('a moderator trusts and suspends somebody, who is told, and ends it again', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  test.slow();
  const { slug } = await apiAs(board, host).openDebate();
  const person = await board.person('lena', { name: 'Lena Brandt' });
  const { page: theirs, watched: seen } = await browse(person);
  seen.allow(/status of 403/);
  await theirs.goto(`/people/${person.handle}`);
  await expect(theirs.getByText('Two more approvals and your comments')).toBeVisible();
  await expect(theirs.getByRole('heading', { name: 'For moderators' })).toHaveCount(0);
  await theirs.goto(`/debates/${slug}`);

  const { page, watched } = await browse(moderator);
  watched.allow(/status of 4(09|22)/);
  await page.goto(`/people/${person.handle}`);
  await page.getByRole('button', { name: 'Trust now' }).click();
  await expect(status(page)).toHaveText('Trusted: their texts appear at once.');
  await expect(page.getByRole('button', { name: 'See their texts first' })).toBeVisible();

  await page.getByText('Suspend them', { exact: true }).click();
  const form = page.getByRole('form', { name: 'Suspend them' });
  await form.getByLabel('Reason').fill('Three adverts in a day.');
  await form.getByLabel('Until').evaluate((input: HTMLInputElement) => {
    input.max = '';
    input.value = '2099-01-01';
  });
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose a day from');
  await expect(form.getByLabel('Reason')).toHaveValue('Three adverts in a day.');
  await form.getByLabel('Until').fill('');
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(status(page)).toContainText('Suspended');
  await expectLooksRight(page);

  // A page that was open already: what is written is not taken, and nothing typed is lost.
  const text = freshAccount();
  await write(theirs, text);
  await expect(verdict(theirs).or(theirs.getByRole('alert')).first()).toContainText(
    'Three adverts in a day.',
  );
  await theirs.goto('/policy');
  const notice = theirs.getByRole('region', { name: 'Your account' });
  await expect(notice).toContainText('suspended until a moderator ends it');
  await expect(notice).toContainText('Three adverts in a day.');
  await expectLooksRight(theirs);
  const answer = await ask(`${board.url}/api/v1/debates/${slug}/comments`, {
    json: { body: freshAccount() },
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(answer.status).toBe(401);

  await page.getByRole('button', { name: 'End the suspension' }).click();
  await expect(status(page)).toContainText('they can write again');
  await theirs.goto(`/debates/${slug}`);
  await expect(notice).toHaveCount(0);
  await write(theirs, freshAccount());
  await expect(theirs.getByRole('article').filter({ hasText: 'Lena Brandt' })).toBeVisible();
});

test('the same without JavaScript, and an administrator changes a role', async ({
  board,
  browse,
}) => {
  const admin = await board.person('ada', { role: 'admin', name: 'Ada Field' });
  const person = await board.person('nils', { name: 'Nils Aker' });
  const { page } = await browse(admin, { javaScriptEnabled: false });
  await page.goto(`/people/${person.handle}`);
  await page.getByText('Suspend them', { exact: true }).click();
  const form = page.getByRole('form', { name: 'Suspend them' });
  await form.getByLabel('Reason').fill('Adverts.');
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('They were told: Adverts.')).toBeVisible();
  await page.getByRole('button', { name: 'End the suspension' }).click();
  await expect(status(page)).toContainText('they can write again');
  await page.getByLabel('Role', { exact: true }).selectOption('moderator');
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(status(page)).toHaveText('The role has changed.');
  await expect(page.getByText(`@${person.handle}`)).toBeVisible();

  const theirs = (await browse(person)).page;
  await theirs.goto('/moderation/audit');
  await expect(theirs.getByRole('listitem').first()).toContainText('Changed a role');
  await expect(theirs.getByRole('listitem').first()).toContainText('from member to moderator');
});

test('what was decided can be looked up', async ({ board, browse, host, moderator }) => {
  test.slow();
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('noel', { name: 'Noel Hart' });
  const said = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
  const { revisionId } = said;
  const decided = { revisionId, clauses: ['on-topic'], note: 'Another debate fits better.' };
  await apiAs(board, moderator).moderate('comments', said.id, 'reject', decided);

  const { page } = await browse(moderator);
  await page.goto(`/moderation/audit?debate=${slug}`);
  const entry = page.getByRole('main').getByRole('listitem');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('Rejected comment by Noel Hart');
  await expect(entry).toContainText('Another debate fits better.');
  await expectLooksRight(page);
  await page.getByLabel('What').selectOption('approve');
  await page.getByRole('button', { name: 'Narrow down' }).click();
  await expect(page.getByText('Nothing like this was decided.')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(entry.first()).toBeVisible();

  await page.getByRole('link', { name: 'Statistics by clause' }).click();
  await expect(page.getByRole('table')).toHaveCount(3);
  await expectLooksRight(page);

  const reader = (await browse(null)).page;
  await reader.goto('/policy');
  await reader.getByRole('link', { name: 'What was decided by it' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('What was decided in');
  await expect(reader.getByRole('region', { name: 'By clause' })).toBeVisible();
  await expectLooksRight(reader);
  const told = await ask<{ months: unknown[] }>(`${board.url}/api/v1/transparency`);
  expect(told.status).toBe(200);
  expect(told.body.months.length).toBeGreaterThan(0);
  expect((await ask(`${board.url}/api/v1/transparency?year=soon`)).status).toBe(422);
});

test('the trail and the statistics are for moderators', async ({ browse, host }) => {
  const { page, watched } = await browse(host);
  watched.allow(/status of 40[34]/);
  for (const address of ['/moderation/audit', '/moderation/statistics']) {
    expect((await page.goto(address))?.status(), address).toBe(403);
  }
  expect((await page.goto('/transparency?year=1999'))?.status()).toBe(404);
  const visitor = (await browse(null)).page;
  await visitor.goto('/moderation/audit?action=undo');
  await expect(visitor).toHaveURL(/\/sign-in\?next=/);
});
