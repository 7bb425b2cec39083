import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits } from './looks.ts';
import { comment, composer, numbersOn, ownText, signIn, waiting } from './parts.ts';

// Everything that matters works where no script runs. (axe is one: it looks at these pages elsewhere.)
const plain = { javaScriptEnabled: false };

test('a reader reads, pages through and reads in other orders', async ({ board, browse, host }) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  for (let n = 1; n <= 52; n += 1) {
    await api.comment(slug, { body: freshAccount(), stance: n === 2 ? 'against' : null });
  }
  const { page } = await browse(null, plain);
  await page.goto('/');
  await page.getByRole('link', { name: 'Policy' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policy');
  await page.goto(`/debates/${slug}`);
  await expect(comment(page, 50)).toBeVisible();
  await expect(comment(page, 51)).toHaveCount(0);
  await page.getByRole('link', { name: 'More comments' }).click();
  await expect(comment(page, 51)).toBeVisible();
  await expect(comment(page, 52)).toBeVisible();
  await expect(comment(page, 50)).toHaveCount(0);
  await page.getByRole('link', { name: 'From the beginning' }).click();
  await expect(comment(page, 1)).toBeVisible();

  const orders = page.getByRole('navigation', { name: 'Order of the comments' });
  await orders.getByRole('link', { name: 'Newest first' }).click();
  await expect.poll(async () => (await numbersOn(page))[0]).toBe(52);
  await page.getByRole('link', { name: 'More comments' }).click();
  await expect.poll(() => numbersOn(page)).toEqual([2, 1]);
  await orders.getByRole('link', { name: 'Against' }).click();
  await expect.poll(() => numbersOn(page)).toEqual([2]);
  await expectFits(page);
});

test('a member signs in, is told what the policy says, comments and signs out', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('noel', { name: 'Noel Hart', withPassword: true });
  const { page, watched } = await browse(null, plain);
  watched.allow(/status of 422/);
  await page.goto(`/debates/${slug}`);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, newcomer);
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}$`));
  await expect(page.getByRole('link', { name: 'Noel Hart' })).toBeVisible();

  // The policy's answer, with the text and the stance still there.
  const text = `${freshAccount()} See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time`;
  const box = composer(page).getByRole('textbox');
  await box.fill(text);
  await composer(page).getByRole('radio', { name: 'Against' }).check();
  await composer(page).getByRole('button', { name: 'Check' }).click();
  await expect(box).toHaveValue(text);
  await expect(composer(page).getByRole('radio', { name: 'Against' })).toBeChecked();
  await expect(composer(page)).toContainText('One thing to change');
  await expect(composer(page)).toContainText('Two links; the policy allows one.');
  await expectFits(page);

  // Sent all the same: it comes back, is fixed, and waits.
  await composer(page).getByRole('button', { name: 'Send' }).click();
  const own = ownText(page, 'en.wikipedia.org/wiki/Kanban');
  await expect(own.getByRole('heading', { name: /^Not sent yet/ })).toBeVisible();
  await expectFits(page);
  await own.getByRole('link', { name: 'Fix' }).click();
  const change = composer(page, 'Change your comment');
  await expect(change.getByRole('textbox')).toHaveValue(text);
  await change.getByRole('textbox').fill(text.replace(/ and https:\S+$/, '.'));
  await change.getByRole('button', { name: 'Send again' }).click();
  await expect(own.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();
  await own.getByRole('button', { name: 'Withdraw' }).click();
  await expect(own).toHaveCount(0);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a visitor writes, signs up and finds the text in the composer', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: freshAccount() });
  const { page } = await browse(null, plain);
  await page.goto(`/debates/${slug}`);
  await comment(page, 1)
    .getByRole('link', { name: /^Reply/ })
    .click();
  const text = freshAccount();
  const reply = composer(page, /^Answer #1/);
  await reply.getByRole('textbox').fill(text);
  await reply.getByRole('button', { name: 'Sign up and send' }).click();
  await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
  const handle = `plain-${Date.now().toString(36)}`;
  await page.getByLabel('Name', { exact: true }).fill('Petra Lang');
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail').fill(`${handle}@example.org`);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign up and go back to my text' }).click();
  await expect(reply.getByRole('textbox')).toHaveValue(text);
  await reply.getByRole('button', { name: 'Send' }).click();
  await expect(
    ownText(page, text).getByRole('heading', { name: 'A moderator will look' }),
  ).toBeVisible();
});

test('a moderator returns with a clause, undoes, and approves', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('nell');
  const text = freshAccount();
  await apiAs(board, newcomer).comment(slug, { body: text });
  const { page, watched } = await browse(moderator, plain);
  watched.allow(/status of 422/);
  await page.goto('/moderation');

  // A return names a clause; without one it says so and keeps the note.
  const item = waiting(page, text);
  await item.getByRole('textbox', { name: 'Note to the author' }).fill('Which of the two years?');
  await item.getByRole('button', { name: 'Return to its author' }).click();
  await expect(item.getByRole('alert')).toContainText(/clause/i);
  await expect(item.getByRole('textbox', { name: 'Note to the author' })).toHaveValue(
    'Which of the two years?',
  );
  await item.getByRole('checkbox', { name: /Stay with the motion/ }).check();
  await item.getByRole('button', { name: 'Return to its author' }).click();
  await expect(page.getByText('Returned to its author with your reasons.')).toBeVisible();
  await expect(item).toHaveCount(0);
  const author = (await browse(newcomer, plain)).page;
  await author.goto(`/debates/${slug}`);
  await expect(ownText(author, text)).toContainText('Which of the two years?');

  // Other texts of the same board begin with the same words.
  const undo = page
    .getByRole('listitem')
    .filter({ hasText: text.slice(0, 100) })
    .getByRole('button', { name: /^Undo/ });
  await undo.click();
  await expect(page.getByText('Undone: it is as it was before.')).toBeVisible();
  await expectFits(page);
  await item.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('Approved: everyone can read it now.')).toBeVisible();
  await author.reload();
  await expect(comment(author, 1)).toContainText(text);
});

test('a member marks a claim from the list of sentences and adds evidence', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const assertion = 'Calls got longer and callers got happier';
  await api.comment(slug, {
    body: `${assertion}. ${freshAccount()} That is one centre, so take it as a case.`,
  });
  const member = await board.person('maud', { trusted: true });
  const { page, watched } = await browse(member, plain);
  watched.allow(/status of 422/);
  await page.goto(`/debates/${slug}`);
  await comment(page, 1)
    .getByRole('link', { name: /^Mark a claim/ })
    .click();
  await comment(page, 1).getByRole('radio', { name: assertion }).check();
  await expectFits(page);
  await page.getByRole('button', { name: 'Mark this claim' }).click();

  const claim = page.getByRole('article', { name: assertion });
  await expect(claim).toContainText('no evidence yet');
  await claim.getByRole('radio', { name: /^Against the claim/ }).check();
  await claim.getByRole('button', { name: 'Add it' }).click();
  // What the kind asks for is missing: it says so, and the side is still chosen.
  await expect(claim.getByRole('alert')).toBeVisible();
  await expect(claim.getByRole('radio', { name: /^Against the claim/ })).toBeChecked();
  await expectFits(page);
  await claim
    .getByRole('textbox', { name: 'What you saw' })
    .fill('In the centre I led, longer calls made the queue longer, and callers said so.');
  await claim.getByRole('button', { name: 'Add it' }).click();
  await expect(claim).toContainText('experience against only');
  await page.goto(`/debates/${slug}`);
  await expect(comment(page, 1).locator('mark')).toContainText(assertion);
});

test('a moderator closes a debate and a member opens one', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(moderator, plain);
  await page.goto(`/debates/${slug}`);
  await page.getByText('Close this debate').click();
  await page.getByLabel('What is agreed').fill('Both sides count waiting in days.');
  await page.getByLabel('What stays open').fill('Whether small offices gain as much.');
  await page.getByRole('button', { name: 'Close with this conclusion' }).click();
  await expect(page.getByRole('region', { name: 'Conclusion' })).toContainText('waiting in days');
  await page.getByRole('button', { name: 'Reopen it' }).click();
  await expect(page.getByRole('region', { name: 'Conclusion' })).toHaveCount(0);

  const member = await board.person('mika', { trusted: true });
  const opener = (await browse(member, plain)).page;
  await opener.goto('/debates/new');
  await opener.getByLabel('Title').fill('Who owns a standard on the floor?');
  await opener.getByLabel('Motion').fill('A standard belongs to the people who work by it.');
  await opener.getByLabel('Opening').fill(`${freshAccount()} ${freshAccount()}`);
  await opener.getByRole('button', { name: 'Open it' }).click();
  await expect(opener.getByRole('heading', { level: 1 })).toHaveText(
    'A standard belongs to the people who work by it.',
  );
});
