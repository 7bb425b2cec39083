import type { Locator, Page } from '@playwright/test';
import { ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { comment, signIn, stay } from './parts.ts';

const plain = { javaScriptEnabled: false } as const;

const reporting = (page: Page | Locator) =>
  page.getByRole('form', { name: 'Report this to the moderators' });
const removing = (page: Page | Locator) =>
  page.getByRole('form', { name: 'Remove this for everyone' });
const thanks = (page: Page | Locator) => page.getByText('Thank you. A moderator will look.');
const act = (place: Locator, name: RegExp) => place.getByRole('link', { name }).first();

test('three readers report a comment, it is out of sight, and a moderator keeps it', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  test.slow();
  const { slug } = await apiAs(board, host).openDebate();
  const author = await board.person('arno', { trusted: true });
  const text = freshAccount();
  const said = await apiAs(board, author).comment(slug, { body: text });

  const watching = (await browse(null)).page;
  await watching.goto(`/debates/${slug}`);
  const watcherStayed = await stay(watching);
  const own = (await browse(author)).page;
  await own.goto(`/debates/${slug}`);
  await expect(act(comment(own, 1), /^Report/)).toHaveCount(0);

  // With scripts: the form opens in its place, takes the focus, and says thanks there.
  const first = (await browse(await board.person('ida'))).page;
  await first.goto(`/debates/${slug}`);
  await act(comment(first, 1), /^Report/).click();
  const form = reporting(comment(first, 1));
  await expect(form.getByRole('heading')).toBeFocused();
  await expect(form.getByRole('radio', { name: /^Stay with the motion/ })).toBeVisible();
  await expectLooksRight(first);
  await first.keyboard.press('Tab');
  await first.keyboard.press('Space');
  await form.getByLabel('For the moderators, if you like').fill('It names a colleague.');
  await form.getByRole('button', { name: 'Send the report' }).click();
  await expect(thanks(comment(first, 1))).toBeVisible();
  await expect(comment(first, 1)).toContainText(text);
  await expectLooksRight(first);

  // Without scripts.
  const second = (await browse(await board.person('ivo'), plain)).page;
  await second.goto(`/debates/${slug}`);
  await act(comment(second, 1), /^Report/).click();
  await expectFits(second);
  await reporting(second)
    .getByRole('radio', { name: /^Stay with the motion/ })
    .check();
  await reporting(second).getByRole('button', { name: 'Send the report' }).click();
  await expect(thanks(comment(second, 1))).toBeVisible();

  // A visitor signs in first and comes back to the form.
  const person = await board.person('iris', { withPassword: true });
  const third = (await browse(null, plain)).page;
  await third.goto(`/debates/${slug}`);
  await act(comment(third, 1), /^Report/).click();
  await signIn(third, person);
  await reporting(third)
    .getByRole('radio', { name: /^Stay with the motion/ })
    .check();
  await expect(comment(watching, 1)).toContainText(text);
  await reporting(third).getByRole('button', { name: 'Send the report' }).click();
  await expect(thanks(comment(third, 1))).toBeVisible();
  await expect(comment(third, 1)).toContainText('Out of sight until a moderator has looked at it.');
  await expect(comment(third, 1)).not.toContainText(text);

  // Live for whoever reads it, and back under its number once it is kept.
  await expect(comment(watching, 1)).toContainText('Out of sight until a moderator has looked');
  await expect(comment(watching, 1)).not.toContainText(text);
  await expectLooksRight(watching);
  const { id, revisionId } = said;
  await apiAs(board, moderator).moderate('comments', id, 'approve', { revisionId });
  await watching.getByRole('button', { name: /1 edited/ }).click();
  await expect(comment(watching, 1)).toContainText(text);
  await watcherStayed();
});

for (const [how, options] of [
  ['with scripts', {}],
  ['without scripts', plain],
] as const) {
  test(`a moderator removes a comment with its clause and restores it, ${how}`, async ({
    board,
    browse,
    host,
    moderator,
  }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const author = await board.person('ada', { trusted: true });
    const text = freshAccount();
    await apiAs(board, author).comment(slug, { body: text });
    await apiAs(board, moderator).comment(slug, { body: freshAccount() });
    const { page } = await browse(moderator, options);
    await page.goto(`/debates/${slug}`);
    await expect(act(comment(page, 2), /^(Report|Remove)/)).toHaveCount(0);
    await act(comment(page, 1), /^Remove/).click();
    const form = removing(comment(page, 1));
    await form.getByRole('radio', { name: /^Stay with the motion/ }).check();
    await form.getByLabel('Note to its author, if you like').fill('It answers another question.');
    await expectFits(page);
    await form.getByRole('button', { name: 'Remove it' }).click();
    const stone = comment(page, 1);
    await expect(stone).toContainText('Removed by a moderator under the clause on topic.');
    await expect(stone.getByRole('link', { name: 'on topic' })).toHaveAttribute(
      'href',
      '/policy#on-topic',
    );
    await expect(stone).not.toContainText(text);
    const reader = (await browse(null)).page;
    await reader.goto(`/debates/${slug}`);
    await expect(comment(reader, 1)).toContainText('Removed by a moderator');
    await expect(act(comment(reader, 1), /^Look at it again/)).toHaveCount(0);
    expect(await reader.content()).not.toContain(text);

    await act(stone, /^Look at it again/).click();
    await expect(stone).toContainText(text);
    await expect(stone).toContainText('It answers another question.');
    await expectFits(page);
    await stone.getByRole('button', { name: 'Restore it' }).click();
    await expect(stone.locator('.prose')).toContainText(text);
    await expect(stone.getByRole('button', { name: 'Restore it' })).toHaveCount(0);
    await reader.getByRole('button', { name: /1 edited/ }).click();
    await expect(comment(reader, 1)).toContainText(text);
  });
}

