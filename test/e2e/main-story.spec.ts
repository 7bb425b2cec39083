import { apiAs, expect, test } from './fixtures.ts';
import { expectAccessible, expectLooksRight } from './looks.ts';
import { comment, composer, ownText, selectWords, stay, verdict, waiting } from './parts.ts';

test('a comment is checked, waits, is approved, is heard live, and carries evidence', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const newcomer = await board.person('nina', { name: 'Nina Solberg' });
  const member = await board.person('tom', { name: 'Tom Aldous', trusted: true });
  const assertion = 'Handing over took eleven minutes before and six after';
  const text = `${assertion}. We timed every shift for two months, because nobody believed it.`;

  const author = (await browse(newcomer)).page;
  const reader = (await browse(null)).page;
  await Promise.all([author.goto(`/debates/${slug}`), reader.goto(`/debates/${slug}`)]);
  const readerStayed = await stay(reader);
  const authorStayed = await stay(author);

  // The policy speaks while typing: it names the clause and marks the words.
  const box = composer(author).getByRole('textbox');
  await box.click();
  await box.pressSequentially('Great post. Visit https://www.planboard.example/pricing today.');
  await expect(verdict(author)).toHaveText(/thing(s)? to change/);
  await expect(
    composer(author).getByText('No links to companies, products or services.'),
  ).toBeVisible();
  const show = composer(author)
    .getByRole('button', { name: /^Show in my text: https:/ })
    .first();
  await show.click();
  const selected = await box.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toContain('planboard.example');
  await expectAccessible(author);

  await box.fill(text);
  await expect(verdict(author)).toHaveText('A moderator will look first');
  await composer(author).getByRole('radio', { name: 'For', exact: true }).check();
  await composer(author).getByRole('button', { name: 'Send' }).click();

  // It waits where it will stand, for its author only.
  const own = ownText(author, assertion);
  await expect(own.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();
  await expect(own.getByRole('link', { name: 'Change it' })).toBeVisible();
  await expect(own.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await expect(box).toHaveValue('');
  await expectLooksRight(author);
  await authorStayed();
  const outsider = (await browse(null)).page;
  await outsider.goto(`/debates/${slug}`);
  expect(await outsider.content()).not.toContain(assertion);
  await expect(reader.getByText(assertion)).toHaveCount(0);
  await expect(reader.getByRole('button', { name: /1 new/ })).toHaveCount(0);

  // The moderator sees it with why it waits, and approves.
  const queue = (await browse(moderator)).page;
  await queue.goto('/moderation');
  const item = waiting(queue, assertion);
  await expect(item.getByRole('heading', { name: 'Comment by Nina Solberg' })).toBeVisible();
  await expect(item.getByRole('list', { name: 'Why it waits' })).toBeVisible();
  await expectLooksRight(queue);
  await item.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(queue.getByText('Approved: everyone can read it now.')).toBeVisible();
  await expect(waiting(queue, assertion)).toHaveCount(0);

  // The reader is told and lets it in; nothing was loaded anew.
  await reader.getByRole('button', { name: /1 new/ }).click();
  await expect(comment(reader, 1)).toContainText(assertion);
  await expect(reader.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible();
  await readerStayed();

  // Its author sees it public, without asking.
  await expect(comment(author, 1)).toContainText(assertion);
  await expect(ownText(author, assertion)).toHaveCount(0);
  await authorStayed();

  // A member selects words, marks them and adds evidence.
  const marker = (await browse(member)).page;
  await marker.goto(`/debates/${slug}`);
  await selectWords(marker, comment(marker, 1), assertion);
  await marker
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Mark as claim' })
    .click();
  await expect(comment(marker, 1).getByRole('blockquote')).toHaveText(assertion);
  await marker.getByRole('button', { name: 'Mark this claim' }).click();

  await expect(marker).toHaveURL(/\/claims\?add=/);
  const claim = marker.getByRole('article', { name: assertion });
  await expect(claim).toContainText('no evidence yet');
  await expect(comment(reader, 1).locator('mark')).toHaveText(assertion);

  await claim.getByRole('radio', { name: /^For the claim/ }).check();
  await claim.getByRole('radio', { name: /^Seen myself|experience/i }).check();
  await claim
    .getByRole('textbox', { name: 'What you saw' })
    .fill('On my ward the sheet cut the talk, not the care: we stood at the bed for six minutes.');
  await expectAccessible(marker);
  await claim.getByRole('button', { name: 'Add it' }).click();
  await expect(claim).toContainText('experience for only');
  await expect(claim.getByRole('heading', { name: 'For it' })).toBeVisible();
  await expect(claim).toContainText('we stood at the bed');
  await expectLooksRight(marker);

  // Live for the reader: the text is underlined and its margin says where the claim stands.
  await expect(comment(reader, 1)).toContainText('experience for only');
  await readerStayed();
});
