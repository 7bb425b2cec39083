import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { composer, shownIn, waiting, write } from './parts.ts';

test('its author proposes, a moderator closes with a conclusion on top, and reopens', async ({
  board,
  browse,
  moderator,
}) => {
  const opener = await board.person('clara', { trusted: true, name: 'Clara Beck' });
  const { slug } = await apiAs(board, opener).openDebate();
  await apiAs(board, opener).comment(slug, { body: freshAccount() });
  const author = (await browse(opener)).page;
  const reader = (await browse(null)).page;
  await Promise.all([author.goto(`/debates/${slug}`), reader.goto(`/debates/${slug}`)]);
  await author.getByText('Propose a conclusion').click();
  await author.getByLabel('What is agreed').fill('A standard written by its users is kept longer.');
  await author.getByLabel('What stays open').fill('Whether it leaves room for the odd case.');
  await author.getByRole('button', { name: 'Propose it' }).click();
  await expect(author.getByRole('region', { name: 'Proposed conclusion' })).toContainText(
    'written by its users',
  );
  await expectLooksRight(author);

  const closing = (await browse(moderator)).page;
  await closing.goto(`/debates/${slug}`);
  await closing.getByText('Close this debate').click();
  await closing.getByLabel('What is agreed').fill('Standards last when their users write them.');
  await closing.getByLabel('What stays open').fill('How a case that does not fit is told apart.');
  await closing.getByRole('button', { name: 'Close with this conclusion' }).click();
  const conclusion = closing.getByRole('region', { name: 'Conclusion', exact: true });
  await expect(conclusion).toContainText('Standards last when their users write them.');
  await expect(conclusion).toContainText('Moira Deane');
  await expect(closing.getByRole('region', { name: 'Proposed conclusion' })).toHaveCount(0);

  // It stands above the opening, and nobody can go on writing.
  const [above, below] = await Promise.all([
    conclusion.boundingBox(),
    closing.getByRole('article', { name: 'Opening' }).boundingBox(),
  ]);
  expect(above && below && above.y + above.height <= below.y).toBe(true);
  await expect(closing.getByText('This debate is closed.')).toBeVisible();
  await expect(composer(closing)).toHaveCount(0);
  await expect(closing.getByRole('link', { name: /^Reply/ })).toHaveCount(0);
  await expectLooksRight(closing);
  await reader.reload();
  await expect(reader.getByRole('region', { name: 'Conclusion', exact: true })).toBeVisible();
  await expect(composer(reader)).toHaveCount(0);
  await reader.goto('/');
  await expect(reader.getByRole('listitem').filter({ hasText: 'closed' }).first()).toBeVisible();

  await closing.getByRole('button', { name: 'Reopen it' }).click();
  await expect(composer(closing)).toBeVisible();
  await expect(conclusion).toHaveCount(0);
});

test('whoever was writing when a debate closes keeps the text', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const member = await board.person('cole', { trusted: true });
  const { page, watched } = await browse(member);
  watched.allow(/status of 40[39]/);
  await page.goto(`/debates/${slug}`);
  const text = freshAccount();
  await composer(page).getByRole('textbox').fill(text);
  const closing = (await browse(moderator)).page;
  await closing.goto(`/debates/${slug}`);
  await closing.getByText('Close this debate').click();
  await closing.getByLabel('What is agreed').fill('Both sides count waiting in days.');
  await closing.getByLabel('What stays open').fill('Whether small offices gain as much.');
  await closing.getByRole('button', { name: 'Close with this conclusion' }).click();
  await expect(closing.getByRole('region', { name: 'Conclusion', exact: true })).toBeVisible();

  await composer(page).getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toContainText('This debate is closed.');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => shownIn(page)).toContain(text);
});

test('a newcomer opens a debate; it waits, is approved, and is there for everyone', async ({
  board,
  browse,
  moderator,
}) => {
  const newcomer = await board.person('cora', { name: 'Cora Finch' });
  const { page } = await browse(newcomer);
  await page.goto('/');
  await page.getByRole('link', { name: 'Open a debate' }).click();
  await page.getByLabel('Title').fill('Do targets help a service desk?');
  await page.getByLabel('Motion').fill('A target for the length of a call harms the callers.');
  const body = `${freshAccount()} ${freshAccount()}`;
  await page.getByLabel('Opening').fill(body);
  await expectLooksRight(page);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();
  await expectLooksRight(page);

  const outsider = await browse(null);
  outsider.watched.allow(/status of 404/);
  const slug = /debates\/([^/]+)\/edit/.exec(page.url())?.[1] ?? '';
  await outsider.page.goto(`/debates/${slug}`);
  await expect(outsider.page.getByRole('heading', { level: 1 })).toHaveText(
    'There is nothing at this address',
  );
  const queue = (await browse(moderator)).page;
  await queue.goto('/moderation');
  await waiting(queue, body).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(queue.getByText('Approved: everyone can read it now.')).toBeVisible();
  await outsider.page.reload();
  await expect(outsider.page.getByRole('article', { name: 'Opening' })).toContainText(body);
  await page.goto(`/debates/${slug}`);
  await write(page, freshAccount());
});
