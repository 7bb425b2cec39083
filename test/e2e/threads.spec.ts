import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectAccessible, expectFits, expectLooksRight } from './looks.ts';
import { comment, composer, numbersOn, selectWords } from './parts.ts';

const phone = { viewport: { width: 320, height: 640 } };

test('a thread of fifteen answers stays readable on a phone', async ({ board, browse, host }) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  let parentId: string | null = null;
  for (let depth = 0; depth <= 14; depth += 1) {
    ({ id: parentId } = await api.comment(slug, { body: freshAccount(), parentId }));
  }
  const { page } = await browse(null, phone);
  await page.goto(`/debates/${slug}`);
  await expectFits(page);
  await page.setViewportSize(phone.viewport);
  const narrowest = await page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: /^Reply/ }) })
    .evaluateAll((articles) =>
      Math.min(
        ...articles.map((article) => article.querySelector('p + *, div p')?.clientWidth ?? 0),
      ),
    );
  expect(narrowest, 'the text column at its narrowest, in CSS pixels').toBeGreaterThan(180);

  // Where it gets too deep it goes on elsewhere, again and again, down to the last answer.
  await expect(comment(page, 7)).toBeVisible();
  await expect(comment(page, 8)).toHaveCount(0);
  await page.getByRole('link', { name: 'Continue this thread' }).click();
  await expect(page.getByRole('heading', { name: 'Thread of #7' })).toBeVisible();
  await expect(comment(page, 8)).toBeVisible();
  await expectLooksRight(page);
  await page.getByRole('link', { name: 'Continue this thread' }).click();
  await expect(comment(page, 15)).toBeVisible();
  await page.getByRole('link', { name: 'The whole debate' }).click();
  await expect(comment(page, 1)).toBeVisible();

  // Every permanent address leads to a page that holds its comment, and shows it.
  for (const number of [1, 7, 8, 13, 14, 15]) {
    await page.goto(`/debates/${slug}/comments/${number}`);
    expect(page.url()).toMatch(new RegExp(`#comment-${number}$`));
    await expect(comment(page, number)).toBeInViewport();
  }
});

test('a permanent address finds its comment on the second page', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  for (let n = 1; n <= 56; n += 1) {
    await api.comment(slug, { body: freshAccount(), stance: n % 9 === 0 ? 'depends' : 'for' });
  }
  const { page, watched } = await browse(null, phone);
  watched.allow(/status of 404/);
  for (const number of [1, 25, 51, 56]) {
    await page.goto(`/debates/${slug}/comments/${number}`);
    await expect(comment(page, number)).toBeInViewport();
  }
  await page.goto(`/debates/${slug}/comments/57`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is nothing at this address',
  );
  await expectLooksRight(page);

  await page.goto(`/debates/${slug}`);
  const orders = page.getByRole('navigation', { name: 'Order of the comments' });
  await orders.getByRole('link', { name: 'It depends' }).click();
  await expect.poll(() => numbersOn(page)).toEqual([9, 18, 27, 36, 45, 54]);
  await expect(orders.getByRole('link', { name: 'It depends' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await orders.getByRole('link', { name: 'Newest first' }).click();
  await expect.poll(async () => (await numbersOn(page)).slice(0, 3)).toEqual([56, 55, 54]);
  await page.getByRole('link', { name: 'More comments' }).click();
  await expect.poll(() => numbersOn(page)).toEqual([6, 5, 4, 3, 2, 1]);
  await orders.getByRole('link', { name: 'Thread' }).click();
  await expect.poll(async () => (await numbersOn(page))[0]).toBe(1);
  await page.getByRole('link', { name: 'More comments' }).click();
  await expect.poll(() => numbersOn(page)).toEqual([51, 52, 53, 54, 55, 56]);
});

test('"#1" links to that comment and shows it, and selected words are quoted', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const first = freshAccount();
  const { id: parentId } = await api.comment(slug, { body: first });
  await api.comment(slug, { body: `As #1 says. ${freshAccount()}`, parentId });
  const member = await board.person('theo', { trusted: true });
  const { page } = await browse(member);
  await page.goto(`/debates/${slug}`);

  // Under the pointer and under the focus alike.
  const reference = comment(page, 2).getByRole('link', { name: '#1' });
  const card = page.getByRole('complementary').filter({ hasText: first });
  await reference.hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await reference.focus();
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await reference.click();
  expect(page.url()).toMatch(/#comment-1$/);
  await expect(comment(page, 1)).toBeInViewport();
  await expect(comment(page, 1)).toContainText('Answered by #2');

  const words = first.split(' ').slice(2, 7).join(' ');
  await selectWords(page, comment(page, 1), words);
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Quote in reply' })
    .click();
  const reply = composer(page, /^Answer #1/);
  await expect(reply.getByRole('textbox')).toHaveValue(`> ${words}\n\n`);
  await expect(reply.getByRole('textbox')).toBeFocused();
  const answer = freshAccount();
  await page.keyboard.insertText(answer);
  await reply.getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 3).getByRole('blockquote')).toHaveText(words);
  await expect(comment(page, 3)).toContainText(answer);
  await expect(comment(page, 1)).toContainText('#3');
});

test('a comment is changed in public and withdrawn, and readers see both', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const member = await board.person('tess', { trusted: true });
  const before = freshAccount();
  const { id: parentId } = await apiAs(board, member).comment(slug, { body: before });
  await api.comment(slug, { body: freshAccount(), parentId });
  const reader = (await browse(null)).page;
  const { page } = await browse(member);
  await Promise.all([reader.goto(`/debates/${slug}`), page.goto(`/debates/${slug}`)]);
  await comment(page, 1).getByRole('link', { name: /^Edit/ }).click();
  const change = composer(page, 'Change your comment');
  await expect(change.getByRole('textbox')).toHaveValue(before);
  const after = freshAccount();
  await change.getByRole('textbox').fill(after);
  await change.getByRole('button', { name: 'Send the change' }).click();
  await expect(comment(page, 1)).toContainText(after);
  await expect(comment(page, 1)).toContainText('edited');
  await reader.getByRole('button', { name: /1 edited/ }).click();
  await expect(comment(reader, 1)).toContainText(after);

  await comment(page, 1)
    .getByRole('button', { name: /^Withdraw/ })
    .click();
  await expect(comment(page, 1)).toContainText('Withdrawn by its author.');
  await expect(comment(reader, 1)).toContainText('Withdrawn by its author.');
  await expect(reader.getByText(after)).toHaveCount(0);
  await expectLooksRight(reader);
});
