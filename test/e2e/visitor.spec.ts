import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { comment, composer, ownText } from './parts.ts';

test('a visitor writes first, signs up, and lands back with text and place kept', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: freshAccount() });
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}`);
  await comment(page, 1)
    .getByRole('link', { name: /^Reply/ })
    .click();

  const reply = composer(page, /^Answer #1/);
  const text = freshAccount();
  await expect(reply.getByRole('textbox')).toBeFocused();
  await reply.getByRole('textbox').fill('Good post.');
  await expect(reply.getByRole('status')).toHaveText('One thing to change');
  await reply.getByRole('textbox').fill(text);
  await expect(reply.getByRole('status')).toHaveText(
    'Nothing to change. You sign up when you send it',
  );
  await reply.getByRole('radio', { name: 'It depends' }).check();
  await reply.getByRole('button', { name: 'Sign up and send' }).click();

  await expect(page.getByRole('heading', { name: 'Sign up', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
  await expectLooksRight(page);
  const handle = `vis-${Date.now().toString(36)}`;
  await page.getByLabel('Name', { exact: true }).fill('Vera Isham');
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail').fill(`${handle}@example.org`);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign up and go back to my text' }).click();

  // Back in the reply to the same comment, with everything as it was.
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}`));
  await expect(reply.getByRole('textbox')).toHaveValue(text);
  await expect(reply.getByRole('radio', { name: 'It depends' })).toBeChecked();
  await expect(page.getByRole('link', { name: 'Vera Isham' })).toBeVisible();
  await reply.getByRole('button', { name: 'Send' }).click();
  const own = ownText(page, text);
  await expect(own.getByRole('heading', { name: 'A moderator will look' })).toBeVisible();

  // Nothing of it comes back once it was sent.
  await page.goto(`/debates/${slug}?reply=1`);
  await expect(composer(page, /^Answer #1/).getByRole('textbox')).toHaveValue('');
  await page.goto(`/debates/${slug}`);
  await expect(composer(page).getByRole('textbox')).toHaveValue('');
});

test('a visitor with an account signs in instead and comes back to the text', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  const member = await board.person('mary', { trusted: true, withPassword: true });
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}`);
  const text = freshAccount();
  await composer(page).getByRole('textbox').fill(text);
  await composer(page).getByRole('button', { name: 'Sign up and send' }).click();
  await expect(page.getByRole('heading', { name: 'Sign up', level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('region', { name: 'Your text is kept' })).toContainText(text);
  await page.getByLabel('Handle or e-mail').fill(member.handle);
  await page.getByLabel('Password').fill(member.password ?? '');
  await page.getByRole('button', { name: 'Sign in and go back to my text' }).click();
  await expect(composer(page).getByRole('textbox')).toHaveValue(text);
  await composer(page).getByRole('button', { name: 'Send' }).click();
  await expect(comment(page, 1)).toContainText(text);
});

test('a wrong password and a taken handle are said beside the fields, with what was typed', async ({
  board,
  browse,
}) => {
  const member = await board.person('olga', { withPassword: true });
  const { page, watched } = await browse(null);
  watched.allow(/status of (401|403|409|422)/);
  await page.goto('/sign-in');
  await page.getByLabel('Handle or e-mail').fill(member.handle);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Handle or e-mail')).toHaveValue(member.handle);
  await expectLooksRight(page);

  await page.goto('/sign-up');
  await page.getByLabel('Name', { exact: true }).fill('Olga Prewitt');
  await page.getByLabel('Handle').fill(member.handle);
  await page.getByLabel('E-mail').fill('new@example.org');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByLabel('Handle')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('E-mail')).toHaveValue('new@example.org');
  await expectLooksRight(page);
});
