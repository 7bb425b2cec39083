import { sessionCookieName } from '#test/support/running-board.ts';
import { ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits } from './looks.ts';
import { comment, composer, shownIn, signIn } from './parts.ts';

for (const [way, options] of [
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
] as const) {
  test(`a session that ended while writing keeps the text (${way})`, async ({
    board,
    browse,
    host,
  }) => {
    const api = apiAs(board, host);
    const { slug } = await api.openDebate();
    await api.comment(slug, { body: freshAccount() });
    const member = await board.person('ned', { trusted: true, withPassword: true });
    const { page, context } = await browse(member, options);
    await page.goto(`/debates/${slug}`);
    await comment(page, 1)
      .getByRole('link', { name: /^Reply/ })
      .click();
    const reply = composer(page, /^Answer #1/);
    const text = freshAccount();
    await reply.getByRole('textbox').fill(text);
    await reply.getByRole('radio', { name: 'Against' }).check();
    await context.clearCookies();
    await reply.getByRole('button', { name: 'Send' }).click();

    await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
    await signIn(page, member);
    await expect(reply.getByRole('textbox')).toHaveValue(text);
    await expect(reply.getByRole('radio', { name: 'Against' })).toBeChecked();
    await reply.getByRole('button', { name: 'Send' }).click();
    await expect(comment(page, 2)).toContainText(text);
  });

  test(`what is too long comes back whole (${way})`, async ({ board, browse, host }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const member = await board.person('nils', { trusted: true });
    const { page, watched } = await browse(member, options);
    watched.allow(/status of 413/);
    await page.goto(`/debates/${slug}`);
    const text = `${freshAccount()} `.repeat(120).trim();
    const box = composer(page).getByRole('textbox');
    await box.fill(text);
    await composer(page).getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('alert')).toContainText('Shorten it or split it');
    await expect(box).toHaveValue(text);
    await expectFits(page);
  });

  test(`too many at once is said, and the text stays (${way})`, async ({ board, browse, host }) => {
    const { slug } = await apiAs(board, host).openDebate();
    const member = await board.person('nora', { trusted: true });
    for (let n = 0; n < 10; n += 1) {
      await ask(`${board.url}/api/v1/debates/${slug}/comments`, {
        json: { body: freshAccount() },
        headers: { cookie: `${sessionCookieName}=${member.session}`, origin: board.url },
      });
    }
    const { page, watched } = await browse(member, options);
    watched.allow(/status of 429/);
    await page.goto(`/debates/${slug}`);
    const text = freshAccount();
    const box = composer(page).getByRole('textbox');
    await box.fill(text);
    await composer(page).getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('alert')).toContainText('Try again in');
    await expect(box).toHaveValue(text);
  });

  test(`a debate that was not taken keeps every field (${way})`, async ({ board, browse }) => {
    const member = await board.person('nadia', { trusted: true });
    const { page, watched } = await browse(member, options);
    watched.allow(/status of 4(13|22)/);
    await page.goto('/debates/new');
    const body = freshAccount();
    await page.getByLabel('Title').fill('Seven x');
    await page.getByLabel('Motion').fill('A standard belongs to the people who work by it.');
    await page.getByLabel('Opening').fill(body);
    const method = page
      .getByRole('group', { name: 'Methods it is about' })
      .getByRole('checkbox')
      .first();
    await method.check();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Title')).toHaveValue('Seven x');
    await expect(page.getByLabel('Opening')).toHaveValue(body);
    await expect(method).toBeChecked();
  });
}

test('a text is there again after a reload, until its author starts again', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}`);
  const text = freshAccount();
  const box = composer(page).getByRole('textbox');
  await box.fill(text);
  await composer(page).getByRole('radio', { name: 'For', exact: true }).check();
  await page.reload();
  await expect(box).toHaveValue(text);
  await expect(composer(page).getByRole('radio', { name: 'For', exact: true })).toBeChecked();
  await expect(composer(page)).toContainText('This is what you wrote here before.');
  await composer(page).getByRole('button', { name: 'Start again' }).click();
  await expect(box).toHaveValue('');
  await page.reload();
  await expect(composer(page).getByText('This is what you wrote here before.')).toHaveCount(0);
  await expect(box).toHaveValue('');
});

test('a text whose sending broke off is there when the board answers again', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const member = await board.person('nick', { trusted: true });
  const { page, context, watched } = await browse(member);
  watched.allow(/Failed to fetch|ERR_|Failed to load resource|NetworkError/);
  await page.goto(`/debates/${slug}`);
  const text = freshAccount();
  // There once scripts run: before that the browser itself would send, and show its own page.
  await expect(composer(page).getByRole('button', { name: 'Preview' })).toBeVisible();
  await composer(page).getByRole('textbox').fill(text);
  await context.route(`**/debates/${slug}*`, (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
  );
  await composer(page).getByRole('button', { name: 'Send' }).click();
  // Still on the screen, without doing anything: the page must not be swept away by an error.
  await expect(page.getByRole('button', { name: 'Send' })).not.toHaveAttribute('aria-disabled');
  await expect.poll(() => shownIn(page)).toContain(text);
  await context.unroute(`**/debates/${slug}*`);
  await page.reload();
  await expect(composer(page).getByRole('textbox')).toHaveValue(text);
  await composer(page).getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 1)).toContainText(text);
  await expect(comment(page, 2)).toHaveCount(0);
});

test('two quick presses send one comment', async ({ board, browse, host }) => {
  const { slug } = await apiAs(board, host).openDebate();
  const member = await board.person('nate', { trusted: true });
  const { page } = await browse(member);
  await page.goto(`/debates/${slug}`);
  const text = freshAccount();
  await composer(page).getByRole('textbox').fill(text);
  await composer(page).getByRole('button', { name: 'Send' }).dblclick();
  await expect(comment(page, 1)).toContainText(text);
  await page.reload();
  await expect(page.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: /^You/ })).toHaveCount(0);
});
