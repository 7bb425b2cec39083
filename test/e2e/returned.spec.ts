import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { comment, composer, ownText, waiting, write } from './parts.ts';

const twoLinks =
  'In the permit office I led, we counted waiting in days, because every case came on paper: it ' +
  'fell from nine to five in 2014. What counts as waiting is not the same in ' +
  'https://en.wikipedia.org/wiki/Kanban and in https://en.wikipedia.org/wiki/Takt_time however.';

test('what breaks a clause comes back with reasons, is fixed, and then waits', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('rita', { name: 'Rita Coombe' });
  const { page } = await browse(newcomer);
  await page.goto(`/debates/${slug}`);
  await write(page, twoLinks);

  const own = ownText(page, 'In the permit office I led');
  await expect(
    own.getByRole('heading', { name: /^Not sent yet: one thing to change$/ }),
  ).toBeVisible();
  await expect(own).toContainText('Your text is kept');
  await expect(own.getByRole('link', { name: /clause one-link/ })).toBeVisible();
  await expect(own.locator('mark').first()).toContainText('https://en.wikipedia.org');
  await expectLooksRight(page);

  // Nobody else can read it, and it waits for nobody.
  const outsider = (await browse(null)).page;
  await outsider.goto(`/debates/${slug}`);
  expect(await outsider.content()).not.toContain('In the permit office I led');

  await own.getByRole('link', { name: 'Fix' }).click();
  const change = composer(page, 'Change your comment');
  await expect(change.getByRole('textbox')).toHaveValue(twoLinks);
  await expect(change.getByRole('status')).toHaveText('One thing to change');
  await change
    .getByRole('textbox')
    .fill(twoLinks.replace(' and in https://en.wikipedia.org/wiki/Takt_time however', ''));
  await expect(change.getByRole('status')).toHaveText('A moderator will look first');
  await change.getByRole('button', { name: 'Send again' }).click();
  await expect(own.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();
  await expect(own).not.toContainText('Takt_time');
});

test('asked, a moderator looks, sends it back with a note, and the author sees it at once', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('ravi', { name: 'Ravi Menon' });
  const author = (await browse(newcomer)).page;
  await author.goto(`/debates/${slug}`);
  // Other words than above: both may wait in one queue.
  await write(author, twoLinks.replace('permit', 'licence'));
  const own = ownText(author, 'In the licence office I led');
  await own.getByRole('button', { name: 'Ask a moderator to look' }).click();
  await expect(own.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();

  const queue = (await browse(moderator)).page;
  await queue.goto('/moderation');
  const item = waiting(queue, 'In the licence office I led');
  await expect(item).toContainText('its author asked for a look');
  await expect(item.getByRole('list', { name: 'Links in it' })).toContainText('en.wikipedia.org');
  await expect(item.getByRole('checkbox', { name: /One link at most/ })).toBeChecked();
  await item
    .getByRole('textbox', { name: 'Note to the author' })
    .fill('Keep the first link, please.');
  await item.getByRole('button', { name: 'Return to its author' }).click();
  await expect(queue.getByText('Returned to its author with your reasons.')).toBeVisible();

  await expect(own.getByRole('heading', { name: 'A moderator asks for a change' })).toBeVisible();
  await expect(own).toContainText('Keep the first link, please.');
  await expectLooksRight(author);
  await expect(own.getByRole('link', { name: 'Fix' })).toBeVisible();
});

test('a decision is undone, and of two moderators the slower one is told', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('rosa');
  const words = 'Our returns fell by a fifth because the desk could decide refunds itself';
  await apiAs(board, newcomer).comment(slug, { body: `${words}. That was from 2014 to 2015.` });
  const other = await board.person('mona', { role: 'moderator', name: 'Mona Firth' });
  // Without a script: live, the slower one would be told before pressing anything.
  const slow = await browse(other, { javaScriptEnabled: false });
  slow.watched.allow(/status of 409/);
  const fast = (await browse(moderator)).page;
  await Promise.all([slow.page.goto('/moderation'), fast.goto('/moderation')]);
  await waiting(fast, words).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(fast.getByText('Approved: everyone can read it now.')).toBeVisible();

  await waiting(slow.page, words)
    .getByRole('checkbox', { name: /Stay with the motion/ })
    .check();
  await waiting(slow.page, words).getByRole('button', { name: 'Reject' }).click();
  await expect(slow.page.getByRole('alert')).toContainText('Someone decided this a moment ago');
  await expect(slow.page.getByRole('alert')).toContainText('it is public');

  const reader = (await browse(null)).page;
  await reader.goto(`/debates/${slug}`);
  await expect(comment(reader, 1)).toContainText(words);
  await fast
    .getByRole('button', { name: new RegExp('^Undo: Our returns fell') })
    .first()
    .click();
  await expect(waiting(fast, words)).toHaveCount(1);
  // What was taken back leaves the reader's screen at once.
  await expect(reader.getByText(words)).toHaveCount(0);
});
