import type { Locator, Page } from '@playwright/test';
import { ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import type { Person } from '#test/support/running-board.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { comment, stay } from './parts.ts';

const asked = (page: Page) => page.getByRole('group', { name: 'Where do you stand?' });
const moved = (page: Page) => page.getByRole('region', { name: 'Has it moved?' });
const pressed = (where: Locator, name: string | RegExp) =>
  where.getByRole('button', { name, pressed: true });

const said = async (url: string, slug: string, who: Person, json: object) =>
  ask(`${url}/api/v1/debates/${slug}/position`, {
    json,
    headers: { authorization: `Bearer ${who.token}` },
  });

test('readers see sums grow live, from five people up, and never who they are', async ({
  board,
  browse,
  host,
}) => {
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: freshAccount() });
  const fifth = await board.person('fifth');
  const visitor = (await browse(null)).page;
  await visitor.goto(`/debates/${slug}`);
  const member = (await browse(fifth)).page;
  await member.goto(`/debates/${slug}`);
  const stayed = await stay(visitor);

  for (let n = 0; n < 4; n += 1) {
    const before = { before: 'against', wouldMove: ['controlled-trial'] };
    expect((await said(board.url, slug, await board.person('rdr'), before)).status).toBe(200);
  }
  await expect(asked(visitor)).toHaveCount(0);
  await expect(visitor.getByText(/^Readers: /)).toHaveCount(0);

  // With the keyboard, and the focus stays where it was.
  const against = asked(member).getByRole('button', { name: 'against' });
  await against.focus();
  await member.keyboard.press('Enter');
  await expect(pressed(asked(member), 'against')).toBeFocused();
  await expect(visitor.getByText('Readers: before reading, 5+ against.')).toBeVisible();
  await expect(member.getByText('Readers: before reading, 5+ against.')).toBeVisible();
  const figures = visitor.getByRole('region', { name: 'Where readers stand' });
  await expect(figures.getByRole('row', { name: /^against/ })).toContainText('5+');
  await expect(figures.getByRole('row', { name: /^for/ })).toContainText('under 5');
  await expect(figures).not.toContainText('controlled trial');
  await stayed();
  await expectLooksRight(visitor);

  await asked(member)
    .getByRole('button', { name: /^rather not say/ })
    .click();
  await expect(pressed(asked(member), /^rather not say/)).toBeVisible();
  await expect(visitor.getByText(/^Readers: /)).toHaveCount(0);
  await expect(figures).toHaveCount(0);
});

test('a reader says what moved them, in the thread and at the end, and takes it back', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  for (let n = 0; n < 2; n += 1) await api.comment(slug, { body: freshAccount() });
  const reader = await board.person('rdr');
  const { page, watched } = await browse(reader, { viewport: { width: 360, height: 740 } });
  watched.allow(/status of 4\d\d/);
  await page.goto(`/debates/${slug}`);
  await asked(page).getByRole('button', { name: 'for', exact: true }).click();
  await expect(pressed(asked(page), 'for')).toBeVisible();

  const credit = (number: number) =>
    comment(page, number).getByRole('button', { name: /^This moved me/ });
  await credit(1).click();
  await expect(credit(1)).toHaveAttribute('aria-pressed', 'true');
  await credit(2).click();
  await expect(credit(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(credit(1)).toHaveAttribute('aria-pressed', 'false');

  await moved(page).getByRole('button', { name: 'it depends' }).click();
  await expect(pressed(moved(page), 'it depends')).toBeVisible();
  await expect(page.getByText('You stood for before reading; now: it depends.')).toBeVisible();

  const number = moved(page).getByRole('textbox', { name: /^Number of the comment/ });
  await expect(number).toHaveValue('2');
  await moved(page).getByRole('checkbox', { name: 'a controlled trial' }).check();
  await moved(page).getByRole('checkbox', { name: 'nothing' }).check();
  await number.fill('1');
  await moved(page).getByRole('button', { name: 'Keep' }).click();
  await expect(moved(page).getByRole('alert')).toContainText('Either nothing would');
  await expect(number).toHaveValue('1');
  await expect(moved(page).getByRole('checkbox', { name: 'nothing' })).toBeChecked();
  await moved(page).getByRole('checkbox', { name: 'nothing' }).uncheck();
  await moved(page).getByRole('button', { name: 'Keep' }).click();
  await expect(moved(page).getByRole('alert')).toHaveCount(0);
  await expect(credit(1)).toHaveAttribute('aria-pressed', 'true');
  await expectLooksRight(page);

  await page.reload();
  await expect(moved(page).getByRole('checkbox', { name: 'a controlled trial' })).toBeChecked();
  await expect(number).toHaveValue('1');
  await page.getByRole('button', { name: /^rather not say/ }).click();
  await expect(pressed(asked(page), /^rather not say/)).toBeVisible();
  await expect(credit(1)).toHaveAttribute('aria-pressed', 'false');
  // Nobody is asked for a comment of their own.
  const own = (await browse(host)).page;
  await own.goto(`/debates/${slug}`);
  await expect(own.getByRole('button', { name: /^This moved me/ })).toHaveCount(0);
});

test('all of it works without a script', async ({ board, browse, host }) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: freshAccount() });
  const reader = await board.person('rdr');
  const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  const { page, watched } = await browse(reader, plain);
  watched.allow(/status of 4\d\d/);
  await page.goto(`/debates/${slug}`);
  await asked(page).getByRole('button', { name: 'against' }).click();
  await expect(pressed(asked(page), 'against')).toBeVisible();
  await comment(page, 1)
    .getByRole('button', { name: /^This moved me/ })
    .click();
  await expect(pressed(comment(page, 1), /^This moved me/)).toBeVisible();
  await moved(page).getByRole('button', { name: 'for', exact: true }).click();
  await expect(page.getByText('You stood against before reading; now: for.')).toBeVisible();

  const number = moved(page).getByRole('textbox', { name: /^Number of the comment/ });
  await number.fill('seven');
  await moved(page).getByRole('checkbox', { name: 'a survey' }).check();
  await moved(page).getByRole('button', { name: 'Keep' }).click();
  await expect(moved(page).getByRole('alert')).toContainText('Give the number');
  await expect(number).toHaveValue('seven');
  await expect(moved(page).getByRole('checkbox', { name: 'a survey' })).toBeChecked();
  await number.fill('#1');
  await moved(page).getByRole('button', { name: 'Keep' }).click();
  await expect(number).toHaveValue('1');
  await expectFits(page);
  await page.getByRole('button', { name: /^rather not say/ }).click();
  await expect(pressed(asked(page), /^rather not say/)).toBeVisible();
  await expect(number).toHaveCount(0);
  await moved(page)
    .getByText(/^What would change your mind, and/)
    .click();
  await expect(number).toHaveValue('');
});
