import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { composer, verdict } from './parts.ts';

// A published version stays for ever, and holds for the whole board.
test.use({ alone: true });
test.describe.configure({ mode: 'serial' });

const twoLinks = () =>
  `${freshAccount()} See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time`;

const part = (page: Page, heading: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: heading }) });

test('a draft is written, tried, published, and read by everyone', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  test.slow();
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, await board.person('nora')).comment(slug, { body: twoLinks() });

  const { page } = await browse(moderator);
  await page.goto('/policy');
  await page.getByRole('link', { name: 'Work on the next version' }).click();
  await expect(page.getByText('There is no draft.')).toBeVisible();
  await expectLooksRight(page);

  await page.getByText('Add a clause that moderators decide').click();
  const added = part(page, 'Add a clause');
  await added.getByLabel('Title', { exact: true }).fill('Say who you are');
  await added.getByLabel('In one sentence').fill('Give your role where it matters.');
  await page.getByText('Be civil', { exact: true }).click();
  await part(page, 'Be civil').getByLabel('Title', { exact: true }).fill('Stay civil');
  await page.locator('summary', { hasText: 'Numbers' }).click();
  await part(page, 'Numbers').getByLabel('In a comment').first().fill('2');
  await page.getByLabel('What changes and why').fill('Two links, because one was too few.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByText('The draft differs from version 1 in 3 places.')).toBeVisible();
  await expect(page.getByText('Links in a comment: two instead of one.')).toBeVisible();
  await expect(page.getByText('An administrator publishes it.')).toBeVisible();
  await expectLooksRight(page);

  const admin = (await browse(await board.person('ada', { role: 'admin' }))).page;
  await admin.goto('/moderation/policy');
  await admin.getByRole('button', { name: 'Try it' }).click();
  await expect(admin.getByRole('heading', { name: 'The draft, tried' })).toBeVisible();
  await expectLooksRight(admin);
  await admin.getByRole('link', { name: 'Back to the draft' }).click();
  await admin.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(admin.getByRole('heading', { name: 'Policy', level: 1 })).toBeVisible();
  await expect(admin.getByText('Version 2, in force since')).toBeVisible();

  const reader = (await browse(null)).page;
  await reader.goto('/policy#say-who-you-are');
  await expect(reader.getByRole('heading', { name: 'Say who you are' })).toBeInViewport();
  await expect(reader.getByText('A comment may carry up to two links')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Work on the next version' })).toHaveCount(0);
  await expectLooksRight(reader);
  await reader.getByRole('link', { name: 'History of the policy' }).click();
  const newest = reader.getByRole('article', { name: 'Version 2, in force' });
  await expect(newest).toContainText('Two links, because one was too few.');
  await expect(newest.locator('ins')).toContainText(['Stay']);
  await expect(newest.locator('del')).toContainText(['Be']);
  await expectLooksRight(reader);
  await reader.getByRole('link', { name: 'Read version 1' }).click();
  await expect(reader.getByText('This is version 1.')).toBeVisible();
  await expectLooksRight(reader);

  // The check while somebody types knows the new version too.
  await reader.goto(`/debates/${slug}`);
  await composer(reader).getByRole('textbox').fill(twoLinks());
  await expect(verdict(reader)).not.toHaveText('');
  await expect(composer(reader)).not.toContainText('links; the policy allows');
});

test('a later version is announced; two who draft at once lose nothing', async ({
  board,
  browse,
  moderator,
}) => {
  test.slow();
  const plain = { javaScriptEnabled: false };
  const first = await browse(moderator, plain);
  const second = await browse(await board.person('ada', { role: 'admin' }), plain);
  for (const { watched } of [first, second]) watched.allow(/status of 4(?:09|22)/);
  for (const { page } of [first, second]) {
    await page.goto('/moderation/policy');
    await page.locator('summary', { hasText: 'Numbers' }).click();
  }
  const approvals = (page: Page) => page.getByLabel('Approvals before');
  await approvals(first.page).fill('3');
  await first.page.getByRole('button', { name: 'Save the draft' }).click();

  const { page } = second;
  await approvals(page).fill('four');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('Give a whole number from 1 to 20.')).toBeVisible();
  await expect(approvals(page)).toHaveValue('four');
  await approvals(page).fill('4');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else changed the draft');
  await expect(page.getByText('texts appear at once: four instead of three.')).toBeVisible();
  await expectFits(page);
  await page.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(page.getByText('texts appear at once: four instead of two.')).toBeVisible();

  await page.getByRole('button', { name: 'Publish version' }).click();
  await expect(page.getByText('Say what changed and why; everyone can read it.')).toBeVisible();
  await page.getByLabel('What changed and why').fill('Trust takes a little longer.');
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('First day').fill(day);
  await page.getByRole('button', { name: 'Publish version' }).click();
  await expect(page.getByText('It takes effect on')).toBeVisible();
  await page.goto('/policy');
  await expect(page.getByText('Trust takes a little longer.')).toBeVisible();
  await expect(page.getByText('Two approvals and your texts appear at once.')).toBeVisible();
});

test('sites are looked through and corrected, with and without JavaScript', async ({
  browse,
  moderator,
}) => {
  for (const options of [{}, { javaScriptEnabled: false }]) {
    const { page, watched } = await browse(moderator, options);
    watched.allow(/status of 422/);
    await page.goto('/moderation/policy/hosts');
    const adding = page.getByRole('form').or(page.locator('.host-form'));
    await adding.getByLabel('Site').fill('https://journal.strange-site.org/a');
    await page.getByRole('button', { name: 'Remember this' }).click();
    await expect(page.getByRole('alert')).toContainText('Give the name of one site alone');
    await expect(page.getByLabel('Site', { exact: true })).toHaveValue(/strange-site/);
    await page.getByLabel('Site', { exact: true }).fill('WWW.Strange-Site.org');
    await page.getByLabel('What it is', { exact: true }).selectOption('A shop');
    await page.getByRole('button', { name: 'Remember this' }).click();
    await expect(page.getByText('Remembered.')).toBeVisible();
    const kind = page.getByLabel('What strange-site.org is');
    await expect(kind).toHaveValue('shop');
    await kind.selectOption('Educational articles');
    await page.getByRole('button', { name: 'Change strange-site.org' }).click();
    await expect(kind).toHaveValue('article');
    await expectFits(page);
    if (options.javaScriptEnabled !== false) await expectLooksRight(page);
  }
});

test('pages that are not there or not open say so', async ({ browse, host }) => {
  const { page, watched } = await browse(host);
  watched.allow(/status of 40[34]/);
  for (const [address, status] of [
    ['/policy?version=99', 404],
    ['/policy?version=none', 404],
    ['/policy/history?before=1', 404],
    ['/moderation/policy', 403],
    ['/moderation/policy?backtest=200', 403],
    ['/moderation/policy/hosts', 403],
  ] as const) {
    expect((await page.goto(address))?.status(), address).toBe(status);
  }
  const visitor = (await browse(null)).page;
  await visitor.goto('/moderation/policy');
  await expect(visitor).toHaveURL(/\/sign-in\?next=/);
});