test('claims and evidence are reported, removed and restored where they stand', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const assertion = 'The queue got shorter in both offices';
  const said = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  const { id } = await api.claim({
    debate: slug,
    subject: { type: 'comment', revisionId: said.revisionId },
    quote: { exact: assertion },
  });
  const seen = 'I stood at the desk with a watch for two weeks and wrote every wait down.';
  await api.evidence(id, { side: 'supports', kind: 'experience', details: { seen } });

  const reader = (await browse(await board.person('rolf'), plain)).page;
  await reader.goto(`/debates/${slug}/claims`);
  await reader.getByRole('link', { name: 'Report (this evidence)' }).click();
  await reporting(reader)
    .getByRole('radio', { name: /^Stay with the motion/ })
    .check();
  await reporting(reader).getByRole('button', { name: 'Send the report' }).click();
  await expect(thanks(reader.getByRole('listitem').filter({ hasText: seen }))).toBeVisible();

  const { page } = await browse(moderator);
  await page.goto(`/debates/${slug}/claims`);
  await page.getByRole('link', { name: 'Remove (this claim)' }).click();
  await removing(page)
    .getByRole('radio', { name: /^Stay with the motion/ })
    .check();
  await expectLooksRight(page);
  await removing(page).getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('article', { name: assertion })).toHaveCount(0);
  await page.getByText('Removed by moderators (1)').click();
  await expectLooksRight(page);
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('article', { name: assertion })).toBeVisible();
  await expect(page.getByText('Removed by moderators')).toHaveCount(0);
});

test('an opening is reported by three: its page is gone and thanks are said on the list', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const author = await board.person('olga', { trusted: true });
  const debate = await apiAs(board, author).openDebate();
  const opening = (page: Page) => page.getByRole('article', { name: 'Opening' });
  const send = async (page: Page) => {
    await page.goto(`/debates/${debate.slug}`);
    await act(opening(page), /^Report/).click();
    await reporting(page)
      .getByRole('radio', { name: /^Stay with the motion/ })
      .check();
    await reporting(page).getByRole('button', { name: 'Send the report' }).click();
  };
  for (const word of ['ole', 'ola']) {
    const { page } = await browse(await board.person(word));
    await send(page);
    await expect(thanks(opening(page))).toBeVisible();
  }
  const { page } = await browse(host);
  await send(page);
  await expect(page).toHaveURL(/\/\?reported=/);
  await expect(thanks(page)).toBeVisible();
  await expectFits(page);

  // Kept, then removed from its own page, and restored from where moderators still see it.
  const { id, revisionId } = debate;
  await apiAs(board, moderator).moderate('debates', id, 'approve', { revisionId });
  const moderating = (await browse(moderator)).page;
  await moderating.goto(`/debates/${debate.slug}`);
  await act(opening(moderating), /^Remove/).click();
  await removing(moderating)
    .getByRole('radio', { name: /^Stay with the motion/ })
    .check();
  await removing(moderating).getByRole('button', { name: 'Remove it' }).click();
  await expect(moderating).toHaveURL(/\/moderation$/);
  await moderating.goto(`/debates/${debate.slug}`);
  await moderating.getByRole('button', { name: 'Restore it' }).click();
  await expect(opening(moderating)).toBeVisible();
});

test('a program reports: the same answer again, and what is wrong is said', async ({
  board,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const { id, revisionId } = await api.comment(slug, { body: freshAccount() });
  const { token } = await board.person('prue');
  const report = (more: object, headers = { authorization: `Bearer ${token}` }) =>
    ask(`${board.url}/api/v1/reports`, {
      json: { type: 'comment', id, revisionId, clause: 'civil', ...more },
      headers,
    });
  for (const clause of ['civil', 'on-topic']) {
    expect(await report({ clause })).toMatchObject({ status: 200, body: { status: 'received' } });
  }
  expect((await report({ clause: 'no-such-clause' })).status).toBe(422);
  expect((await report({ note: 'x'.repeat(501) })).status).toBe(422);
  expect((await report({ type: 'person' })).status).toBe(422);
  expect((await report({}, { authorization: `Bearer ${host.token}` })).status).toBe(403);
  expect((await report({}, { authorization: '' })).status).toBe(401);
});
