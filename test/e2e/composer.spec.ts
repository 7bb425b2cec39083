import type { ClaimList } from '#app/protocol/claims.ts';
import { ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { comment, composer } from './parts.ts';

const first = 'https://en.wikipedia.org/wiki/Kanban';
const second = 'https://en.wikipedia.org/wiki/Takt_time';
const supported = 'The beat of work is set by demand alone.';
const twoLinks =
  `In the permit office I led, waiting was counted in days, as in ${first}, and it fell from nine ` +
  `to five in 2014. The beat of work is set by demand alone ${second}.`;
const praise = 'Great post, thank you so much for sharing this!';
const signedText = (text: string) =>
  `${text}\n\nKind regards,\nPia Strand, planner at Harbour Works`;

const claimsIn = async (board: { url: string }, slug: string) =>
  (await ask<ClaimList>(`${board.url}/api/v1/debates/${slug}/claims`)).body;

test('what only thanks is said privately, and its author alone is told, at once', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: freshAccount() });
  const author = (await browse(host)).page;
  await author.goto(`/debates/${slug}`);
  const thankful = await board.person('thea', { trusted: true, name: 'Thea Lund' });
  const { page } = await browse(thankful);
  await page.goto(`/debates/${slug}?reply=1`);
  const answer = composer(page, /^Answer #1/);
  await answer.getByRole('textbox').fill(praise);
  const instead = answer.getByRole('button', { name: 'Say thanks privately instead' });
  await expect(instead).toBeVisible();
  await expectLooksRight(page);
  await instead.focus();
  await page.keyboard.press('Enter');

  await expect(comment(page, 1).getByRole('button', { name: /^Thanked/ })).toBeVisible();
  await expect(answer).toHaveCount(0);
  await expect(comment(author, 1)).toContainText('1 person thanked you: Thea Lund');
  await expectLooksRight(author);
  await page.goto(`/debates/${slug}?reply=1`);
  await expect(answer.getByRole('textbox')).toHaveValue('');
  const reader = (await browse(null)).page;
  await reader.goto(`/debates/${slug}`);
  expect(await reader.content()).not.toContain('Thea Lund');

  // Quietly, among what one can do with a comment.
  const other = (await browse(await board.person('ines', { name: 'Ines Roth' }))).page;
  await other.goto(`/debates/${slug}`);
  await comment(other, 1)
    .getByRole('button', { name: /^Thank/ })
    .click();
  await expect(comment(other, 1).getByRole('button', { name: /^Thanked/ })).toBeFocused();
  await expect(comment(author, 1)).toContainText('2 people thanked you: Thea Lund, Ines Roth');
});

test('a signature leaves the text and becomes the line under the name', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(await board.person('pia', { trusted: true, name: 'Pia Strand' }));
  await page.goto(`/debates/${slug}`);
  const place = composer(page);
  const body = freshAccount();
  await place.getByRole('textbox').fill(signedText(body));
  await expect(place).toContainText('This looks like a signature');
  await expect(place).toContainText('Your line would be: planner at Harbour Works');
  await expectLooksRight(page);
  await place.getByRole('button', { name: 'Cut it and keep it as my line' }).click();
  await expect(place.getByRole('textbox')).toHaveValue(body);
  await expect(place.getByRole('textbox')).toBeFocused();
  await expect(place).toContainText('Your line is now “planner at Harbour Works”.');

  await place
    .getByRole('textbox')
    .fill(`${body}\n\nKind regards,\nPia Strand, owner of Tide Consulting`);
  await expect(place).toContainText(
    'Your line now: planner at Harbour Works → owner of Tide Consulting',
  );
  await place.getByRole('button', { name: 'Only cut it' }).click();
  await place.getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 1)).toContainText('planner at Harbour Works');
});

test('a second link becomes the source of a claim in the same text', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(
    await board.person('sami', { trusted: true, name: 'Sami Koskela' }),
  );
  await page.goto(`/debates/${slug}`);
  const place = composer(page);
  await place.getByRole('textbox').fill(twoLinks);
  const make = place.getByRole('button', { name: /^Make it the source of a claim instead/ });
  await make.click();
  await expect(place.getByRole('textbox')).not.toHaveValue(new RegExp('Takt_time'));
  await expect(place).toContainText(
    `On publication: claim ${supported} with source en.wikipedia.org`,
  );
  await expect(place.getByRole('status')).toHaveText('This would be public at once');
  await expectLooksRight(page);
  await place.getByRole('button', { name: /^Take back/ }).click();
  await expect(place.getByRole('textbox')).toHaveValue(new RegExp('Takt_time'));
  await make.click();
  await place.getByLabel('It is').selectOption('Review');
  await place.getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 1)).toBeVisible();

  const { claims } = await claimsIn(board, slug);
  expect(claims).toMatchObject([
    { quote: { exact: supported }, evidence: [{ kind: 'review', source: { url: second } }] },
  ]);
});

test('all of it works where no script runs', async ({ board, browse, host }) => {
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: freshAccount() });
  const plain = await board.person('nils', { trusted: true, name: 'Nils Berg' });
  const { page, watched } = await browse(plain, { javaScriptEnabled: false });
  watched.allow(/status of 422/);

  await page.goto(`/debates/${slug}`);
  const place = composer(page);
  const box = place.getByRole('textbox');
  await box.fill(signedText(twoLinks.replace('permit', 'licence')));
  await place.getByRole('button', { name: 'Check' }).click();
  await expectFits(page);
  await place.getByRole('button', { name: 'Cut it and keep it as my line' }).click();
  await expect(place).toContainText('Your line is now “');
  await expect(box).not.toHaveValue(/Kind regards/);
  await place.getByRole('button', { name: 'Make it the source of a claim instead' }).click();
  await expect(box).not.toHaveValue(/Takt_time/);
  await place.getByRole('button', { name: /^Take back/ }).click();
  await expect(box).toHaveValue(/Takt_time/);
  await place.getByRole('button', { name: 'Make it the source of a claim instead' }).click();
  await place.getByLabel('It is').selectOption('Review');
  await expectFits(page);
  await place.getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 2)).toContainText('In the licence office I led');
  const { claims } = await claimsIn(board, slug);
  expect(claims).toMatchObject([{ evidence: [{ kind: 'review', source: { url: second } }] }]);

  await page.goto(`/debates/${slug}?reply=1`);
  const answer = composer(page, /^Answer #1/);
  await answer.getByRole('textbox').fill(praise);
  await answer.getByRole('button', { name: 'Check' }).click();
  await answer.getByRole('button', { name: 'Say thanks privately instead' }).click();
  await expect(comment(page, 1).getByRole('button', { name: /^Thanked/ })).toBeVisible();
});
