import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { comment, composer } from './parts.ts';

const assertion = 'Small batches are better than large ones because defects show sooner.';
const account = 'I ran the pilot in our warehouse for two years and the queue halved.';
const survey =
  'A survey of 420 plant managers found that 60% had stopped their programme within three years.';
const fold = 'What you claim, and what stands behind it';

test('what a text claims and rests on is shown folded, while it is written and not before', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(await board.person('thea', { trusted: true }));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('claim-suggestions')) asked.push(request.url());
  });
  await page.goto(`/debates/${slug}`);
  const place = composer(page);
  const text = place.getByRole('textbox', { name: 'Your comment' });
  await text.fill(assertion);
  // The policy has answered, and nothing was fetched for a short text.
  await expect(place.getByRole('status')).not.toBeEmpty();
  expect(asked).toEqual([]);

  await text.fill(`${assertion} ${account}\n\n${survey}`);
  const summary = place.getByText(fold);
  await expect(summary).toBeVisible();
  await expect(place.getByRole('heading', { name: 'Reads like a claim' })).toBeHidden();
  await expect(text).toBeFocused();

  await summary.focus();
  await page.keyboard.press('Enter');
  const found = place.locator('.suggestions');
  await expect(found.getByRole('listitem')).toHaveCount(3);
  await expect(found.getByRole('listitem').nth(0)).toContainText(assertion);
  await expect(found.getByRole('listitem').nth(1)).toContainText(`Experience: ${account}`);
  await expect(found.getByRole('listitem').nth(2)).toContainText(`Survey: ${survey}`);
  await expect(found.locator('.sign').filter({ hasText: 'I ran' })).toBeVisible();
  await expectLooksRight(page);
  await expectFits(page);

  await found
    .getByRole('button', { name: /^Find it/ })
    .nth(1)
    .click();
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(account);

  // Nothing was marked by it.
  await place.getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 1)).toContainText(assertion);
  await expect(comment(page, 1).locator('mark')).toHaveCount(0);
});

test('the list of sentences says which are likely claims, and chooses none', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: `${account} ${assertion} ${survey}` });
  const person = await board.person('thea', { trusted: true });
  const { page } = await browse(person, { javaScriptEnabled: false });
  await page.goto(`/debates/${slug}`);
  await comment(page, 1).getByText('Mark a claim').first().click();
  const choices = page.getByRole('group', { name: 'Which sentence?' });
  await expect(choices.getByRole('radio')).toHaveCount(3);
  await expect(choices.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(choices.getByRole('radio', { name: assertion })).toHaveAccessibleDescription(
    'Likely a claim: “better than”, “because”',
  );
  await expect(choices.getByText('Likely a claim')).toHaveCount(1);
});
