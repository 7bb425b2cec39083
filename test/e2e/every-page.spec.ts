import { freshAccount } from '#test/http/texts.ts';
import { ask } from '#test/http/api.ts';
import type { DebateList } from '#app/protocol/debates.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';
import { comment } from './parts.ts';

// On the demo, which has a bit of everything. Each page is also watched for errors of its scripts
// and for requests to other hosts.
test.use({ demo: true });

test('every page looks right to a reader', async ({ board, browse }) => {
  test.slow();
  const { body } = await ask<DebateList>(`${board.url}/api/v1/debates`);
  expect(body.debates.length).toBeGreaterThanOrEqual(4);
  const { page } = await browse(null);
  const method = body.debates.flatMap(({ methods }) => methods)[0]?.slug;
  const author = body.debates[0]?.author?.handle;
  const addresses = [
    '/',
    `/methods/${method}`,
    `/people/${author}`,
    '/policy',
    '/policy/history',
    '/transparency',
    '/sign-in',
    '/sign-up',
    ...body.debates.flatMap(({ slug }) => [`/debates/${slug}`, `/debates/${slug}/claims`]),
    ...body.debates.slice(0, 1).map(({ slug }) => `/debates/${slug}/history`),
  ];
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectLooksRight(page);
  }
});

test('every page looks right to a member and a moderator', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  test.slow();
  const { body } = await ask<DebateList>(`${board.url}/api/v1/debates`);
  const busiest = body.debates.reduce((a, b) => (a.counts.comments > b.counts.comments ? a : b));
  const mine = await apiAs(board, host).openDebate();
  const member = (await browse(host)).page;
  for (const address of [
    `/debates/${busiest.slug}`,
    `/debates/${busiest.slug}?reply=1`,
    `/debates/${busiest.slug}/claims?comment=1`,
    '/debates/new',
    `/debates/${mine.slug}`,
    `/debates/${mine.slug}/edit`,
    `/people/${host.handle}`,
    '/my-texts',
  ]) {
    expect((await member.goto(address))?.status(), address).toBe(200);
    await expectLooksRight(member);
  }
  await member.goto(`/debates/${busiest.slug}`);
  await comment(member, 1)
    .getByRole('link', { name: /^Mark a claim/ })
    .click();
  await expect(member.getByRole('heading', { name: 'Mark a claim' })).toBeFocused();
  await expectLooksRight(member);
  await member.goto(`/debates/${busiest.slug}/claims`);
  await member.getByRole('link', { name: 'Add evidence' }).first().click();
  await expect(member.getByRole('heading', { name: 'Add evidence' })).toBeVisible();
  await expectLooksRight(member);

  const queue = (await browse(moderator)).page;
  for (const address of [
    '/moderation',
    '/moderation?finish',
    '/moderation/audit',
    '/moderation/statistics',
    '/moderation/policy',
    '/moderation/policy/hosts',
    `/people/${host.handle}`,
    `/debates/${busiest.slug}`,
  ]) {
    await queue.goto(address);
    await expectLooksRight(queue);
  }
});

test('what is not there, or not open, is said in words', async ({ board, browse, host }) => {
  const { slug } = await apiAs(board, host).openDebate();
  await apiAs(board, host).comment(slug, { body: freshAccount() });
  const { page, watched } = await browse(host);
  watched.allow(/status of 40[34]/);
  for (const [address, status] of [
    ['/no/such/page', 404],
    ['/debates/no-such-debate', 404],
    ['/debates/no-such-debate/claims', 404],
    [`/debates/${slug}/comments/99`, 404],
    [`/debates/${slug}/comments/none`, 404],
    ['/methods/no-such-method', 404],
    ['/people/nobody-here', 404],
    ['/moderation', 403],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(status);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(
      status === 404 ? 'There is nothing at this address' : 'This is not open to you',
    );
    await expectLooksRight(page);
  }
});

test('whoever is not signed in is led to the sign-in and back', async ({ board, browse }) => {
  const admin = await board.person('ada', { role: 'admin', withPassword: true });
  const { page } = await browse(null);
  await page.goto('/moderation');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Handle or e-mail').fill(admin.handle);
  await page.getByLabel('Password').fill(admin.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
});
