import type { Locator, Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { composer, ownText, signIn } from './parts.ts';

const ways = [
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
] as const;

/** One text in the list of its author. */
const listed = (place: Page | Locator, words: string) =>
  place.locator('article[id^="text-"]').filter({ hasText: words });

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

for (const [way, options] of ways) {
  test(`a rejection is appealed once and answered by a colleague (${way})`, async ({
    board,
    browse,
    host,
    moderator,
  }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const newcomer = await board.person('ada');
    const colleague = await board.person('cole', { role: 'moderator' });
    const body = freshAccount();
    const { id, revisionId } = await apiAs(board, newcomer).comment(slug, { body });
    await apiAs(board, moderator).moderate('comments', id, 'reject', {
      revisionId,
      clauses: ['on-topic'],
      note: 'This belongs to another debate.',
    });

    const { page } = await browse(newcomer, options);
    await page.goto(`/debates/${slug}`);
    const own = ownText(page, body);
    await expect(own).toContainText('A moderator decided not to publish this');
    await expect(own).toContainText('Stay with the motion.');
    await expect(own).toContainText('This belongs to another debate.');

    await page.getByRole('link', { name: 'Your texts' }).click();
    const text = listed(group(page, 'Not published'), body);
    await expect(text).toContainText('This belongs to another debate.');
    await text.getByText('Appeal', { exact: true }).click();
    await text
      .getByRole('textbox', { name: 'Why is this decision wrong?' })
      .fill('The motion names these desks.');
    await text.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Your appeal is sent.');
    await expect(text).toContainText('Your appeal waits for another moderator.');
    await expect(text.getByRole('button', { name: 'Send the appeal' })).toHaveCount(0);

    await apiAs(board, colleague).moderate('comments', id, 'approve', {
      revisionId,
      note: 'You are right, it does.',
    });
    await page.goto('/my-texts');
    await expect(page.getByText('Everything you sent is public.')).toBeVisible();
    const told = listed(group(page, 'Public, with a word to you'), body);
    await expect(told).toContainText('Your appeal was granted.');
    await expect(told).toContainText('You are right, it does.');
    await told.getByRole('link', { name: /^Comment #1 in/ }).click();
    await expect(page.locator('#comment-1')).toContainText(body);
  });

  test(`an appeal whose session had ended, or that came too late, stays to be read (${way})`, async ({
    board,
    browse,
    host,
    moderator,
  }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const newcomer = await board.person('abel');
    const body = freshAccount();
    const { id, revisionId } = await apiAs(board, newcomer).comment(slug, { body });
    const decide = (verb: 'reject' | 'undo') =>
      apiAs(board, moderator).moderate('comments', id, verb, {
        revisionId,
        ...(verb === 'reject' ? { clauses: ['on-topic'] } : {}),
      });
    await decide('reject');

    const { page, context, watched } = await browse(newcomer, options);
    watched.allow(/status of (401|409)/);
    const words = 'The motion names these desks, and the ones beside them.';
    const send = async () => {
      await page.getByText('Appeal', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Why is this decision wrong?' }).fill(words);
      await page.getByRole('button', { name: 'Send the appeal' }).click();
    };
    await page.goto(`/debates/${slug}`);
    await decide('undo');
    await send();
    await expect(page.getByRole('alert')).toContainText('Only a rejection or a removal');
    await expect(page.getByRole('main')).toContainText(words);

    await decide('reject');
    await page.goto('/my-texts');
    await context.clearCookies();
    await send();
    await expect(page.getByRole('alert')).toContainText('Sign in first.');
    // With scripts the form stays as it was; without them the answer is a page of its own.
    const kept =
      way === 'with scripts'
        ? page.getByRole('textbox', { name: 'Why is this decision wrong?' })
        : page.getByRole('region', { name: 'What you wrote' }).getByText(words);
    if (way === 'with scripts') await expect(kept).toHaveValue(words);
    else await expect(kept).toBeVisible();
  });

  test(`a session that ended while changing a text keeps the text (${way})`, async ({
    board,
    browse,
    host,
  }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const member = await board.person('alma', { trusted: true, withPassword: true });
    const { id } = await apiAs(board, member).comment(slug, { body: freshAccount() });
    const { page, context } = await browse(member, options);
    await page.goto(`/debates/${slug}?fix=${id}`);
    const text = freshAccount();
    await composer(page, 'Change your comment').getByRole('textbox').fill(text);
    await context.clearCookies();
    await composer(page, 'Change your comment')
      .getByRole('button', { name: 'Send the change' })
      .click();
    await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
    await signIn(page, member);
    await expect(composer(page).getByRole('textbox')).toHaveValue(text);
  });

  test(`one’s own texts are asked about and withdrawn where they are listed (${way})`, async ({
    board,
    browse,
    host,
  }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const newcomer = await board.person('aron');
    const api = apiAs(board, newcomer);
    const waits = freshAccount();
    await api.comment(slug, { body: waits });
    const praise = `Great post, totally agree${'!'.repeat(1 + Math.floor(Math.random() * 20))}`;
    await api.comment(slug, { body: praise });
    const { page } = await browse(newcomer, options);
    await page.goto('/my-texts');
    await expect(page.getByText(/more approvals and your comments appear at once/)).toBeVisible();

    const returned = listed(group(page, 'Needs changes'), praise);
    await expect(returned).toContainText('Add something to the debate.');
    await expect(returned.getByRole('link', { name: 'Fix' })).toHaveAttribute(
      'href',
      new RegExp(`/debates/${slug}\\?fix=`),
    );
    await returned.getByRole('button', { name: 'Ask a moderator to look' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      'A moderator will look at it.',
    );
    await expect(listed(group(page, 'Waiting'), praise)).toContainText('in the queue');

    const held = listed(group(page, 'Waiting'), waits);
    await held.getByRole('link', { name: 'Change it' }).click();
    await expect(composer(page, 'Change your comment').getByRole('textbox')).toHaveValue(waits);
    await page.goto('/my-texts');
    for (const left of [waits, praise]) {
      await listed(page, left).getByRole('button', { name: 'Withdraw' }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText('Withdrawn.');
    }
    await expect(page.getByText('Everything you sent is public.')).toBeVisible();
  });
}

test('one’s texts in every group look right, and a removed one is still read by its author', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const member = await board.person('anna', { name: 'Anna Rask' });
  const api = apiAs(board, member);
  const mod = apiAs(board, moderator);
  const say = (body = freshAccount()) => api.comment(slug, { body });
  await say();
  await say('Great post, totally agree with all of it!!');
  const returned = await say();
  await mod.moderate('comments', returned.id, 'return', {
    revisionId: returned.revisionId,
    clauses: ['civil'],
    note: 'Please leave the name out.',
  });
  const removedText = freshAccount();
  const removed = await say(removedText);
  const { revisionId } = removed;
  await mod.moderate('comments', removed.id, 'approve', { revisionId });
  await mod.moderate('comments', removed.id, 'remove', {
    revisionId,
    clauses: ['civil'],
    note: 'It names a colleague.',
  });
  await api.openDebate({ title: 'A debate that waits for a look' });

  const { page } = await browse(member);
  await page.goto('/my-texts');
  for (const name of ['Needs changes', 'Waiting', 'Not published']) {
    await expect(group(page, name)).toBeVisible();
  }
  const gone = listed(group(page, 'Not published'), removedText);
  await expect(gone).toContainText('A moderator removed this');
  await expect(gone).toContainText('It names a colleague.');
  await gone.getByText('Appeal', { exact: true }).click();
  await expectLooksRight(page);

  const outsider = (await browse(host)).page;
  await outsider.goto('/my-texts');
  expect(await outsider.content()).not.toContain(removedText);
});
